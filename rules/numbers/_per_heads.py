"""So many for each thousand of the population, against the number and the population of the same paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from lint_news import Article, Span, compiled

from ._figures import Figure, per_heads
from ._slips import is_scale_slip, is_slip
from ._tolerance import agrees

_RATE = "每(?P<base>十万|[百千万])(?:名|位|个)?(?P<noun>[^，]{1,16}?)$"
_BASES = {"百": 100, "千": 1_000, "万": 10_000, "十万": 100_000}
_PEOPLE = "人口|老人|老年人|儿童|学生|居民|劳动力|职工"
_NOT = "增|减|提高|下降|目标|计划|以上|全国|全省|平均水平"
_ERROR = Decimal("0.06")
"""The share by which a rate that is ten times too great may differ from that by rounding."""
_LARGE, _NEAR = 10_000, 2
"""The least population; sentences between a rate and its number."""


class PerHeads(Struct, frozen=True):
    """A rate with the words for its heads, the number and the population, and what these make."""

    span: Span
    base: str
    made: Decimal
    number: Figure
    population: Figure


def wrong_per_heads(article: Article) -> Iterator[PerHeads]:
    """The rates that are ten times or one slip off, and that no number and population of the paragraph make."""
    for paragraph in per_heads(article):
        for rate in paragraph:
            found = compiled(_RATE).search(rate.lead)
            if found and rate.amount.is_exact and rate.value:
                base = found["base"]
                wrong = _wrong(rate, base, found["noun"], paragraph)
                if wrong:
                    start = rate.start - (len(rate.lead) - found.start())
                    yield PerHeads(Span(start, rate.amount.span.end), base, wrong[2], wrong[0], wrong[1])


def _wrong(rate: Figure, base: str, noun: str, paragraph: Sequence[Figure]) -> tuple[Figure, Figure, Decimal] | None:
    people = compiled(_PEOPLE).search(noun)
    if people is None or compiled(_NOT).search(noun):
        return None
    near = [one for one in paragraph if one.amount.is_exact and one is not rate and _is_near(one, rate)]
    populations = [one for one in near if one.value >= _LARGE and people[0] in one.label + one.tail]
    numbers = [one for one in near if one.base == rate.base and one not in populations]
    named = [one for one in numbers if _share_a_word(one, noun)]
    numbers = named or (numbers if len(numbers) == 1 else [])
    pairs = [(one, other) for one in numbers for other in populations if one.value < other.value]

    def per(number: Decimal, population: Decimal) -> Decimal:
        return number / population * _BASES[base]

    if len(pairs) != 1 or agrees(rate.amount, per, pairs[0][0].amount, pairs[0][1].amount):
        return None
    number, population = pairs[0]
    made = per(number.value, population.value)
    is_wrong = is_scale_slip(rate.value, made, _ERROR) or is_slip(rate.value, made, rate.place)
    return (number, population, made) if is_wrong else None


def _is_near(one: Figure, rate: Figure) -> bool:
    return abs(one.sentence - rate.sentence) <= _NEAR and not compiled("比|增|减").search(one.label)


def _share_a_word(one: Figure, noun: str) -> bool:
    """Whether the words of a number have two characters in a row of those of the rate."""
    words = one.label + one.tail
    return any(noun[at : at + 2] in words for at in range(len(noun) - 1))
