"""The train articles: Simplified characters, each paragraph once, in eight folds that follow time."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDS = 8
HALVES = {"early": set(range(4)), "late": set(range(4, 8))}
TRAIN = ("clean-paper-train", "clean-broadcast-train", "clean-traditional-train")
DEV = ("clean-paper-dev", "clean-broadcast-dev", "clean-traditional-dev")
LEAST_PARAGRAPH, LEAST_ARTICLE = 15, 30


class Article(NamedTuple):
    """One article; source is the number of its file (0 paper, 1 broadcast, 2 Hong Kong)."""

    source: int
    fold: int
    name: str
    text: str


def other_half(fold: int) -> str:
    """The half of the folds that a fold is not in: what is trained on it may judge the fold."""
    return "late" if fold in HALVES["early"] else "early"


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a .jsonl.gz file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def simplified(path: Path) -> list[tuple[str, str]]:
    """(id, text) of each row; a Traditional file through OpenCC t2s, which keeps length."""
    if "traditional" not in path.name:
        return [(row["id"], row["text"]) for row in rows(path)]
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    return [(row["id"], convert(row["text"])) for row in rows(path)]


def read(folder: Path, names: tuple[str, ...] = TRAIN) -> list[Article]:
    """Articles in order; folds are equal stretches of each file."""
    found, seen = [], set()
    for source, name in enumerate(names):
        texts = simplified(folder / f"{name}.jsonl.gz")
        for at, (key, text) in enumerate(texts):
            if text not in seen:
                seen.add(text)
                found.append(Article(source, at * FOLDS // len(texts), key, text))
    return found


def without_repeats(articles: list[Article], misprints: dict[int, list[int]]) -> list[Article]:
    """Articles with each longer paragraph once, and one copy dropped at the misprints (article number: offsets)."""
    seen: set[str] = set()
    kept = []
    for number, article in enumerate(articles):
        text = article.text
        for at in sorted(misprints.get(number, ()), reverse=True):
            text = text[:at] + text[at + 1 :]
        paragraphs = []
        for paragraph in text.split("\n"):
            key = paragraph.strip()
            if len(paragraph) >= LEAST_PARAGRAPH:
                if key in seen:
                    continue
                seen.add(key)
            paragraphs.append(paragraph)
        text = "\n".join(paragraphs)
        if len(text) >= LEAST_ARTICLE:
            kept.append(article._replace(text=text))
    return kept
