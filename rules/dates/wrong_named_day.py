from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lint_news import (
    BLANK,
    DIGIT,
    HAN,
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

from ._days import NUMBER, existing, is_mentioned, likely_days
from ._lunar import TERMS
from ._named_days import NamedDay, goes_on, named_days, with_names

_DATE = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER}|本)月(?P<day>{NUMBER})日"
_COMES = "(?:我们)?(?:(?:即?将|就要|又要|马上)(?:迎来|进入|迈入|步入)|迎来|交)"
"""Words between a day and a solar term that begins on it."""
_IS = f"(?:(?:正好|恰好|恰|正|便|就|也)?(?:[是为值]|逢)|适逢|[，,]?{_COMES}|[，,{PAREN_OPEN}])"
_KIND = "(?:二十四节气(?:中|里|之一)?的|我国|全国|中国|农历|传统|的|第.{1,5}[个届])*"
_END = (
    f"(?:(?P<eve>前夕|前一?[天周]|将至|临近)|[，,。；;！!”{PAREN_CLOSE}\n]|、(?!国庆)|当[天日]|这[一天]|[前过]后|以[来后]|之?[后际时夜]"
    "|日(?:当天|，|。)|到来|期间|节气|[那一]天|$)"
)
_BESIDE = f"(?:[{PAREN_OPEN}，](?:星期|周)[一二三四五六日天][{PAREN_CLOSE}]|[{PAREN_CLOSE}])?"
"""A weekday behind a date, and the end of the parentheses in which both stand: 明日（7月23日）."""
_AFTER = f"{_DATE}{_BESIDE}(?P<be>{_IS}?){_KIND}[“‘「]?(?P<name>NAMES)(?:[”’」](?:节气)?)?{_END}"
_BEFORE = f"(?P<name>NAMES)[”’」]?(?:[是为在]|[{PAREN_OPEN}])(?:每年的?)?{_DATE}[{PAREN_CLOSE}，,。；;\n]"
_RELATIVE = f"(?P<word>[今昨明后前])[天日](?:就|便|正|恰)?是{_KIND}(?P<name>NAMES){_END}"
_TERM_NAMES = "|".join(TERMS[i : i + 2] for i in range(0, len(TERMS), 2) if TERMS[i : i + 2] not in ("大雪", "小雪"))
_TODAY = (
    f"(?P<word>[今昨明])[天日](?:(?:将|就|便|已)?(?:迎来|进入|迈入|步入|交|逢)了?|，|[{BLANK}]|)(?:二十四节气(?:中|里|之一)?的|节气)?"
    f"(?P<name>(?:{_TERM_NAMES})(?:节气)?|[大小]雪节气)(?:[{BLANK}，。；！、”）)\n]|$)"
)
"""A solar term said of today without a verb, as in headlines: 昨日立冬."""
_SIGNS = (
    f"日(?<=[{DIGIT}]日){_BESIDE}(?:[{HAN}“”]{{1,20}}|[，,{PAREN_OPEN}][{HAN}“”]{{1,20}})(?:[节日至分明雨寒暑露降蛰夕种满水春夏秋冬旦夜头八])",
    f"[节日至分明雨寒暑露降蛰夕种满水春夏秋冬旦夜头][”’」]?(?:[是为在]|[{PAREN_OPEN}])(?:每年的?)?[{DIGIT}]",
    "天(?<=[今昨明后前]天)[就便正恰]?是",
    "日(?<=[今昨明后前]日)[就便正恰]?是",
)
_DATED = f"{_DATE}$"
_LONGEST, _SOON = 16, 21
"""Characters of a date, and of a name; days before a named day that are its eve."""
_DAYS = {"今": 0, "昨": -1, "明": 1, "后": 2, "前": -2}
_LISTED = (
    "农历",
    "阴历",
    "旧历",
    "、",
    "和",
    "至",
    "到",
    "—",
    "-",
    "～",
    "从",
    "由",
    "自",
    "于",
    "那年",
    "当年",
    "是年",
)
"""Text before a date which shows that it is lunar, the end of a range, or of another year."""


@rule(
    "wrong-named-day",
    title="节日、节气与日期不符",
    help=(
        "教师节是9月10日，2026年的清明是4月5日，中秋是9月25日，写在别的日期旁边就错了。"
        "固定日期的节日任何时候都查；节气、农历节日、母亲节一类，年份能定才查；“明天是清明”按报纸日期查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    explains=("contradictory-times",),
    patterns=(*_SIGNS, _TODAY),
    injectors=("_time_injectors:wrong_named_day", "_independent_calendar_injectors:wrong_festival_date"),
    bad=[
        Bad("9月9日是教师节，学校办了座谈会。", found="教师节"),
        Bad("３月１４日，国际消费者权益日，市监局设点受理投诉。", found="国际消费者权益日"),
        Bad("教师节（9月1日）前，新校舍交付使用。", found="教师节"),
        Bad("记者节在11月18日。", found="记者节"),
        Bad("记者节是每年的11月18日。", found="记者节"),
        Bad("11月8日全国消防日，消防站开放。", found="全国消防日"),
        Bad("2026年9月26日是传统的中秋节，文化馆办灯会。", found="中秋节"),
        Bad("2026年4月6日（清明）上午，师生祭扫烈士墓。", found="清明"),
        Bad("11月28日是二十四节气中的小雪。", found="二十四节气中的小雪"),
        Bad("2026年8月13日，我们将迎来处暑节气。2026年3月25日迎来春分，地气回暖。", found="处暑节气"),
        Bad("“植树节”（3月15日）前后，机关干部上山栽树。", found="植树节"),
        Bad("3月26日春分过后，果园开始浇水。", found="春分"),
        Bad("2026年1月20日 星期二 第2版\n\n本报讯 本月28日腊八节，文化馆办展。", found="腊八节"),
        Bad("2026年1月20日 星期二 第2版\n\n本报讯 1月28日腊八，文化馆办展。", found="腊八"),
        Bad("9月29日，国庆节当天，他参加了座谈会。", found="国庆节"),
        Bad("4月25日是第十一个全民国家安全教育日，学校办了讲座。", found="全民国家安全教育日"),
        Bad("9月8日是第四十二个教师节。8月22日是第八个中国医师节。", found="教师节"),
        Bad("2026年7月23日将迎来“小暑”节气。", found="小暑"),
        Bad("2026年7月23日（星期四）迎来“谷雨”。", found="谷雨"),
        Bad("2026年7月22日 星期三 第2版\n\n本报讯 明日（7月23日）将迎来小暑节气，出门要防晒。", found="小暑节气"),
        Bad("2026年7月22日 星期三 第2版\n\n本报讯 明日（7月23日，周四）将迎来小暑，出门要防晒。", found="小暑"),
        Bad("4月15日是清明，上山的人很多。", found="清明"),
        Bad("2026年5月17日，母亲节，社区办了插花课。", found="母亲节"),
        Bad("9月15日教师节前夕，县里慰问教师。", found="教师节"),
        Bad("4月15日，清明节前夕，学生扫墓。", found="清明节"),
        Bad("2026年6月22日夏至日，白昼最长。", found="夏至"),
        Bad("2024年2月8日除夕，派出所有人值班。", found="除夕"),
        Bad("2026年11月9日 星期一 第2版\n\n昨日霜降　今起降温\n\n本报讯 街头的人穿上了棉衣。", found="霜降"),
        Bad("2026年11月9日 星期一 第2版\n\n本报讯 明天迎来小雪节气，气温走低。", found="小雪节气"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 明天是清明，公墓加开了班车，请市民错峰出行。", found="清明"),
    ],
    good=[
        "9月5日教师节前夕，县里慰问教师；4月1日，清明节前夕，学生扫墓；9月28日，国庆节前夕，街上挂灯笼；9月9日教师节前一天。",
        "9月10日是教师节，3月15日，国际消费者权益日，教师节（9月10日），记者节是每年的11月8日。",
        "2026年9月25日是传统的中秋节，2026年4月5日（清明），2026年5月10日，母亲节，2024年2月9日除夕，2026年9月20日迎来中秋节，",
        "4月4日是清明。9月8日至11日教师节，9月9日教师节活动开始，9月9日大雪，10月3日，国庆节，客流不减。",
        "2026年1月20日 星期二 第2版\n\n本报讯 本月26日腊八节，文化馆办展。1月26日腊八，文化馆办展。",
        "本月28日腊八节，文化馆办展。4月8日，清明节后第一个工作日。9月11日，教师节后的第一天。",
        "4月15日是第十一个全民国家安全教育日，2026年7月23日将迎来“大暑”节气。",
        "2026年7月23日（星期四）大暑。",
        "2026年7月22日 星期三 第2版\n\n本报讯 明日（7月23日）将迎来大暑节气，出门要防晒。",
        "2023年10月5日是中秋、国庆假期第7天。2020年10月5日是国庆、中秋假期第5天。",
        "2026年10月3日 星期六 第2版\n\n本报讯 今天是国庆、中秋假期第三天。10月3日是国庆、中秋假期第三天。",
        "2026年10月3日 星期六 第2版\n\n本报讯 今天是中秋、国庆假期第三天。",
        "9月9日是母亲节，9月9日中秋节，“9月9日是教师节”的说法不对。",
        "2026年3月19日 星期四 第2版\n\n本报讯 明天是春分，后天是春分，他说：“明天是清明。”明天是晴天。",
        "2026年11月8日 星期日 第2版\n\n昨日立冬　今起降温\n\n本报讯 明日霜降级的大风，昨日大雪，路面结冰。",
        "2026年3月19日 星期四 第2版\n\n本报讯 今天是植树节，窑洞前的杏花开了。",
        "2026年2月18日，春节，2026年1月2日，元旦，5月2日，国际劳动节，2026年6月20日，端午节，2026年9月26日，中秋节，路上车多。",
        "明天是清明，公墓加开了班车。1860年4月9日是清明，县志有记。9月39日是教师节。",
    ],
)
def wrong_named_day(article: Article) -> Iterator[Finding]:
    """A festival or a solar term stands beside a day on which it is not.

    Days of the lunar calendar, solar terms and weekdays of a month are checked where the year is given, or inferred
    from the day of the paper. Days off around a festival, ranges and lists are not reported.
    """
    for match in _matches(article):
        named = named_days()[match["name"]]
        days = _days(article, match, named)
        if days and not any(_fits(day, match, named) for day in days) and not _is_right(article, match, named):
            right = named.nearest(days[0])
            message = Message(
                "{name}是{day}，请核对", "{name} is on {day}", name=named.name, day=_written(right, named)
            )
            yield Finding(match.group("name"), message, related=_date_of(match))


def _matches(article: Article) -> Iterator[Match]:
    """The named days with a date before or behind them, or a word such as 明天 before them."""
    text, start, end = article.document.text, article.span.start, article.span.end
    after, before, relative = (compiled(with_names(pattern)) for pattern in (_AFTER, _BEFORE, _RELATIVE))
    found: list[re.Match[str] | None] = []
    for sign in article.find(_SIGNS[0]):
        dated = compiled(_DATED).search(text, max(start, sign.start - _LONGEST), sign.start + 1)
        found.append(dated and after.match(text, dated.start(), end))
    for sign in article.find(_SIGNS[1]):
        firsts = range(max(start, sign.start + 1 - _LONGEST), sign.start)
        first = next((at for at in firsts if text[at : sign.start + 1] in named_days()), None)
        found.append(None if first is None else before.match(text, first, end))
    said = (*article.find(_SIGNS[2]), *article.find(_SIGNS[3]))
    found.extend(relative.match(text, sign.start - 1, end) for sign in said if sign.start > start)
    yield from (Match(one) for one in found if one)
    yield from article.find(_TODAY)


def _fits(day: date, match: Match, named: NamedDay) -> bool:
    """Whether a named day is on a day, or soon after one that is said to be its eve."""
    until = _SOON if match.groups().get("eve") else 1
    return any(named.is_on(day + timedelta(days=by)) for by in range(until))


def _written(day: date | None, named: NamedDay) -> str:
    if day is None:
        return "?"
    return f"{day.month}月{day.day}日" if named.is_fixed else day.isoformat()


def _date_of(match: Match) -> tuple[Related, ...]:
    if "day" not in match.groups():
        return ()
    return (Related(Span(match.group("month").start, match.group("day").end + 1), _DATE_BESIDE),)


_DATE_BESIDE = Message("旁边的日期", "the date beside it")


def _is_right(article: Article, match: Match, named: NamedDay) -> bool:
    """Whether the words around make it right: a list, a holiday of several days, a quoted mistake."""
    text = article.document.text
    if match[0].endswith("后") and text[match.end : match.end + 1] in "第的首":
        return True
    if compiled(_COMES).search(match.groups().get("be") or "") and named.rule:
        return True
    is_vague = match.groups().get("be") in {"", "，", ","} and not match[0].endswith(("当天", "当日"))
    if is_vague and goes_on(named) and not match.groups().get("eve"):
        return True
    return text.endswith(_LISTED, 0, match.start) or is_mentioned(article, match.span)


def _days(article: Article, match: Match, named: NamedDay) -> Sequence[date]:
    """The days that the words may mean; the first is the likeliest."""
    if match.groups().get("word"):
        return _relative_days(article, match)
    paper = paper_date(article.document)
    if match["month"] == _THIS and paper is None:
        return ()
    month = paper.month if paper and match["month"] == _THIS else numeral(match["month"])
    day = numeral(match["day"])
    if match["year"]:
        found = existing(int(match["year"]), month, day)
        return (found,) if found else ()
    if named.is_fixed:
        return tuple(filter(None, (existing(2024, month, day),)))
    likely = likely_days(article, month, day, match.start)
    return likely or (tuple(filter(None, (existing(y, month, day) for y in _ALL))) if not named.rule else ())


_THIS = "本"
_ALL = range(1930, 2061)
"""The years that a solar term without a year may be of."""


def _relative_days(article: Article, match: Match) -> Sequence[date]:
    """The days that today or tomorrow may mean: a story may be a week older than the paper, or a day."""
    paper = paper_date(article.document)
    if paper is None or quotation_at(article, match.span) is not None:
        return ()
    day = paper + timedelta(days=_DAYS[match["word"]])
    age = 8 if _DAYS[match["word"]] <= 0 else 2
    return tuple(day - timedelta(days=by) for by in range(age))
