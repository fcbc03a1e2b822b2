from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, compiled, numeral, rule

from ._amounts import Amount, shown
from ._conversions import converted
from ._skeletons import COUNT, pair_skeletons, relations
from ._tolerance import rough

_N = f"[^。{COUNT}]"
_EACH, _SAID = f"(?P<each>{COUNT})", f"(?P<said>{COUNT})"
_TO = f"[^。，,{COUNT}]{{0,6}}[，,]"
_SUM = "[共就可能要得总累合正恰]"
_PERIODS = {
    f"(?:每[天日]|日均){_N}{{0,8}}{_EACH}{_TO}(?:一周|一星期){_SUM}{_N}{{0,6}}{_SAID}": (5, 7),
    f"(?:每[天日]|日均){_N}{{0,8}}{_EACH}{_TO}半个月{_SUM}{_N}{{0,6}}{_SAID}": (14, 16),
    f"(?:每[天日]|日均){_N}{{0,8}}{_EACH}{_TO}一个月(?:下来)?{_SUM}{_N}{{0,6}}{_SAID}": (20, 31),
    f"(?:每[天日]|日均){_N}{{0,8}}{_EACH}{_TO}一年(?:下来)?{_SUM}{_N}{{0,6}}{_SAID}": (240, 366),
    f"(?:每个?月|月均|月薪){_N}{{0,8}}{_EACH}{_TO}一年(?:下来)?{_SUM}{_N}{{0,6}}{_SAID}": (12, 12),
    f"(?:每个?月|月均|月薪){_N}{{0,8}}{_EACH}{_TO}半年{_SUM}{_N}{{0,6}}{_SAID}": (6, 6),
}
"""An amount a day or a month and that of a longer time, with the least and the greatest number of days or months."""
_MONTHS = (
    f"(?P<from>[{DIGIT}]{{1,2}})月?[至到—～~-](?P<to>[{DIGIT}]{{1,2}})月{_N}{{1,16}}{COUNT}{_N}{{0,6}}"
    f"[，,](?:平均每个?月|月均){_N}{{0,4}}{COUNT}"
)
_YEARS = (
    f"(?P<years>[两三四五六七八九十]|[{DIGIT}]{{1,2}})年(?:来|间|累计|共){_N}{{1,12}}{COUNT}[，,]"
    f"(?:年均|平均每年){_N}{{0,4}}{COUNT}"
)
_WAY = f"(?:单程|离|距离|相距)[^。，,{COUNT}]{{0,8}}{_SAID}{_N}{{0,8}}[，,]{_N}{{0,6}}往返{_N}{{0,3}}{_EACH}"
_SHOWN = f"[^。；;，,\n]{{0,10}}[{DIGIT}一二三四五六七八九两]"
SIGNS = tuple(
    f"{word}{_SHOWN}" for word in ("一周", "半个月", "一个月", "一年", "半年", "平均每", "月均", "年均", "往返")
)
_OF_MANY, _BACK = "每[人户名亩生家位村个头只台辆]|[人户亩]均", 3
"""Words with which an amount a month is that of one of many."""
_SLACK = Decimal("0.03")
"""The largest error, as a share, of amounts that are rounded."""


@rule(
    "wrong-period-total",
    title="按天、按月的数与总数不符",
    help=(
        "每月4500元，一年是5.4万元；1至8月5.2万人次，平均每月6500人次；单程15公里，往返30公里。"
        "每天的数与一个月、一年的总数只在差得太多时报（工作日、节假日有多有少），约数不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    bad=[
        Bad("他每月工资4500元，一年就是5.6万元。", found="5.6万元"),
        Bad("肉联厂日均供肉３２吨,半个月共供应４２０吨。", found="４２０吨"),
        Bad("今年1至8月接待游客5.2万人次，平均每月7500人次。", found="5.2万人次"),
        Bad("三年累计投入360万元，年均100万元。", found="360万元"),
        Bad("单程15公里，往返35公里。", found="35公里"),
        Bad("食堂每月用米9吨，半年共64吨。", found="64吨"),
    ],
    good=[
        "低保对象240人，每人每月领650元，半年共发放93.6万元；每月每户补300元，一年共发放72万元。",
        "他每月工资4500元，一年就是5.4万元；日均供肉32吨，半个月共供应480吨；食堂每月用米9吨，半年共54吨。",
        "今年1至8月接待游客5.2万人次，平均每月6500人次；三年累计投入360万元，年均120万元；单程15公里，往返60公里。",
        "每天送件80件，一个月就是2200件；每月用米9吨，一年可省60元；每月收入2500元，土地流转一年能有1万元；8至1月接待游客5万人次，月均2万人次。",
    ],
)
def wrong_period_total(article: Article) -> Iterator[Finding]:
    """An amount a day, a month or a way does not make that of the longer time, or of both ways."""
    for made in pair_skeletons(article, SIGNS):
        for form, (low, high) in _PERIODS.items():
            for found in relations(made, form):
                words = made.text[max(0, found.span.start - _BACK) : found.span.end]
                if not compiled(_OF_MANY).search(words):
                    yield from _unless_between(found.amounts["each"], found.amounts["said"], low, high)
        for match in compiled(f"{_MONTHS}|{_YEARS}").finditer(made.text):
            number = _number(match)
            each, said = (made.amounts[place] for place in sorted(made.amounts) if match.start() <= place < match.end())
            if number > 1 and each.is_exact and said.is_exact:
                yield from _unless_between(rough(said), each, number, number)
        for found in relations(made, _WAY):
            one, both = found.amounts["said"], found.amounts["each"]
            if one.unit == both.unit and both.value % (2 * one.value) and both.value % one.value:
                yield _finding(both, one, 2 * one.value)


def _number(match: re.Match[str]) -> int:
    if match["years"]:
        return numeral(match["years"])
    return numeral(match["to"]) - numeral(match["from"]) + 1


def _unless_between(each: Amount, said: Amount, low: int, high: int) -> Iterator[Finding]:
    """A finding unless the amount of the longer time is between the least and the greatest that each makes."""
    total = converted(said, each.unit)
    if total is None:
        return
    slack = total.half + high * each.half + _SLACK * total.value * (low != high)
    if not low * each.value - slack <= total.value <= high * each.value + slack:
        yield _finding(said, each, each.value * high)


def _finding(said: Amount, each: Amount, made: Decimal) -> Finding:
    message = Message("按前后两数算是{made}，请核对", "the other amount makes {made}", made=shown(made, each.unit))
    return Finding(said.span, message, related=(Related(each.span),))
