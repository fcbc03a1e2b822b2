"""Small numbers in a headline that the story has otherwise: 三名教师 and 四名教师, 2起典型问题 and 三起……典型问题."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lint_news import DIGIT, HAN, Line, Span, compiled

from .._numerals import numeral_value
from ._headline_terms import term_conflict

_SEVERAL = "两二三四五六七八九十"
_UNITS = (
    "起件例宗桩",
    "名位人个",
    "项个条件",
    "家个户",
    "处个",
    "所个",
    "座",
    "辆台",
    "幅",
    "支个",
    "部",
    "批",
    "枚块",
    "对",
)
_UNIT = f"[{''.join(sorted(set(''.join(_UNITS))))}]"
_ANY = f"([{_SEVERAL}一]{{1,3}}|[{DIGIT}]{{1,3}})"
_NUMBER = f"(?P<number>[{_SEVERAL}一]{{1,3}}|[{DIGIT}]{{1,2}})"
_ALONE = f"(?<![第几数百千万亿一点.．+＋/至到和或{_SEVERAL}{DIGIT}])"
NUMERAL = f"{_NUMBER}(?P<unit>{_UNIT})(?P<noun>[{HAN}]{{2,6}})"
_HEAD = f"{_ALONE}{NUMERAL}"
_SHORT, _LONG = 2, 4
_TOTAL = "(?:已有|已达|达到|累计有?|总数[为达]?)"


_GROUP = f"{_ALONE}(?P<number>[{_SEVERAL}]{{1,2}}|[{DIGIT}]{{1,2}})(?P<unit>[县市省国镇乡村校州])(?P<noun>[{HAN}]{{2}})"
"""Several counties or schools: 四县师生."""


class Counted(NamedTuple):
    """A number of things in a headline and in the story: the spans of both with their measure words."""

    head: Span
    told: Span


def small_conflicts(heads: Sequence[Line], lines: Sequence[Line]) -> Iterator[Counted]:
    """The small numbers of a headline that the story has otherwise."""
    yield from _numeral_conflicts(heads, lines)
    yield from _group_conflicts(heads, lines)
    for head in heads:
        if terms := term_conflict(head, lines):
            yield Counted(*terms)


def _numeral_conflicts(heads: Sequence[Line], lines: Sequence[Line]) -> Iterator[Counted]:
    """The numbers of things that the story never has, and has once otherwise with the same words."""
    body = "\n".join(line.text for line in lines)
    for line in heads:
        for match in compiled(_HEAD).finditer(line.text):
            value = value_of(match["number"])
            if value is None or value < _SHORT or _is_told(body, value, match["unit"]):
                continue
            told = _told(lines, match["number"], match["unit"], match["noun"])
            is_one = len({value for value, _ in told}) == 1 and told[0][0] is not None
            if is_one and not _is_total(body, told[0][0], match["unit"]):
                yield Counted(Span(match.start("number"), match.end("unit")).shifted(line.span.start), told[0][1])


def _group_conflicts(heads: Sequence[Line], lines: Sequence[Line]) -> Iterator[Counted]:
    """The numbers of counties, towns or schools that the story never has, and has once otherwise: 四县共120名师生."""
    body = "\n".join(line.text for line in lines)
    for line in heads:
        for match in compiled(_GROUP).finditer(line.text):
            value, unit = value_of(match["number"]), match["unit"]
            values = [value_of(number) for number in compiled(f"{_ANY}(?:个|所)?{unit}").findall(body)]
            told = list(_found(lines, f"{_ALONE}{_NUMBER}{unit}(?:共|一共|合计|{match['noun']})"))
            if value and value not in values and len({one for one, _ in told}) == 1 and told[0][0] != value:
                yield Counted(Span(match.start("number"), match.end("unit")).shifted(line.span.start), told[0][1])


def _is_total(body: str, told: Decimal | None, unit: str) -> bool:
    """Whether the story says of its number that so many there are by now: 至此，全县省级企业已有14家."""
    totals = compiled(f"{_TOTAL}{_ANY}{unit}").findall(body)
    return told in map(value_of, totals)


def _is_told(body: str, value: Decimal, unit: str) -> bool:
    """Whether the story has the number with this or a like measure word, or two or three others that make it."""
    units = "".join(group for group in _UNITS if unit in group)
    found = [value_of(number) for number in compiled(f"{_ANY}[{units}]").findall(body)]
    values = [one for one in found if one]
    sums = (sum(values[at : at + size]) for size in (1, 2, 3, 4) for at in range(len(values) - size + 1))
    return value in sums


def _told(lines: Sequence[Line], head: str, unit: str, noun: str) -> Sequence[tuple[Decimal | None, Span]]:
    """The numbers of the story with the measure word and the noun, directly or with words between: 两起违规的典型问题.

    Directly before a short noun only numerals up to ten are compared; digits are so by the rule itself.
    """
    direct = list(_found(lines, f"{_ALONE}{_NUMBER}{unit}{noun[:_SHORT]}"))
    if direct or len(noun) < _LONG:
        return direct if len(head) == 1 and not head.isdecimal() else ()
    gap = f"(?:(?![{DIGIT}一{_SEVERAL}]{unit})[^，。；：、！？\n]){{0,24}}?"
    return list(_found(lines, f"{_ALONE}{_NUMBER}{unit}{gap}{noun[:_LONG]}"))


def _found(lines: Sequence[Line], pattern: str) -> Iterator[tuple[Decimal | None, Span]]:
    for line in lines:
        for match in compiled(pattern).finditer(line.text):
            yield (
                value_of(match["number"]),
                Span(match.start("number"), match.end("number") + 1).shifted(line.span.start),
            )


def value_of(number: str) -> Decimal | None:
    """The value of a number in digits or in Chinese numerals; None where it is none."""
    return Decimal(number) if number.isdecimal() else numeral_value(number)
