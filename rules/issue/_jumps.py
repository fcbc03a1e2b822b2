"""Jump lines of a page: 下转第3版 and 上接第1版, with the headline of their story. Spans are those of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from lint_news import DIGIT, SPACE, Document, LaidLine, Match, Role, Span, articles, numeral, view

from ._mastheads import Masthead, masthead

_MOST, _HEADS, _RUNS, _NEAR = 12, 9, 3, 4
"""The most jumps of a page; the most lines of headlines above a jump, and the most headlines above a first half, since
a subhead may look like one; in how many lines before the second half its headline stands."""
_S = f"{SPACE}{{0,2}}"
_PAGE = (
    f"{_S}(?P<page>第?{_S}(?P<section>[A-Z]?)(?P<number>[{DIGIT}]{{1,3}}|[一二三四五六七八九十]{{1,3}}){_S}版)"
    "(?P<rest>[^）)】\\n]{0,40})"
)
_START = f"(?P<open>[（(【]{_S})?(?P<verb>下转|紧?转|下接){_PAGE}"
_END = f"(?P<open>[（(【]{_S})?(?P<verb>上接|紧?接){_PAGE}"
_PLAIN = ("下转", "上接")
"""What is a jump without brackets too."""


class Jump(Struct, frozen=True):
    """A half of a story that names the page with the other half (`page`, such as 3 or A3), and the lines of the story's
    headline."""

    span: Span
    page: str
    heads: tuple[str, ...]


class Jumps(Struct, frozen=True):
    """The jumps of a page, which go on elsewhere or come from there, and what the page says of itself."""

    head: Masthead
    starts: tuple[Jump, ...]
    ends: tuple[Jump, ...]


@view
def jumps(page: Document) -> Jumps:
    """The jumps of a page."""
    starts, ends = (list(islice(_found(page, pattern), _MOST)) for pattern in (_START, _END))
    lines = [line for article in articles(page) for line in article.lines if line.stripped] if starts or ends else []
    return Jumps(
        masthead(page),
        tuple(_jump(match, _above(lines, match.start, len(lines), _RUNS)) for match in starts),
        tuple(_jump(match, _above(lines, match.start, _NEAR, 1)) for match in ends),
    )


def _found(page: Document, pattern: str) -> Iterator[Match]:
    return (match for match in page.find(pattern) if match["open"] or match["verb"] in _PLAIN)


def _jump(match: Match, heads: Sequence[str]) -> Jump:
    page = match["section"] + str(numeral(match["number"]))
    named = [match["rest"]] if match["open"] and len(match["rest"]) > 2 else []
    return Jump(Span(match.group("verb").start, match.group("page").end), page, (*heads, *named))


def _above(lines: Sequence[LaidLine], offset: int, reach: int, runs: int) -> Sequence[str]:
    """The lines of the nearest headlines above the line of an offset, no farther than `reach` lines."""
    at = next((n for n, line in enumerate(lines) if line.span.end >= offset), 0)
    found: list[str] = []
    for number in range(at - 1, max(-1, at - reach - 1), -1):
        if lines[number].role is Role.HEADLINE:
            found.append(lines[number].stripped)
        elif found and number + 1 < at and lines[number + 1].role is Role.HEADLINE:
            runs -= 1
        if not runs or len(found) == _HEADS:
            break
    return found[::-1]
