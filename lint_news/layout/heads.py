"""Whether short lines open an article or are subheads inside one: clues that are weighed against each other.

The weights are tenths of logistic regression on pages made of a year's articles of a daily, rounded
(training/head_clues.py); a sum above nothing opens an article. benchmarks/outline.py measures what comes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from ..match.patterns import compiled
from ..text.lines import Line, Role
from .kinship import kinship, pairs
from .shapes import DECK, is_author

_WINDOW = 5
_ENOUGH = 300
_PART = 160
_LOCAL_LEADS = ("本报讯", "本报迅")
_HEADS = 3
_INDENTS = ("\u3000\u3000", "    ")
_SHORT_ITEM = 600
_SHORT, _LONG = 300, 1500


class Story:
    """What is known of the current article while going down the page."""

    def __init__(self, first: int = 0) -> None:
        self.first = first
        self.body: list[int] = []
        self.subheads = self.characters = 0
        self.is_news = self.is_broadcast = self.is_feature = self.is_briefs = self.is_closed = self.is_numbered = (
            self.has_deck
        ) = False


class PageView:
    """The lines of a page that are not blank, their roles so far, and how the page is set."""

    def __init__(self, lines: Sequence[Line], roles: Sequence[Role | None]) -> None:
        self.lines, self.roles = lines, roles
        self.pairs: dict[int, frozenset[str]] = {}
        body = [i for i, role in enumerate(roles) if role is Role.BODY]
        steps = [self.step_between(a, b) for a, b in pairwise(body) if b - a == 1]
        self.step = sorted(steps)[(len(steps) - 1) // 2] if steps else 1
        """The usual difference of line numbers between two paragraphs."""
        self.is_indented = sum(lines[i].text.startswith(_INDENTS) for i in body) * 5 > len(body) * 3
        """True when paragraphs are indented."""
        self.indents_heads = any(role is None and self.is_indented_at(i) for i, role in enumerate(roles))
        """True when short lines are indented like paragraphs: subheads, then, and not headlines."""
        self.is_local = any(lines[i].stripped.startswith(_LOCAL_LEADS) for i in body)
        """True when an item opens with 本报讯."""

    def step_between(self, a: int, b: int) -> int:
        """The difference of two lines' numbers."""
        return self.lines[b].number - self.lines[a].number

    def is_indented_at(self, i: int) -> bool:
        """True for a line indented as the paragraphs of the page are."""
        return self.is_indented and self.lines[i].text.startswith(_INDENTS)


class Place:
    """A run of short lines, the line before it, and the lines that follow up to the next short one (`body`, bylines left
    out). Numbers index the lines of the page."""

    __slots__ = ("after", "before", "body", "lines", "page", "roles", "run", "story")

    def __init__(self, page: PageView, run: Sequence[int], before: int, body: Sequence[int], story: Story) -> None:
        self.page, self.run, self.before, self.body, self.story = page, run, before, body, story
        self.lines, self.roles, self.after = page.lines, page.roles, run[-1] + 1

    def words(self, indexes: Sequence[int]) -> list[str]:
        """The words of some lines."""
        return [self.lines[i].stripped for i in indexes]


def opens(place: Place) -> bool:
    """True when the run opens an article."""
    return score(place) > 0


def score(place: Place) -> float:
    """What the clues say together, in tenths: above 0 for a headline, below for a subhead."""
    told = _BASE + sum(weight for weight, holds in (*CLUES, *_LOCAL) if holds(place))
    if told + _MOST_KIN <= 0 or told + _LEAST_KIN > 0:
        return told + (_MOST_KIN + _LEAST_KIN) / 2
    return told + _KIN * kin(place)


def kin(place: Place) -> float:
    """How much the article before and what follows have in common: see `kinship`."""
    told = [*range(place.story.first, min(place.story.first + _HEADS, place.before)), *place.story.body[-_WINDOW:]]
    return kinship(_pairs(place, told[::-1]), _pairs(place, [*place.run, *place.body[:_WINDOW]]))


def _pairs(place: Place, indexes: Sequence[int]) -> set[str]:
    """The pairs of some lines, of the first ones alone where they are long."""
    found: set[str] = set()
    for i in indexes:
        if i not in place.page.pairs:
            place.page.pairs[i] = pairs(place.lines[i].stripped[:_PART])
        found |= place.page.pairs[i]
        if len(found) > _ENOUGH:
            break
    return found


def _is_indented(place: Place) -> bool:
    return place.page.is_indented_at(place.run[-1])


def _is_outdented(place: Place) -> bool:
    return place.page.indents_heads and not _is_indented(place)


def _is_wider(place: Place) -> bool:
    return place.page.step_between(place.before, place.run[0]) > place.page.step


def _is_much_wider(place: Place) -> bool:
    return place.page.step_between(place.before, place.run[0]) > place.page.step + 1


def _is_nearer_to_what_follows(place: Place) -> bool:
    return place.page.step_between(place.before, place.run[0]) > place.page.step_between(place.run[-1], place.after)


def _stands_off(place: Place) -> bool:
    return place.page.step_between(place.run[-1], place.after) > place.page.step


def _has_byline(place: Place) -> bool:
    """A byline follows, or the run ends in a name."""
    is_signed = len(place.run) > 1 and is_author(place.lines[place.run[-1]].stripped)
    return is_signed or place.roles[place.after] in (Role.BYLINE, Role.METADATA)


def _has_deck(place: Place) -> bool:
    return any(compiled(DECK).search(words) for words in place.words(place.run[1:]))


def _has_column(place: Place) -> bool:
    return any(words[-1] in "）)" for words in place.words(place.run))


def _follows_a_list(place: Place) -> bool:
    """A list ends an article that has no subheads."""
    return place.roles[place.before] in (Role.LIST_ITEM, Role.KEY_VALUE) and not place.story.subheads


def _follows_short_section(place: Place) -> bool:
    """At most one paragraph stands between this head and the one before."""
    return place.story.subheads > 0 and place.before > 0 and place.roles[place.before - 1] is Role.SUBHEAD


def _has_three_lines(place: Place) -> bool:
    return len(place.run) > 2


def _follows_news(place: Place) -> bool:
    return place.story.is_news


def _lacks_a_byline(place: Place) -> bool:
    """The article before has a byline, this would have none."""
    return place.story.is_feature and not _has_byline(place)


def _follows_a_short_item(place: Place) -> bool:
    """A page of local news: short unsigned items have no subheads."""
    story = place.story
    return place.page.is_local and not story.is_feature and not story.subheads and place.story.characters < _SHORT_ITEM


def _stands_in_a_report(place: Place) -> bool:
    """The article before has a deck and a byline, this would have no byline."""
    return place.story.has_deck and _lacks_a_byline(place)


def _follows_a_short_story(place: Place) -> bool:
    return not place.story.is_news and place.story.characters < _SHORT


def _follows_a_long_story(place: Place) -> bool:
    return place.story.characters > _LONG


def _follows_a_byline(place: Place) -> bool:
    return place.roles[place.before] is Role.BYLINE and place.story.is_closed


def _follows_the_designer(place: Place) -> bool:
    return compiled("制图|版式|设计").search(place.lines[place.before].stripped) is not None and _follows_a_byline(
        place
    )


def _stands_under_a_byline(place: Place) -> bool:
    return place.roles[place.before] is Role.BYLINE and not place.story.is_closed


def _follows_subheads(place: Place) -> bool:
    return place.story.subheads > 0


def _is_announced(place: Place) -> bool:
    return place.lines[place.before].stripped[-1] in "：:—"


Clue = Callable[[Place], bool]
_BASE = -75
_KIN = -20
_LOCAL: tuple[tuple[float, Clue], ...] = (
    (20, _follows_a_short_item),
    (-8, _stands_in_a_report),
    (8, _follows_a_byline),
)
"""Set by hand: what holds on pages of local papers, of which there is no corpus."""
CLUES: tuple[tuple[float, Clue], ...] = (
    (-41, _is_indented),
    (13, _is_outdented),
    (8, _is_wider),
    (14, _is_much_wider),
    (20, _is_nearer_to_what_follows),
    (14, _stands_off),
    (14, _has_byline),
    (44, _has_deck),
    (21, _has_column),
    (-10, _follows_a_list),
    (-7, _follows_short_section),
    (10, _has_three_lines),
    (-3, _lacks_a_byline),
    (-12, _follows_a_short_story),
    (3, _follows_a_long_story),
    (11, _follows_news),
    (8, _follows_a_byline),
    (24, _follows_the_designer),
    (-27, _stands_under_a_byline),
    (-28, _follows_subheads),
    (-14, _is_announced),
)
_LEAST_KIN, _MOST_KIN = 30, 100
"""Between these lies what kinship says; it is looked at only where that decides."""
