"""Quotation marks that are signs of a measure: feet and inches, minutes and seconds.

All offsets count code points of the text that is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lint_news import DIGIT, compiled

_INCHES = (
    "液晶|屏|显示|电视|平板|电脑|笔记本|手机|管|轮|单车|自行车|蛋糕|披萨|比萨|软盘|软驱|硬盘|磁盘|"
    "光盘|唱片|碟|照片|相框|水管|龙头|锅|炮"
    "|[×x*]|[的]?(?:英寸|软盘)"
)
_NUMBER = rf"[{DIGIT}]{{1,2}}(?:[.．][{DIGIT}]+)?"
_DOUBLE = "[”“\"＂]|’’|''"
_ANGLE = rf"°[ 　]?[{DIGIT}]{{1,2}}(?P<minute>[’‘'＇])(?:[ 　]?{_NUMBER}(?P<second>{_DOUBLE}))?"
_FEET = rf"[{DIGIT}](?P<feet>[’‘'＇]){_NUMBER}(?P<inches>{_DOUBLE})"
MEASURED = f"[{DIGIT}][’‘'＇]"
"""What every text in which `angles` finds something contains."""
_MEASURE = rf"(?:[0-9]\.[0-9]+(?P<sign>’’|''|[”’\"'])|[0-9](?:(?P<two>’’|'')|(?P<one>[”’\"])(?:{_INCHES})))"
_PRIMES = dict.fromkeys("’‘'＇", "′") | dict.fromkeys('”“"＂', "″")
_REACH = 24
"""Code points around a mark in which the measure is that it is a sign of."""


def angles(text: str) -> frozenset[int]:
    """Marks that are surely feet and inches, or minutes and seconds: with digits on both sides, or after a degree."""
    if not compiled(MEASURED).search(text):
        return frozenset()
    return frozenset(_places(_ANGLE, text)) | frozenset(_places(_FEET, text))


def is_angle(text: str, at: int) -> bool:
    """Whether the mark at an offset is one of `angles`; only the text near it is searched."""
    start = max(0, at - _REACH)
    return at - start in angles(text[start : at + _REACH])


def last_quote(text: str, mark: str, start: int, end: int) -> int:
    """The offset of the last `mark` in the range that is not one of `angles`; -1 if there is none."""
    at = text.rfind(mark, start, end)
    while at >= 0 and is_angle(text, at):
        at = text.rfind(mark, start, at)
    return at


def with_primes(text: str) -> str:
    """The text with ′ and ″ in place of the marks that `angles` finds; every offset stays."""
    chars = list(text) if (signs := angles(text)) else []
    for at in signs:
        chars[at] = _PRIMES[chars[at]]
    return "".join(chars) or text


@lru_cache(4)
def measures(text: str) -> frozenset[int]:
    """Marks that may be inches: after a decimal, doubled after a digit, or before something measured in inches."""
    return frozenset(_places(_MEASURE, text))


def is_before_measured(text: str, at: int) -> bool:
    """Whether something that is measured in inches follows the mark at an offset."""
    return compiled(_INCHES).match(text, at + 1) is not None


def _places(pattern: str, text: str) -> Iterator[int]:
    for match in compiled(pattern).finditer(text):
        for name, sign in match.groupdict().items():
            if sign is not None:
                yield from range(*match.span(name))
