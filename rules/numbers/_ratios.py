"""Shares, multiples and rates of change of two figures, in any wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import astuple

from lint_news import DIGIT, HAN, compiled

from ._figures import Figure
from ._part_evidence import STRONG
from ._quotients import Quotient, added, completes, fall, growth, is_coarse, is_held, is_slipped, share, times
from ._verdicts import Verdict

_SHARE = (
    "(?:(?P<part>[^，]*?)(?:占(?:了|到|其|整个)*(?P<of>[^，]{0,12}?)的?(?:比[例重]?|份额)?(?:为|达到?|到|了|是|有)*"
    f"|(?:相当于|为|是|即)(?P<that>[^，]{{2,10}})的)|(?P<rate>[{HAN}]{{2}})率(?:为|达到?|是|仅|只有|到了?)*)$"
)
_GROWTH = (
    "(?:(?P<up>(?:[增涨升]|提高|多)(?:长|加|高|幅|出)?(?:了|为|达|幅度?为?)?)"
    "|(?P<down>(?:[减降跌]|下降|少)(?:少|低|幅|了|去|掉|为|达)*))$"
)
_TIMES = "(?:是|为|达|相当于|等于)(?P<that>[^，]{1,8})的$"
_MONTH = f"[{DIGIT}]{{1,2}}月"
_THAT = "其|这|它|前者|后者|当时|当年|当初|那时|从前|以前|过去|原来|原先|标准"
"""Words for a figure that has been named."""
_CHANGED = "[比较增减涨跌升降]|提高|同比|环比|占|分别"
"""Words in front of a figure that is a change, a share, or one of several."""
_OF_WHICH = "^(?:其中|当中|仅|光)+"
_TIME = "[年月日天季周]|同期|原|以前|过去|现在|如今|当时|当初|今|[从由到至]|前|后"
_NOT_GIVEN = ("%", "倍", "番", "年", "岁", "个百分点")
_NAME, _FEW, _ENOUGH = 2, 2, 5
"""How many characters of a name are looked for, the figures of a ratio, and the evidence that is enough."""


class _Reading(Struct, frozen=True):
    """What is said, how it is computed, the words of the claim, and the two figures; whether there are no others."""

    said: Figure
    compute: Quotient
    words: Mapping[str, str]
    last: Figure
    other: Figure
    is_alone: bool


def shares(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The shares of a paragraph that are not those of its figures."""
    yield from _ratios(paragraph, {"%": _SHARE})


def changes(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The multiples and rates of change of a paragraph that are not those of its figures."""
    yield from _ratios(paragraph, {"%": _GROWTH, "倍": f"(?:{_TIMES}|{_GROWTH})"})


def _ratios(paragraph: Sequence[Figure], claims: Mapping[str, str]) -> Iterator[Verdict]:
    for said in paragraph:
        if said.base in claims and said.label and said.amount.is_exact and "分别" not in said.label:
            claim = compiled(claims[said.base]).search(said.label)
            found = list(_readings(said, claim.groupdict(""), paragraph)) if claim else list[Verdict]()
            is_added = said.base == "倍" and claim is not None and claim["up"]
            quotients = (added,) if is_added else ()
            is_one = len({verdict.made for verdict in found}) == 1
            if is_one and not (completes(said, paragraph) or is_held(said, paragraph, quotients)):
                yield found[0]


def _readings(said: Figure, words: Mapping[str, str], paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """What it may be said of: the last figure before it, and another one of its unit."""
    if said.base == "倍" and words.get("down"):
        return
    compute = added if words.get("up") else times
    if said.base != "倍":
        compute = growth if words.get("up") else fall if words.get("down") else share
    before = [one for one in paragraph[: said.index] if _is_given(one) and said.sentence - one.sentence <= 1]
    yield from _of_named(said, words, before)
    for other in before[:-1]:
        last = before[-1]
        small, large = sorted((last, other), key=_value)
        if other.base == last.base and small.value < large.value and _is_named(words, last, other):
            same = [one for one in before if one.base == last.base and one.sentence == said.sentence]
            reading = _Reading(said, compute, words, last, other, len(same) == _FEW)
            if is_slipped(said, compute, small, large) and _evidence(reading) >= _ENOUGH:
                yield Verdict(said, compute(small.value, large.value), (last, other))


def _of_named(said: Figure, words: Mapping[str, str], before: Sequence[Figure]) -> Iterator[Verdict]:
    """What the share of a part that its words name is of a sum: 合计4800元，其中养鱼占25%."""
    name = compiled(_OF_WHICH).sub("", words.get("part", ""))
    own = [one for one in before if one.sentence == said.sentence]
    parts = [one for one in own[:-1] if len(name) > 1 and name in one.label]
    if len(parts) != 1 or words.get("of"):
        return
    part, whole = parts[0], own[-1]
    same = [one for one in own if one.base == part.base]
    is_sum = compiled(STRONG).search(whole.label) is not None and whole is max(same, key=_value)
    if is_sum and len(same) > _FEW and whole.value > part.value and is_slipped(said, share, part, whole):
        yield Verdict(said, share(part.value, whole.value), (part, whole))


def _is_given(one: Figure) -> bool:
    is_amount = one.amount.is_exact and one.value > 0 and one.base not in _NOT_GIVEN
    return is_amount and not compiled(_CHANGED).search(one.label)


def _value(one: Figure) -> Decimal:
    return one.value


def _is_named(words: Mapping[str, str], last: Figure, other: Figure) -> bool:
    """Whether the words that name the part and the whole, if there are any, are those of the figures."""
    about, of = last.label + last.tail, _whole(words)
    is_turned = "that" in words and compiled(_MONTH).fullmatch(words["that"])
    if is_turned and words["that"] in last.gap and words["that"] not in other.gap:
        return True
    is_part = all(char in about for char in words.get("rate", "")) and words.get("part", "")[:_NAME] in about
    return is_part and (
        of.removeprefix("总")[:_NAME] in other.gap + other.tail or compiled(_THAT).match(of) is not None
    )


def _whole(words: Mapping[str, str]) -> str:
    """What the words name as the whole, or as what something is a multiple of."""
    return words.get("of") or words.get("that") or ""


def _evidence(reading: _Reading) -> int:
    """How much says that it is said of these two."""
    said, compute, words, last, other, is_alone = astuple(reading)
    is_change, whole = compute in {growth, fall, added}, _whole(words)
    if (compute is share and last.value > other.value and not whole) or (is_change and last.index != other.index + 1):
        return 0
    return sum(
        (
            2 * (not is_change),
            2 * bool(whole or words.get("rate") or words.get("part")),
            last.index == said.index - 1,
            is_alone,
            not is_change or not is_coarse(said),
            "其中" in last.gap,
            compute is added and other.value < last.value == other.value * said.value,
            is_change and sum(bool(compiled(_TIME).search(one.label)) for one in (last, other)),
        )
    )
