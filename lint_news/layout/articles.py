"""The articles of a page: where each begins and ends, and which short lines are headlines, labels or subheads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..match.patterns import compiled
from ..text.document import Document, raw_lines
from ..text.lines import Article, LaidLine, laid
from ..text.views import view
from . import line_roles
from .heads import PageView, Story, is_deck
from .hinted import opens_by_hint, size_of
from .line_patterns import BRIEFS, JOINT_WORK, LABEL, NOTICE_HEAD
from .openings import CLOSERS, OPENERS, SIGNED, begins_alone, begins_item, run_begins
from .roles import shapes
from .shapes import is_author, opens_news

_LABEL_LENGTH, _LONE_LABEL_LENGTH = 8, 4
_ENDS = (*CLOSERS, line_roles.BYLINE)
_LEAD_IN = 80
_QUOTED = (line_roles.BODY, line_roles.LIST_ITEM)


@view
def articles(document: Document) -> tuple[Article, ...]:
    """The articles of a document, in order. Every line that is not blank belongs to one."""
    lines = raw_lines(document)
    placer = _Placer(document)
    placer.assign_roles()
    found = [laid(line, role or line_roles.BODY) for line, role in zip(lines, placer.all_roles, strict=True)]
    bounds = [*sorted(placer.starts), len(lines)]
    blocks = (_trimmed(found[a:b]) for a, b in pairwise(bounds))
    return tuple(Article(document, block) for block in blocks if block)


def _trimmed(lines: Sequence[LaidLine]) -> tuple[LaidLine, ...]:
    filled = [i for i, line in enumerate(lines) if line.role is not line_roles.BLANK]
    return tuple(lines[filled[0] : filled[-1] + 1]) if filled else ()


class _Placer:
    """Assigns roles to the short lines, from the top of the page to its end; `story` is the current article.

    Indexes count the lines that are not blank.
    """

    def __init__(self, document: Document) -> None:
        self.document, self.all_roles = document, list(shapes(document))
        every = raw_lines(document)
        self.lines = [line for line, role in zip(every, self.all_roles, strict=True) if role is not line_roles.BLANK]
        self.roles = [role for role in self.all_roles if role is not line_roles.BLANK]
        self.page = PageView(document, self.lines, self.roles)
        self.starts: set[int] = set()
        self.story = Story()

    def assign_roles(self) -> None:
        """Set the missing roles, and `starts`: the indexes, among all lines, of the first lines of articles."""
        at = 0
        if self.lines:
            self._start(0)
        while at < len(self.lines):
            if self.roles[at] is not None:
                self._place_line(at)
                at += 1
                continue
            at += self._sign_quotations(at)
            run = self._run(at)
            if run:
                self._place_run(run, at - 1 if at else None)
            elif at < len(self.lines):
                self._place_line(at)
            at += max(1, len(run))
        for line, role in zip(self.lines, self.roles, strict=True):
            self.all_roles[line.number - 1] = role

    def _start(self, i: int) -> None:
        is_item = self.roles[i] is line_roles.BODY and self.story.is_briefs
        self.starts.add(self.lines[i].number - 1)
        self.story = Story(i)
        self.story.is_briefs = is_item

    def _run(self, at: int) -> list[int]:
        """The indexes of the short lines from `at` up to the next line that has a role."""
        end = at
        while end < len(self.lines) and self.roles[end] is None:
            end += 1
        return list(range(at, end))

    def _sign_quotations(self, at: int) -> int:
        """The number of lines from `at` on that name the source of a quotation above: ——某某"""
        count = 0
        while at and self.roles[at - 1] in _QUOTED and at + count < len(self.lines) and self._is_source(at + count):
            self.roles[at + count] = line_roles.BYLINE
            self.story.is_closed = True
            count += 1
        return count

    def _is_source(self, i: int) -> bool:
        return self.roles[i] is None and self._is_deck(i)

    def _place_run(self, run: Sequence[int], before: int | None) -> None:
        opening = before is None or self._opens(run, before)
        run = self._with_lead_in(run) if opening else run
        for i in run:
            self.roles[i] = line_roles.HEADLINE if opening else line_roles.SUBHEAD
        if not opening:
            self.story.subheads += 1
            self.story.is_numbered = before is not None and self.roles[before] is line_roles.SUBHEAD
            self.story.is_briefs = False
            return
        self._start(run[0])
        self.story.head_size = size_of(self.document, [self.lines[i] for i in run])
        self.story.has_deck = self.story.is_feature = any(self._is_deck(i) for i in run)
        self._name_author(run)
        self._name_label(run, before)
        self.story.is_briefs = compiled(BRIEFS).match(self.lines[run[-1]].stripped) is not None

    def _opens(self, run: Sequence[int], before: int) -> bool:
        """True when a run of short lines opens an article; otherwise they are subheads."""
        heads = [self.lines[i] for i in run]
        said = opens_by_hint(self.document, heads, self.story.head_size)
        return run_begins(self.page, self.story, run, before) if said is None else said

    def _with_lead_in(self, run: Sequence[int]) -> Sequence[int]:
        """The run, with the line above it when that is a summary: it ends in a dash or without a mark."""
        i = run[0] - 1
        if i < 1 or self.roles[i] is not line_roles.BODY or len(self.lines[i].stripped) > _LEAD_IN:
            return run
        is_open = self.lines[i].stripped[-1] not in "。！!？?”：:"
        is_apart = self.page.step_between(i - 1, i) > self.page.step_between(i, run[0]) or self.roles[i - 1] in _ENDS
        is_lead_in = is_open and not opens_news(self.lines[i]) and (is_apart or self.lines[i].stripped[-1] in "—…")
        return [i, *run] if is_lead_in else run

    def _is_deck(self, i: int) -> bool:
        return is_deck(self.lines[i].stripped)

    def _name_label(self, run: Sequence[int], before: int | None) -> None:
        """Make the first of several lines a label when it is short and set apart; a very short line also alone."""
        words = self.lines[run[0]].stripped
        named = [i for i in run if self.roles[i] is line_roles.HEADLINE]
        is_named = compiled(LABEL).match(words) is not None
        apart = len(named) > 1 and self.page.step_between(run[0], run[1]) > 1 and not self._is_deck(run[1])
        sizes = [size_of(self.document, [self.lines[i]]) for i in run]
        if (
            compiled(BRIEFS).match(words)
            or compiled(NOTICE_HEAD).search(words)
            or sizes[0] > max(sizes[1:], default=99)
        ):
            return
        after = run[-1] + 1
        is_led = after < len(self.lines) and self.roles[after] in (line_roles.BODY, line_roles.LIST_ITEM)
        alone = len(run) == 1 and before is not None and len(words) <= _LONE_LABEL_LENGTH and is_led
        if (is_named and len(named) > 1) or (apart and len(words) <= _LABEL_LENGTH) or alone:
            self.roles[run[0]] = line_roles.LABEL

    def _name_author(self, run: Sequence[int]) -> None:
        """Make a name, or a school and a name, below a headline the byline."""
        after = run[-1] + 1
        is_signed = after < len(self.lines) and self.roles[after] in SIGNED
        if len(run) > 1 and not is_signed and is_author(self.lines[run[-1]].stripped):
            self.roles[run[-1]] = line_roles.BYLINE
            self.story.is_feature = True

    def _place_line(self, i: int) -> None:
        if i and self.roles[i] is line_roles.BYLINE:
            self._place_byline(i)
        follows_text = i and self.roles[i] is line_roles.BODY and self.roles[i - 1] is line_roles.BODY
        if i and (begins_item if follows_text else begins_alone)(self.page, self.story, i):
            self._start(i)
        if self.roles[i] is line_roles.BODY:
            if not self.story.body:
                self.story.is_news = opens_news(self.lines[i])
                self.story.is_broadcast = self.lines[i].stripped.startswith("央视网消息")
            self.story.body.append(i)
            self.story.characters += len(self.lines[i].stripped)

    def _place_byline(self, i: int) -> None:
        """A byline below a headline marks a feature; below the text it closes the article."""
        if self.roles[i - 1] in OPENERS and not self.story.is_closed:
            self.story.is_feature = True
        elif compiled(JOINT_WORK).match(self.lines[i].stripped):
            self.roles[i] = line_roles.CAPTION
        else:
            self.story.is_closed = True
