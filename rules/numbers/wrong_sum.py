"""Parts that do not make their total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from lint_news import Article, Bad, ErrorKind, Finding, Message, Related, Span, rule
from lint_news.patterns import compiled

from ._amounts import Amount, amounts, sentences

_CUE = "[共总合]|其中|[（(]"
_TOTAL = "^[^，,、（）()]{0,10}[，,、]?(?:[两二三四五]项|两者|以上)?(?:总计|共计|合计|总共|一共|共)(?:有|为|达|是|计)?$"
_LIST = "^[^，,、和及与（）()：:]{0,10}[，,、和及与]+[^，,、（）()：:]{0,10}$"
_OPEN = "^[（(][^，,、（）()]{0,10}$"
_CLOSED = "^[^，,、（）()]{0,6}[)）]"
_OF_WHICH = "^[^，,、（）()]{0,6}[，,（(]?其中[^，,、（）()]{0,10}$"
_NOT_PARTS = "其中|[各每约近超余多等含另比占增减较…]|累计|平均|其余|至少"
_HEAD = 14
_ADDITIVE = frozenset(("亩", "吨", "元"))
"""Units of what is in one part alone: a person or a project may be in two."""
_PAIRS = (("男", "女"), ("城镇", "农村"), ("城市", "农村"), ("省内", "省外"), ("本地", "外地"), ("国内", "国外"))
_MOST = 3
"""A total is no more than this many times what the parts make, nor less than one over it, or it is of something else."""


@rule(
    "wrong-sum",
    title="分项与合计不符",
    help="男15人，女20人，共40人：加起来是35。“其中”的一项比总数还大，也报。约数、重复计算的项目（党员、妇女）、单位不同的不在此列；带小数或万、亿的容许四舍五入的出入。",
    kind=ErrorKind.NUMBER,
    triggers="共总合其（(",
    injectors=("_injectors:wrong_sum",),
    bad=[
        Bad("参赛规模分别为1500人和3500人，总计5100名。", found="5100名"),
        Bad("其中男15人，女20人，共40人。", found="40人"),
        Bad("来了15位医生、20名护士，一共36位。", found="36位"),
        Bad("来了15名医生、20名护士，一共36人。", found="36人"),
        Bad("小麦１５亩,玉米２０亩,合计４０亩。", found="４０亩"),
        Bad("全班40人，其中男15人，女20人。", found="40人"),
        Bad("全班40人(男生15人,女生20人)。", found="40人"),
        Bad("一期投资1.5亿元，二期投资2.3亿元，两项共计4.8亿元。", found="4.8亿元"),
        Bad("总投资3000万元，其中财政资金1.2亿元。", found="1.2亿元"),
        Bad("全村种地100亩，其中小麦60亩、玉米70亩。", found="100亩"),
        Bad("产粮100吨，其中小麦60吨、玉米70吨。", found="100吨"),
        Bad("捐款100元，其中甲60元、乙70元。", found="100元"),
        Bad("捐款1,500元、2,500元，共计5,000元。", found="5,000元"),
        Bad("参保的城镇居民200户、农村居民300户，共600户。", found="600户"),
    ],
    good=[
        "参赛规模分别为1500人和3500人，总计5000名。其中男15人，女20人，共35人。",
        "全班40人，其中党员15人，女20人；另一班40人，其中男15人、女25人。",
        "全班40人（男15人、女25人），全厂40人（含党员5人，女10人）。",
        "一期1.5亿元，二期2.34亿元，共计3.8亿元。",
        "男15人，女约20人，共40人。男15人，女20人，共约40人。男15人，女20人，共40人以上。",
        "每村15人，两村20人，共40人。各村15人、20人，共60人。",
        "现有党员15人，群众20人，共3000人。",
        "党员15人，其中女5人，共15人。",
        "种树15棵，栽花20盆，共种40棵，共计40亩。",
        "到会40人，男15人，女20人，共35人。",
        "总投资3000万元，其中财政资金1200万元。全村种地100亩，其中小麦60亩。",
        "比去年增加5人，其中男10人。",
        "乘客5名，机组4名，其中多达13名受伤，乘客5名和机组4名，其中外国人8名。全班40人（其中男15人、女20人）。",
        "种地100亩，其中小麦60亩、玉米40亩，浇水70亩。",
        "乘客5名，其中两人被多达13名队员救出。",
        "3—5人，15人，共40人。",
        "甲组15人，乙组、丙组20人，共40人。",
        "大蒜7元，花菜6元……合计65元。确诊380人（重症15人，危重8人）。分为3个组，其中甲组5人。",
        "住院49人，其中重症8人、危重4人，护理50人。",
        "设9个项目，其中我队夺冠8个、领先5个。",
        "会费15元（每人2元，学生1元）。",
        "场馆15个（3个在城区，4个在乡镇，由县里修建）。",
    ],
)
def wrong_sum(article: Article) -> Iterator[Finding]:
    """Parts do not make their total.

    Only exact amounts of one unit in one sentence, in a list that nothing interrupts; figures with decimals may
    be rounded. Sets that may overlap are left alone.
    """
    text = article.document.text
    for sentence in sentences(article):
        if compiled(_CUE).search(text, sentence.start, sentence.end):
            yield from _in_sentence(text, sentence, amounts(article, sentence))


def _in_sentence(text: str, sentence: Span, found: Sequence[Amount]) -> Iterator[Finding]:
    for i, total in enumerate(found):
        before = Span(found[i - 1].span.end if i else sentence.start, total.span.start)
        if i > 1 and _is(_TOTAL, text, before):
            parts = _parts(text, found[:i][::-1])[::-1]
            head = Span(max(sentence.start, parts[0].span.start - _HEAD), parts[0].span.start)
            others = found[: i - len(parts)]
            words = text[head.start : head.end].replace("其中", "") + text[before.start : before.end]
            is_clear = not any(o.unit == total.unit for o in others) and not compiled(_NOT_PARTS).search(words)
            if is_clear and not any(_is_equal(total, parts[n:]) for n in range(1, len(parts) - 1)):
                yield from _unless_equal(total, parts, most=_MOST)
        elif i + 1 < len(found) and not any(other.unit == total.unit for other in found[:i]):
            yield from _broken_down(
                text, Span(max(before.start, total.span.start - 6), total.span.start), total, found[i + 1 :]
            )


def _broken_down(text: str, head: Span, total: Amount, rest: Sequence[Amount]) -> Iterator[Finding]:
    """A total whose parts follow: in brackets, where they are all, or behind 其中."""
    gap = Span(total.span.end, rest[0].span.start)
    parts = _parts(text, rest, forward=True)
    is_all = _is(_OPEN, text, gap) and _is_start(_CLOSED, text, parts[-1].span.end)
    words = text[head.start : head.end] + text[gap.start : gap.end].replace("其中", "", not is_all)
    if not (is_all or _is(_OF_WHICH, text, gap)) or compiled(_NOT_PARTS).search(words):
        return
    if is_all:
        if 4 * sum(part.value for part in parts) >= 3 * total.value:
            yield from _unless_equal(total, parts)
        return
    larger = next((part for part in parts if _is_comparable(total, (part,)) and part.value > total.value), None)
    if larger:
        message = Message("其中一项比总数还大，请核对", "a part is larger than its total")
        yield Finding(larger.span, message, related=(Related(total.span),))
    elif any(_is_equal(total, parts[:n]) for n in range(2, len(parts))):
        return
    elif _is_pair(text, gap, parts) or (total.unit in _ADDITIVE and sum(p.value for p in parts) > total.value):
        yield from _unless_equal(total, parts)


def _parts(text: str, found: Sequence[Amount], *, forward: bool = False) -> list[Amount]:
    """The amounts, from the first on, that a list with one kind of mark holds together."""
    parts = [found[0]]
    marks: set[bool] = set()
    for amount in found[1:]:
        left, right = (parts[-1], amount) if forward else (amount, parts[-1])
        gap = Span(left.span.end, right.span.start)
        marks.add(compiled("[，,]").search(text, gap.start, gap.end) is None)
        is_list = _is(_LIST, text, gap) and not compiled(_NOT_PARTS).search(text, gap.start, gap.end)
        if amount.unit != parts[0].unit or not is_list or len(marks) > 1:
            break
        parts.append(amount)
    return parts


def _unless_equal(total: Amount, parts: Sequence[Amount], most: int = 0) -> Iterator[Finding]:
    made = sum((part.value for part in parts), Fraction(0))
    if len(parts) < 2 or not _is_comparable(total, parts) or _is_equal(total, parts):
        return
    if most and not made <= most * total.value <= most * most * made:
        return
    message = Message(
        "各项相加是{made}，与合计不符，请核对", "the parts make {made}, not this", made=_shown(made, total)
    )
    yield Finding(total.span, message, related=tuple(Related(part.span) for part in parts))


def _is_equal(total: Amount, parts: Sequence[Amount]) -> bool:
    """True when the parts make the total, give or take what rounding may have taken."""
    slack = sum((part.half for part in parts), total.half)
    return abs(sum(part.value for part in parts) - total.value) <= slack


def _shown(value: Fraction, total: Amount) -> str:
    """The sum in the scale of the total."""
    scale = next((f for f, _ in _SCALES if total.half and total.value >= f), 1)
    name = dict(_SCALES).get(scale, "")
    return f"{float(value / scale):g}{name}"


_SCALES = ((10**8, "亿"), (10**4, "万"))


def _is_comparable(total: Amount, parts: Sequence[Amount]) -> bool:
    return total.is_exact and all(part.is_exact and part.unit == total.unit for part in parts)


def _is_pair(text: str, gap: Span, parts: Sequence[Amount]) -> bool:
    """True for two parts that are all there is: men and women, town and country."""
    if len(parts) != 2:
        return False
    first, second = text[gap.start : gap.end], text[parts[0].span.end : parts[1].span.start]
    return any((a in first and b in second) or (b in first and a in second) for a, b in _PAIRS)


def _is(pattern: str, text: str, span: Span) -> bool:
    return compiled(pattern).search(text[span.start : span.end]) is not None


def _is_start(pattern: str, text: str, at: int) -> bool:
    return compiled(pattern).search(text[at : at + 8]) is not None
