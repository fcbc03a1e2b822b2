"""Measure what is read of PDF pages that are typeset from the fixtures by five programs.

usage: python -m benchmarks.pdf [--folder FOLDER] [--only GENERATOR] [--setting SETTING] [--show N]
       python -m benchmarks.pdf --corpus FOLDER

Each program that is installed (typst, WeasyPrint, ReportLab, LibreOffice, Chromium; with the font fonts-wqy-zenhei of
Debian) sets each fixture page in two numbers of columns, 2 to 5; what is in FOLDER (build/pdf) is not set again.
Printed for each: body paragraphs that are read exactly, white space aside; short lines with the role that they have in
the text; findings that the PDF has more and less than the text; CPU of reading a page. With --setting spaced paragraphs
are set apart by space, with plain not at all, with ragged lines do not end at the edge.

With --corpus every *.pdf of a folder is read in a process of its own, with a limit of time and memory: printed are the
numbers read, refused and failed.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field

from lint_news import Role, articles, containers
from lint_news.check.engine import check_document
from lint_news.project.session import Session, registry
from lint_news.readers import documents
from lint_news.text.document import Document
from lint_news.text.lines import LaidLine

from .corpus import read_corpus
from .generators import Generator, generators
from .pages import SETTINGS, Page, pages

_INDENT = "\u3000\u3000"
_BLANK = re.compile("[ \u3000]+")  # noqa: TID251 used here alone


class Score(Struct):
    """What was counted for one program."""

    exact: int = 0
    heads: int = 0
    same_heads: int = 0
    paragraphs: int = 0
    more: Counter[str] = field(default_factory=Counter[str])
    less: Counter[str] = field(default_factory=Counter[str])
    findings: int = 0
    seconds: float = 0.0
    pages: int = 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("build/pdf"))
    parser.add_argument("--only", choices=sorted(generators()))
    parser.add_argument("--setting", choices=sorted(SETTINGS), default="indented")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args(arguments)
    if options.corpus:
        return read_corpus(options.corpus)
    folder = options.folder / options.setting
    folder.mkdir(parents=True, exist_ok=True)
    session, total = Session(registry()), Score()
    for name, generator in generators().items():
        if options.only in (None, name):
            score = _measured(name, generator, folder, session, options.show)
            print(_line(name, score))
            _add(total, score)
    print(_line("all", total))
    return 0


def _measured(name: str, generator: Generator, folder: Path, session: Session, show: int) -> Score:
    score = Score()
    for page in pages(folder.name):
        file = folder / f"{page.name}.{name}.pdf"
        if not file.exists():
            generator(page, file)
        _measure(page, file, score, session, show)
    return score


def _measure(page: Page, file: Path, score: Score, session: Session, show: int) -> None:
    data = file.read_bytes()
    containers.read(data, file.name)  # warm
    start = _cpu()
    read = containers.read(data, file.name)
    score.seconds += _cpu() - start
    last = read.place(len(read.text) - 1)
    score.pages += (last and last.page) or 1
    have = Counter(map(_squeezed, read.text.split("\n")))
    wanted = [_squeezed(page.line(block)) for story in page.stories for block in story if block.style == "body"]
    for line in wanted:
        score.paragraphs += 1
        score.exact += have[line] > 0
        if not have[line] and show:
            print(f"{file.name}: {line[:30]} … {line[-10:]}", file=sys.stderr)
        have[line] -= 1
    document = documents(read.text, file.name, container=read).documents[0]
    _compare_heads(page, document, score, file, show)
    _compare(_wanted(page, session), _findings(document, session), score, file, show)


def _compare_heads(page: Page, document: Document, score: Score, file: Path, show: int) -> None:
    """Count the headlines, subheads and other short lines that have the role that they have in the text, and begin an
    article where they do there."""
    read = Counter((_squeezed(line.stripped), *kind) for line, *kind in _roles(document))
    for block in (block for story in page.stories for block in story if block.style in ("head", "subhead")):
        score.heads += 1
        key = (_squeezed(block.text), _kind(block.role), block.begins)
        score.same_heads += read[key] > 0
        if not read[key] and show:
            print(f"{file.name}: not {block.role.value}{' of a story' * block.begins} {block.text}", file=sys.stderr)
        read[key] -= 1


def _roles(document: Document) -> Iterator[tuple[LaidLine, Role, bool]]:
    for article in articles(document):
        lines = [line for line in article.lines if line.role is not Role.BLANK]
        yield from ((line, _kind(line.role), line is lines[0]) for line in lines)


def _kind(role: Role) -> Role:
    """The role; labels are printed as headlines."""
    return Role.HEADLINE if role is Role.LABEL else role


def _cpu() -> float:
    """The seconds of CPU of this process and its children."""
    return sum(os.times()[:4])


def _squeezed(line: str) -> str:
    return _INDENT * line.startswith(_INDENT) + _BLANK.sub("", line)


def _findings(document: Document, session: Session) -> Counter[tuple[str, str]]:
    """The findings by rule and words, white space aside."""
    report = check_document(document, session.rules("-")).report(fold=False)
    text = document.text
    return Counter(
        (d.rule, "".join(text[d.location.start.offset : d.location.end.offset].split())) for d in report.diagnostics
    )


def _wanted(page: Page, session: Session) -> Counter[tuple[str, str]]:
    """The findings on the text. In a text an indent says that a paragraph is meant to begin; on a page that only the
    page itself breaks it."""
    found = _findings(Document(page.text), session)
    bare = _findings(Document(page.text.replace(_INDENT, "")), session)
    breaks = {key: count for key, count in bare.items() if key[0] == "broken-paragraph"}
    return Counter({key: count for key, count in found.items() if key[0] != "broken-paragraph"} | breaks)


def _compare(
    text: Counter[tuple[str, str]], pdf: Counter[tuple[str, str]], score: Score, file: Path, show: int
) -> None:
    score.findings += text.total()
    for counts, found in ((score.more, pdf - text), (score.less, text - pdf)):
        for (rule, words), count in found.items():
            counts[rule] += count
            if show:
                print(f"{file.name}: {'more' if counts is score.more else 'less'} {rule} {words[:30]}", file=sys.stderr)


def _add(total: Score, score: Score) -> None:
    for name in ("exact", "paragraphs", "heads", "same_heads", "findings", "seconds", "pages"):
        setattr(total, name, getattr(total, name) + getattr(score, name))
    total.more += score.more
    total.less += score.less


def _line(name: str, score: Score) -> str:
    differ = ", ".join(
        f"{sign}{count} {rule}"
        for sign, counts in (("+", score.more), ("-", score.less))
        for rule, count in counts.most_common()
    )
    return (
        f"{name:<12} paragraphs {score.exact}/{score.paragraphs} ({score.exact / max(1, score.paragraphs):.1%})  "
        f"heads {score.same_heads}/{score.heads} ({score.same_heads / max(1, score.heads):.1%})  "
        f"broken-paragraph +{score.more['broken-paragraph']}  "
        f"findings {score.findings}, +{score.more.total()} -{score.less.total()} ({differ})  "
        f"{1000 * score.seconds / max(1, score.pages):.0f} ms a page"
    )


if __name__ == "__main__":
    sys.exit(main())
