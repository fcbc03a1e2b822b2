"""Where articles begin and end, and which of the short lines are headlines, labels or subheads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..document import Article, Document, LaidLine, Line, Role, raw_lines, view
from ..patterns import compiled
from .roles import Roles, shapes
from .shapes import AUTHOR, BRIEFS, DECK, NOTICE_HEAD, opens_news

_LABEL_LENGTH = 8
_LONE_LABEL_LENGTH = 4
_WIDE_GAP = 3
_CLOSERS = (Role.SIGNATURE, Role.CAPTION, Role.FURNITURE, Role.TABLE_ROW, Role.VERSE)
_OPENERS = (Role.HEADLINE, Role.LABEL, Role.BYLINE, Role.SUBHEAD)


@view
def articles(document: Document) -> tuple[Article, ...]:
    """The articles of a document, in order; together they hold every line that is not blank."""
    lines = raw_lines(document)
    placer = _Placer(lines, shapes(document))
    placer.place()
    laid = [LaidLine(line, role or Role.BODY) for line, role in zip(lines, placer.roles, strict=True)]
    bounds = [*sorted(placer.starts), len(lines)]
    return tuple(Article(document, part) for a, b in pairwise(bounds) if (part := _trimmed(laid[a:b])))


def _trimmed(lines: Sequence[LaidLine]) -> tuple[LaidLine, ...]:
    filled = [i for i, line in enumerate(lines) if line.role is not Role.BLANK]
    return tuple(lines[filled[0] : filled[-1] + 1]) if filled else ()


class _Placer:
    """Goes down the page once and names the short lines, keeping in mind what the current article is.

    A feature (an article with a byline or a deck) has subheads; in a news item or a notice the next short
    line is the next headline.
    """

    def __init__(self, lines: Sequence[Line], shaped: Roles) -> None:
        self.lines = lines
        self.roles = list(shaped)
        self.filled = [i for i, role in enumerate(shaped) if role is not Role.BLANK]
        self.starts: set[int] = set(self.filled[:1])
        self.is_feature = self.is_briefs = False

    def place(self) -> None:
        """Fill in `roles` and `starts`, the indexes of the lines that begin an article."""
        at = 0
        while at < len(self.filled):
            run = self._run(at)
            before = self.filled[at - 1] if at else None
            at += max(1, len(run))
            after = self.filled[at] if at < len(self.filled) else None
            if run:
                self._place_run(run, before, after)
            elif before is not None:
                self._place_line(self.filled[at - 1], before, after)

    def _run(self, at: int) -> list[int]:
        """The indexes of the short lines from `at` on that nothing else stands between."""
        run: list[int] = []
        while at < len(self.filled) and self.roles[self.filled[at]] is None:
            run.append(self.filled[at])
            at += 1
        return run

    def _place_run(self, run: Sequence[int], before: int | None, after: int | None) -> None:
        opening = self._opens(run, before, after)
        for i in run:
            self.roles[i] = Role.HEADLINE if opening else Role.SUBHEAD
        if opening:
            self.starts.add(run[0])
            self.is_feature = any(self._is_deck(i) for i in run)
            self._name_label(run, before)
            self._name_author([i for i in run if self.roles[i] is Role.HEADLINE])
            self.is_briefs = compiled(BRIEFS).search(self.lines[run[-1]].words) is not None

    def _opens(self, run: Sequence[int], before: int | None, after: int | None) -> bool:
        """True when a run of short lines opens an article; otherwise they are subheads."""
        if before is None or self._gap(before, run[0]) > _WIDE_GAP or self.roles[before] in _CLOSERS:
            return True
        if self.roles[before] is Role.BYLINE and self.is_feature:
            return False
        if self.roles[before] is Role.SUBHEAD and self._gap(before, run[0]) == 1:
            return False
        if after is not None and self.roles[after] is Role.KEY_VALUE and self._gap(run[-1], after) == 1:
            return False
        if len(run) > 1 or self._is_deck(run[0]) or compiled(NOTICE_HEAD).search(self.lines[run[-1]].words):
            return True
        led = after is not None and (self.roles[after] is Role.BYLINE or opens_news(self.lines[after]))
        return led or (not self.is_feature and after is not None)

    def _gap(self, a: int, b: int) -> int:
        return self.lines[b].number - self.lines[a].number

    def _is_deck(self, i: int) -> bool:
        return compiled(DECK).search(self.lines[i].words) is not None

    def _name_label(self, run: Sequence[int], before: int | None) -> None:
        """The first of several lines, short and set apart, names the column; so does a very short one alone."""
        length = len(self.lines[run[0]].words)
        apart = len(run) > 1 and run[1] - run[0] > 1 and not self._is_deck(run[1])
        is_notice = compiled(NOTICE_HEAD).search(self.lines[run[0]].words)
        alone = len(run) == 1 and before is not None and length <= _LONE_LABEL_LENGTH and not is_notice
        if (apart and length <= _LABEL_LENGTH) or alone:
            self.roles[run[0]] = Role.LABEL

    def _name_author(self, run: Sequence[int]) -> None:
        """A name, or a school and a name, below a headline is its byline."""
        if len(run) > 1 and run[-1] - run[-2] > 1 and compiled(AUTHOR).search(self.lines[run[-1]].words):
            self.roles[run[-1]] = Role.BYLINE

    def _place_line(self, i: int, before: int, after: int | None) -> None:
        if self.roles[i] is Role.BYLINE and self.roles[before] in (Role.HEADLINE, Role.LABEL):
            self.is_feature = True
        if self._begins_alone(i, before, after):
            self.starts.add(i)
            self.is_feature = False

    def _begins_alone(self, i: int, before: int, after: int | None) -> bool:
        """True for a line that begins an article without a headline: a news lead, a caption, what follows a signature."""
        role, last = self.roles[i], self.roles[before]
        if last in _OPENERS or role is Role.LIST_ITEM:
            return False
        if role is Role.CAPTION:
            return after is None or self.roles[after] is not Role.BODY or opens_news(self.lines[after])
        if last is Role.SIGNATURE:
            return role is not Role.SIGNATURE
        if role is Role.FURNITURE:
            return last is not Role.FURNITURE
        is_news = role is Role.BODY and (self.is_briefs or opens_news(self.lines[i]))
        return is_news or (last is Role.CAPTION and role is not Role.BODY)
