"""Texts to measure on: a folder, a .txt file, or JSON lines (.jsonl, .jsonl.gz) with `text`, `title` and `date`.

`title`, which may be left out, is the headline with ` / ` between its lines; so may `date`, the date of the newspaper,
as 2026-03-18.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from ..model import LintNewsError, Message
from ..system.reasons import why_failed
from ..text.source import Source
from .pages import Story


class Text(Struct, frozen=True):
    """A text to measure on, and the date of its newspaper where the corpus has it."""

    text: str
    date: date | None = None


def texts(corpus: Path) -> Iterator[str]:
    """The texts of a corpus without their dates."""
    return (row.text for row in dated_texts(corpus))


def dated_texts(corpus: Path) -> Iterator[Text]:
    """The articles of a corpus, each below its headline. Raises LintNewsError with the file and the line."""
    for story, day in _rows(corpus):
        body = "\n".join(story.paragraphs)
        yield Text("\n".join((*story.heads, "", body)) if story.heads else body, day)


def stories(corpus: Path) -> Iterator[Story]:
    """The articles of a corpus; those of JSON lines with their headlines apart."""
    return (story for story, _ in _rows(corpus))


def _rows(corpus: Path) -> Iterator[tuple[Story, date | None]]:
    if corpus.is_dir():
        for path in sorted(p for p in corpus.rglob("*") if p.suffix in (".txt", ".jsonl", ".gz")):
            yield from _rows(path)
    elif corpus.name.endswith((".jsonl", ".jsonl.gz")):
        yield from _records(corpus)
    else:
        yield Story((), tuple(Source.read(corpus).text.split("\n"))), None


def _records(path: Path) -> Iterator[tuple[Story, date | None]]:
    number = 0
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):  # noqa: B007 used in the error
                row = json.loads(line)
                title = row.get("title", "")
                day = date.fromisoformat(row["date"]) if row.get("date") else None
                yield Story(tuple(title.split(" / ")) if title else (), tuple(row["text"].split("\n"))), day
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise LintNewsError(_unreadable(path, number, error)) from error


def _unreadable(path: Path, line: int, error: Exception) -> Message:
    return Message(
        "{path}:{line}：不是带 text 的 JSON 行（{why}）",
        "{path}:{line}: not a JSON line with `text` ({why})",
        path=path,
        line=line,
        why=why_failed(error),
    )
