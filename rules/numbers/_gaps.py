"""What is left of a figure, or by how much one is more than another, in any wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations

from lint_news import compiled

from ._figures import Figure
from ._slips import is_slip
from ._verdicts import Verdict, is_near, slack, total

_LEFT = (
    "(?P<left>(?:剩|余下|[尚结盈]余|[还尚]有|[还尚下]?欠|[还尚]?缺|缺口|缺[席勤]|请假|未到|自[己家费]?(?:只|就|仅)?[掏付出花缴负][^，]{0,2}|[净纯]|利润"
    "|实[付得收]|到手|刷下|淘汰|其余|另外)[^，]{0,4}$)"
)
_MORE = (
    "(?:省|节约|少|多|相差|差|温差|落差|差价|便宜|缩短|提前|前移|领先|胜|(?:^|[^新])增|[涨升降减]|上调|下调|提高"
    "|[快慢近远长短高低矮重轻贵晚早](?:了|出))(?:了|出|下|去|走|用|花|幅|加|少|高|低|绕|种|跑|收|赚){0,2}$"
)
_ONE_END = (
    "由|从|去年|上年|前年|同期|年初|原|以前|过去|往年|往常|当初|当时|上[月周次届季]|前[一次]|最[高低]|应|旧|老|约定"
)
_OTHER_END = "[到至为]|现|如今|今|新|目前|实|最[高低]|后|比|较|只"
_CLAIM = f"{_LEFT}|{_MORE}"
_THAN = "[比较](?P<than>[^，]{2})[^，]*$"
_OTHER = "累计|合计|平均|[每各]|人均|户均|年均"
_NO_GAP = ("倍", "番", "折")
_FROM_TO = "由|从"
_POINTS = {"个百分点": "%"}
"""The unit of the figures of which one of another unit is the difference."""
_FEW = 2
_MOST = 8
"""The most figures of which all choices are tried."""
_BACK = 1
"""How many sentences before its own a difference may be taken from."""
_ENOUGH = 4


def gaps(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The differences of a paragraph that are not those of their figures."""
    bases = [_POINTS.get(one.base, one.base) for one in paragraph]
    claims = compiled(_CLAIM)
    for said, base in zip(paragraph, bases, strict=True):
        if said.label and base not in _NO_GAP and said.base != "%" and bases.count(base) > _FEW:
            claim = claims.search(said.label)
            if claim and said.amount.is_exact and not compiled(_OTHER).search(said.label):
                yield from _of_claim(said, base, 2 if claim["left"] else 1, paragraph)


def _of_claim(said: Figure, base: str, claim: int, paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    same = [one for one in paragraph if one.base == base and one is not said]
    near = [one for one in same if one.index < said.index and said.sentence - one.sentence <= _BACK and _is_state(one)]
    own = [one for one in near if one.sentence == said.sentence]
    given = own if len(own) > 1 else near
    if len(given) < 2 or _holds(said, same):
        return
    made: dict[Decimal, tuple[Figure, ...]] = {}
    for others in _readings(given, claim):
        value = abs(others[0].value - total(others[1:]))
        is_said = said.value < max(one.value for one in others) and _is_compared(said, others, base)
        if is_said and is_slip(said.value, value, said.place) and _evidence(said, claim, others, own, given) >= _ENOUGH:
            made[value] = tuple(others)
    if len(made) == 1:
        yield from (Verdict(said, value, others) for value, others in made.items())


def _is_compared(said: Figure, others: Sequence[Figure], base: str) -> bool:
    """Whether what it is compared with, if the words name it, is one of these, none of which is too small."""
    than = compiled(_THAN).search(said.label)
    is_shown = min(one.value for one in others) >= said.place / 2
    is_named = than is None or any(than["than"] in one.label for one in others)
    return is_shown and is_named and (said.base == base or compiled(_FROM_TO).search(others[0].label) is not None)


def _is_state(one: Figure) -> bool:
    """Whether a figure is exact, and not by how much another one has changed."""
    return one.amount.is_exact and not compiled(_MORE).search(one.label)


def _readings(given: Sequence[Figure], claim: int) -> Iterator[Sequence[Figure]]:
    """The last two figures; of what is left, also the first without all the others."""
    yield given[-2:]
    if claim > 1 and len(given) > 2:
        yield given


def _holds(said: Figure, same: Sequence[Figure]) -> bool:
    """Whether it is the difference of any two figures, or what some leave of another, or stands there as it is."""
    if any(one.value == said.value for one in same):
        return True
    pairs = combinations(same, 2)
    if any(is_near(abs(one.value - other.value), said.value, slack([said, one, other])) for one, other in pairs):
        return True
    return any(_completes(said, one, same) for one in same if one.value > said.value)


def _completes(said: Figure, whole: Figure, same: Sequence[Figure]) -> bool:
    """Whether it makes a whole with at least two others."""
    others = [one for one in same if one is not whole][:_MOST]
    left = whole.value - said.value
    choices = chain.from_iterable(combinations(others, number) for number in range(2, len(others) + 1))
    return any(is_near(total(some), left, slack([said, whole, *some])) for some in choices)


def _evidence(
    said: Figure, claim: int, others: Sequence[Figure], own: Sequence[Figure], given: Sequence[Figure]
) -> int:
    """How much says that it is the difference of these figures."""
    first, last = others[0].label, others[-1].label
    return sum(
        (
            claim,
            min(len(str(int(said.value / said.place))) - 1, 2),
            given is own,
            len(given) == len(others),
            bool(compiled(_ONE_END).search(first)) + bool(compiled(_OTHER_END).search(last)),
            claim > 1 and others[0].value > total(others[1:]),
        )
    )
