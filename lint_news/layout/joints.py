"""Where one paragraph was broken in two, and the paragraphs as they were meant.

A joint is the gap between two lines that belong together: from the end of the first line's words
to the start of the second's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from ..chars import CLOSING, HAN, TERMINAL
from ..document import Article, LaidLine, Role, view
from ..model import Confidence, Span
from ..patterns import compiled
from .shapes import opens_news

CLUE_QUOTE = "quote"
CLUE_LEAD = "lead"
CLUE_OPEN_END = "open-end"
CLUE_HEADLESS = "headless"
CLUE_LENGTH = "length"

_CONFIDENCE = {
    CLUE_QUOTE: Confidence.CERTAIN,
    CLUE_LEAD: Confidence.CERTAIN,
    CLUE_OPEN_END: Confidence.LIKELY,
    CLUE_HEADLESS: Confidence.LIKELY,
    CLUE_LENGTH: Confidence.DOUBTFUL,
}
_ENDED = TERMINAL + CLOSING + ":："
_INDENT = "\u3000\u3000"
_OPEN_END = f"(?:[，,、]|[{HAN}](?:的|和|与|及|以及|把|将|各级|等各))$"
_HEADLESS = "^[，,、；;。！!？?”’）)》】]"
_PARAGRAPH = 60
_LEAD = 25


class Joint(Struct, frozen=True):
    """A break inside a paragraph: the gap, the lines on both sides, and what gave it away."""

    span: Span
    left: LaidLine
    right: LaidLine
    clue: str

    @property
    def confidence(self) -> Confidence:
        """How sure the clue is."""
        return _CONFIDENCE[self.clue]


@view
def joints(article: Article) -> tuple[Joint, ...]:
    """The breaks inside body paragraphs of an article, in order."""
    body = [line for line in article.lines if line.role is not Role.BLANK]
    pairs = [(a, b) for a, b in pairwise(body) if a.role is b.role is Role.BODY]
    if len(pairs) > 3 and sum(_is_bare(a) for a, _ in pairs) * 2 > len(pairs):
        return ()  # hard-wrapped at a column's width: every line ends bare
    found = ((a, b, clue) for a, b in pairs if (clue := _clue(a, b)))
    return tuple(Joint(Span(a.content.end, b.content.start), a, b, clue) for a, b, clue in found)


def _is_bare(line: LaidLine) -> bool:
    return line.words[-1] not in _ENDED


def _clue(a: LaidLine, b: LaidLine) -> str | None:
    """What gives away that the two are one paragraph; None when they are two."""
    if not _is_bare(a) or opens_news(b) or b.text.startswith(_INDENT):
        return None
    if _is_open_quote(a.words) and _closes_quote(b.words):
        return CLUE_QUOTE
    return None if a.words.endswith("—") else next((clue for clue, holds in _CLUES if holds(a, b)), None)


def _is_unfinished_news(left: LaidLine, _: LaidLine) -> bool:
    return len(left.words) >= _LEAD and opens_news(left)


def _is_headless(_: LaidLine, right: LaidLine) -> bool:
    return compiled(_HEADLESS).search(right.words) is not None


def _wants_more(left: LaidLine, _: LaidLine) -> bool:
    is_sentence = "。" in left.words or len(left.words) >= _PARAGRAPH
    return is_sentence and compiled(_OPEN_END).search(left.words) is not None


def _is_long(left: LaidLine, right: LaidLine) -> bool:
    return len(left.words) >= _PARAGRAPH and "。" in left.words and "。" in right.words


_CLUES = (
    (CLUE_LEAD, _is_unfinished_news),
    (CLUE_HEADLESS, _is_headless),
    (CLUE_OPEN_END, _wants_more),
    (CLUE_LENGTH, _is_long),
)


def _is_open_quote(words: str) -> bool:
    return words.rfind("“") > words.rfind("”")


def _closes_quote(words: str) -> bool:
    closes, opens = words.find("”"), words.find("“")
    return closes >= 0 and (opens < 0 or closes < opens)


class Paragraph:
    """A paragraph as it was meant: its lines put together where it was broken. `text` has no line end."""

    __slots__ = ("_joins", "lines", "text")

    def __init__(self, lines: Sequence[LaidLine]) -> None:
        self.lines = tuple(lines)
        self.text = "".join(line.words for line in lines)
        self._joins = list(accumulate((len(line.words) for line in lines[:-1]), initial=0))

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
    """Spans between “ and ” (or ‘ ’, 「 」, 《 》), the marks included, within paragraphs as meant.

    A mark that has no partner in its paragraph opens or closes nothing.
    """
    return tuple(
        paragraph.span(*match.span())
        for paragraph in paragraphs(article)
        for match in compiled("“[^“”]*”|‘[^‘’]*’|「[^「」]*」|《[^《》]*》").finditer(paragraph.text)
    )


def quotation_at(article: Article, span: Span) -> Span | None:
    """The quotation that has a code point in common with a span; found by halves, for rules that ask for each match."""
    quoted = quotations(article)
    i = bisect_right(quoted, Span(span.end, span.end))
    return next((near for near in reversed(quoted[max(0, i - 2) : i]) if near.overlaps(span)), None)
