"""Announced lists: a count, a mark, and items 一是…二是…, 第一…第二…, 一、…二、…, 1. …2. …"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lint_news import BLANK, DIGIT, LETTER, Article, Match, Span, compiled, numeral

_COUNT = f"[二两三四五六七八九]|十(?!大)[一二三四五]?|(?<![{DIGIT}.])[2-9２-９]|(?<![{DIGIT}.])1[0-5]"
FIRST_ITEM = "[：:，,。][ \u3000]*(?:\n[ \u3000]*)*(?P<first>一是|一要|一、|第一[，,、：:是]|[1１][.．])"
"""The beginning of a list, behind the count: found faster than the count, which any numeral may be."""
_ANNOUNCED = (
    f"(?<![第几数二十百千万余多])(?<!共)(?P<count>{_COUNT})(?P<unit>个方面|个(?!月)|大|项|点|条|方面|类|种|件|步)"
    f"“?{LETTER}{{0,8}}”?{FIRST_ITEM}"
)
_REACH = 20_000
"""Code points after the count that are searched for items."""
_ORDINAL = "(?P<ordinal>[一二三四五六七八九十]{1,3})"
_OPEN = "(?<=[；;。，,：:”！？!? \u3000\n])"
_STYLES = {
    "是": f"{_OPEN}{_ORDINAL}是",
    "要": f"{_OPEN}{_ORDINAL}要",
    "、": f"{_OPEN}{_ORDINAL}、",
    "第": f"{_OPEN}第{_ORDINAL}[，,、：:是]",
    ".": f"{_OPEN}(?P<ordinal>[{DIGIT}]{{1,2}})[.．、]",
}


class Enumeration(Struct, frozen=True):
    """An announced count: its span, its value, and the offsets of the ordinals of the items."""

    span: Span
    count: int
    items: tuple[int, ...]


def enumerations(article: Article) -> Iterator[Enumeration]:
    """The announced lists of an article, with the items that follow."""
    for match in article.find(_ANNOUNCED) if any(article.find(FIRST_ITEM)) else ():
        span = Span(match.start, match.group("unit").end)
        yield Enumeration(span, numeral(match["count"]), tuple(_items(article, match)))


def _items(article: Article, match: Match) -> Iterator[int]:
    """The offsets of consecutive ordinals, until the list begins again."""
    first = match.group("first")
    yield first.start
    expected = 2
    for found in _after(article, first, _STYLES[_style(match["first"])]):
        number = numeral(found["ordinal"])
        if number == 1:
            return
        if number == expected:
            yield found.start
            expected += 1


def _after(article: Article, first: Span, pattern: str) -> Iterator[Match]:
    """The ordinals of one style after the first; only those that begin a line if the first begins one."""
    text = article.document.text
    at_line = _starts_line(text, first.start)
    for match in map(Match, compiled(pattern).finditer(text, first.end, min(article.span.end, first.end + _REACH))):
        if not at_line or _starts_line(text, match.start):
            yield match


def _starts_line(text: str, at: int) -> bool:
    """Whether only spaces stand before the offset on its line."""
    while at and text[at - 1] in BLANK:
        at -= 1
    return not at or text[at - 1] == "\n"


def _style(first: str) -> str:
    return "第" if first[0] == "第" else first[-1].replace("．", ".")
