from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Match, Message, compiled, paper_date, quotation_at, rule

from ._named_days import NamedDay, goes_on, named_days, with_names

_SIGN = "逢(?<=[恰适正又喜欣]逢)"
_BOTH = (
    "(?P<first>NAMES)[”’」]?(?P<day>的?这[一]?天|当[天日]|那天)?[，,]?(?:又|也|还|今年)?"
    "[恰适正又喜欣]逢(?:传统|二十四节气|节气|中的|的|“)*(?P<second>NAMES)"
)
_NEAR = 60


@rule(
    "wrong-coinciding-day",
    title="两个节日不在同一天",
    help="2026年的二月二是3月20日，正是春分，写成“龙抬头恰逢立春”就错了。离报纸日期两个月以内的节日、节气才查，引语不查。",
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN,),
    bad=[
        Bad("2026年3月20日 星期五 第2版\n\n本报讯 龙抬头的这一天恰逢立春，理发店忙到掌灯。", found="立春"),
        Bad("2026年9月20日 星期日 第2版\n\n本报讯 今年教师节正逢秋分，文化馆办灯会。", found="秋分"),
    ],
    good=[
        "2026年3月20日 星期五 第2版\n\n本报讯 龙抬头的这一天恰逢春分。“龙抬头恰逢立春。”老人说。",
        "2026年6月20日 星期六 第2版\n\n本报讯 中秋节恰逢国庆节的年份，客流大增。",
        "2026年9月20日 星期日 第2版\n\n本报讯 今年教师节正逢秋分前夕，春节正逢立春，国庆节恰逢中秋节。",
        "今年教师节正逢秋分，文化馆办灯会。",
    ],
)
def wrong_coinciding_day(article: Article) -> Iterator[Finding]:
    """Two named days are said to be on one day near that of the paper, and are not."""
    paper, text = paper_date(article.document), article.document.text
    if paper is None:
        return
    pattern = compiled(with_names(_BOTH))
    for match in map(Match, pattern.finditer(text, article.span.start, article.span.end)):
        first, second = named_days()[match["first"]], named_days()[match["second"]]
        day, other = first.nearest(paper), second.nearest(paper)
        is_loose = text[match.end : match.end + 1] in {"前", "后", "假", "期"}
        if not day or not other or is_loose or _lasts(match, first, second):
            continue
        is_near = max(abs((one - paper).days) for one in (day, other)) <= _NEAR
        is_same = second.is_on(day) or first.is_on(other)
        if is_near and not is_same and quotation_at(article, match.span) is None:
            message = Message(
                "{first}是{day}，{second}是{other}，请核对",
                "{first} is on {day}, {second} on {other}",
                first=first.name,
                day=day.isoformat(),
                second=second.name,
                other=other.isoformat(),
            )
            yield Finding(match.group("second"), message)


def _lasts(match: Match, *days: NamedDay) -> bool:
    """Whether one of the festivals is a holiday of several days, and the words do not say that its day is meant."""
    return not match["day"] and any(map(goes_on, days))
