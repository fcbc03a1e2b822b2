from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lint_news import Article, Bad, ErrorKind, Finding, Message, Related, compiled, rule

from ._amounts import Amount, shown
from ._sentences import SEVERAL
from ._skeletons import COUNT, Skeleton, skeletons
from ._sums import is_equal, sum_of

_OF_WHICH = f"其中[^{COUNT}]{{0,12}}{COUNT}"
_STAGES = (
    f"一期[^{COUNT}，,]{{0,6}}{COUNT}.*二期[^{COUNT}，,]{{0,6}}{COUNT}"
    f"|(?:东|南)[线段片岸区][^{COUNT}，,]{{0,6}}{COUNT}.*(?:西|北)[线段片岸区][^{COUNT}，,]{{0,6}}{COUNT}"
    f"|上午[^{COUNT}，,]{{0,6}}{COUNT}.*下午[^{COUNT}，,]{{0,6}}{COUNT}"
)
"""The names of all the parts of a whole."""
_PEOPLE = "[^，,。；;]{0,6}?(?:孩子|学生|同学|老人|工人|队员|社员|成员|代表|选手|党员|干部|职工)"
_MARK = "[、，,]"
_LABEL = f"^[^。]{{0,8}}{_MARK}[^，,、]{{0,14}}$"
_OTHER = "[比增减超占约近余]|各[^类级种项地]|[每另已含女第率从由到]|平均|累计|党员|少数民族|以上|以下|以内|至少"
"""Words with which amounts are no parts, or parts that overlap."""
_MOST, _LEAST = Decimal("1.5"), Decimal("0.88")
"""The greatest and the least sum of the parts, as a share of the whole, with which they are meant to be all of it."""
_FEW = 2


@rule(
    "wrong-parts",
    title="交错所列各项与总数不符",
    help=(
        "“总投资46亿元，其中产业项目10个、投资30亿元，民生项目3个、投资17亿元”：个数、金额各自相加，应是各自的总数；"
        "“28个孩子分成4个年级，其中……”“全长18公里，一期8公里，二期11公里”也看。约数、可能重叠的项（党员、女）不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=SEVERAL,
    explains=("wrong-sum",),
    bad=[
        Bad(
            "开工项目18个，总投资46.8亿元，其中产业项目10个、投资29.6亿元，民生项目8个、投资18.2亿元。",
            found="46.8亿元",
        ),
        Bad("开工项目19个、总投资46亿元，其中产业项目10个、投资29亿元，民生项目8个、投资17亿元。", found="19个"),
        Bad("28个孩子分成4个年级，其中一年级9人、二年级8人、三年级6人、四年级7人。", found="28个"),
        Bad("绿道全长18公里，一期8公里去年建成，二期11公里年内贯通。", found="18公里"),
        Bad("全镇14个乡村（街道），其中街道3个、镇8个、乡4个。", found="14个"),
    ],
    good=[
        "开工项目18个，总投资46.8亿元，其中产业项目10个、投资29.6亿元，民生项目8个、投资17.2亿元。",
        "28个孩子分成4个年级，其中一年级9人、二年级8人、三年级6人、四年级5人。",
        "绿道全长18公里，一期8公里去年建成，二期10公里年内贯通。",
        "种植大户18个，面积46亩，其中稻田10个、种粮29亩，旱地3个、种粮7亩。",
        "28个孩子分成4个年级，其中女孩9人、党员子女8人、住校的16人。",
    ],
)
def wrong_parts(article: Article) -> Iterator[Finding]:
    """The parts of a whole, with amounts of other units among them or behind it, do not make it."""
    for made in skeletons(article, f"{_OF_WHICH}|{_STAGES}"):
        for match in compiled(f"{_OF_WHICH}|{_STAGES}").finditer(made.text):
            wholes = [_of_people(made, at) for at in sorted(made.amounts) if at < match.start()]
            places = [at for at in sorted(made.amounts) if at >= match.start()]
            is_named = not match[0].startswith("其中")
            if is_named:
                places = [at for at in places if at < match.end()]
            if wholes and len(places) >= _FEW:
                yield from _of_wholes(made, wholes, places, is_named=is_named)


def _of_wholes(made: Skeleton, wholes: Sequence[Amount], places: Sequence[int], *, is_named: bool) -> Iterator[Finding]:
    """The wholes of which the amounts at some places of a skeleton are the parts."""
    amounts = [_of_people(made, at) for at in places]
    units = [amount.unit for amount in amounts]
    period = next((n for n in (1, 2) if len(units) % n == 0 and units == units[:n] * (len(units) // n)), 0)
    if not period or len(set(units)) != period or len(units) <= period:
        return
    if compiled(_OTHER).search(made.text, places[0] - 12, places[-1] + 3) or not _is_listed(
        made, places, is_named=is_named
    ):
        return
    for unit in units[:period]:
        whole = next((one for one in reversed(wholes) if one.unit == unit), None)
        parts = [amount for amount in amounts if amount.unit == unit]
        is_direct = period == 1 and whole is wholes[-1] and not is_named and "）" not in made.text
        if whole and not is_direct:
            yield from _unless_equal(whole, parts)


def _of_people(made: Skeleton, at: int) -> Amount:
    """The amount at a place; children and pupils are people (28个孩子)."""
    amount = made.amounts[at]
    if amount.unit == "个" and compiled(_PEOPLE).match(made.text, at + 1):
        return Amount(amount.span, amount.value, amount.half, "人", amount.is_exact)
    return amount


def _is_listed(made: Skeleton, places: Sequence[int], *, is_named: bool) -> bool:
    """Whether nothing but the names of parts is between the amounts."""
    gaps = [made.text[a + 1 : b] for a, b in pairwise(places)]
    return is_named or all(compiled(_LABEL).search(gap) for gap in gaps)


def _unless_equal(whole: Amount, parts: Sequence[Amount]) -> Iterator[Finding]:
    total = sum_of(parts)
    is_exact = whole.is_exact and all(part.is_exact for part in parts)
    if is_exact and not is_equal(whole, parts) and _LEAST * whole.value <= total <= _MOST * whole.value:
        message = Message(
            "各项相加是{made}，与总数不符，请核对", "the parts make {made}, not this", made=shown(total, whole.unit)
        )
        yield Finding(whole.span, message, related=tuple(Related(part.span) for part in parts))
