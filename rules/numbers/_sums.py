"""The forms of totals and their parts: lists of amounts, and the words between a total and its parts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from lint_news import DIGIT, HAN, Span, compiled, numeral

from ._amounts import Amount
from ._sentences import SENTENCE_END
from ._tolerance import rounding

VERB = (
    "投入|收到|种植|完成|发放|征集|募集|筹集|筹措|组织|出动|捐款|捐赠|收获|登记|接待|救助|安排|评出|"
    "选出|新增|录取|招收|清理|拆除|整治|排查|支出|花费|生产|产|收|修|建"
)
OF_WHICH = tuple(
    f"{word}[^，,、（）(){SENTENCE_END}]{{0,10}}[{DIGIT}一二三四五六七八九两十]" for word in ("其中", "包括")
)
"""Signs of a part that may be more than its total, which two amounts are enough for."""
_COUNT = (
    "(?P<count>[两二三四五六七八九十2-9])"
    f"个?(?:月|项|年|天|者|季度|地|类|组|队|班|村|镇|校|部分|批|期|次|场|轮|处|家)[{HAN}]{{0,3}}?"
)
"""How many parts a total says that it has: 两项共计, 三个村合计, 前两个月共计."""
_SUM = "(?:总计|共计|合计|总共|一共|合共|共|加起来|总[数量额])"
_TOTAL = (
    f"^[^，,、（）()]{{0,10}}[，,、]?(?:以上|全部|合起来|上半年|下半年|(?:前|这|上述|以上)?{_COUNT})?"
    "(?:"
    "(?:总计|共计|合计|总共|一共|合共|共)"
    f"(?:有|为|达|是|计|(?:{VERB})[了到出]?|[{HAN}]{{1,2}}[了到出])?"
    "|加起来(?:共|一共|是|为)?"
    "|加在一起(?:共|是)?"
    f"|[{HAN}]{{0,4}}总[数量额](?:[已就将共]|已经)?(?:为|是|达到?|增至|增加到|升至)?"
    f"|[{HAN}]{{0,2}}总[人户件家]数(?:[已就将共]|已经)?(?:为|是|达到?)"
    ")"
    "$"
)
_WHOLE = (
    "全[天年日程部场县镇乡村校市区家线班院厂队长]|[一二三四]季度|上半年|下半年|前[两三四五六七八九十]个月|半年|当[天日年月]|每天"
    "|[两三四五六]|两[人地村镇乡县家校队班者线岸头处路]|三[人地村镇乡县家校队班者线处路]"
)
_MEASURED = (
    "里程|面积|投资|造价|价|产量|产值|收入|成绩|得分|分|重量?|用时|时长|长度?|库容|人口|工期|成本|支出|花费|捐款|金额"
)
_WEAK_TOTAL = (
    "^[^，,、（）()]{0,10}[，,]"
    f"(?:[{HAN}]{{0,5}}(?:总计|共计|合计|总共|一共)(?:有|为|达到?|是)?"
    f"|[{HAN}]{{0,2}}(?:{_WHOLE})(?:累计)?共(?:计|有|为|达到?|是|[{HAN}]{{1,2}})?"
    f"|[{HAN}]{{0,4}}(?:总(?:{_MEASURED})|全[长程]|全场(?:共?得到?|得分)?|全年(?:纯|总)?收入)(?:已|已经|将)?(?:为|是|达到?|有|约)?"
    ")$"
)
"""Words before an amount that may be the total of the amounts before it, or of more than these."""
_LIST = (
    "^[^，,、（）()：:]{0,6}[，,](?:加上|再加上?|外加|连同)[^，,、（）()：:]{0,14}$"
    "|^[^，,、和及与（）()：:]{0,10}[，,、和及与]+[^，,、（）()：:]{0,10}$"
)
NOT_PARTS = (
    "其中|各[^类级种项地方界]|[每近余多含另增减较…]|(?:^|[^签])约|比(?:[^赛]|$)|超过|占[比总全]"
    "|(?:^|[^一二三四特])等|累计|平均|其余|至少"
)
_BREAKS = (NOT_PARTS, f"{NOT_PARTS}|[共总]|合计")
"""Words that cannot be between two parts: of a total after them, and of a total before them."""
_LABEL = "[^，,、（）()]{0,10}$"
_BRACKET = f"^[（(]{_LABEL}"
_CLOSED = "^[^，,、（）()]{0,6}[)）]"
_ENDED = "^[^，,、（）()0-9]{0,6}(?:$|[。；;!！?？\n])"
_ALL = f"^[^，,、（）()：:]{{0,6}}(?:[：:]|[，,]?(?:分别|依次)(?:为|是|有)){_LABEL}"
_OF_WHICH = f"^[^，,、（）()]{{0,6}}(?:[，,（(]?(?:其中|包括)|[中里]，){_LABEL}"
_LEAD = "[（(：:]|分别|依次|其中|包括|[中里]，"
"""Words and marks of which one is between a total and its parts."""
_SHARE = "占(?:比|到)?(?:为|达)?$"
_NEXT_SHARE = "^[，,、][^，,、（）()占全总同年]{1,12}占(?:比|到)?(?:为|达)?$"
_REACH = 12


class Parts(Struct, frozen=True):
    """The amounts of one list after a total.

    `are_of_which`: they are introduced by 其中; `are_all`: the text says that they are all the parts; `ends`: the
    sentence or the bracket ends with them.
    """

    amounts: tuple[Amount, ...]
    are_of_which: bool
    are_all: bool
    ends: bool


def counted_parts(text: str, amount: Amount) -> int | None:
    """How many parts the total behind an amount says that it has; None where the amount is not their number."""
    match = compiled(f"{_COUNT}{_SUM}").match(text, amount.span.start)
    return numeral(match["count"]) if match else None


def leads_to_total(text: str, gap: Span) -> bool:
    """Whether the words before an amount introduce a total: 共, 合计, 总数为."""
    return _is(_TOTAL, text, gap)


def may_lead_to_total(text: str, gap: Span) -> bool:
    """Whether the words before an amount may introduce a total: 全天共, 全长, 总投资."""
    return _is(_WEAK_TOTAL, text, gap)


def listed(text: str, found: Sequence[Amount], *, forward: bool = False) -> list[Amount]:
    """The amounts, from the first on, that are in one list with one kind of mark."""
    parts = [found[0]]
    marks: set[bool] = set()
    for amount in found[1:]:
        left, right = (parts[-1], amount) if forward else (amount, parts[-1])
        gap = Span(left.span.end, right.span.start)
        marks.add(compiled("[，,]").search(text, gap.start, gap.end) is None)
        is_list = _is(_LIST, text, gap) and not compiled(_BREAKS[forward]).search(text, gap.start, gap.end)
        if amount.unit != parts[0].unit or not is_list or len(marks) > 1:
            break
        parts.append(amount)
    return parts


def broken_down(text: str, total: Amount, rest: Sequence[Amount]) -> Parts | None:
    """The parts after a total: all of them in brackets or after a colon or 分别为, some of them after 其中 or 包括."""
    gap = Span(total.span.end, rest[0].span.start)
    if not compiled(_LEAD).search(text, gap.start, gap.end):
        return None
    parts = listed(text, rest, forward=True)
    end = parts[-1].span.end
    is_closed = _is(_BRACKET, text, gap) and _is_start(_CLOSED, text, end)
    words = text[gap.start : gap.end]
    are_all = (is_closed or _is(_ALL, text, gap)) and compiled("其中|包括").search(words) is None
    if not are_all and not _is(_OF_WHICH, text, gap):
        return None
    if compiled(NOT_PARTS).search(words if are_all else words.replace("其中", "", 1)):
        return None
    return Parts(tuple(parts), "其中" in words, are_all, is_closed or _is_start(_ENDED, text, end))


def shares(text: str, start: int, found: Sequence[Amount]) -> list[Amount]:
    """The first list of shares of one whole in a sentence that begins at `start`: A占30%、B占45%、C占35%, or 分别占."""
    for i, first in enumerate(found):
        before = text[found[i - 1].span.end if i else start : first.span.start]
        if first.unit == "%" and compiled(_SHARE).search(before):
            gaps = "^[、和与及]$" if "分别" in before else _NEXT_SHARE
            parts = [first]
            for left, right in pairwise(found[i:]):
                if right.unit != "%" or not _is(gaps, text, Span(left.span.end, right.span.start)):
                    break
                parts.append(right)
            return parts
    return []


def sum_of(parts: Sequence[Amount]) -> Decimal:
    """The sum of the parts."""
    return sum((part.value for part in parts), Decimal(0))


def is_equal(total: Amount, parts: Sequence[Amount]) -> bool:
    """Whether the sum of the parts is the total, or rounded numbers may make it so."""
    slack = rounding(total.half, [part.half for part in parts])
    return sum_of(parts) == total.value or abs(sum_of(parts) - total.value) < slack


def _is(pattern: str, text: str, span: Span) -> bool:
    return compiled(pattern).search(text[span.start : span.end]) is not None


def _is_start(pattern: str, text: str, at: int) -> bool:
    return compiled(pattern).search(text[at : at + _REACH]) is not None
