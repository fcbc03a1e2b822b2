"""Items with two markers: a bullet and a number, two bullets, or one number twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from lint_news import DIGIT, LETTER, SPACE, Article, LaidLine, Span, compiled, view

from ._ordinals import MARGIN, value_of, written

_HAN = "[一二三四五六七八九十]{1,3}"
_DIGITS = f"[{DIGIT}]{{1,2}}"
_NUMBER = f"(?:(?:{_DIGITS}(?:、|[.．)）])|[（(](?:{_DIGITS}|{_HAN})[)）]|{_HAN}、)(?![{DIGIT}])|[①-⑳])"
_SURE_NUMBER = f"(?:{_DIGITS}、(?![{DIGIT}])|[（(](?:{_DIGITS}|{_HAN})[)）]|{_HAN}、|[①-⑳])"
_BULLET_NUMBER = f"^(?P<extra>(?:[-–*][{SPACE}]+|[•·●■◆▪][{SPACE}]*)(?={_NUMBER})|[-–](?={_SURE_NUMBER}))"
_TWO_BULLETS = f"^(?P<extra>[-–*][{SPACE}]+|[•·][{SPACE}]*|[●■◆▪][{SPACE}]+)[-–•·*●■◆▪][{SPACE}]*(?=[《“]|{LETTER})"
_ONE = f"[（(]?(?P<a>{_DIGITS}|{_HAN})[)）.．、][{SPACE}]*"
_TWO = (
    "^"
    f"(?P<outer>{_ONE})"
    "(?P<inner>(?P<open>[（(]?)"
    f"(?:(?P<b>{_DIGITS}|{_HAN})(?P<close>[)）.．、])(?![{DIGIT}])|(?P<c>[①-⑳]))"
    f"[{SPACE}]*)"
    "(?P<rest>.*)"
)
SIGNS = tuple(f"^[{MARGIN}]*{pattern[1:]}" for pattern in (_BULLET_NUMBER, _TWO_BULLETS, _TWO))
"""The same patterns for an article."""
_FIRST = f"^[（(]?(?:(?P<number>{_DIGITS}|{_HAN})[)）.．、]|(?P<circled>[①-⑳]))"
_NEAR = 3
"""Lines after the first item of an inner list that are searched for its second item."""
_HIERARCHY = f"^{_DIGITS}[.．](?={_DIGITS}[.．、])"


class Doubled(Struct, frozen=True):
    """An item with two markers: `extra` is the span of the needless one with its spaces, `kind` the form of both."""

    line: LaidLine
    extra: Span
    kind: str
    is_bullet: bool
    is_numbered: bool


@view
def doubled(article: Article) -> tuple[Doubled, ...]:
    """The items of an article that have two markers, in order."""
    lines = [line for line in article.lines if line.stripped]
    return tuple(found for i, line in enumerate(lines) if (found := _bullet(line) or _number(lines, i)))


def _bullet(line: LaidLine) -> Doubled | None:
    for pattern in (_BULLET_NUMBER, _TWO_BULLETS):
        if match := compiled(pattern).match(line.stripped):
            extra = Span(*match.span("extra")).shifted(line.content.start)
            is_numbered = pattern is _BULLET_NUMBER
            return Doubled(line, extra, match["extra"] + pattern, is_bullet=True, is_numbered=is_numbered)
    return None


def _number(lines: Sequence[LaidLine], i: int) -> Doubled | None:
    """An item that has one number twice and is not the first item of an inner list."""
    line = lines[i]
    match = compiled(_TWO).match(line.stripped)
    inner = match and (match["b"] or match["c"])
    if match is None or inner is None or value_of(match["a"]) != value_of(inner):
        return None
    value = value_of(inner) or 0
    if _is_level(lines, i, match, value):
        return None
    outer, shape = _shape(match["outer"]), _shape(match["inner"])
    beside = {_shape(near.stripped) for near in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])}
    group = "inner" if outer in beside and shape not in beside else "outer"
    return Doubled(line, Span(*match.span(group)).shifted(line.content.start), shape, is_bullet=False, is_numbered=True)


def _is_level(lines: Sequence[LaidLine], i: int, match: re.Match[str], value: int) -> bool:
    """Whether the second number begins an inner list (1.（1）…（2）…), or both are one number (1.1. 1.2.)."""
    near = [line.stripped for line in (*lines[max(0, i - _NEAR) : i], *lines[i + 1 : i + 1 + _NEAR])]
    if hierarchy := compiled(_HIERARCHY).match(lines[i].stripped):
        return any(words.startswith(hierarchy[0]) for words in near)
    first, second = match["outer"].strip(), match["inner"].strip()
    number = match["b"] or match["c"]
    before, after = (second.replace(number, written(value + step, number[0])) for step in (-1, 1))
    if _shape(first) == _shape(second) or any(words.startswith(before) for words in near):
        return False
    return after in match["rest"] or any(words.startswith(after) for words in near)


def _shape(words: str) -> str:
    """The marks and the kind of digits of the number that begins a line; empty if there is none."""
    match = compiled(_FIRST).match(words)
    number = match and (match["number"] or match["circled"])
    return "" if match is None or not number else match[0].replace(number, written(1, number[0]))
