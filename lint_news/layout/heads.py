"""Whether short lines open an article or are subheads inside one: a linear model over features of the page.

The weights are tenths of those of a logistic regression on synthetic pages of a year's articles of a daily, rounded
(training/head_clues.py); the run opens an article where the sum is above 0. benchmarks/outline.py measures the result.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from ..match.patterns import compiled
from ..text.document import Document
from ..text.lines import Line, Role
from . import line_roles
from .line_patterns import DECK
from .shapes import is_author
from .topic_overlap import pairs, topic_overlap

_WINDOW = 5
_ENOUGH = 300
_PART = 160
_LOCAL_LEADS = ("本报讯", "本报迅")
_HEADS = 3
_INDENTS = ("\u3000\u3000", "    ")
_SHORT_ITEM = 600
_SHORT, _LONG = 300, 1500


class Story:
    """What was seen of the current article so far, while the lines of a page are read in order."""

    def __init__(self, first: int = 0) -> None:
        self.first = first
        self.body: list[int] = []
        self.subheads = self.characters = 0
        self.head_size = 0.0
        self.is_news = self.is_broadcast = self.is_feature = self.is_briefs = self.is_closed = self.is_numbered = (
            self.has_deck
        ) = False


class PageView:
    """The lines of a page that are not blank, their roles so far, and how the page is set."""

    def __init__(self, document: Document, lines: Sequence[Line], roles: Sequence[Role | None]) -> None:
        self.document, self.lines, self.roles = document, lines, roles
        self.pairs: dict[int, frozenset[str]] = {}
        body = [i for i, role in enumerate(roles) if role is line_roles.BODY]
        steps = [lines[b].number - lines[a].number for a, b in pairwise(body) if b - a == 1]
        self.step = sorted(steps)[(len(steps) - 1) // 2] if steps else 1
        """The usual difference of line numbers between two paragraphs."""
        self.is_indented = sum([lines[i].begins_with(_INDENTS) for i in body]) * 5 > len(body) * 3
        """True when paragraphs are indented."""
        self.indents_heads = self.is_indented and any(
            role is None and lines[i].begins_with(_INDENTS) for i, role in enumerate(roles)
        )
        """True when short lines are indented like paragraphs: subheads, then, and not headlines."""
        self.is_local = any(lines[i].stripped.startswith(_LOCAL_LEADS) for i in body)
        """True when an item opens with 本报讯."""

    def step_between(self, a: int, b: int) -> int:
        """The difference of two lines' numbers."""
        return self.lines[b].number - self.lines[a].number

    def is_indented_at(self, i: int) -> bool:
        """True for a line indented as the paragraphs of the page are."""
        return self.is_indented and self.lines[i].begins_with(_INDENTS)


class HeadRun:
    """A run of short lines that may be heads, in its surroundings.

    `indexes` are the lines of the run, `before` is the line before it, `after` the one behind it, `body` the lines that
    follow up to the next short one, without bylines. All of them index the lines of `page` that are not blank.
    """

    __slots__ = ("after", "before", "body", "indexes", "lines", "page", "roles", "story")

    def __init__(self, page: PageView, indexes: Sequence[int], before: int, body: Sequence[int], story: Story) -> None:
        self.page, self.indexes, self.before, self.body, self.story = page, indexes, before, body, story
        self.lines, self.roles, self.after = page.lines, page.roles, indexes[-1] + 1

    def words(self, indexes: Sequence[int]) -> list[str]:
        """The stripped text of some lines."""
        return [self.lines[i].stripped for i in indexes]


def opens(run: HeadRun) -> bool:
    """True when the run opens an article."""
    return score(run) > 0


def score(run: HeadRun) -> float:
    """The sum of the model, in tenths of log odds: above 0 for a headline, below for a subhead."""
    total = _BASE + sum([weight for weight, holds in (*CLUES, *_LOCAL) if holds(run)])
    if total + _MOST_OVERLAP <= 0 or total + _LEAST_OVERLAP > 0:
        return total + (_MOST_OVERLAP + _LEAST_OVERLAP) / 2
    return total + _OVERLAP * overlap(run)


def overlap(run: HeadRun) -> float:
    """How much the article before and the text that follows have in common: see `topic_overlap`."""
    last = [*range(run.story.first, min(run.story.first + _HEADS, run.before)), *run.story.body[-_WINDOW:]]
    return topic_overlap(_pairs(run, last[::-1]), _pairs(run, [*run.indexes, *run.body[:_WINDOW]]))


def _pairs(run: HeadRun, indexes: Sequence[int]) -> set[str]:
    """The pairs of characters of some lines; lines after the first few hundred pairs are not read."""
    found: set[str] = set()
    for i in indexes:
        if i not in run.page.pairs:
            run.page.pairs[i] = pairs(run.lines[i].stripped[:_PART])
        found |= run.page.pairs[i]
        if len(found) > _ENOUGH:
            break
    return found


def _is_indented(run: HeadRun) -> bool:
    return run.page.is_indented_at(run.indexes[-1])


def _is_outdented(run: HeadRun) -> bool:
    return run.page.indents_heads and not _is_indented(run)


def _is_wider(run: HeadRun) -> bool:
    return run.page.step_between(run.before, run.indexes[0]) > run.page.step


def _is_much_wider(run: HeadRun) -> bool:
    return run.page.step_between(run.before, run.indexes[0]) > run.page.step + 1


def _is_nearer_to_what_follows(run: HeadRun) -> bool:
    return run.page.step_between(run.before, run.indexes[0]) > run.page.step_between(run.indexes[-1], run.after)


def _stands_off(run: HeadRun) -> bool:
    return run.page.step_between(run.indexes[-1], run.after) > run.page.step


def _has_byline(run: HeadRun) -> bool:
    """Whether a byline follows, or the run ends in a name."""
    is_signed = len(run.indexes) > 1 and is_author(run.lines[run.indexes[-1]].stripped)
    return is_signed or run.roles[run.after] in (line_roles.BYLINE, line_roles.METADATA)


def _has_deck(run: HeadRun) -> bool:
    return any(map(is_deck, run.words(run.indexes[1:])))


def is_deck(words: str) -> bool:
    """True for the second deck of a headline, which begins with a dash."""
    return words[0] in "—-" and compiled(DECK).match(words) is not None


def _has_column(run: HeadRun) -> bool:
    return any(words[-1] in "）)" for words in run.words(run.indexes))


def _follows_a_list(run: HeadRun) -> bool:
    """Whether a list stands before, which ends an article without subheads."""
    return run.roles[run.before] in (line_roles.LIST_ITEM, line_roles.KEY_VALUE) and not run.story.subheads


def _follows_short_section(run: HeadRun) -> bool:
    """Whether at most one paragraph stands between this head and the one before."""
    return run.story.subheads > 0 and run.before > 0 and run.roles[run.before - 1] is line_roles.SUBHEAD


def _has_three_lines(run: HeadRun) -> bool:
    return len(run.indexes) > 2


def _follows_news(run: HeadRun) -> bool:
    return run.story.is_news


def _lacks_a_byline(run: HeadRun) -> bool:
    """Whether the article before has a byline, and this one would have none."""
    return run.story.is_feature and not _has_byline(run)


def _follows_a_short_item(run: HeadRun) -> bool:
    """Whether a short unsigned item of a local page stands before: such items have no subheads."""
    story = run.story
    return run.page.is_local and not story.is_feature and not story.subheads and run.story.characters < _SHORT_ITEM


def _stands_in_a_report(run: HeadRun) -> bool:
    """Whether the article before has a deck and a byline, and this one would have no byline."""
    return run.story.has_deck and _lacks_a_byline(run)


def _follows_a_short_story(run: HeadRun) -> bool:
    return not run.story.is_news and run.story.characters < _SHORT


def _follows_a_long_story(run: HeadRun) -> bool:
    return run.story.characters > _LONG


def _follows_a_byline(run: HeadRun) -> bool:
    return run.roles[run.before] is line_roles.BYLINE and run.story.is_closed


def _follows_the_designer(run: HeadRun) -> bool:
    return compiled("制图|版式|设计").search(run.lines[run.before].stripped) is not None and _follows_a_byline(run)


def _stands_under_a_byline(run: HeadRun) -> bool:
    return run.roles[run.before] is line_roles.BYLINE and not run.story.is_closed


def _follows_subheads(run: HeadRun) -> bool:
    return run.story.subheads > 0


def _is_announced(run: HeadRun) -> bool:
    return run.lines[run.before].stripped[-1] in "：:—"


Clue = Callable[[HeadRun], bool]
_BASE = -75
_OVERLAP = -20
_LOCAL: tuple[tuple[float, Clue], ...] = (
    (20, _follows_a_short_item),
    (-8, _stands_in_a_report),
    (8, _follows_a_byline),
)
"""Weights set by hand for pages of local papers, of which there is no corpus."""
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
_LEAST_OVERLAP, _MOST_OVERLAP = 30, 100
"""The range of the term of topic overlap: it is calculated only where it can change the sign of the sum."""
