from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lint_news import DIGIT, HAN, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

from ._amounts import Amount
from ._each_head import SIGN as EACH_HEAD
from ._each_head import wrong_heads
from ._income_ratios import INCOME_RATIO, income_ratios
from ._named_ratios import NAMED_RATIO, named_ratios
from ._skeletons import pair_skeletons

_N = f"[{DIGIT}]{{1,3}}(?:[.．][{DIGIT}]{{1,2}})?"
_RATIO = (
    f"(?P<name>[{HAN}]{{1,3}}比(?:例|率)?)(?:仅?[为是]|达到?)?(?P<one>{_N})(?P<mark>[∶:：比])(?P<other>{_N})(?![∶:：])"
)
_SIGN = f"比(?:例|率)?(?:仅?[为是]|达到?)?[{DIGIT}.．]+[∶:：比]"
_OTHER = "[大同环占对相无性]比|价比|百分比"
"""Words with 比 that are no ratios of two numbers."""
_NOT_COUNTED = ("%", "倍", "番", "折", "个百分点", "岁", "秒", "分")
_PAIR = 2
_FAR = Decimal(4)
"""A ratio that is so many times what the numbers make is of something else."""


@rule(
    "wrong-ratio",
    title="两数之比算错",
    help=(
        "住户1200户、车位960个，配比是1∶0.8，不是1∶1.2；学生1260人、教师84人，师生比是1∶15。"
        "句中只有两个数、比前没有“约”的才查；写明“甲与乙之比”的，次序也查。容许四舍五入的出入。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN, NAMED_RATIO, INCOME_RATIO, EACH_HEAD),
    bad=[
        Bad(
            "城镇居民人均可支配收入45360元，农村居民人均可支配收入24000元，城乡居民收入比缩小到1.98∶1。",
            found="1.98∶1",
        ),
        Bad(
            "去年城镇居民人均可支配收入38500元，农民人均可支配收入20250元，城乡居民收入比由1.95降至1.80。", found="1.80"
        ),
        Bad("小区住宅1500户，停车位1200个，车位配比为1∶1.2，停车不易。", found="1∶1.2"),
        Bad("学校有学生1260人、教师84人，师生比达到1：18。", found="1：18"),
        Bad("招录15人,报名５２５人,竞争比例是３０:１。", found="３０:１"),
        Bad("班上男生24名、女生20名，男女比率1.5比1。", found="1.5比1"),
        Bad("厂里有工人36名、技师9名，帮工5名，工人与技师的比例为1∶4。", found="1∶4"),
        Bad("学校有学生1260人、教师84人，食堂每天供餐2次，师生比15∶1。", found="15∶1"),
        Bad("基地有母鸡1200只、公鸡80只，母鸡与公鸡之比为12∶1，另有鸭500只。", found="12∶1"),
        Bad("这家厂子如今有工人36名、技师9名，工人与技师的比例为1∶4。", found="1∶4"),
        Bad("学校有学生960人，其中女生450人；教师48人，平均每名教师负责30名学生。", found="30名"),
        Bad("福利院共有２４０名老人、１２名护理员，平均每名护理员照顾２５名老人。", found="２５名"),
    ],
    good=[
        "学校有学生960人，教师48人，平均每名教师负责20名学生；有学生967人，教师48人，平均每名教师负责21名学生。",
        "学校有学生960人，教师约48人，平均每名教师负责30名学生；初中学生400人、高中学生500人，教师30人，平均每名教师负责20名学生。",
        "城镇居民人均可支配收入45360元，农村居民人均可支配收入24000元，城乡居民收入比由1.95缩小到1.89∶1。",
        "城镇居民人均可支配收入45360元，农村居民人均可支配收入增加2400元，城乡居民收入比为1.89∶1。",
        "厂里有工人36名、技师9名，帮工5名，工人与技师的比例为4∶1；学校有学生1260人、教师84人，食堂每天供餐2次，师生比1∶15。",
        "小区住宅1500户，停车位1200个，车位配比为1∶0.8；学生1260人、教师84人，师生比达到1∶15；医护人员40人、床位60张，医床比例为2∶3。",
        "学生1260人、教师84人，师生比约为1∶18；两队20人上场，替补15人，大比分2∶1；甲24亩、乙20亩、丙10亩，配比为4∶5∶2。",
        "学生1260人，增加8%，师生比为1∶18。学生1260人、教师84人、职工30人，师生比为1∶18。两校20人、15人，占比1∶9。",
        "两班学生48人、60人，文理工比例为3∶5∶2。",
        "男生24名、女生20名，命中率同比2∶1。村民120人、牲畜12头，男女比例为1∶1。",
    ],
)
def wrong_ratio(article: Article) -> Iterator[Finding]:
    """The ratio of two numbers is not that of the only two amounts before it, or of those that its words name."""
    for income in income_ratios(article):
        message = Message(_NAMED.zh, _NAMED.en, made=f"{_rounded(income.made)}∶1")
        yield Finding(income.span, message, related=tuple(Related(each.amount.span) for each in income.figures))
    for span, number, *others in wrong_heads(article):
        message = Message("按两数算是{made}，请核对", "the two numbers make {made}", made=number)
        yield Finding(span, message, related=tuple(Related(other) for other in others))
    named = list(named_ratios(article))
    for one in named:
        message = _TURNED if one.is_turned else Message(_NAMED.zh, _NAMED.en, made=f"{_rounded(one.made)}∶1")
        yield Finding(one.span, message, related=tuple(Related(each.amount.span) for each in one.figures))
    for made in pair_skeletons(article, (_SIGN,)):
        for match in compiled(_RATIO).finditer(made.text):
            given = [one for at, one in sorted(made.amounts.items()) if at < match.start()]
            if len(given) == _PAIR == len(made.amounts) and not compiled(_OTHER).search(match["name"]):
                start = made.start + _shift(made.amounts, match.start("one"))
                span = Span(start, start + match.end() - match.start("one"))
                if not any(span.overlaps(one.span) for one in named):
                    yield from _unless_equal(span, match["one"], match["other"], given)


def _shift(found: Mapping[int, Amount], at: int) -> int:
    """The offset in the sentence of an offset of its skeleton, in which each amount is one character."""
    return at + sum(one.span.end - one.span.start - 1 for place, one in found.items() if place < at)


def _unless_equal(span: Span, one: str, other: str, given: Sequence[Amount]) -> Iterator[Finding]:
    """A finding unless the amounts make the ratio in one of both orders, or are of something else."""
    terms = _value(one), _value(other)
    if not all(each.is_exact and each.value > 0 and each.unit not in _NOT_COUNTED for each in given) or not all(terms):
        return
    ratios = [given[0].value / given[1].value, given[1].value / given[0].value]
    said, is_first = terms[0] / terms[1], terms[0] == 1
    if any(_is(other, 1 / ratio) if is_first else _is(one, ratio * terms[1]) for ratio in ratios):
        return
    made = min(ratios, key=lambda ratio: abs(ratio / said - 1))
    if made / _FAR <= said <= made * _FAR:
        text = f"1∶{_rounded(1 / made)}" if is_first else f"{_rounded(made)}∶1"
        message = Message("按两数算是{made}，请核对", "the two numbers make {made}", made=text)
        yield Finding(span, message, related=tuple(Related(each.span) for each in given))


def _value(term: str) -> Decimal:
    return Decimal(term.replace("．", "."))


def _is(term: str, made: Decimal) -> bool:
    """Whether a term may be what the amounts make: rounded, or to the next whole number in either direction."""
    value = _value(term)
    places = -int(value.as_tuple().exponent)
    slack = Decimal("0.5").scaleb(-places) if places else Decimal(1)
    return value - slack <= made < value + slack


def _rounded(value: Decimal) -> str:
    return f"{float(round(value, 2)):g}"


_TURNED = Message("前后两项的次序与所说的相反，请核对", "the terms are in the other order")
_NAMED = Message("按两数算是{made}，请核对", "the two numbers make {made}")
