"""Breaks inside paragraphs, and the paragraphs as they were before they were broken.

A joint is the gap between two lines that belong together: from the end of the first line's words
to the start of the second's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from ..match.patterns import compiled
from ..model import Confidence, Span
from ..text.chars import HAN
from ..text.lines import Article, LaidLine, Role
from ..text.views import view
from .breaks import ENDED, break_odds, indented, may_break, text_between
from .hinted import is_body_type, is_doubtful_end
from .shapes import opens_news
from .wrapped import is_wrapped

CLUE_QUOTE = "quote"
CLUE_LEAD = "lead"
CLUE_OPEN_END = "open-end"
CLUE_HEADLESS = "headless"
CLUE_READS_ON = "reads-on"
CLUE_UNINDENTED = "unindented"
CLUE_UNFINISHED = "unfinished"
CLUE_PRINTED = "printed"

_CONFIDENCE = {
    CLUE_QUOTE: Confidence.CERTAIN,
    CLUE_LEAD: Confidence.CERTAIN,
    CLUE_OPEN_END: Confidence.LIKELY,
    CLUE_HEADLESS: Confidence.LIKELY,
    CLUE_READS_ON: Confidence.LIKELY,
    CLUE_UNINDENTED: Confidence.LIKELY,
    CLUE_UNFINISHED: Confidence.DOUBTFUL,
    CLUE_PRINTED: Confidence.LIKELY,
}
_HEADLESS = "^[，,、；;。！!？?”’）)》】](?![”’）)」])"
_SECTION = (
    f"(?:[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十]{{1,3}}[)）])[{HAN}]{{2,16}}(?<![的和与及在])$"
)
_OPEN_END = "[“‘（《【「『]$"
_LEAD = 25
_TINY, _HEADLINE = 4, 45
_SURE, _SURE_BEHIND_HEADLINE, _SURE_BEHIND_ITEM = 2.75, 3.6, 3.3
_UNINDENTED, _DOUBTFUL = -3.0, 2.0
"""Log odds from which a break is likely where only the first of the two lines is indented, and log odds from which a
break is doubtful elsewhere."""


class Joint(Struct, frozen=True):
    """A break inside a paragraph: the gap, the lines on both sides, and the clue that it was found by."""

    span: Span
    left: LaidLine
    right: LaidLine
    clue: str
    is_shown: bool = True
    """Whether the break is in the input; on a page in PDF, a line that ends near the edge of its column may be one that
    was only read as the end of a paragraph."""

    @property
    def confidence(self) -> Confidence:
        """How sure the clue is."""
        return _CONFIDENCE[self.clue]

    @property
    def between(self) -> str:
        """What stands between the two halves once they are joined: a space between Latin words, else nothing."""
        return text_between(self.left, self.right)


@view
def joints(article: Article) -> tuple[Joint, ...]:
    """The breaks inside body paragraphs of an article, in order."""
    if is_wrapped(article.document):
        return ()
    filled = [line for line in article.lines if line.role is not Role.BLANK]
    found = ((a, b, clue) for a, b in pairwise(filled) if may_break(a, b) and (clue := _clue(article, a, b)))
    return tuple(
        Joint(Span(a.content.end, b.content.start), a, b, clue, not is_doubtful_end(article.document, a, b))
        for a, b, clue in found
    )


def _clue(article: Article, a: LaidLine, b: LaidLine) -> str | None:
    """The clue that two lines are one paragraph; None when they are two."""
    found = next((clue for clue, holds in _CLUES if holds(a, b)), None)
    if indented(b):
        return _printed(article, a, b, found)
    return found or _read(article, a, b)


def _printed(article: Article, a: LaidLine, b: LaidLine, found: str | None) -> str | None:
    """The clue that a page breaks a sentence and indents the rest: to the printer it was two paragraphs."""
    if not is_body_type(article.document, a, b):
        return None
    is_sure = found is not None or break_odds(article.document, a, b) >= _sure(a.stripped)
    return CLUE_PRINTED if is_sure else None


def _read(article: Article, a: LaidLine, b: LaidLine) -> str | None:
    """The clue of the statistics, for two lines that no other clue decides on."""
    if a.number in _sections(article):
        return None
    found = break_odds(article.document, a, b)
    if found >= _UNINDENTED and indented(a):
        return CLUE_UNINDENTED
    if found >= _sure(a.stripped):
        return CLUE_READS_ON
    return CLUE_UNFINISHED if found >= _DOUBTFUL else None


@view
def _sections(article: Article) -> frozenset[int]:
    """The numbers of lines that head the sections of an article: 三、投标保证金 above a paragraph, twice or more."""
    filled = [line for line in article.lines if line.role is not Role.BLANK]
    found = [a.number for a, b in pairwise(filled) if b.role is Role.BODY and _may_head_section(a)]
    return frozenset(found) if len(found) > 1 else frozenset()


def _may_head_section(line: LaidLine) -> bool:
    return line.role is Role.LIST_ITEM and compiled(_SECTION).match(line.stripped) is not None


def _sure(words: str) -> float:
    """The log odds from which a break behind these words is likely: more behind what may be an item or a headline."""
    if words[-1] in "；;—" or len(words) <= _TINY:
        return _SURE_BEHIND_ITEM
    return _SURE if "。" in words or len(words) > _HEADLINE or words[-1] in "，,、" else _SURE_BEHIND_HEADLINE


def _runs_in_quotes(left: LaidLine, right: LaidLine) -> bool:
    return left.role is Role.BODY and _is_open_quote(left.stripped) and _closes_quote(right.stripped)


def _is_unfinished_news(left: LaidLine, _: LaidLine) -> bool:
    return (
        len(left.stripped) >= _LEAD
        and opens_news(left)
        and left.stripped[-1] not in ENDED
        and not left.stripped.endswith("—")
    )


def _is_headless(_: LaidLine, right: LaidLine) -> bool:
    return compiled(_HEADLESS).match(right.stripped) is not None


def _wants_more(left: LaidLine, _: LaidLine) -> bool:
    return compiled(_OPEN_END).search(left.stripped) is not None


_CLUES = (
    (CLUE_QUOTE, _runs_in_quotes),
    (CLUE_LEAD, _is_unfinished_news),
    (CLUE_HEADLESS, _is_headless),
    (CLUE_OPEN_END, _wants_more),
)


def _is_open_quote(words: str) -> bool:
    return words.rfind("“") > words.rfind("”")


def _closes_quote(words: str) -> bool:
    closes, opens = words.find("”"), words.find("“")
    return closes >= 0 and (opens < 0 or closes < opens)


class Paragraph:
    """A whole paragraph: its lines put together where it was broken. `text` has no line end."""

    __slots__ = ("_joins", "lines", "text")

    def __init__(self, lines: Sequence[LaidLine]) -> None:
        self.lines = tuple(lines)
        words = [line.stripped for line in lines]
        self.text = "".join(words)
        self._joins = [0, *accumulate(map(len, words[:-1]))]

    def at(self, offset: int) -> int:
        """The document's offset of an offset of `text`."""
        i = bisect_right(self._joins, offset) - 1
        return self.lines[i].content.start + offset - self._joins[i]

    def span(self, start: int, end: int) -> Span:
        """The document's span of a part of `text` that is not empty."""
        return Span(self.at(start), self.at(end - 1) + 1)


@view
def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """The lines of an article that are not blank, those of a broken paragraph together."""
    return tuple(map(Paragraph, _healed(article)))


def _healed(article: Article) -> Iterator[list[LaidLine]]:
    broken = {j.right.number for j in joints(article) if j.confidence is not Confidence.DOUBTFUL}
    current: list[LaidLine] = []
    for line in article.lines:
        if line.role is Role.BLANK:
            continue
        if current and line.number not in broken:
            yield current
            current = []
        current.append(line)
    if current:
        yield current


@view
def quotations(article: Article) -> tuple[Span, ...]:
    """Spans between “ and ” (or ‘ ’, 「 」, 《 》), the marks included, within whole paragraphs.

    A mark that has no partner in its paragraph opens or closes nothing.
    """
    return tuple(
        paragraph.span(*match.span())
        for paragraph in paragraphs(article)
        for match in compiled("“[^“”]*”|‘[^‘’]*’|「[^「」]*」|《[^《》]*》").finditer(paragraph.text)
    )


def quotation_at(article: Article, span: Span) -> Span | None:
    """The quotation that has a code point in common with a span; found by binary search, because rules ask for it at
    each match."""
    quoted = quotations(article)
    i = bisect_right(quoted, Span(span.end, span.end))
    return next((near for near in reversed(quoted[max(0, i - 2) : i]) if near.overlaps(span)), None)
