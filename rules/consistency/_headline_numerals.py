"""Small numbers in Chinese numerals in a headline that the story has otherwise: 三名教师 above 四名教师."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lint_news import DIGIT, HAN, Line, Span, compiled

from .._numerals import numeral_value

_SEVERAL = "两二三四五六七八九十"
_UNIT = "[名位家件项所座条起辆处幅支部]"
_ALONE = f"(?<![第几数百千万一{_SEVERAL}{DIGIT}])"
NUMERAL = f"(?P<number>[{_SEVERAL}])(?P<unit>{_UNIT})(?P<noun>[{HAN}]{{2}})"
_HEAD = f"{_ALONE}{NUMERAL}"


class Counted(NamedTuple):
    """A number of things in a headline and in the story: the spans of both with their measure words."""

    head: Span
    told: Span


def numeral_conflicts(heads: Sequence[Line], lines: Sequence[Line]) -> Iterator[Counted]:
    """The numbers of things that the story never has, and has once otherwise with the same words."""
    body = "\n".join(line.text for line in lines)
    for line in heads:
        for match in compiled(_HEAD).finditer(line.text):
            value, unit, noun = _value(match["number"]), match["unit"], match["noun"]
            same = f"[{DIGIT}{_SEVERAL}]{unit}"
            if any(_value(found[0]) == value for found in compiled(same).findall(body)):
                continue
            told = list(_told(lines, f"{_ALONE}(?P<number>[{DIGIT}{_SEVERAL}]){unit}{noun}"))
            if len({value for value, _ in told}) == 1:
                start = line.span.start + match.start()
                yield Counted(Span(start, start + 2), told[0][1])


def _told(lines: Sequence[Line], pattern: str) -> Iterator[tuple[Decimal | None, Span]]:
    for line in lines:
        for match in compiled(pattern).finditer(line.text):
            start = line.span.start + match.start()
            yield _value(match["number"]), Span(start, start + 2)


def _value(number: str) -> Decimal | None:
    return Decimal(number) if number.isdecimal() else numeral_value(number)
