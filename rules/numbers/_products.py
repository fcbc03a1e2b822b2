"""Rates, the numbers of units and their products, in any order and wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from lint_news import compiled

from ._amounts import UNITS, Amount, same_unit
from ._conversions import as_heads, converted
from ._figures import Figure
from ._slips import is_one_edit, is_scale_slip, is_slip
from ._tolerance import agrees, rough
from ._verdicts import Verdict

_EACH = (
    f"(?:每(?:一|个)?(?P<each>{UNITS}|人|天|月|村|镇|乡|校|班|队|组)|(?P<average>[人户亩日月台村校班]均)"
    "|(?:^|[^市广农商牧渔工林剧])(?P<field>[场店])均"
    "|(?P<named>亩产|时速|月薪|日薪)|(?P<price>单价))[^，每]{0,8}$"
)
RATE = "[均每]|亩产|时速|薪|单价"
"""A sign of a rate in front of an amount: a quick test."""
_TWICE = "(?:每[人名位个户家]|[人户]均)[^，每]{0,4}每"
"""So much for each of two units, 每人每天: more than one number goes with it."""
_BEHIND = f"^(?:/|每)(?P<each>{UNITS})"
_UNIT_OF = {
    **dict.fromkeys("村镇乡校班组", "个"),
    "队": "支",
    "日": "天",
    "月": "个月",
    "店": "家",
    "亩产": "亩",
    "时速": "小时",
    "月薪": "个月",
    "日薪": "天",
}
"""The unit that a word for what a rate is for is counted in."""
_MEAN = "均|折合|合每|相当于每"
"""Words of a rate that is made from its total."""
_NOT_COUNTED = ("元", "%", "倍", "番", "折", "个百分点", "℃")


class Rate(Struct, frozen=True):
    """So much for each of a unit, or of anything where that is empty; whether it is an average."""

    figure: Figure
    each: str
    is_mean: bool


class Triple(Struct, frozen=True):
    """A rate, a figure and its amount in the unit that the rate is for, a figure of the rate's unit and its amount."""

    rate: Rate
    number: Figure
    count: Amount
    total: Figure
    product: Amount

    @property
    def made(self) -> Decimal:
        """The product of the rate and the number, in the base unit of the total."""
        return self.rate.figure.value * self.count.value

    @property
    def holds(self) -> bool:
        """Whether the product, or the rate where it is an average, agrees with the others."""
        rate = self.rate.figure.amount
        if not self.rate.is_mean:
            return agrees(self.product, _product, rate, self.count)
        return agrees(self.product, _product, rough(rate), self.count) or agrees(
            rough(rate), _quotient, self.product, self.count
        )

    @property
    def is_scaled(self) -> bool:
        """Whether one of them has a wrong unit, or 万 too many."""
        error = Decimal("0.001") + sum(
            (one.half / one.value for one in (self.rate.figure.amount, self.count, self.product)), Decimal(0)
        )
        return is_scale_slip(self.total.value, self.made, error)

    @property
    def is_slipped(self) -> bool:
        """Whether one of them has one wrong digit."""
        rate, count, total = self.rate.figure, self.count, self.total
        wanted = [(total.value, self.made, total.place), (rate.value, total.value / count.value, rate.place)]
        if self.number.value / self.number.place >= _FEW and count is self.number.amount:
            wanted.append((count.value, total.value / rate.value, 2 * count.half or Decimal(1)))
        return self._has_other_digits or any(is_slip(said, made, place) for said, made, place in wanted)

    @property
    def _has_other_digits(self) -> bool:
        """Whether an average of one or two digits is a whole one with a digit more or less: 户均18亩 for 8亩."""
        rate = self.rate.figure
        made = self.total.value / self.count.value / rate.place
        is_whole = made == made.to_integral_value()
        return self.rate.is_mean and is_whole and is_one_edit(str(int(rate.value / rate.place)), str(int(made)))

    @property
    def is_clear(self) -> bool:
        """Whether the rate and the total have several digits, so that a slip is told from another number."""
        return all(one.value / one.place >= _FEW for one in (self.rate.figure, self.total))


_FEW = 10


def rate_of(one: Figure) -> Rate | None:
    """A figure as a rate, if its words make it one."""
    per = compiled(_EACH).search(one.label) or compiled(_BEHIND).match(one.tail)
    if per is None or not one.amount.is_exact or one.amount.value in {0, 1} or compiled(_TWICE).search(one.label):
        return None
    words = per.groupdict("")
    each = words["each"] or words.get("average", "")[:1] or words.get("named", "") or words.get("field", "")
    return Rate(one, same_unit(_UNIT_OF.get(each, each)), compiled(_MEAN).search(one.label) is not None)


def triples(rate: Rate, paragraph: Sequence[Figure]) -> Iterator[Triple]:
    """The numbers and totals that may belong to a rate, in its sentence and the sentences beside it."""
    near = [one for one in paragraph if abs(one.sentence - rate.figure.sentence) <= 1 and one is not rate.figure]
    totals = [one for one in near if one.base == rate.figure.base and one.value > rate.figure.value]
    for number in near if totals else ():
        count = _count(rate, number)
        for total in totals if count and count.value > 1 else ():
            product = converted(total.amount, rate.figure.amount.unit)
            if count and product and total is not number:
                yield Triple(rate, number, count, total, product)


def _count(rate: Rate, number: Figure) -> Amount | None:
    """A figure in the unit that a rate is for."""
    if rate.each:
        return converted(as_heads(number.amount, rate.each, rate.figure.label), rate.each)
    is_counted = number.amount.unit not in _NOT_COUNTED and number.base != rate.figure.base
    return number.amount if is_counted else None


def verdict_of(triple: Triple) -> Verdict:
    """The average or the total that is wrong."""
    rate, total = triple.rate.figure, triple.total
    if triple.rate.is_mean and total.amount.is_exact:
        return Verdict(rate, total.value / triple.count.value, (triple.number, total))
    return Verdict(total, triple.made, (triple.number, rate))


def _product(rate: Decimal, number: Decimal) -> Decimal:
    return rate * number


def _quotient(total: Decimal, number: Decimal) -> Decimal:
    return total / number
