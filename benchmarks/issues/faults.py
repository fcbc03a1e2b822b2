"""Faults between the pages of an issue, each put into a right one. A function returns False where there is no place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from random import Random

from .issue import Issue, Story

_LONG, _KEPT = 400, 9


def _others(issue: Issue, *numbers: int) -> list[int]:
    return [page.number for page in issue if page.number not in numbers]


def _old_date(issue: Issue, random: Random) -> bool:
    page = random.choice(issue[1:])
    page.day -= timedelta(days=random.choice((1, 7)))
    return len(issue) > 2


def _page_too_far(issue: Issue, random: Random) -> bool:
    random.choice(issue[1:]).number = len(issue) + random.randrange(1, 3)
    return True


def _repeated_number(issue: Issue, random: Random) -> bool:
    page = random.choice(issue[1:])
    page.number = random.choice(_others(issue, page.number))
    return True


def _change(issue: Issue, old: str, new: Callable[[str], str]) -> bool:
    """Change the first paragraph of an issue that has a text."""
    for page in issue:
        for story in page.stories:
            for at, paragraph in enumerate(story.paragraphs):
                if old in paragraph:
                    story.paragraphs[at] = new(paragraph)
                    return True
    return False


def _target(issue: Issue) -> str:
    """The page that the first jump names; empty without one."""
    paragraphs = (paragraph for story in issue[0].stories for paragraph in story.paragraphs)
    return next((text.partition("（下转第")[2].partition("版")[0] for text in paragraphs if "（下转第" in text), "")


def _wrong_target(issue: Issue, random: Random) -> bool:
    if not (said := _target(issue)) or len(issue) < 3:
        return False
    other = random.choice(_others(issue, int(said)))
    return _change(issue, "（下转第", lambda text: text.replace(f"（下转第{said}版", f"（下转第{other}版"))


def _wrong_source(issue: Issue, random: Random) -> bool:
    other = random.choice(_others(issue, 1))
    return _change(issue, "（上接第1版）", lambda text: text.replace("第1版", f"第{other}版"))


def _no_second_half(issue: Issue, _: Random) -> bool:
    return _change(issue, "（上接第1版）", lambda text: text.replace("（上接第1版）", ""))


def _no_first_half(issue: Issue, _: Random) -> bool:
    said = _target(issue)
    return bool(said) and _change(issue, "（下转第", lambda text: text.replace(f"（下转第{said}版）", ""))


def _headline_of_half(issue: Issue, random: Random) -> bool:
    """One character of the headline over a second half is another one."""
    halves = [s for page in issue for s in page.stories if s.heads and "（上接第1版）" in s.paragraphs[0]]
    if not halves:
        return False
    head = halves[0].heads[0]
    at = random.randrange(1, len(head) - 1)
    halves[0].heads[0] = head[:at] + ("县" if head[at] != "县" else "村") + head[at + 1 :]
    return head[at].isalnum()


def _reference_page(issue: Issue, random: Random) -> bool:
    if not issue[0].guide or len(issue) < 3:
        return False
    head, page = issue[0].guide[0]
    issue[0].guide[0] = head, random.choice(_others(issue, 1, page))
    return True


def _reference_number(issue: Issue, _: Random) -> bool:
    """A number in a headline of the guide has another digit."""
    for at, (head, page) in enumerate(issue[0].guide):
        if digit := next((char for char in head if char in "0123456789"), ""):
            issue[0].guide[at] = head.replace(digit, str((int(digit) + 1) % 10), 1), page
            return True
    return False


def _story_twice(issue: Issue, random: Random) -> bool:
    """A story is on another page too, with a tenth of its sentences left out."""
    one, other = random.sample(issue, 2)
    long = [story for story in one.stories if len(story.text) > _LONG and "版）" not in story.text]
    if not long:
        return False
    story = random.choice(long)
    text = [p for at, p in enumerate("".join(story.paragraphs).split("。")) if at % (_KEPT + 1) != _KEPT]
    other.stories.append(Story(["又一个标题在这里"], ["　　" + "。".join(text)]))
    return True


FAULTS: Mapping[str, tuple[str, Callable[[Issue, Random], bool]]] = {
    "date of another day": ("masthead-conflict", _old_date),
    "page beyond the last": ("masthead-conflict", _page_too_far),
    "number of another page": ("repeated-page-number", _repeated_number),
    "jump to another page": ("broken-jump", _wrong_target),
    "jump from another page": ("broken-jump", _wrong_source),
    "second half not marked": ("broken-jump", _no_second_half),
    "first half not marked": ("broken-jump", _no_first_half),
    "headline of a second half": ("broken-jump", _headline_of_half),
    "page of a reference": ("wrong-page-reference", _reference_page),
    "number in a reference": ("wrong-page-reference", _reference_number),
    "story on two pages": ("story-on-two-pages", _story_twice),
}
"""The rule that should find each kind, and the function that puts one in."""
