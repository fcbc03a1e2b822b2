"""Synthetic pages of a newspaper from real articles; the same seed gives the same pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from msgspec import Struct

from ...text.lines import Role
from . import words
from .invented import Cut, Writer
from .setting import Setting

_LEAD = r"^(?:本报|新华社)[^\s，。（）]{1,12}日[电讯]\s*(?=（)|^央视网消息（新闻联播）：(?=.)"
_NEWS = "^(?:本报|新华社|央视网消息|据)[^。]{0,24}"
_NOT_SURE = (
    r"^(?:[上下左右]?图|[（(【■●◆▲—\-①-⑳]|\W*[一二三四五六七八九十0-9]{1,3}[、.．）)]|第[^，]{1,3}[条章节])"
    "|^[^。！？]{1,45}”$"
    "|^.{1,30}[！？]$"
    "|^.{1,16}：[^“]"
    "|[摄图）)]$"
)
"""What a line of a real article may begin or end with if its role is not known."""
_CREDITED = "^.{0,20}(?:摄|供图|摄影报道)(?:（.{2,8}）)?[）)]?$"
_COLUMN_TAG = "(?<=....)[（(][^（）()]{2,20}[）)]$"
_SHUFFLED = 60
_LABEL_LENGTH = 8


class Story(Struct, frozen=True):
    """A real article: the lines of its headline and its paragraphs."""

    heads: tuple[str, ...]
    paragraphs: tuple[str, ...]


class SyntheticPage(Struct, frozen=True):
    """A page, the numbers (from 1) of the lines that begin articles, and the roles of its lines by number.

    The role is None where it is not known, as for short lines inside real articles.
    """

    text: str
    borders: frozenset[int]
    roles: Mapping[int, Role | None]
    style: str


def pages(stories: Sequence[Story], seed: int = 1) -> Iterator[SyntheticPage]:
    """Each story once, two to six on a page: in the order of the corpus on half of the pages, else shuffled."""
    random = Random(f"pages/{seed}")  # noqa: S311 not for secrets
    order: list[int] = []
    for start in range(0, len(stories), _SHUFFLED):
        block = list(range(start, min(start + _SHUFFLED, len(stories))))
        if start // _SHUFFLED % 2:
            random.shuffle(block)
        order += block
    while order:
        count = random.randint(2, 6)
        chosen, order = order[:count], order[count:]
        yield _page([stories[i] for i in chosen], random)


def _page(stories: Sequence[Story], random: Random) -> SyntheticPage:
    """The articles among invented parts, set in one style."""
    writer, setting = Writer(random), Setting(random)
    units: list[list[Cut]] = []
    for story in stories:
        units += [_article(story, writer, setting)]
        if random.random() < 0.2:
            units += [writer.caption() for _ in range(random.choice((1, 1, 1, 2)))]
    for chance, part in ((0.35, writer.notice), (0.1, writer.notice), (0.06, writer.table), (0.06, writer.verse)):
        if random.random() < chance:
            units.insert(_slot(units, random), part())
    if random.random() < 0.12:
        at = _slot(units, random)
        units[at:at] = writer.briefs()
    if units[0][0][1] is Role.HEADLINE and random.random() < 0.5:
        units[0].insert(0, writer.label())
    for at, chance in ((0, 0.2), (len(units) + 1, 0.25)):
        if random.random() < chance:
            units.insert(at, [writer.furniture()])
    return SyntheticPage(*setting.set(units), setting.name)


def _slot(units: Sequence[Sequence[Cut]], random: Random) -> int:
    """An index where a part may be inserted: at the end, or before a part with a headline."""
    return random.choice(
        [*(i for i, unit in enumerate(units) if unit[0][1] in (Role.HEADLINE, Role.LABEL)), len(units)]
    )


def _article(story: Story, writer: Writer, setting: Setting) -> list[Cut]:
    """A story with its headline, perhaps a kicker or a deck, and a byline where its text names no reporter."""
    chance = writer.random.random
    named = [re.sub(_COLUMN_TAG, "", head) if setting.is_local else head for head in story.heads]
    heads: list[Cut] = [(head, _head_role(head)) for head in named]
    text = [line for line in story.paragraphs if line.strip()]
    if setting.is_local and chance() < 0.4:
        text = text[: writer.random.randint(1, 4)]
    is_news = bool(text) and re.search(_NEWS, text[0].strip()) is not None
    if is_news and setting.is_local:
        text[0] = re.sub(_LEAD, "本报讯", text[0].strip())
    if len(heads) == 1 and chance() < 0.12:
        heads.insert(0, _kicker(writer.one(words.KICKERS)))
    elif len(heads) < 3 and not is_news and chance() < 0.15:
        heads.append((writer.one(words.DECKS), Role.HEADLINE))
    if (
        not is_news
        and chance() < setting.signed
        and not any(re.search("记者|作者", line) for line in (*story.heads, *text[:2]))
    ):
        heads.append(writer.byline())
    if chance() < 0.12:
        heads.insert(0, writer.label())
    return [*heads, *_inner(text)]


def _kicker(words: str) -> Cut:
    """A line above a headline; the role of a very short one is left open, since it may be a label."""
    return words, Role.HEADLINE if len(words) > _LABEL_LENGTH else None


def _head_role(head: str) -> Role | None:
    """The role of a line of the headline; None for long sentences and names of reporters."""
    is_sure = _LABEL_LENGTH < len(head) <= 45 and "。" not in head and not re.search("记者|^（|：$|[年月日]）$", head)
    return Role.HEADLINE if is_sure else None


def _inner(paragraphs: Sequence[str]) -> Iterator[Cut]:
    """The paragraphs of a real article: long ones are body, a single short one between two of these a subhead."""
    lines = [line.strip() for line in paragraphs if line.strip()]
    body = [len(line) >= 12 and line[-1] in "。！？”" and not re.search(_NOT_SURE, line) for line in lines]
    for i, line in enumerate(lines):
        lone = (
            0 < i < len(lines) - 1 and min(len(lines[i - 1]), len(lines[i + 1])) >= 50 and body[i - 1] and body[i + 1]
        )
        is_subhead = lone and 4 <= len(line) <= 26 and not re.search(_NOT_SURE + "|[。！？!?…；，”）]$|：", line)
        is_captioned = i + 1 < len(lines) and re.search(_CREDITED, lines[i + 1])
        yield line, None if is_captioned else Role.BODY if body[i] else Role.SUBHEAD if is_subhead else None
