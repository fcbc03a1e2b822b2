from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lint_news import (
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Related,
    Span,
    compiled,
    numeral,
    rule,
)

from ._days import is_mentioned
from ._named_days import named_days

_SIGN = "月(?:初[一二三四五六七八九十]|[十廿二三])"
_MONTH = "(?P<month>十[一二]|[正二三四五六七八九十冬腊])月"
_NUMBER = "初[一二三四五六七八九十]|[二三]十|(?:十|廿|二十)[一二三四五六七八九]"
_LUNAR = f"{_MONTH}(?P<day>{_NUMBER})"
_END = f"(?:[，,。；;！!、”{PAREN_CLOSE}\n在]|当[天日晚]|这[一天]|晚|夜|$)"
_AFTER = (
    f"{_LUNAR}(?:日)?(?:的|[，,]?(?:俗称|又称|也称|又叫|也叫|亦称|人称|即|正是|也是|就是|也就是|是|适逢|恰逢|正逢)为?|[是为]|，|这天是|[{PAREN_OPEN}]|正值|)(?:我国|中国|民间|传统|的|一年一度)*"
    f"“?(?P<name>NAMES){_END}"
)
_BEFORE = (
    f"(?P<name>NAMES)(?:是|为|[{PAREN_OPEN}])(?:每年的?)?(?:农历|阴历|旧历|夏历)?{_LUNAR}[日]?[{PAREN_CLOSE}，,。；;\n]"
)
_BACK, _AHEAD = 20, 8
"""Characters of a festival before the character for the month, and of a lunar day behind it."""
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}


@rule(
    "wrong-lunar-festival",
    title="农历节日与日期不符",
    help="元宵节是正月十五，端午节是五月初五，中秋节是八月十五，重阳节是九月初九：写成“农历八月十六中秋节”就错了。年份不用定也能查。",
    kind=ErrorKind.FACT,
    explains=("contradictory-times",),
    patterns=(_SIGN,),
    injectors=("_time_injectors:wrong_lunar_festival",),
    bad=[
        Bad("农历四月初五是端午节，江边赛龙舟。", found="端午节"),
        Bad("中秋节（农历八月十六）晚上，一家人赏月。", found="中秋节"),
        Bad("正月十六，元宵佳节，古街挂灯。", found="元宵佳节"),
        Bad("九月初八是传统的重阳节，敬老院包饺子。", found="重阳节"),
        Bad("农历五月初六端午节，江边赛龙舟。", found="端午节"),
        Bad("七夕节是农历七月初八。", found="七夕节"),
        Bad("农历九月初十的重阳节，两个节日我都打算回去。", found="重阳节"),
        Bad("腊月初七是腊八节，村里熬粥。", found="腊八节"),
        Bad("后天是农历正月初八，俗称腊八节，街上有人施粥。", found="腊八节"),
    ],
    good=[
        "农历五月初五是端午节，中秋节（农历八月十五），正月十五，元宵佳节，九月初九是传统的重阳节，腊月初八是腊八节。",
        "八月十四，中秋节前一天。“农历四月初五是端午节”的说法不对。四月初五是清明。",
        "农历五月初五端午节，江边赛龙舟。农历九月初九的重阳节，老人登高。八月十四中秋节前一天，他回家。",
        "腊月二十九是除夕，国庆节（八月十六）赏月。",
    ],
)
def wrong_lunar_festival(article: Article) -> Iterator[Finding]:
    """A festival of the lunar calendar stands beside another lunar day; the year does not matter."""
    for sign in article.find(_SIGN):
        for match in _matches(article, sign.start):
            named = named_days()[match["name"]]
            if _day(match) != named.rule and not is_mentioned(article, match.span):
                month, day = named.rule[1:].split("-")
                message = Message(
                    "{name}是农历{month}月{day}日，请核对",
                    "{name} is on day {day} of lunar month {month}",
                    name=named.name,
                    month=int(month),
                    day=int(day),
                )
                lunar = Span(match.group("month").start, match.group("day").end)
                yield Finding(match.group("name"), message, related=(Related(lunar, _LUNAR_DAY),))


_LUNAR_DAY = Message("农历日期", "the lunar day")


def _matches(article: Article, at: int) -> Iterator[Match]:
    """The lunar day at an offset, where the character for its month is, with a festival behind or before it."""
    text, end, patterns = article.document.text, article.span.end, _patterns()
    first = at - 1 - (text[at - 2 : at] in {"十一", "十二"})
    if first >= article.span.start and (after := compiled(patterns[0]).match(text, first, end)):
        yield Match(after)
    for found in compiled(patterns[1]).finditer(text, max(article.span.start, at - _BACK), min(end, at + _AHEAD)):
        if found.end("month") == at:
            yield Match(found)


@cache
def _patterns() -> tuple[str, str]:
    names = (name for name, named in named_days().items() if named.rule[:1] == "L" and named.rule != "L00-00")
    written = "|".join(sorted(names, key=len, reverse=True))
    return _AFTER.replace("NAMES", written), _BEFORE.replace("NAMES", written)


def _day(match: Match) -> str:
    """The lunar day as named_days.tsv writes it: L08-15."""
    month = _LUNAR_MONTHS.get(match["month"]) or numeral(match["month"])
    return f"L{month:02}-{numeral(match['day'].removeprefix('初').replace('廿', '二十')):02}"
