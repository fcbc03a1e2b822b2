"""References of a page to stories of other pages (详见3版, the guide of the front page), and the page's own headlines.
Spans are those of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from msgspec import Struct

from lint_news import DIGIT, SPACE, Document, LaidLine, Role, Span, articles, compiled, numeral, view

from ._headlines import letters
from ._mastheads import Masthead, masthead

_MOST, _LEAST, _LONGEST, _GUIDE = 40, 6, 60, 16
"""The most references and headlines of a page, the least letters and the most characters of one, and the
most lines of a guide."""
_S = f"{SPACE}{{0,3}}"
_PAGE = f"第?{_S}(?P<section>[A-Z]?)(?P<number>[{DIGIT}]{{1,3}}|[一二三四五六七八九十]{{1,3}}){_S}版"
_SIGN = "[▶►→＞>»]{1,3}|…{1,8}|[·.]{2,20}"
_BRACKETED = f"[（(【]{_S}(?P<sign>详见|参见|见|{_SIGN})?{_S}{_PAGE}{_S}[）)】]"
_BEHIND = f"(?:详见|参见|{_SIGN}){_S}{_PAGE}$"
"""What stands behind the headline of a reference: in brackets, perhaps several times in a line, or at its end."""
_LABEL = f"^[^：:]{{0,4}}(?:导读|看点|导航|提要)[:：{SPACE}]*"
_TITLED = f"(?:详见|参见|见){_S}{_PAGE}{_S}《(?P<words>[^》\\n]{{6,60}})》"
_BEFORE = f"^(?:{_SIGN}|[■●◆○]){{0,1}}{_S}{_PAGE}{_S}[:：｜|·/]?{_S}(?P<words>[^。；]{{6,60}})$"
_HEAD_OF_GUIDE = f"^[【■●▌]?{_S}(?:今日|本期|要闻|本版|版面)?(?:导读|看点|导航|提要){_S}[】]?$"


class Reference(Struct, frozen=True):
    """A reference: the page that it names, the letters of the headline that it gives, and the headline's span.

    `is_sure` says that a word or a sign tells it from an edition: （详见3版）, not （第3版）."""

    page: str
    words: str
    span: Span
    is_sure: bool


class References(Struct, frozen=True):
    """The references of a page, and the letters of its own headlines."""

    head: Masthead
    references: tuple[Reference, ...]
    headlines: tuple[str, ...]


@view
def references(page: Document) -> References:
    """The references and headlines of a page."""
    lines = [line for article in articles(page) for line in article.lines if line.stripped]
    found = islice(chain(_titled(page), _in_lines(lines)), _MOST)
    named = {one.span: one for one in found if len(one.words) >= _LEAST}
    lines_of_guide = {page.line_at(span.start) for span in named}
    heads = (line for line in lines if line.role in (Role.HEADLINE, Role.LABEL) and line.number not in lines_of_guide)
    return References(masthead(page), tuple(named.values()), tuple(islice(_letters(heads), _MOST)))


def _letters(lines: Iterator[LaidLine]) -> Iterator[str]:
    return (made for line in lines if len(made := letters(line.stripped[:80])) >= _LEAST)


def _titled(page: Document) -> Iterator[Reference]:
    """References with a title: 详见第3版《…》."""
    return (_reference(match.groups(), match.group("words"), match["words"]) for match in page.find(_TITLED))


def _in_lines(lines: Sequence[LaidLine]) -> Iterator[Reference]:
    """Headlines with a page behind them, in lines of a guide also before them."""
    left = 0
    for line in lines:
        left = _GUIDE if compiled(_HEAD_OF_GUIDE).search(line.stripped) else left - 1
        if "版" not in line.stripped:
            continue
        found = list(_behind(line))
        if not found and left > 0 and (match := compiled(_BEFORE).search(line.stripped)):
            found = [_reference(match.groupdict(), _within(line, *match.span("words")), match["words"])]
        yield from found


def _behind(line: LaidLine) -> Iterator[Reference]:
    """The headlines of a line that have a page behind them, each from the page before."""
    words = line.stripped
    label = compiled(_LABEL).search(words)
    start = label.end() if label else 0
    for match in compiled(_BRACKETED).finditer(words):
        yield from _item(line, start, match.start(), match.groupdict())
        start = match.end()
    if match := compiled(_BEHIND).search(words):
        yield from _item(line, start, match.start(), match.groupdict())


def _item(line: LaidLine, start: int, end: int, groups: dict[str, str | None]) -> Iterator[Reference]:
    text = line.stripped[start:end]
    if len(text) <= _LONGEST and not compiled("[。；]").search(text):
        lead = len(text) - len(text.lstrip())
        yield _reference(groups, _within(line, start + lead, start + len(text.rstrip())), text)


def _within(line: LaidLine, start: int, end: int) -> Span:
    return Span(line.content.start + start, line.content.start + end)


def _reference(groups: dict[str, str | None], span: Span, words: str) -> Reference:
    page = f"{groups['section'] or ''}{numeral(groups['number'] or '0')}"
    return Reference(page, letters(words), span, groups.get("sign", "") is not None)
