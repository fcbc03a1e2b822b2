"""Formulas in set words: areas and volumes, prices with a discount, two parts with their ratio."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from lint_news import DIGIT, numeral

from ._amounts import Amount
from ._conversions import converted
from ._skeletons import COUNT, DISCOUNT, GAP, POINTS, SHARE, Relation, Skeleton, relations

_SIDE = f"{GAP}{{0,2}}[、，,]?{GAP}{{0,3}}"
_BASE = f"长{GAP}{{0,2}}(?P<a>{COUNT}){_SIDE}宽{GAP}{{0,2}}(?P<b>{COUNT})"
_SAID = f"(?P<said>{COUNT})"
_AREA = f"{_BASE}{GAP}{{0,4}}[、，,]{GAP}{{0,6}}面积{GAP}{{0,4}}{_SAID}"
_AREA_FIRST = f"(?:面积|占地){GAP}{{0,6}}{_SAID}[，,]{GAP}{{0,4}}{_BASE}"
_VOLUME = (
    f"{_BASE}{_SIDE}[高深厚]{GAP}{{0,2}}(?P<c>{COUNT}){GAP}{{0,4}}[、，,]{GAP}{{0,6}}"
    f"(?:[体容]积|容量|土方量?|蓄水量?){GAP}{{0,4}}{_SAID}"
)
_PRICE = "现价|现售|售价|[仅现只]售|只卖|只要|只需|仅需|到手价?|优惠价|会员价|特价|成交价|实付|只付|卖"
_REDUCED = (
    f"原(?:来|先)?(?:价|售价|定价|单价){GAP}{{0,6}}(?P<a>{COUNT}){GAP}{{0,12}}[，,]?{GAP}{{0,10}}(?P<b>{DISCOUNT})"
    f"{GAP}{{0,6}}[，,]?{GAP}{{0,4}}(?:{_PRICE}){GAP}{{0,4}}{_SAID}"
)
_OFFERED = (
    f"(?:定价|标价|原价|售价|票价|门票|每[张件本册套份箱斤位人])"
    f"{GAP}{{0,6}}(?P<a>{COUNT})[^。；{COUNT}{SHARE}{POINTS}]{{0,60}}?(?P<b>{DISCOUNT})"
    f"{GAP}{{0,8}}?[，,]?(?:每[张件本册套份箱斤位人](?:{_PRICE}|为|是)?|{_PRICE}){GAP}{{0,2}}{_SAID}"
)
"""A price, and behind other clauses its discount and what is left of it: 定价58元，……可享八折优惠，每本只需46.4元."""
_TERM = f"[{DIGIT}]{{1,2}}|[一二三四五六七八九]"
_RATIO = (
    f"比例?[为是达](?P<one>{_TERM})[比:：∶](?P<two>{_TERM})[，,（(](?:其中)?"
    f"{GAP}{{0,8}}(?P<a>{COUNT}){GAP}{{0,6}}[，,、]{GAP}{{0,8}}{_SAID}"
)
SIGNS = (
    (
        f"长(?:约|达|为)?[{DIGIT}]{{1,4}}米[、，,]宽|宽(?:约|达|为)?[{DIGIT}一二三四五六七八九两十百][^。；\n]{{0,24}}(?:面积|体积|容积|容量|土方|蓄水)"
        f"|折[^。；\n]{{0,10}}(?:{_PRICE})|折[^。；\n{DIGIT}]{{0,10}}每[张件本册套份箱斤位人][^。；\n{DIGIT}]{{0,4}}[{DIGIT}]|比例?[为是达](?:{_TERM})[比:：∶](?:{_TERM})[，,（(]"
    ),
)


def stated(made: Skeleton) -> Iterator[tuple[Amount, Decimal, tuple[Amount, ...]]]:
    """The amounts that a sentence computes: what it says, what the formula makes, and the amounts given."""
    for form, compute in _FORMULAS.items():
        for found in relations(made, form):
            value = compute(found)
            given = tuple(found.amounts[name] for name in "abc" if name in found.amounts)
            if value is not None:
                yield found.amounts["said"], value, given


def _area(found: Relation) -> Decimal | None:
    """The area of a place; one of kilometres has no straight sides."""
    return _in_unit(found, "平方米", ("a", "b")) if found.amounts["said"].unit != "平方公里" else None


def _volume(found: Relation) -> Decimal | None:
    return _in_unit(found, "立方米", ("a", "b", "c"))


def _in_unit(found: Relation, unit: str, sides: tuple[str, ...]) -> Decimal | None:
    """The product of sides in metres, in the unit of what is said."""
    metres, said = [converted(found.amounts[side], "米") for side in sides], found.amounts["said"]
    one = converted(Amount(said.span, Decimal(1), Decimal(0), unit, is_exact=True), said.unit)
    value = one.value if one else Decimal(0)
    for side in metres:
        value *= side.value if side else 0
    return value or None


def _reduced(found: Relation) -> Decimal | None:
    price, discount = found.amounts["a"], found.amounts["b"]
    tenths = discount.value if discount.value < 10 else discount.value / 10
    return price.value * tenths / 10 if price.unit == found.amounts["said"].unit else None


def _of_ratio(found: Relation) -> Decimal | None:
    first = found.amounts["a"]
    one, two = numeral(found.words["one"]), numeral(found.words["two"])
    return first.value * two / one if one and first.unit == found.amounts["said"].unit else None


_FORMULAS: Mapping[str, Callable[[Relation], Decimal | None]] = {
    _AREA: _area,
    _AREA_FIRST: _area,
    _VOLUME: _volume,
    _REDUCED: _reduced,
    _OFFERED: _reduced,
    _RATIO: _of_ratio,
}
