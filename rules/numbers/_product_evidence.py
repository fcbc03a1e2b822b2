"""How much says that a figure is the product of a rate and a number, and that one of the three is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint_news import compiled

from ._figures import Figure
from ._products import RATE, Triple, rate_of, triples, verdict_of
from ._verdicts import Verdict

_TOTAL = (
    "累计|货值|[案涉]值|涉案|加起来|就是|合|共|总|收入|收益|卖|售|产值|[获挣]得|付|花|支出|需|[货价得]款|发放|补[贴偿助]|租金|耗资|价值|费用|产|捐"
    "|缴|拍[卖]?价|成交价|总价|评估价|[水电气话学房车运药]费|应[付收交]|用[肥料药种水气电煤]|得|运|跑|全[长程]|路程|里程|距离|走|送|接待|省"
)
"""Words in front of an amount that is said to be a product."""
_OTHER = (
    "比|较|[净纯]|利润|成本|赚|各|另|剩|余|最|标准|目标|计划|上限|起步|首[批期]|等|除|扣|折(?!合)|优惠|超(?!市)|突破|设计|达产|上涨|下[降跌]|以[上下]"
    "|至少|年[人户]均|增(?:加|长|幅)|减少|提高"
)
"""Words with which an amount is another one than a rate, a number or their product."""
_NOT_TOTAL = "[均每]|其中"
_ENOUGH = 6
_PRICES = "半价|全价|原价|特价|优惠价|打折|免费"
"""Words for one of several prices of a thing."""
_NEAR = Decimal("0.006")
"""The share by which the sum of several products may differ from a total by rounding."""


def products(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The products and averages of a paragraph that are not those of its figures."""
    rates = compiled(RATE)
    for one in paragraph:
        rate = rate_of(one) if rates.search(one.lead) or one.tail[:1] in {"/", "每"} else None
        found = list(triples(rate, paragraph)) if rate else []
        if found and not any(triple.holds for triple in found) and not _is_other(found, paragraph):
            said = [verdict_of(triple) for triple in found if _is_clear(triple) and _evidence(triple, found) >= _ENOUGH]
            if len({(verdict.said.start, verdict.made) for verdict in said}) == 1:
                yield said[0]


def _is_other(found: Sequence[Triple], paragraph: Sequence[Figure]) -> bool:
    """Whether several numbers in a row together make a total, or some of what is sold has another price."""
    rate = found[0].rate
    near = [one for one in paragraph if abs(one.sentence - rate.figure.sentence) <= 1]
    has_prices = any(one.base == "折" or compiled(_PRICES).search(one.gap) for one in near)
    is_price = rate.figure.amount.unit == "元" and not rate.is_mean
    return (is_price and has_prices) or _is_made_by_several(found)


def _is_made_by_several(found: Sequence[Triple]) -> bool:
    """Whether the sum of numbers in a row makes one of the totals with the rate."""
    totals = {one.total.start: one for one in found}
    for one in totals.values():
        counts = [other.count for other in found if other.total is one.total]
        rows = (counts[i:j] for i in range(len(counts)) for j in range(i + 2, len(counts) + 1))
        for row in rows:
            made = one.rate.figure.amount.value * sum((count.value for count in row), Decimal(0))
            if abs(made / one.product.value - 1) <= _NEAR:
                return True
    return False


def _is_clear(triple: Triple) -> bool:
    """Whether all three are exact, and no word says that they do not belong together."""
    three = (triple.rate.figure, triple.number, triple.total)
    if compiled(_NOT_TOTAL).search(triple.total.label) or "每" in triple.number.label:
        return False
    is_behind = triple.number.sentence > max(triple.rate.figure.sentence, triple.total.sentence)
    is_apart = len({one.sentence for one in three}) > 1
    if is_apart and triple.rate.is_mean and not _names_it(triple):
        return False
    return not is_behind and all(_is_given(one, triple) and not compiled(_OTHER).search(one.label) for one in three)


def _names_it(triple: Triple) -> bool:
    """Whether the words of an average and those of its total have a character together, or the average has none."""
    noun = set(compiled("均").split(triple.rate.figure.label)[-1]) - set("为是达到约有了的仅")
    is_gain = "增" in noun and "增" not in triple.total.label
    return not noun or (bool(noun & set(triple.total.label)) and not is_gain)


def _is_given(one: Figure, triple: Triple) -> bool:
    """Whether a figure is exact; a total with 约 is as good where it is ten or more times too great or too small."""
    return one.amount.is_exact or (one is triple.total and one.label.endswith("约") and triple.is_scaled)


def _evidence(triple: Triple, found: Sequence[Triple]) -> int:
    """How much says that they belong together and that one is wrong; 0 where more than one would be."""
    is_scaled = triple.is_scaled
    if not is_scaled and not triple.is_slipped:
        return 0
    return sum(
        (
            2 * bool(compiled(_TOTAL).search(triple.total.label)),
            2 * triple.rate.is_mean,
            len({one.number.start for one in found}) == 1,
            len({one.total.start for one in found}) == 1,
            1 + triple.is_clear,
            is_scaled,
            triple.number.sentence == triple.rate.figure.sentence == triple.total.sentence,
        )
    )
