"""Wholes and the lists of figures that may be their parts, in front of them or behind them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lint_news import compiled

from ._figures import Figure
from ._part_evidence import STRONG, is_said
from ._verdicts import Verdict, is_near, is_some_sum, slack, total

_BREAK = (
    "比[^赛例]|比$|较|增[^加]|增加[^值]|增$|减|降|超过|超出|超$|约|近|余|每|各[^类级种项地方]|平均|均|至少|同比|环比|占|提高|目标|计划|任务|预计|标准|不[少低]于|以[上下内]"
    "|折合|等于|相当|最[高低大多]|第$|[从由到至]|含|等$|等[^奖级]|累计"
)
"""Words in front of an amount that is no part of a whole."""
_ADDS = "加上|连同|外加|算上"
"""Words in front of what is added to parts."""
_THESE = "[这上述以][两三四五六七八]|加起来|加在一起|合起来|[两三四五六七八][项笔者块].{0,4}[共合]"
"""Words between a list and its sum in the next sentence."""
_SO_FAR = "[。；](?:截[至止]|目前|到目前|现在|如今)"
"""Words with which a sentence goes on with what has become of a whole that is named before it."""
_NO_WHOLE = "其余|其他|剩|余|另|还|[却只仅才]"
_NO_SUM = ("年", "%", "倍", "番", "折", "个百分点", "℃", "度", "岁", "级")
_VOTERS = ("人", "张")
"""The units of those who vote and of what they vote with, beside 票."""
_FEW = 2
"""The least number of parts."""
_THINGS = ("个", "家", "所", "处", "项", "座", "件", "篇", "首", "幅", "部", "份", "种", "支")


def sums(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The wholes of a paragraph that are not the sums of their parts."""
    of_base: dict[str, list[Figure]] = {}
    for one in paragraph:
        of_base.setdefault(one.base, []).append(one)
    things = [one for one in paragraph if one.base in _THINGS]
    usable = _usable(paragraph) if len(things) > _FEW or max(map(len, of_base.values()), default=0) > _FEW else ()
    for whole in paragraph:
        groups: list[Sequence[Figure]] = [of_base[whole.base]]
        if whole.base in _THINGS:
            groups.append(things)
        elif whole.base in _VOTERS and "票" in of_base:
            groups.append(_votes(whole, paragraph))
        if max(map(len, groups)) > _FEW and whole.base not in _NO_SUM and _is_whole(whole):
            lists = _lists(whole, groups, usable, paragraph)
            said = (some for some in lists if is_said(whole, some, paragraph))
            parts = next((some for some in said if not _adds_others(whole, some, paragraph)), ())
            if parts:
                yield Verdict(whole, total(parts), tuple(parts))


def _adds_others(whole: Figure, parts: Sequence[Figure], paragraph: Sequence[Figure]) -> bool:
    """Whether what is added before the whole is counted in another unit: 孙辈9人、曾孙12人，加上5个子女，共26人."""
    between = paragraph[parts[-1].index + 1 : whole.index]
    return any(compiled(_ADDS).search(one.label) for one in between if one not in parts)


def _votes(whole: Figure, paragraph: Sequence[Figure]) -> Sequence[Figure]:
    """The votes beside the number of those who vote, up to the next such number."""
    votes = [whole]
    for one in paragraph[whole.index + 1 :]:
        if one.base in _VOTERS:
            break
        votes += [one] * (one.base == "票")
    return votes


def _usable(paragraph: Sequence[Figure]) -> Collection[int]:
    """The places of the figures that may be parts."""
    breaks = compiled(_BREAK)
    labels = {one.index: one.label.removeprefix("截至") for one in paragraph if one.amount.is_exact}
    return {at for at, label in labels.items() if not breaks.search(label)}


def _is_whole(whole: Figure) -> bool:
    return whole.amount.is_exact and bool(whole.value) and compiled(_NO_WHOLE).search(whole.label) is None


def _lists(
    whole: Figure, groups: Sequence[Sequence[Figure]], usable: Collection[int], paragraph: Sequence[Figure]
) -> Iterator[Sequence[Figure]]:
    """The lists that may be the parts of a whole, and do not make it: of its unit; where it is said to be a sum, also
    of all measure words for things."""
    for same in groups:
        if same is groups[0] or whole.base in _VOTERS or compiled(STRONG).search(whole.label):
            at = same.index(whole)
            behind = _behind(same, at, usable, paragraph)
            for parts in (behind, _joined(behind), _before(same, at, usable)):
                if len(parts) > 1 and _is_clear(whole, parts, same):
                    yield parts


def _behind(same: Sequence[Figure], at: int, usable: Collection[int], paragraph: Sequence[Figure]) -> list[Figure]:
    """The parts that follow a whole in its sentence, or in the next one behind 其中."""
    parts: list[Figure] = []
    sentence = same[at].sentence
    for one in same[at + 1 :]:
        gap = one.gap if parts else _gap(same[at], one, paragraph)
        if not parts and ("其中" in gap or compiled(_SO_FAR).search(one.gap)):
            sentence = one.sentence
        if one.sentence != sentence or one.index not in usable:
            break
        parts.append(one)
    return parts


def _gap(whole: Figure, part: Figure, paragraph: Sequence[Figure]) -> str:
    """All words between a whole and a part, of which a number of other things may be said first: 9个，投资38.6亿元."""
    between = paragraph[whole.index + 1 : part.index + 1]
    return "".join(one.gap for one in between) if len(between) <= _FEW else part.gap


def _joined(parts: Sequence[Figure]) -> list[Figure]:
    """The first parts, up to one that no 、 or 和 joins to those before it; none where that is all."""
    end = next((n for n, one in enumerate(parts) if n and compiled("[、；和及]").search(one.gap) is None), 0)
    return list(parts[:end])


def _before(same: Sequence[Figure], at: int, usable: Collection[int]) -> list[Figure]:
    """The parts in front of a whole, in its sentence, or in the one before where its words point back to them."""
    parts: list[Figure] = []
    sentence = same[at].sentence
    if at and same[at - 1].sentence < sentence and compiled(_THESE).search(same[at].lead):
        sentence = same[at - 1].sentence
    for one in same[:at][::-1]:
        if one.sentence != sentence or one.index not in usable:
            break
        parts.insert(0, one)
    return parts


def _is_clear(whole: Figure, parts: Sequence[Figure], same: Sequence[Figure]) -> bool:
    """Whether no choice of figures makes the whole, and neither the parts nor all together, with others before them or
    without, make another figure."""
    depths = {part.depth for part in parts}
    is_level = len(depths) == 1 and whole.depth in (depths if whole.index > parts[0].index else {0, *depths})
    if not is_level or is_some_sum(whole, same) or max(part.value for part in parts) >= whole.value:
        return False
    first = min(same.index(whole), same.index(parts[0]))
    others = [one for one in same if one is not whole and one not in parts]
    lists = (parts, [whole, *parts], *([*same[at:first], whole, *parts] for at in range(first)))
    pairs = ((one, some) for one in others for some in lists if one not in some)
    return not any(is_near(total(some), one.value, slack([one, *some])) for one, some in pairs)
