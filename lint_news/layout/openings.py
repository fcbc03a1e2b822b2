"""Whether a run of short lines, or a line by itself, begins an article. Indexes count the lines that are not blank."""

from __future__ import annotations

from collections.abc import Sequence

from ..match.patterns import compiled
from . import line_roles
from .heads import HeadRun, PageView, Story, opens
from .hinted import is_page_furniture, stays_by_hint
from .line_patterns import BRIEFS, BRIEFS_END, LABEL, LATER_PICTURE, NOTICE_HEAD
from .shapes import is_bare_credit, opens_news

_WIDE_GAP = 3
SIGNED = (line_roles.BYLINE, line_roles.METADATA)
"""The roles of the lines between a headline and its text."""
OPENERS = (line_roles.HEADLINE, line_roles.LABEL, line_roles.BYLINE, line_roles.SUBHEAD, line_roles.METADATA)
"""The roles of the lines above a text."""
CLOSERS = (line_roles.SIGNATURE, line_roles.CAPTION, line_roles.FURNITURE, line_roles.TABLE_ROW, line_roles.VERSE)
"""The roles of the lines that end a story."""
_NEVER_ALONE = (line_roles.LIST_ITEM, *SIGNED)
_NAMED_HEADS, _ENDS_OF_NAMES = (NOTICE_HEAD, BRIEFS, BRIEFS_END), "告知事示明书信讯聘章波闻览递"


def run_begins(page: PageView, story: Story, run: Sequence[int], before: int) -> bool:
    """True when a run of short lines opens an article; otherwise they are subheads."""
    after = run[-1] + 1
    text = after
    while text < len(page.lines) and page.roles[text] in SIGNED:
        text += 1
    if _opens_surely(page, run, before, text):
        return True
    is_small = stays_by_hint(page.document, [page.lines[i] for i in run], story.head_size)
    if after == len(page.lines) or is_small or _stays_surely(page, story, run, before):
        return False
    if _heads_parts(page, story, run, before):
        return True
    body: list[int] = []
    while text < len(page.lines) and page.roles[text] is not None:
        body.append(text)
        text += 1
    return opens(HeadRun(page, run, before, body, story))


def _opens_surely(page: PageView, run: Sequence[int], before: int, text: int) -> bool:
    """True after a wide gap or the end of a story, and for a label, a named head, a news lead or verse."""
    gap = page.step_between(before, run[0])
    if page.roles[before] in CLOSERS or (gap > _WIDE_GAP and gap > page.step):
        return True
    if text < len(page.lines) and (opens_news(page.lines[text]) or page.roles[text] is line_roles.VERSE):
        return True
    has_label = len(run) > 1 and compiled(LABEL).match(page.lines[run[0]].stripped) is not None
    is_named = any(_is_named_head(page.lines[i].stripped) for i in run)
    return is_named or (has_label and not page.is_indented_at(run[0]))


def _stays_surely(page: PageView, story: Story, run: Sequence[int], before: int) -> bool:
    """True right below another subhead, right above a label with its value, and in a broadcast."""
    is_below = page.roles[before] is line_roles.SUBHEAD and page.step_between(before, run[0]) <= page.step
    after = run[-1] + 1
    is_above = page.roles[after] is line_roles.KEY_VALUE and page.step_between(run[-1], after) == 1
    return story.is_broadcast or is_below or is_above


def _heads_parts(page: PageView, story: Story, run: Sequence[int], before: int) -> bool:
    """True for a head above the first numbered part, and for one without a number after numbered parts."""
    leaves_numbers = story.is_numbered and page.roles[before] is not line_roles.SUBHEAD
    begins_numbers = page.roles[run[-1] + 1] is line_roles.SUBHEAD and not story.subheads
    return not page.is_indented_at(run[0]) and (leaves_numbers or begins_numbers)


def _is_named_head(words: str) -> bool:
    """True for the head of a notice, and for the name of a column of items."""
    return words[-1] in _ENDS_OF_NAMES and any(compiled(pattern).search(words) for pattern in _NAMED_HEADS)


def begins_alone(page: PageView, story: Story, i: int) -> bool:
    """True for a line that begins an article without a headline: a caption, a news lead set apart."""
    role, last = page.roles[i], page.roles[i - 1]
    if role is line_roles.FURNITURE:
        return last is not line_roles.FURNITURE and not _is_between_pages(page, i)
    if role in _NEVER_ALONE or (last in OPENERS and not story.is_closed):
        return False
    if role is line_roles.CAPTION:
        return _begins_caption(page, story, i)
    if last is line_roles.SIGNATURE:
        return role is not line_roles.SIGNATURE
    if role is line_roles.BODY and story.is_briefs:
        return True
    is_apart = _is_apart(page, i) or last in CLOSERS
    is_news = role is line_roles.BODY and is_apart and opens_news(page.lines[i])
    return is_news or (last is line_roles.CAPTION and role is not line_roles.BODY)


def _is_between_pages(page: PageView, i: int) -> bool:
    """True for the foot or the head of a printed page behind which the article may go on."""
    after = i
    while after < len(page.lines) and page.roles[after] is line_roles.FURNITURE:
        after += 1
    goes_on = after < len(page.lines) and page.roles[after] is line_roles.BODY
    return goes_on and is_page_furniture(page.document, page.lines[i])


def begins_item(page: PageView, story: Story, i: int) -> bool:
    """True for a paragraph that begins an article behind another paragraph."""
    return story.is_briefs or (_is_apart(page, i) and opens_news(page.lines[i]))


def _is_apart(page: PageView, i: int) -> bool:
    """True for a line farther from the line above than paragraphs usually are."""
    return page.lines[i].number - page.lines[i - 1].number > page.step


def _begins_caption(page: PageView, story: Story, i: int) -> bool:
    """True for a caption after the text, except a mere credit and the text of a story about its pictures."""
    words = page.lines[i].stripped
    if is_bare_credit(words) or compiled(LATER_PICTURE).match(words):
        return False
    is_of_pictures = len(story.body) <= 2 and not story.is_news
    if page.roles[i - 1] is line_roles.BODY and is_of_pictures and words[-1] == "。":
        return False
    after = i + 1 if i + 1 < len(page.lines) else None
    return after is None or page.roles[after] is not line_roles.BODY or opens_news(page.lines[after])
