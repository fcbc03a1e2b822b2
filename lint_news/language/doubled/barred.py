"""Where no fix is safe, whatever the score: names, quotations, titles, numbers."""

from __future__ import annotations

from ...match.patterns import compiled
from ..people import given_name_level, is_surname
from .patterns import TITLES, TRANSLITERATING

_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两0123456789０１２３４５６７８９.．%％‰")
_OPEN, _CLOSE = "“‘「『《〈【", "”’」』》〉】"
_REACH = 400
_COMMON_GIVEN = 3
_COMPOUND = (
    "欧阳",
    "上官",
    "诸葛",
    "司马",
    "皇甫",
    "令狐",
    "夏侯",
    "东方",
    "公孙",
    "慕容",
    "司徒",
    "尉迟",
    "长孙",
    "宇文",
    "端木",
    "南宫",
    "阿依",
    "买买",
    "古丽",
)
SPEECH = r".{0,4}?(?:说|表示|介绍|分析|告诉|认为|坦言|称|指出|回忆|感慨|强调|透露|摄|文|图|等)"
_EDGE = r"[、，。；：（(）)\s　·•/／|｜:;,\-—]"
ROLES = (
    *TITLES,
    "作者",
    "编辑",
    "责编",
    "记者",
    "摄影",
    "先生",
    "女士",
    "同志",
    "叫",
    "姓名",
    "名叫",
    "小",
    "老",
    "阿",
    "和",
    "与",
    "员",
    "长",
    "人",
    "者",
    "师",
    "生",
    "总",
)


def barred(text: str, at: int, start: int, end: int) -> bool:
    """Whether the pair at `at` may belong to a name, a quotation, a title or a number.

    `start` and `end` bound its paragraph.
    """
    return enclosed(text, at, start, end) or _named(text, at, start, end)


def enclosed(text: str, at: int, start: int, end: int) -> bool:
    """Whether the pair at `at` stands in a quotation, a title or a number."""
    return _numeric(text, at) or _within_marks(text, at, start, end)


def _numeric(text: str, at: int) -> bool:
    return any(char in _NUMERALS for char in text[max(0, at - 1) : at + 3])


def _within_marks(text: str, at: int, start: int, end: int) -> bool:
    """Whether the pair stands inside marks, or in a paragraph whose marks do not pair, so that it may."""
    head, tail = text[max(start, at - _REACH) : at], text[at + 2 : min(end, at + _REACH)]
    if '"' in head or "'" in head or "＂" in head:
        return True
    return any(head.rfind(o) > head.rfind(c) or _closes_first(tail, o, c) for o, c in zip(_OPEN, _CLOSE, strict=True))


def _closes_first(tail: str, opening: str, closing: str) -> bool:
    close = tail.find(closing)
    return close >= 0 and not 0 <= tail.find(opening) < close


def _named(text: str, at: int, start: int, end: int) -> bool:
    """Whether the pair may be part of a name: behind a surname, in a foreign name or a byline, before speech."""
    char = text[at]
    head, tail = text[max(start, at - 8) : at], text[at + 2 : min(end, at + 10)]
    return (
        _follows_surname(head, char)
        or _is_foreign(head, char, tail)
        or _named_by_role(head, char)
        or _short_item(head, tail)
        or (given_name_level(char) >= _COMMON_GIVEN and compiled(SPEECH).match(tail) is not None)
    )


def _follows_surname(head: str, char: str) -> bool:
    if is_surname(char) or is_surname(head[-1:]) or head[-2:] in _COMPOUND or head[-3:-1] in _COMPOUND:
        return True
    return is_surname(head[-2:-1]) and bool(given_name_level(head[-1:]) or given_name_level(char))


def _is_foreign(head: str, char: str, tail: str) -> bool:
    if any(dot in head or dot in tail for dot in "·•"):
        return True
    return char in TRANSLITERATING and (head[-1:] in TRANSLITERATING or tail[:1] in TRANSLITERATING)


def _named_by_role(head: str, char: str) -> bool:
    """Whether a role stands right before the pair, or one character before it: 记者丽丽, 女儿婷婷."""
    return (head.endswith(ROLES) or head[:-1].endswith(ROLES)) and given_name_level(char) >= 2


def _short_item(head: str, tail: str) -> bool:
    """Whether the pair is most of what stands between two marks, as in a list, a byline or a caption."""
    before = next((i for i, c in enumerate(reversed(head)) if compiled(_EDGE).match(c)), 8)
    after = next((i for i, c in enumerate(tail) if compiled(_EDGE).match(c)), 8)
    return before + after <= 2
