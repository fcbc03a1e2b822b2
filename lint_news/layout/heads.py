"""Whether short lines open an article or are subheads inside one: clues that are weighed against each other.

The weights (tenths) were fitted by logistic regression on pages made of a year's articles of a daily, see
benchmarks/outline.py, and rounded; a sum above nothing opens an article.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from ..document import Line, Role
from ..patterns import compiled
from .kinship import kinship, pairs
from .shapes import DECK, LABEL

_WINDOW = 10
_CHARACTERS = 1500
_HEADS = 3


class Story:
    """What is known of the current article while going down the page."""

    def __init__(self, first: int = 0) -> None:
        self.first = first
        self.body: list[int] = []
        self.subheads = 0
        self.is_news = self.is_broadcast = self.is_feature = self.is_briefs = self.is_closed = False


class Place(Struct):
    """A run of short lines, what stands before and after it, and how the page is set. Numbers index `lines`."""

    lines: Sequence[Line]
    roles: Sequence[Role | None]
    run: Sequence[int]
    before: int
    after: int
    body: Sequence[int]
    """The lines that follow up to the next short line, bylines left out."""
    story: Story
    step: int
    """The usual difference of line numbers between two paragraphs."""
    is_indented: bool
    """True when paragraphs on this page are indented."""

    def words(self, indexes: Sequence[int]) -> list[str]:
        """The words of some lines."""
        return [self.lines[i].words for i in indexes]

    def gap(self, a: int, b: int) -> int:
        """The difference of two lines' numbers."""
        return self.lines[b].number - self.lines[a].number


def opens(place: Place) -> bool:
    """True when the run opens an article."""
    return score(place) > 0


def score(place: Place) -> float:
    """What the clues say together, in tenths: above 0 for a headline, below for a subhead."""
    return _BASE + sum(weight for weight, holds in CLUES if holds(place)) + KIN * kin(place)


def kin(place: Place) -> float:
    """How much the article before and what follows have in common."""
    told = [*range(place.story.first, min(place.story.first + _HEADS, place.before)), *place.story.body[-_WINDOW:]]
    told_now = [*place.run, *place.body[:_WINDOW]]
    return kinship(pairs(_cut(place.words(told))), pairs(_cut(place.words(told_now))))


def _cut(texts: Sequence[str]) -> list[str]:
    """The texts up to as many characters as are compared."""
    return ["\n".join(texts)[-_CHARACTERS:]]


def _is_indented(place: Place) -> bool:
    return place.is_indented and place.lines[place.run[-1]].text.startswith(("\u3000\u3000", "    "))


def _is_outdented(place: Place) -> bool:
    return place.is_indented and not _is_indented(place)


def _is_wider(place: Place) -> bool:
    return place.gap(place.before, place.run[0]) > place.step


def _is_much_wider(place: Place) -> bool:
    return place.gap(place.before, place.run[0]) > place.step + 1


def _is_nearer_to_what_follows(place: Place) -> bool:
    return place.gap(place.before, place.run[0]) > place.gap(place.run[-1], place.after)


def _stands_off(place: Place) -> bool:
    return place.gap(place.run[-1], place.after) > place.step


def _has_byline(place: Place) -> bool:
    return place.roles[place.after] is Role.BYLINE


def _has_deck(place: Place) -> bool:
    return any(compiled(DECK).search(words) for words in place.words(place.run[1:]))


def _has_column(place: Place) -> bool:
    return any(words[-1] in "）)" for words in place.words(place.run))


def _has_label(place: Place) -> bool:
    return compiled(LABEL).search(place.lines[place.run[0]].words) is not None


def _has_two_lines(place: Place) -> bool:
    return len(place.run) > 1


def _has_three_lines(place: Place) -> bool:
    return len(place.run) > 2


def _follows_one_paragraph(place: Place) -> bool:
    return len(place.story.body) <= 1


def _follows_two_paragraphs(place: Place) -> bool:
    return len(place.story.body) == 2


def _follows_news(place: Place) -> bool:
    return place.story.is_news


def _follows_a_byline(place: Place) -> bool:
    return place.roles[place.before] is Role.BYLINE and place.story.is_closed


def _follows_the_designer(place: Place) -> bool:
    return compiled("制图|版式|设计").search(place.lines[place.before].words) is not None and _follows_a_byline(place)


def _stands_under_a_byline(place: Place) -> bool:
    return place.roles[place.before] is Role.BYLINE and not place.story.is_closed


def _follows_subheads(place: Place) -> bool:
    return place.story.subheads > 0


def _is_announced(place: Place) -> bool:
    return place.lines[place.before].words[-1] in "：:—"


def _has_no_text(place: Place) -> bool:
    return not any(place.roles[i] is Role.BODY for i in place.body)


Clue = Callable[[Place], bool]
_BASE = -61
KIN = -17
CLUES: tuple[tuple[float, Clue], ...] = (
    (-43, _is_indented),
    (-9, _is_outdented),
    (14, _is_wider),
    (18, _is_much_wider),
    (18, _is_nearer_to_what_follows),
    (17, _stands_off),
    (17, _has_byline),
    (33, _has_deck),
    (20, _has_column),
    (24, _has_label),
    (6, _has_two_lines),
    (12, _has_three_lines),
    (-18, _follows_one_paragraph),
    (-14, _follows_two_paragraphs),
    (18, _follows_news),
    (12, _follows_a_byline),
    (27, _follows_the_designer),
    (-16, _stands_under_a_byline),
    (-24, _follows_subheads),
    (-22, _is_announced),
    (-3, _has_no_text),
)
