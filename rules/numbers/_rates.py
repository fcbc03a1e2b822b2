"""Rates: so much for each unit of something, the number of the units, and the product of both."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from lint_news import DIGIT, compiled

from ._amounts import UNITS, Amount, same_unit
from ._conversions import SPENT, as_heads, converted
from ._skeletons import GAP, Skeleton

_AVERAGES = {"人均": "人", "户均": "户", "亩均": "亩", "日均": "天", "月均": "个月", "台均": "台", "村均": "个"}
_EACH = f"每(?:一|个)?(?P<each>{UNITS}|人|天|月|村|镇|乡|校|班|队|组)(?:平均|均)?"
_PRICE = f"(?P<price>(?:单价|均价|售价)(?!{GAP}{{0,3}}每))"
_PER = f"(?:(?P<mean>平均)?{_EACH}|(?P<average>[人户亩日月台村]均)|(?P<yield>亩产|时速)|{_PRICE})"
_BEFORE = f"{_PER}(?P<noun>{GAP}{{0,8}})$"
_BEHIND = f"^(?:/|每)(?P<each>{UNITS})"
_TOTAL = (
    "累计|货值|[案涉]值|涉案|加起来|就是|住着|增[收产]|[就恰正][是好]|供应|下来|合|共|总|合计|收入|收益|卖|售|产值|[获挣]得|付|花|支出|支付|需|[货价得]款|发放|补[贴偿助]|租金|耗资|价格|价值|费用|产量|"
    "产粮|捐|得|运|行驶|跑|相距|全长|全程|路程|里程|距离"
)
_OTHER = (
    "其中|比|增[^收产]|增$|减|[净纯]|利润|成本|赚|各|另|剩|余|最|标准|目标|计划|上限|起[^拍]|起$|等|除|(?<!查)扣|每[^。]*每|百分|折|优惠|超|"
    f"设计|首[批期]|前期|第|达产|上涨|下[降跌]|以来|[^{DIGIT}][{DIGIT}]{{1,2}}年|[一二两三四五六七八九十]年|至少|[，,]年[人户]均"
)
"""Words with which three amounts are not a rate, a number and their product."""
_NOT_COUNTED = ("元", "%", "倍", "番", "折", "个百分点")
_EMPTY = "^(?:可?(?:得|为|达到?|有|是|能|产|卖|收|只|仅|就|了|的)){0,3}$"
SIGN = "[每均价产速/]"
"""A character of the words of a rate."""


class Product(Struct, frozen=True):
    """A rate, the number of units and the product, in units that fit."""

    rate: Amount
    number: Amount
    total: Amount
    is_average: bool


def products(made: Skeleton) -> Iterator[Product]:
    """The rates of a sentence whose number and product stand beside them."""
    places = [at for at in sorted(made.amounts) if made.amounts[at].unit != "天" or made.amounts[at].value > 1]
    gaps = [made.text[a + 1 : b] for a, b in pairwise([-1, *places, len(made.text)])]
    found = [made.amounts[place] for place in places]
    for i in range(len(found) - 2):
        three, words = found[i : i + 3], gaps[i : i + 4]
        if i and found[i - 1].unit == three[0].unit:
            continue
        if all(amount.is_exact for amount in three) and not compiled(_OTHER).search("|".join(words[:3])):
            yield from _of_three(three, words)


def _of_three(three: list[Amount], words: list[str]) -> Iterator[Product]:
    """The products of three amounts and the words before each and behind the last."""
    for k, rate in enumerate(three):
        per = compiled(_BEHIND).match(words[k + 1]) or compiled(_BEFORE).search(words[k])
        if per is None:
            continue
        first, second = (j for j in range(3) if j != k)
        for n, t in ((first, second), (second, first)):
            number, total = _fitting(per.groupdict(), three[n]), converted(three[t], rate.unit)
            said = words[n] + words[t] if n + 1 == t else words[t]
            if number and total and _is_product(per.groupdict(), said, is_before=t < k):
                yield Product(rate, number, total, bool(per.groupdict().get("average") or per.groupdict().get("mean")))
                return


def _fitting(per: dict[str, str | None], amount: Amount) -> Amount | None:
    """The amount in the unit that the rate is for."""
    if per.get("price"):
        return None if amount.unit in _NOT_COUNTED else amount
    unit = per.get("each") or _AVERAGES.get(per.get("average") or "", "小时" if per.get("yield") == "时速" else "亩")
    unit = {"月": "个月", "队": "支", **dict.fromkeys("村镇乡校班组", "个")}.get(unit, same_unit(unit))
    return converted(as_heads(amount, unit, per.get("noun") or ""), unit)


def _is_product(per: dict[str, str | None], total: str, *, is_before: bool) -> bool:
    """Whether the words before the product call it one: a total, or what the average is of."""
    noun = compiled(_EMPTY).sub("", per.get("noun") or "")
    if "均" in total or ("增" in noun) != ("增" in total):
        return False
    if per.get("average") or per.get("mean"):
        is_same = noun in total or bool(compiled(SPENT).search(noun) and "收入" in total)
        return is_same if noun else is_before or compiled(_TOTAL).search(total) is not None
    return compiled(_TOTAL).search(total) is not None
