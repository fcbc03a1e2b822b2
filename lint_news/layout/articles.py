"""The articles of a page: where each begins and ends, and which short lines are headlines, labels or subheads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..match.patterns import compiled
from ..text.document import Document, raw_lines
from ..text.lines import Article, LaidLine
from ..text.views import view
from . import line_roles
from .heads import HeadRun, PageView, Story, is_deck, opens
from .hinted import opens_by_hint
from .line_patterns import BRIEFS, BRIEFS_END, JOINT_WORK, LABEL, LATER_PICTURE, NOTICE_HEAD
from .roles import shapes
from .shapes import is_author, is_bare_credit, opens_news

_LABEL_LENGTH, _LONE_LABEL_LENGTH = 8, 4
_CLOSERS = (line_roles.SIGNATURE, line_roles.CAPTION, line_roles.FURNITURE, line_roles.TABLE_ROW, line_roles.VERSE)
_OPENERS = (line_roles.HEADLINE, line_roles.LABEL, line_roles.BYLINE, line_roles.SUBHEAD, line_roles.METADATA)
_ENDS = (*_CLOSERS, line_roles.BYLINE)
_SIGNED = (line_roles.BYLINE, line_roles.METADATA)
_WIDE_GAP, _LEAD_IN = 3, 80
_NEVER_ALONE = (line_roles.LIST_ITEM, *_SIGNED)
_QUOTED = (line_roles.BODY, line_roles.LIST_ITEM)
_NAMED_HEADS, _ENDS_OF_NAMES = (NOTICE_HEAD, BRIEFS, BRIEFS_END), "告知事示明书信讯聘章波闻览递"


@view
def articles(document: Document) -> tuple[Article, ...]:
    """The articles of a document, in order. Every line that is not blank belongs to one."""
    lines = raw_lines(document)
    placer = _Placer(document)
    placer.assign_roles()
    laid = [LaidLine(line, role or line_roles.BODY) for line, role in zip(lines, placer.all_roles, strict=True)]
    bounds = [*sorted(placer.starts), len(lines)]
    blocks = (_trimmed(laid[a:b]) for a, b in pairwise(bounds))
    return tuple(Article(document, block) for block in blocks if block)


def _trimmed(lines: Sequence[LaidLine]) -> tuple[LaidLine, ...]:
    filled = [i for i, line in enumerate(lines) if line.role is not line_roles.BLANK]
    return tuple(lines[filled[0] : filled[-1] + 1]) if filled else ()


def _is_named_head(words: str) -> bool:
    """True for the head of a notice, and for the name of a column of items."""
    return words[-1] in _ENDS_OF_NAMES and any(compiled(pattern).search(words) for pattern in _NAMED_HEADS)


class _Placer:
    """Assigns roles to the short lines, from the top of the page to its end; `story` is the current article.

    Indexes count the lines that are not blank.
    """

    def __init__(self, document: Document) -> None:
        self.document, self.all_roles = document, list(shapes(document))
        every = raw_lines(document)
        self.lines = [line for line, role in zip(every, self.all_roles, strict=True) if role is not line_roles.BLANK]
        self.roles = [role for role in self.all_roles if role is not line_roles.BLANK]
        self.page = PageView(self.lines, self.roles)
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
        self.story.has_deck = self.story.is_feature = any(self._is_deck(i) for i in run)
        self._name_author(run)
        self._name_label(run, before)
        self.story.is_briefs = compiled(BRIEFS).match(self.lines[run[-1]].stripped) is not None

    def _opens(self, run: Sequence[int], before: int) -> bool:
        """True when a run of short lines opens an article; otherwise they are subheads."""
        after = run[-1] + 1
        text = after
        while text < len(self.lines) and self.roles[text] in _SIGNED:
            text += 1
        if (said := opens_by_hint(self.document, [self.lines[i] for i in run])) is not None:
            return said
        if self._opens_surely(run, before, text):
            return True
        if after == len(self.lines) or self._stays_surely(run, before):
            return False
        if self._heads_parts(run, before):
            return True
        body: list[int] = []
        while text < len(self.lines) and self.roles[text] is not None:
            body.append(text)
            text += 1
        return opens(HeadRun(self.page, run, before, body, self.story))

    def _opens_surely(self, run: Sequence[int], before: int, text: int) -> bool:
        """True after a wide gap or the end of a story, and for a label, a named head, a news lead or verse."""
        gap = self.page.step_between(before, run[0])
        if self.roles[before] in _CLOSERS or (gap > _WIDE_GAP and gap > self.page.step):
            return True
        if text < len(self.lines) and (opens_news(self.lines[text]) or self.roles[text] is line_roles.VERSE):
            return True
        has_label = len(run) > 1 and compiled(LABEL).match(self.lines[run[0]].stripped) is not None
        is_named = any(_is_named_head(self.lines[i].stripped) for i in run)
        return is_named or (has_label and not self.page.is_indented_at(run[0]))

    def _stays_surely(self, run: Sequence[int], before: int) -> bool:
        """True right below another subhead, right above a label with its value, and in a broadcast."""
        is_below = self.roles[before] is line_roles.SUBHEAD and self.page.step_between(before, run[0]) <= self.page.step
        after = run[-1] + 1
        is_above = self.roles[after] is line_roles.KEY_VALUE and self.page.step_between(run[-1], after) == 1
        return self.story.is_broadcast or is_below or is_above

    def _heads_parts(self, run: Sequence[int], before: int) -> bool:
        """True for a head above the first numbered part, and for one without a number after numbered parts."""
        leaves_numbers = self.story.is_numbered and self.roles[before] is not line_roles.SUBHEAD
        begins_numbers = self.roles[run[-1] + 1] is line_roles.SUBHEAD and not self.story.subheads
        return not self.page.is_indented_at(run[0]) and (leaves_numbers or begins_numbers)

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
        if compiled(BRIEFS).match(words) or compiled(NOTICE_HEAD).search(words):
            return
        after = run[-1] + 1
        is_led = after < len(self.lines) and self.roles[after] in (line_roles.BODY, line_roles.LIST_ITEM)
        alone = len(run) == 1 and before is not None and len(words) <= _LONE_LABEL_LENGTH and is_led
        if (is_named and len(named) > 1) or (apart and len(words) <= _LABEL_LENGTH) or alone:
            self.roles[run[0]] = line_roles.LABEL

    def _name_author(self, run: Sequence[int]) -> None:
        """Make a name, or a school and a name, below a headline the byline."""
        after = run[-1] + 1
        is_signed = after < len(self.lines) and self.roles[after] in _SIGNED
        if len(run) > 1 and not is_signed and is_author(self.lines[run[-1]].stripped):
            self.roles[run[-1]] = line_roles.BYLINE
            self.story.is_feature = True

    def _place_line(self, i: int) -> None:
        if i and self.roles[i] is line_roles.BYLINE:
            self._place_byline(i)
        follows_text = i and self.roles[i] is line_roles.BODY and self.roles[i - 1] is line_roles.BODY
        if i and (self._begins_item(i) if follows_text else self._begins_alone(i)):
            self._start(i)
        if self.roles[i] is line_roles.BODY:
            if not self.story.body:
                self.story.is_news = opens_news(self.lines[i])
                self.story.is_broadcast = self.lines[i].stripped.startswith("央视网消息")
            self.story.body.append(i)
            self.story.characters += len(self.lines[i].stripped)

    def _place_byline(self, i: int) -> None:
        """A byline below a headline marks a feature; below the text it closes the article."""
        if self.roles[i - 1] in _OPENERS and not self.story.is_closed:
            self.story.is_feature = True
        elif compiled(JOINT_WORK).match(self.lines[i].stripped):
            self.roles[i] = line_roles.CAPTION
        else:
            self.story.is_closed = True

    def _begins_alone(self, i: int) -> bool:
        """True for a line that begins an article without a headline: a caption, a news lead set apart."""
        role, last = self.roles[i], self.roles[i - 1]
        if role is line_roles.FURNITURE:
            return last is not line_roles.FURNITURE
        if role in _NEVER_ALONE or (last in _OPENERS and not self.story.is_closed):
            return False
        if role is line_roles.CAPTION:
            return self._begins_caption(i)
        if last is line_roles.SIGNATURE:
            return role is not line_roles.SIGNATURE
        if role is line_roles.BODY and self.story.is_briefs:
            return True
        is_apart = self._is_apart(i) or last in _CLOSERS
        is_news = role is line_roles.BODY and is_apart and opens_news(self.lines[i])
        return is_news or (last is line_roles.CAPTION and role is not line_roles.BODY)

    def _begins_item(self, i: int) -> bool:
        """True for a paragraph that begins an article behind another paragraph."""
        return self.story.is_briefs or (self._is_apart(i) and opens_news(self.lines[i]))

    def _is_apart(self, i: int) -> bool:
        """True for a line farther from the line above than paragraphs usually are."""
        return self.lines[i].number - self.lines[i - 1].number > self.page.step

    def _begins_caption(self, i: int) -> bool:
        """True for a caption after the text, except a mere credit and the text of a story about its pictures."""
        words = self.lines[i].stripped
        if is_bare_credit(words) or compiled(LATER_PICTURE).match(words):
            return False
        is_of_pictures = len(self.story.body) <= 2 and not self.story.is_news
        if self.roles[i - 1] is line_roles.BODY and is_of_pictures and words[-1] == "。":
            return False
        after = i + 1 if i + 1 < len(self.lines) else None
        return after is None or self.roles[after] is not line_roles.BODY or opens_news(self.lines[after])
