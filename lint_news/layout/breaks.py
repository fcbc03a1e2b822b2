"""Line ends that may be breaks in mid-sentence, and how likely each is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace as replaced

from ..match.patterns import compiled
from ..text.chars import BLANK, CLOSING, COLON, DIGIT, LETTER, TERMINAL
from ..text.document import Document, raw_lines
from ..text.lines import LaidLine, Line, Role
from ..text.views import PlacedView, view
from .shapes import opens_news

if TYPE_CHECKING:
    from ..language.joins import Gap

_LEFT = (*(Role.BODY, Role.HEADLINE, Role.SUBHEAD, Role.LABEL, Role.BYLINE), *(Role.LIST_ITEM, Role.KEY_VALUE))
ENDED = TERMINAL + CLOSING + ":："
"""Marks that close a sentence or a pair, or announce what follows."""
_HEAD_LENGTH, _TAIL, _FAR = 45, 12, 20_000
LEAST_GAIN = 2.0
_MOST_OVERLAP = 12
_CLOSING = CLOSING + "\"'"
_DASH = "—-"
_NAME_AT_END = f"[^{DIGIT}a-zA-Z，。、][{BLANK}]+(?:{LETTER}{{1,4}}|{LETTER}[{BLANK}]+{LETTER})$"
"""A name behind spaces, as at the end of a byline."""


def is_bare_line(words: str) -> bool:
    """Whether a line ends without a mark that can end a sentence."""
    last = words.rstrip(_CLOSING)[-1:]
    return not last or last not in TERMINAL


def indented(line: Line) -> bool:
    """Whether a line begins with white space, as a paragraph does."""
    return line.content.start - line.span.start > 1 or line.text.startswith("\t")


def may_break(left: LaidLine, right: LaidLine) -> bool:
    """Whether a sentence may go on from one line to the next, by roles and marks alone."""
    if left.role not in _LEFT or right.role is not Role.BODY:
        return False
    if not is_bare_line(left.stripped) or left.stripped[-1] in COLON or left.stripped[0] in _DASH:
        return False
    return not opens_news(right) and compiled(_NAME_AT_END).search(left.stripped[-_TAIL:]) is None


def repeated_at_break(left: str, right: str) -> int:
    """How many characters, two to twelve, end the one text and begin the other; 0 for none."""
    most = min(_MOST_OVERLAP, len(left), len(right))
    return next((n for n in range(most, 1, -1) if left[-n:] == right[:n]), 0)


def break_odds(document: Document, left: LaidLine, right: LaidLine) -> float:
    """Log odds that the two lines are one broken sentence; the first call loads the statistics.

    Words repeated on both sides of the gap are read once, unless the first line may be a headline.
    """
    from ..language.joins import join_gain, odds

    gap = gap_between(document, left, right)
    is_text = "。" in gap.left or len(gap.left) > _HEAD_LENGTH
    if is_text and (twice := repeated_at_break(gap.left, gap.right)):
        gap = replaced(gap, right=gap.right[twice:] or gap.right)
    return odds(gap) if join_gain(gap.left, gap.right) >= LEAST_GAIN else -99.0


def reading_odds(document: Document, left: Line, right: Line) -> float:
    """Log odds that the sentence of one line goes on in the next, by the words alone."""
    from ..language.joins import reads_on

    found = gap_between(document, left, right)
    return reads_on(found.left, found.right)


def text_between(left: Line, right: Line) -> str:
    """What belongs between the words of two lines once they are joined: a space between Latin words, else nothing."""
    ends, begins = left.stripped[-1], right.stripped[0]
    if not (ends + begins).isascii() or not (ends.isalnum() and begins.isalnum()):
        return ""
    is_spaced = left.content.end < left.span.end or right.span.start < right.content.start
    return " " if is_spaced or (ends.islower() and begins.isalpha()) else ""


def gap_between(document: Document, left: Line, right: Line) -> Gap:
    """The gap between two lines for language.joins; Traditional text is converted to Simplified."""
    from ..language.joins import Gap

    before, behind = (_words(document, line) for line in (left, right))
    repeated = _Repeated(before[-3:], behind[:3], left.content.start - _FAR, right.content.start + _FAR)
    above = _Above(left.number)
    words, is_head = document.views.result(above, above, document)
    return Gap(
        before,
        behind,
        above=words,
        heads=_heads(document) - is_head,
        is_lead=opens_news(left),
        repeated=document.views.result(repeated, repeated, document),
    )


def _words(document: Document, line: Line) -> str:
    from ..language.script import simplified

    return simplified(document)[line.content.start : line.content.end]


class _Repeated(PlacedView, frozen=True):
    """A view of a document: how many characters, two or three, of the end of a line and of the beginning of the next
    stand together between two offsets; 0 for none."""

    before: str
    behind: str
    start: int
    end: int

    def __call__(self, document: Document) -> int:
        from ..language.script import simplified

        text, before, behind = simplified(document), self.before, self.behind
        sizes = (n for n in (2, 3) if n <= min(len(before), len(behind)))
        longest = 0
        for n in sizes:
            if text.find(before[-n:] + behind[:n], max(0, self.start), self.end) < 0:
                break  # nor do the three that have these two in them
            longest = n
        return longest

    def moved(self, characters: int, lines: int) -> _Repeated:  # noqa: ARG002 it reads offsets
        return replaced(self, start=self.start + characters, end=self.end + characters)


class _Above(PlacedView, frozen=True):
    """A view of a document: the words of the line above a line, and whether that line looks like a head."""

    number: int

    def __call__(self, document: Document) -> tuple[str, bool]:
        lines = raw_lines(document)
        line = lines[self.number - 1] if self.number <= len(lines) else None
        if line is None or not line.stripped:  # an earlier text had a line there
            return "", False
        above, below = _filled(lines, self.number, -1), _filled(lines, self.number, 1)
        is_head = above is not None and below is not None and _is_head(above, line, below)
        return _words(document, above) if above else "", is_head

    def moved(self, characters: int, lines: int) -> _Above:  # noqa: ARG002 it reads line numbers
        return _Above(self.number + lines)


def _filled(lines: Sequence[Line], number: int, step: int) -> Line | None:
    """The first line that is not blank above line `number` (a step of -1) or below it (1)."""
    at = number - 1 + step
    while 0 <= at < len(lines) and not lines[at].stripped:
        at += step
    return lines[at] if 0 <= at < len(lines) else None


@view
def _heads(document: Document) -> int:
    """The number of lines that look like heads."""
    found, above, line = 0, None, None
    for below in raw_lines(document):
        if below.stripped:
            found += above is not None and line is not None and _is_head(above, line, below)
            above, line = line, below
    return found


def _is_head(above: Line, line: Line, below: Line) -> bool:
    """Whether a line is short and bare between a finished paragraph and another."""
    words = line.stripped
    is_short = len(words) <= _HEAD_LENGTH and "。" not in words and is_bare_line(words)
    return (
        is_short
        and not is_bare_line(above.stripped)
        and (len(below.stripped) > _HEAD_LENGTH or not is_bare_line(below.stripped))
    )
