from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Related, Span, compiled, numeral, rule

from ._counts import COUNT, count
from ._days import NUMBER, TO, existing
from ._named_days import named_days

_WORD = "为期|会期|展期|赛期|历时|放假|持续|长达|前后|共计?|总计|提前|推迟|推后|延期|延后|延长|顺延"
_TRIP = "招商|考察|培训|调研|访问|走访|集训|参观|展出|展览|演出|巡演|停水|停电|封闭|休市|闭馆|休馆|停运"
_TERM = (
    "(?:工|展|会|赛|租|试用|实习|禁[渔猎牧火]|封[山育]|公[告示]|挂牌|施工|报名|征集|有效)(?:期限?|时间)"
    "(?:为|是|共|[:：])?"
)
_SIGN = f"(?:{_WORD}|{_TRIP})了?[{DIGIT}一二两三四五六七八九十半]{{1,4}}(?:个半)?(?:[天日周]|个星期|个月)"
_SIGN_TERM = f"{_TERM}[{DIGIT}一二两三四五六七八九十百]{{1,4}}(?:天|日(?!前)|个工作日|个?日历[天日]|个月|周)"
_HOUR = f"(?:[{DIGIT}]{{1,2}}(?:[时点]|[:：][{DIGIT}]{{2}})(?:[{DIGIT}]{{1,2}}分)?整?)?"
_FIRST = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})"
_LAST = f"(?:(?P<year2>[{DIGIT}]{{4}})年)?(?:(?P<month2>{NUMBER})月)?(?P<day2>{NUMBER})日"
_ASIDE = f"(?:[（(](?:农历|周|星期|腊月|正月|除夕|初)[^）)\n{DIGIT}]{{0,10}}[）)])?"
"""The lunar day or the weekday behind a day."""
_RANGE = (
    f"{_FIRST}日?{_ASIDE}[^。，,；;、\n{DIGIT}]{{0,6}}?(?P<hour>{_HOUR})(?:起|开始)?(?:{TO}|持续到|延续到|持续至)"
    f"[^。，,；;、\n{DIGIT}]{{0,2}}{_LAST}{_ASIDE}(?P<hour2>{_HOUR})"
)
_UNIT = "(?P<unit>个工作日|个?日历[天日]|天|日|周|个星期|个月)(?P<half>半)?"
_DURATION = (
    f"(?P<word>为期|会期|展期|赛期|历时|放假|持续|长达|前后|共计?|总计|{_TRIP}|{_TERM})"
    f"了?(?P<count>{COUNT})(?P<half1>个半)?{_UNIT}"
)
_OTHERS = f"[^。；;\n{DIGIT}]"
_AFTER = f"{_RANGE}(?P<between>{_OTHERS}{{0,40}}?){_DURATION}"
_LEAD = f"(?:的[^。；;，,\n{DIGIT}]{{0,14}})?(?:[（(]|，?[将定]?[从自于在])"
_BEFORE = f"{_DURATION}(?P<between>{_LEAD}){_RANGE}"
_LISTED = f"(?P<word>会期|展期|赛期|{_TERM})(?P<count>{COUNT})(?P<half1>个半)?{_UNIT}(?P<between>[，：]){_RANGE}"
_MOVED = (
    f"(?:原定|原计划|原本|计划|预定)(?:于|在)?(?:今年)?{_FIRST}日(?P<between>{_OTHERS}{{0,32}}){_LAST}"
    f"{_OTHERS}{{0,14}}?(?P<word>提前|推迟|延期|延后|顺延|推后)了?(?P<count>{COUNT})(?P<half1>个半)?{_UNIT}"
)
_MOVED_BY = (
    f"(?:原定|原计划的?|计划|预定|由|从|比)(?:于|在)?{_FIRST}日(?P<between>{_OTHERS}{{0,24}}?)"
    f"(?P<word>提前|推迟|延期|延长|延后|顺延|推后)了?(?P<count>{COUNT})(?P<half1>个半)?{_UNIT}[，,]?(?:改[至为到在]|将[于在]|至|到|于|在)?{_LAST}"
)
_MOVED_FIRST = (
    f"(?P<word>提前|推迟|延期|延后|顺延|推后)了?(?P<count>{COUNT})(?P<half1>个半)?{_UNIT}(?P<between>{_OTHERS}{{0,16}}?)"
    f"(?:原定|原计划|原本|计划|预定)(?:于|在)?(?:今年)?{_FIRST}日{_OTHERS}{{0,20}}?(?:实际|最终|提前)?(?:于|在|至|到)?{_LAST}"
)
_BEGUN = (
    f"{_FIRST}日(?:开始|开幕|启动|启程|出发|开赛|开馆|开工|动工|施工|进场|停水|停电)[、，,]*(?:于|到|至)?{_LAST}(?:结束|闭幕|返回|抵达|完成|完工|竣工|闭馆|建成|交付|恢复)"
    f"(?P<between>{_OTHERS}{{0,12}}?){_DURATION}"
)
_NOT = "每|全年|分[批期段]|轮|平均|其中|法定|工作日|除外|周末|不含|休息|累计|[约近余多超]|左右|不到|不足"
_LOOSE = ("历时", "持续", "长达", "前后", "工", "施")
"""Words for a time that may be counted without its last day."""
_HOLIDAYS = ("元旦", "春节", "清明", "国际劳动节", "端午节", "中秋节", "国庆节")
_OFF, _MADE_UP, _SATURDAY = 8, 4, 6
"""Days around a festival that may be off, weekend days that may be worked for them, and the number of Saturday."""
_NO_YEAR, _YEAR = 2025, 365
"""For two days without a year: a year without 29 February."""
_MONTH_SLACK = 16
_DAYS = {"周": 7, "个星期": 7, "个月": 30}


@rule(
    "wrong-day-count",
    title="天数与起止日期不符",
    help=(
        "3月1日至5日，首尾都算是5天，写成为期7天就错了；原定3月20日、提前到15日，是提前5天。"
        "历时、持续、长达一类少算一天的也对；周和月按大致天数查；每天、分批、约数、工作日不查。"
    ),
    kind=ErrorKind.NUMBER,
    explains=("wrong-length-of-time",),
    patterns=(_SIGN, _SIGN_TERM),
    injectors=("_time_injectors:wrong_day_count", "_independent_calendar_injectors:wrong_advance"),
    bad=[
        Bad("书画展3月1日至5日举行，为期7天。", found="7天"),
        Bad("公示期为5个工作日（2026年3月9日至3月20日）。", found="5个工作日"),
        Bad("工期：120日历天（2026年3月1日至2026年8月27日）。", found="120日历天"),
        Bad("泵站5月1日开工，7月29日竣工，工期100天。", found="100天"),
        Bad("3月9日至13日，县领导带队赴广东招商7天，签约六个项目。", found="7天"),
        Bad("书画展从3月20日持续到3月29日，为期9天。", found="9天"),
        Bad("封闭时间：2026年6月27日0时至8月15日24时，共60天。", found="60天"),
        Bad("停水时间为3月1日8:00起至3月5日18:00，共7天。", found="7天"),
        Bad("５月１日至５日放假调休，共４天。", found="４天"),
        Bad("2025年12月30日至2026年1月8日停水检修，历时十三天。", found="十三天"),
        Bad("为期三天的培训班（3月10日至14日）在县委党校举办。", found="三天"),
        Bad("培训班4月1日至30日举办，为期两周。", found="两周"),
        Bad("展览4月1日至6月30日展出，为期一个月。", found="一个月"),
        Bad("水厂原定3月20日完工，提前9天于3月15日完工。", found="9天"),
        Bad("提前10天完成，原计划5月30日完工，实际5月10日完工。", found="10天"),
        Bad("原定4月18日开幕的花展因雨推迟7天，改至4月28日。", found="7天"),
        Bad("原定5月20日举办的比赛，推迟10天，将于6月5日举行。", found="10天"),
        Bad("试用期三个月，从6月1日至10月31日。", found="三个月"),
        Bad("公示期为7天，自4月20日至4月24日。", found="7天"),
        Bad("2月15日（农历腊月二十八）至23日（农历正月初七）放假调休，共8天。", found="8天"),
        Bad("会期三天，4月23日至26日。", found="三天"),
        Bad("3月1日至5月31日，禁渔期四个月。", found="四个月"),
        Bad("便民桥原定今年9月1日通车，因钢梁延误，推迟到9月10日，推迟了11天。", found="11天"),
        Bad("报名截止日期由6月5日延长五天至6月15日。", found="五天"),
        Bad("活动于1月6日开始、2月7日结束，历时四十天。", found="四十天"),
        Bad("原定3月20日开工的水厂，3月15日就动工了，提前了8天。", found="8天"),
    ],
    good=[
        "封闭时间：2026年6月27日0时至8月25日24时，共60天。停水时间为3月1日8:00至3月5日8:00，共4天。",
        "书画展3月1日至5日举行，为期5天，从3月20日持续到3月29日，历时9天、持续10天。",
        "５月１日至５日放假调休，共５天。2025年12月30日至2026年1月8日停水检修，历时十天。",
        "为期五天的培训班（3月10日至14日），4月1日至30日举办，为期四周，为期一个月，3月1日至5日每周开放，共3天。",
        "原定3月20日开工的水厂，3月15日就动工了，提前了5天。2月25日至3月3日，为期7天，2月25日至3月3日，为期8天。",
        "3月1日至5日，为期近7天。2月30日至3月5日，为期2天。3月1日至5日，为期三四天。3月1日至5日，为期两天半。",
        "水厂原定3月20日完工，提前5天于3月15日完工。",
        "报名截止日期由6月5日延长十天至6月15日，又由6月15日延长11天至6月25日。",
        "活动于1月6日开始、2月7日结束，历时33天。",
        "公示期为10个工作日（2026年3月9日至3月20日）。公示期：5个工作日，2026年9月28日至10月11日。",
        "工期：180日历天（2026年3月1日至2026年8月27日）。",
        "泵站5月1日开工，7月29日竣工，工期90天。3月9日至13日，县领导带队赴广东招商5天，签约六个项目。",
        "公示时间为3月9日至13日。",
        "提前20天完成，原计划5月30日完工，实际5月10日完工。原定4月18日开幕的花展因雨推迟10天，改至4月28日。",
        "试用期五个月，从6月1日至10月31日。原定5月20日举办的比赛，推迟16天，将于6月5日举行。",
        "公示期为5天，自4月20日至4月24日。会期四天，4月23日至26日。3月1日至5月31日，禁渔期三个月。",
        "2月15日（农历腊月二十八）至23日（农历正月初七）放假调休，共9天。",
        "3月1日至5日举行，全年共10天的活动。",
    ],
)
def wrong_day_count(article: Article) -> Iterator[Finding]:
    """A number of days does not go with the two days beside it.

    Both ends count; for some words one end may be left out. Weeks and months are taken roughly. A time that is no
    whole one (every week, in turns, working days) is not reported.
    """
    counted: set[int] = set()
    for pattern in (_AFTER, _BEFORE, _LISTED, _MOVED, _MOVED_BY, _MOVED_FIRST, _BEGUN):
        for match in article.find(pattern):
            if pattern in {_BEFORE, _LISTED} and match.group("count").start in counted:
                continue
            counted.add(match.group("count").start)
            days = _days(match, is_moved=pattern in {_MOVED, _MOVED_BY, _MOVED_FIRST})
            if days and not compiled(_NOT).search(match["between"]) and not _is_right(match, days):
                message = Message("按前后日期算是{days}天，请核对", "by the two days it is {days} days", days=max(days))
                dates = Related(Span(match.group("month").start, match.group("day2").end + 1), _DATES)
                span = Span(match.group("count").start, match.group("unit").end)
                yield Finding(span, message, related=(dates,))


_DATES = Message("起止的日期", "the days that it is counted from")


def _is_right(match: Match, days: set[int]) -> bool:
    number, unit = count(match["count"]), _DAYS.get(match["unit"])
    if match["unit"] == "个工作日":
        return not match["year"] or bool(number and _may_be_working_days(match, number))
    if not number or match["half"] or match["half1"]:
        return True
    if unit and number > 1 and match["unit"] == "个月":
        return any(abs(day - unit * number) <= _MONTH_SLACK for day in days)
    if unit:
        return any(unit * number * 0.7 <= day <= unit * number * 1.15 + 1 for day in days)
    return number in days


def _days(match: Match, *, is_moved: bool) -> set[int]:
    """The right numbers of days; empty for days that do not exist."""
    month, month2 = numeral(match["month"]), numeral(match["month2"] or match["month"])
    year = int(match["year"] or _NO_YEAR)
    year2 = int(match["year2"] or year + (month2 < month and not is_moved))
    first, last = existing(year, month, numeral(match["day"])), existing(year2, month2, numeral(match["day2"]))
    if first is None or last is None:
        return set()
    days = (last - first).days
    if is_moved:
        apart = min(abs(days), _YEAR - abs(days))
        return {apart, apart + (match["word"] == "延长")}
    is_loose = match["word"].startswith(_LOOSE) or match.groups().get("hour") or match.groups().get("hour2")
    right = {days + 1, days} if is_loose else {days + 1}
    return right if match["year"] or not month <= 2 < month2 else right | {n + 1 for n in right}


def _may_be_working_days(match: Match, number: int) -> bool:
    """Whether there may be so many working days between two days, by the days off that festivals bring."""
    first = date(int(match["year"]), numeral(match["month"]), numeral(match["day"]))
    days = [first + timedelta(days=by) for by in range(max(_days(match, is_moved=False)))]
    working = [day for day in days if day.isoweekday() < _SATURDAY]
    off = sum(map(_may_be_off, working))
    return len(working) - off - 1 <= number <= len(working) + (_MADE_UP if off else 0)


def _may_be_off(day: date) -> bool:
    near = (day + timedelta(days=by) for by in range(-_OFF, _OFF + 1))
    return any(named_days()[name].is_on(one) for one in near for name in _HOLIDAYS)
