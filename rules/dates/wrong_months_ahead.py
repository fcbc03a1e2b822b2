from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, numeral, rule

from ._counts import COUNT, YEAR, count, year_of
from ._months_later import APART, LATER, wrong_months

_N = f"了?[{DIGIT}一二两三四五六七八九十]{{1,3}}个月"
_SIGNS = (f"提前{_N}", f"推迟{_N}", f"延[期后]{_N}")
_O = f"[^。；\n{DIGIT}]"
_MOVED = (
    f"(?:原定|原计划|原本|预定|计划)(?:于|在)?(?:(?P<year>{YEAR}))?(?P<month>[{DIGIT}]{{1,2}})月(?:底|初)?"
    f"{_O}{{0,20}}?[，,]?(?P<word>提前|推迟|延[期后])了?(?P<count>{COUNT})个月[，,]?"
    f"(?:至|到|于|在)?(?:(?P<year2>{YEAR}))?(?P<month2>[{DIGIT}]{{1,2}})月"
)
_NOT = "[约近多余超]"


@rule(
    "wrong-months-ahead",
    title="相距的月数与月份不符",
    help=(
        "原定2026年12月竣工、提前两个月，应是10月；写成提前四个月就错了。两剂间隔6个月、今天（9月）接种首剂，第二剂应在次年3月；"
        "“六个月后（2027年1月）”同理。差一个月的不查，约数不查。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    explains=("wrong-length-of-time",),
    patterns=(*_SIGNS, LATER, APART),
    bad=[
        Bad("大桥原定2026年12月竣工，提前4个月，于2026年10月通车。", found="4个月"),
        Bad("原计划６月开园的公园，推迟五个月至８月开放。", found="五个月"),
        Bad("2026年9月19日 星期六 第2版\n\n本报讯 水厂原定2027年3月投产，提前两个月于今年10月供水。", found="两个月"),
        Bad(
            "2026年9月19日 星期六 第2版\n\n本报讯 两剂疫苗间隔6个月。今天接种首剂的，第二剂应在2027年1月中旬接种。",
            found="6个月",
        ),
        Bad("2026年9月19日 星期六 第2版\n\n本报讯 首剂9月接种，至少间隔半年，第二剂可在2027年1月接种。", found="半年"),
        Bad("水库２０２６年３月蓄水，６个月后（２０２６年７月）发电。", found="６个月"),
        Bad("协议2026年3月签订，一年半后的2028年9月到期，半年内，即9月前付清。", found="一年半"),
    ],
    good=[
        "2026年9月19日 星期六 第2版\n\n本报讯 两剂间隔6个月。今天接种首剂的，第二剂应在2027年3月中旬接种。",
        "2026年9月19日 星期六 第2版\n\n本报讯 首剂9月接种，至少间隔3个月，第二剂可在2027年2月接种。",
        "2026年9月19日 星期六 第2版\n\n本报讯 两剂间隔6个月，第三剂间隔9个月。今天接种首剂，第二剂在2026年10月接种。",
        "2026年9月19日 星期六 第2版\n\n本报讯 两次体检间隔6个月。今天报名，2026年11月开放；近6个月后的2027年1月。",
        "水库２０２６年３月蓄水，６个月后（２０２６年９月）发电。水库2026年3月蓄水，约6个月后（2026年7月）发电。",
        "大桥原定2026年12月竣工，提前2个月，于2026年10月通车。原计划６月开园的公园，推迟两个月至８月开放。",
        "大桥原定2026年12月竣工，提前近4个月，于10月通车。原计划12月竣工的公园，推迟两个月于2月开放。",
    ],
)
def wrong_months_ahead(article: Article) -> Iterator[Finding]:
    """A number of months ahead, late or between two times does not go with the two months beside it."""
    for first, last, length, months in wrong_months(article):
        message = Message("按前后月份是{n}个月，请核对", "by the two months it is {n}", n=months)
        yield Finding(length, message, related=(Related(first.span, _FIRST), Related(last.span, _MONTH)))
    for match in article.find(_MOVED):
        number, months = count(match["count"]), [numeral(match[key]) for key in ("month", "month2")]
        years = [year_of(article, match[key]) if match[key] else None for key in ("year", "year2")]
        if not number or compiled(_NOT).search(match[0]):
            continue
        apart = months[1] - months[0]
        apart = -apart if match["word"] == "提前" else apart
        if all(years):
            apart += 12 * abs((years[1] or 0) - (years[0] or 0))
        elif apart < 0:
            apart += 12
        if abs(apart - number) > 1:
            message = Message("按前后月份是{n}个月，请核对", "by the two months it is {n}", n=apart)
            related = (Related(match.group("month2"), _MONTH),)
            yield Finding(Span(match.group("count").start, match.group("count").end + 2), message, related=related)


_FIRST = Message("前面的月份", "the earlier month")
_MONTH = Message("后来的月份", "the later month")
