from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import (
    DIGIT,
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
    paper_date,
    quotation_at,
    rule,
)

from ._counts import COUNT, count
from ._days import NUMBER, existing
from ._lunar import lunar_day
from ._named_days import named_days, with_names

_LUNAR = (
    "(?:十[一二]|[正二三四五六七八九十冬腊])月(?:初[一二三四五六七八九十]|[二三]十|(?:十|廿|二十)[一二三四五六七八九])"
)
_N = f"[{DIGIT}一二两三四五六七八九十百]"
_SIGN = f"[有剩整]{_N}{{1,4}}天"
_DATE = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_LEFT = f"[^。；;，\n{DIGIT}]{{0,18}}?，?(?:还有|仅有|只有|仅剩|只剩|还剩)(?:整整)?(?P<count>{COUNT})天(?P<more>半|多)?"
_TO_DATE = f"(?:距离?|离)(?:今年的?|明年的?)?{_DATE}{_LEFT}"
_TO_NAME = (
    f"(?:距离?|离)(?:今年的?|(?P<named>20[{DIGIT}]{{2}})年)?(?P<name>高考|NAMES)"
    f"(?:[{PAREN_OPEN}]{_DATE}[{PAREN_CLOSE}])?{_LEFT}"
)
_OF_YEAR = "(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年|的|我国|传统|农历)*"
_SOON = (
    f"再过(?P<count>{COUNT})(?P<more>几|多)?天[，,]?[就便即又将]{{0,2}}"
    f"(?:是|到|迎来|进入)了?{_OF_YEAR}(?P<name>高考|NAMES)"
)
_AFTER_DATE = (
    f"{_DATE}(?:[（(][^）)]{{1,6}}[）)])?(?:[至到—-]{{1,2}}(?:{NUMBER}月)?{NUMBER}日(?:[（(][^）)]{{1,6}}[）)])?)?"
    f"[^。；\n{DIGIT}]{{0,24}}，(?:距今|距离现在|离现在|距离今天|离今天)"
    f"(?:还有|还剩|只有|只剩|仅剩|有)(?:整整)?(?P<count>{COUNT})天(?P<more>半|多)?"
)
"""A day before the number of days until it: 6月7日举行，距今还有80天."""
_LATER = (
    f"(?:还有(?P<count>{COUNT})(?P<more>几|多)?天[，,]?[就便即又]{{1,2}}(?:是|到|迎来)了?"
    f"|(?P<count2>{COUNT})天[之以]?后[，,]?[就便即]{{1,2}}(?:是|到|迎来)了?){_OF_YEAR}(?P<name>高考|NAMES)"
)
_SIGN_LATER = f"天[之以]?后(?<={_N}天.|{_N}天..)[，,]?[就便即]"
_SIGN_SOON = f"再过{_N}{{1,4}}天"
_TODAY = (
    f"今[天日](?:就|便|正|恰)?(?:是|[{PAREN_OPEN}]|，)[^。，；]{{0,8}}?"
    f"(?:(?P<lunar>{_LUNAR})|(?:(?P<month>{NUMBER})月)?(?P<day>{NUMBER})日)"
)
"""The day on which a story is written."""
_EXAMINATION = (6, 7)
_YEAR_DAYS = 366
_JUST = 40
"""Days behind a festival in which a countdown may be an old one to it."""
_OLD = 3
"""A story may be so many days older than the paper."""


@rule(
    "wrong-countdown",
    title="倒计时天数不对",
    help=(
        "2026年3月19日的报纸写“距5月1日还有53天”，其实是43天。按报纸日期算，早写几天的稿子不报；"
        "没有报纸日期、引语里的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN, _SIGN_SOON, _SIGN_LATER),
    injectors=("_time_injectors:wrong_countdown",),
    bad=[
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 距2026年清明节还有37天，公墓开始预约。", found="37天"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 距5月1日植物园开馆还有53天，布展进入冲刺阶段。", found="53天"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 距离高考还有一百天，学校举行誓师大会。", found="一百天"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 距清明节仅剩７天，公墓加开班车。", found="７天"),
        Bad(
            "2026年4月29日 星期三 第2版\n\n本报讯 “距离6月7日高考还有49天，要稳住。”昨天下午，班主任对学生说。",
            found="49天",
        ),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 再过五天就是清明，公墓加开班车。", found="五天"),
        Bad("2026年2月12日 星期四 第2版\n\n本报讯 再过十天，便是丙午马年春节，街上挂起灯笼。", found="十天"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 离5月1日开馆只剩53天了，布展的人很忙。", found="53天"),
        Bad("2026年5月21日 星期四 第2版\n\n本报讯 高考将于6月7日至9日举行，距今还有27天。", found="27天"),
        Bad("2026年2月8日 星期日 第2版\n\n本报讯 还有15天就是春节，19天后便是春节。", found="15天"),
        Bad("2026年2月8日 星期日 第2版\n\n本报讯 今天是腊月廿一，再过11天就是春节。", found="11天"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 距教师节（9月10日）还有75天，表彰名单开始公示。", found="75天"),
    ],
    good=[
        "2026年3月19日 星期四 第2版\n\n本报讯 距2027年清明节还有37天，距2026年清明节还有17天。",
        "2026年3月19日 星期四 第2版\n\n本报讯 距5月1日植物园开馆还有43天，距清明节仅剩１７天，距5月1日还有44天。",
        "2026年3月19日 星期四 第2版\n\n本报讯 她说：“距5月1日开馆还有53天。”距5月1日还有四五十天。距5月41日还有53天。",
        "2026年2月8日 星期日 第2版\n\n本报讯 还有9天就是春节，九天后便是春节，再过12天就是春节，三天后就回来。",
        "2026年2月8日 星期日 第2版\n\n本报讯 今天是腊月廿一，再过9天就是春节。高考6月7日至9日举行，距今还有119天。",
        "2026年3月19日 星期四 第2版\n\n本报讯 再过17天就是清明。离植树节只有两天。再过五天就是周二。",
        "2026年3月19日 星期四 第2版\n\n本报讯 他说：“再过五天就是清明。”",
        "2026年4月29日 星期三 第2版\n\n本报讯 “距6月7日还有39天，要稳住。”昨天下午，班主任说。",
        "2026年4月29日 星期三 第2版\n\n本报讯 “那年，距6月7日还有49天，我病了。”昨天下午，她说。",
        "距5月1日植物园开馆还有53天，布展进入冲刺阶段。",
        "2026年3月19日 星期四 第2版\n\n本报讯 距2025年5月1日还有53天时，他还在外地。",
    ],
)
def wrong_countdown(article: Article) -> Iterator[Finding]:
    """A number of days until a date or a festival does not go with the day of the paper.

    A story may be a few days older than the paper. Quotations are not checked.
    """
    paper = paper_date(article.document)
    if paper is None:
        return
    text = article.document.text
    to_names = (compiled(with_names(pattern)) for pattern in (_TO_NAME, _SOON, _LATER))
    named = (Match(found) for one in to_names for found in one.finditer(text, article.span.start, article.span.end))
    old = 1 if _is_of_today(article, paper) else _OLD
    for match in (*article.find(_TO_DATE), *article.find(_AFTER_DATE), *named):
        group = "count" if match["count"] else "count2"
        day, number = _day(match, paper), count(match[group])
        if day is None or number is None or match["more"] or _is_told(article, match):
            continue
        left = (day - paper).days
        is_past = bool(match.groups().get("name")) and left > _YEAR_DAYS - _JUST
        if left >= 0 and not is_past and not left - 1 <= number <= left + old:
            message = Message("到{day}还有{left}天，请核对", "{day} is {left} days off", day=day.isoformat(), left=left)
            named = match.group("name") if match.groups().get("name") else match.group("day")
            span = Span(match.group(group).start, match.group(group).end + 1)
            yield Finding(span, message, related=(Related(named, _COUNTED_TO),))


def _is_told(article: Article, match: Match) -> bool:
    """Whether it is in a quotation that is not said yesterday or today, or speaks of another year."""
    text, span = article.document.text, article.span
    if quotation_at(article, match.span) is None:
        return False
    line = text[max(span.start, text.rfind("\n", 0, match.start) + 1) : (text.find("\n", match.end) + 1 or span.end)]
    return compiled(_RECENT).search(line) is None or compiled(_OF_PAST).search(line) is not None


_RECENT, _OF_PAST = "[昨今][天日]", f"[当那去前往]年|当时|那时|回忆|想起|[{DIGIT}]{{4}}年"
_COUNTED_TO = Message("倒数到的日子", "the day that is counted to")


def _is_of_today(article: Article, paper: date) -> bool:
    """Whether an article says that the day of the paper is today, so that it is no older than the paper."""
    lunar = str(lunar_day(paper))
    for match in article.find(_TODAY):
        if match["lunar"]:
            return match["lunar"].replace("廿", "二十") == lunar.replace("廿", "二十")
        return (numeral(match["month"] or str(paper.month)), numeral(match["day"])) == (paper.month, paper.day)
    return False


def _day(match: Match, paper: date) -> date | None:
    """The day that is counted to: the next one with this date or name; None for one that does not exist."""
    if match.groups().get("month"):
        years = (int(match["year"]),) if match["year"] else (paper.year, paper.year + 1)
        days = (existing(year, numeral(match["month"]), numeral(match["day"])) for year in years)
        return next((day for day in days if day and (match["year"] or day >= paper)), None)
    if match["name"] == "高考":
        days = (date(year, *_EXAMINATION) for year in (paper.year, paper.year + 1))
        return next(day for day in days if day >= paper)
    named = named_days()[match["name"]]
    if (year := match.groups().get("named")) and int(year) != paper.year:
        return None
    return next((day for by in range(_YEAR_DAYS) if named.is_on(day := date.fromordinal(paper.toordinal() + by))), None)
