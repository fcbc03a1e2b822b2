from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import (
    DIGIT,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Related,
    Span,
    numeral,
    paper_date,
    rule,
)

from ._counts import COUNT, count
from ._days import NUMBER, existing

_LENGTH = f"(?:会期|展期|赛期|为期)[为共是]?(?P<count>{COUNT})天(?!半)"
_DAY = f"(?:(?:(?P<month>{NUMBER})月)?(?P<day>{NUMBER})日|(?P<word>昨[日天])|(?P<today>今[日天]))(?:上午|下午|晚上?)?"
_OPENED = f"{_DAY}[^。；\n{DIGIT}]{{0,24}}?(?:开幕|开赛|启幕|开锣|召开)(?![^。；\n]{{0,3}}[前后以])"
_CLOSED = f"{_DAY}[^。；\n{DIGIT}]{{0,60}}?(?:闭幕|落幕|收官|圆满结束|胜利结束)(?![^。；\n]{{0,3}}[前后])"
_NOT = "预备会|延期|延长|提前|休会|每天|分[两三]"
"""Words of an article in which the days of a meeting may be counted in another way."""
_MOST, _NO_YEAR = 30, 2025
"""Days of the longest meeting; the year of days on a page without one, which has no 29 February."""


@rule(
    "wrong-session-length",
    title="会期与开幕、闭幕日期不符",
    help="会议1月19日开幕、22日闭幕，首尾都算是四天，写成会期五天就错了。开幕、闭幕可以不在一句里；文中只有一个开幕日、一个闭幕日的才查。",
    everywhere=True,
    kind=ErrorKind.NUMBER,
    explains=("wrong-length-of-time",),
    patterns=(_LENGTH,),
    injectors=("_lunar_injectors:wrong_session_length",),
    bad=[
        Bad(
            "2026年1月23日 星期五 第2版\n\n1月22日上午，县政协会议圆满完成各项议程，在县会展中心闭幕。\n"
            "会议于1月19日开幕，会期五天。",
            found="五天",
        ),
        Bad("1月22日，展览落幕。展览于1月19日启幕，展期六天。", found="六天"),
        Bad(
            "2026年1月23日 星期五 第2版\n\n昨日，县运动会在体育馆落幕。运动会20日开幕，赛期为５天，选手四百人。",
            found="５天",
        ),
    ],
    good=[
        "2026年1月23日 星期五 第2版\n\n1月22日上午，县政协会议在县会展中心闭幕。\n会议于1月19日开幕，会期四天。",
        "2026年1月23日 星期五 第2版\n\n1月22日上午，县政协会议闭幕。\n会议于1月19日开幕，会期三天半。",
        "2026年1月23日 星期五 第2版\n\n1月22日上午，县政协会议闭幕。\n会议于1月19日开幕，18日开预备会，会期五天。",
        "2026年1月23日 星期五 第2版\n\n1月22日，政协会议闭幕。\n会议于1月19日开幕，人代会1月20日开幕，会期五天。",
        "22日，展览落幕。展览于19日启幕，展期六天。",
        "2026年1月23日 星期五 第2版\n\n1月22日闭幕以后，代表返乡。会议于1月19日开幕，会期五天。",
        "2026年1月23日 星期五 第2版\n\n画展1月22日闭幕。\n车展1月22日开幕，会期五天。",
        "2026年1月23日 星期五 第2版\n\n1月22日，政协会议闭幕。会议1月19日开幕前布置会场，会期五天。",
    ],
)
def wrong_session_length(article: Article) -> Iterator[Finding]:
    """The days of a meeting, a show or a contest are not those from its opening to its closing, both counted.

    An opening and a closing on one day are of two.
    """
    lengths = list(article.find(_LENGTH))
    if len(lengths) != 1 or next(article.find(_NOT), None):
        return
    opened, closed = (_days(article, pattern) for pattern in (_OPENED, _CLOSED))
    if len(opened) == len(closed) == 1:
        (first, span), (last, _) = *opened.items(), *closed.items()
        days, number = (last - first).days + 1, count(lengths[0]["count"])
        if 1 < days <= _MOST and number and number != days:
            at = lengths[0].group("count")
            message = Message("按开幕、闭幕日期算是{days}天，请核对", "by the two days it is {days} days", days=days)
            yield Finding(Span(at.start, at.end + 1), message, related=(Related(span, _OPENING),))


_OPENING = Message("开幕的日期", "the day of the opening")


def _days(article: Article, pattern: str) -> dict[date, Span]:
    """The days on which something opens or closes, with their places."""
    paper, found = paper_date(article.document), dict[date, Span]()
    for match in article.find(pattern):
        if not match["month"] and paper is None:
            continue
        today = paper or date(_NO_YEAR, 1, 1)
        if match["day"]:
            day = existing(today.year, numeral(match["month"] or str(today.month)), numeral(match["day"]))
        else:
            day = today - timedelta(days=bool(match["word"]))
        if day:
            found.setdefault(day, match.span)
    return found
