"""Portions: so many percent of an amount that is named, and how much that is, 保证金为起拍价的20%，即12万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint_news import HAN, compiled

from ._figures import Figure
from ._verdicts import Verdict

_OF = f"(?P<what>[{HAN}]{{2,12}})的$"
_SO_MUCH = "^[，,（(]?(?:即|计|合计?|共计?|也就是|为)$"
_LINK = "(?:为|是|共|计|达|合计|总计)*$"
_NOT = "(?<!违)约|每|近|超|左右|至|不[低高少]于|最"
_NAME, _SLACK = 3, Decimal("0.01")
"""The most characters of a name that are compared; the share by which a portion may be rounded."""


def portions(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The portions of a paragraph that are not so much of the only amount that has the name."""
    for said in paragraph[1:]:
        rate = paragraph[said.index - 1]
        if rate.base != "%" or not compiled(_SO_MUCH).search(said.gap) or compiled(_NOT).search(rate.label):
            continue
        wholes = [one for one in _wholes(rate, paragraph) if one.base == said.base]
        if len({one.value for one in wholes}) != 1 or not all(one.amount.is_exact for one in (said, rate, *wholes)):
            continue
        made = wholes[-1].value * rate.value / 100
        if abs(made - said.value) > _SLACK * made + said.half:
            yield Verdict(said, made, (wholes[-1], rate))


def _wholes(rate: Figure, paragraph: Sequence[Figure]) -> Sequence[Figure]:
    """The amounts of which so many percent are said: the one before 的, or those with the name before 的."""
    if rate.gap == "的":
        return paragraph[rate.index - 1 : rate.index]
    of = compiled(_OF).search(rate.label)
    return [one for one in paragraph[: rate.index] if of and _is_named(one, of["what"])]


def _is_named(one: Figure, what: str) -> bool:
    """Whether the words before an amount end with the last ones of a name."""
    label = compiled(_LINK).sub("", one.label)
    return label.endswith(what[-_NAME:]) and not compiled(_NOT).search(one.label)
