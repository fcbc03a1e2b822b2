"""Averages a month or a day of what a whole year or half of it makes: 全年用电36万千瓦时，月均3万千瓦时."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint_news import compiled

from ._figures import Figure
from ._slips import is_slip
from ._tolerance import rough
from ._verdicts import Verdict

_RATE = "(?P<each>月均|平均每个?月|每月平均)[^，每均]{0,8}$"
_PERIODS = {"全年": 12, "上半年": 6, "下半年": 6, "前三季度": 9, "一季度": 3, "二季度": 3, "三季度": 3, "四季度": 3}
_PERIOD = f"(?P<period>{'|'.join(sorted(_PERIODS, key=len, reverse=True))})"
_OTHER = "比|较|增|减|累计|以来|占|其中|计划|目标|新增"


def period_means(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The averages a month that are one slip off what the total before them makes."""
    for rate in paragraph:
        total = paragraph[rate.index - 1] if rate.index else None
        if total is None or not compiled(_RATE).search(rate.label) or total.base != rate.base:
            continue
        said = compiled(_PERIOD).search(total.lead)
        words = total.lead + rate.gap
        is_given = rate.amount.is_exact and total.amount.is_exact and rate.sentence == total.sentence and rate.value
        if said and is_given and not compiled(_OTHER).search(words):
            months = Decimal(_PERIODS[said["period"]])
            made = total.value / months
            error = max(rough(rate.amount).half * rate.factor, total.half / months)
            if abs(made - rate.value) > error and is_slip(rate.value, made, rate.place):
                yield Verdict(rate, made, (total,))
