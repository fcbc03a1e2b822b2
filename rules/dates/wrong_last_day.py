from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import (
    DIGIT,
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
    rule,
)

from .._sentence import sentence_at
from ._counts import COUNT, count
from ._days import NUMBER, existing

_N = f"[{DIGIT}一二两三四五六七八九十]"
_SIGNS = (
    f"期(?<=[展为会赛工示学训动演游休闭]期)(?:限|间|时间)?[为是共：:]{{0,2}}{_N}{{1,3}}天",
    f"历时{_N}{{1,3}}天",
    f"持续{_N}{{1,3}}天",
    f"共{_N}{{1,3}}天",
)
_DURATION = (
    "(?P<word>[展为会赛工示学训动演游休闭]期(?:限|间|时间)?[为是共：:]{0,2}|历时|持续|共)"
    f"(?P<count>{COUNT})天(?P<more>半|多|左)?"
)
_DATE = f"(?:(?P<month>{NUMBER})月(?P<day>{NUMBER})日|(?P<word>[今明昨][日天]))"
_START = "[^。；，]{0,24}?(?:开始|开幕|启动|启程|出发|开赛|开馆|开工|动工|开营|开展|开班|举[行办]|起)"
_END = "[^。；，]{0,8}?(?:结束|闭幕|闭馆|止|返回|落幕|收官|完成|竣工|结营|结业|截止)"
_NOT = "每|分[批期段]|轮|平均|工作日|除外|周末|不含|休息|[约近余多超]|左右|不到|不足|推迟|延|提前|原定|报名|公示"
_PAPER = {"今": 0, "明": 1, "昨": -1}
_LOOSE = ("历时", "持续")


@rule(
    "wrong-last-day",
    title="结束日期与天数不符",
    help=(
        "9月28日开幕、展期15天，应到10月12日结束，写成10月20日结束就错了。首尾两天都算；"
        "“历时”“持续”少算一天也对。“今日”按报纸日期算，稿子早一天也对。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=_SIGNS,
    bad=[
        Bad("书画展将于9月28日（星期一）在县美术馆开幕，展出作品105件，展期15天，10月20日结束。", found="15天"),
        Bad("５月１８日起举办农机展，为期五天，将于５月２３日闭幕。", found="五天"),
        Bad("2026年5月18日 星期一 第2版\n\n本报讯 会展中心今日起举办农机展，展期五天，将于5月24日闭幕。", found="五天"),
        Bad("夏令营7月10日开营，共十天，7月21日结营。", found="十天"),
        Bad("救援3月1日开始，持续9天，3月12日结束。", found="9天"),
        Bad("搜救3月1日开始，历时9天，3月12日结束。", found="9天"),
    ],
    good=[
        "书画展将于9月28日（星期一）开幕，展期15天，10月12日结束。救援3月1日开始，持续9天，3月10日结束。",
        "2026年5月19日 星期二 第2版\n\n本报讯 会展中心今日起举办农机展，展期五天，将于5月22日闭幕。",
        "3月1日开始报名，展期9天，3月20日结束。3月1日开幕，3月5日开放，展期9天，3月20日结束。",
        "3月1日开幕，展期9天多，3月20日结束。",
        "3月1日的会上说，展期9天，3月20日结束。3月1日开幕，展期9天，3月20日再办一场。",
        "3月1日开幕，展期9天，10月20日结束。",
        "2月30日开幕，展期9天，3月20日结束。",
        "会展中心今日起举办农机展，展期五天，将于5月22日闭幕。",
    ],
)
def wrong_last_day(article: Article) -> Iterator[Finding]:
    """A number of days does not lead from the first day before it to the last day behind it.

    The sentence says that something begins on the one day and ends on the other, and has no other days.
    """
    text = article.document.text
    for match in article.find(_DURATION):
        sentence = sentence_at(article, match.start)
        dates = [Match(found) for found in compiled(_DATE).finditer(text, sentence.start, sentence.end)]
        if len(dates) != 2 or not dates[0].end <= match.start < match.end <= dates[1].start or match["more"]:
            continue
        is_begun = compiled(_START).match(text, dates[0].end) and compiled(_END).match(text, dates[1].end)
        number, right = count(match["count"]), _days(article, match, *dates)
        if not is_begun or not number or not right or compiled(_NOT).search(text, sentence.start, dates[1].end):
            continue
        if number not in right and max(right) < _MOST:
            message = Message("按前后日期算是{n}天，请核对", "by the two days it is {n} days", n=max(right))
            related = (Related(dates[1].span, _LAST_DAY),)
            yield Finding(Span(match.group("count").start, match.end), message, related=related)


_LAST_DAY = Message("结束的日期", "the last day")
_MOST = 120
"""Days between two days that are more than this are of another year or thing."""


def _days(article: Article, match: Match, first: Match, last: Match) -> set[int]:
    """The right numbers of days; empty for days that do not exist."""
    paper = paper_date(article.document)
    year = paper.year if paper else 2025
    if not last["month"] or not (first["month"] or paper):
        return set()
    end = existing(year, numeral(last["month"]), numeral(last["day"]))
    if first["month"]:
        begin = [existing(year, numeral(first["month"]), numeral(first["day"]))]
    else:
        begin = [paper and paper + timedelta(days=_PAPER[first["word"][0]] - by) for by in (0, 1)]
    days = {_between(one, end) for one in begin if one and end}
    return {day + 1 - by for day in days for by in range(1 + match["word"].startswith(_LOOSE))}


def _between(first: date, last: date) -> int:
    return (last - first).days if last >= first else (last.replace(year=first.year + 1) - first).days
