from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import (
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Span,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from ._days import NUMBER, existing
from ._dog_days import COLD, HOT, cold_day, hot_day

_NAME = f"(?P<name>入伏|头伏|{'|'.join(HOT)}|[{COLD}]九)"
_DATE = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_AFTER = (
    f"(?<![至到—～~-])(?<![至到][明次]年){_DATE}(?:[{PAREN_OPEN}][^。；{PAREN_CLOSE}]{{1,6}}[{PAREN_CLOSE}])?(?:起|开始|正式|将|就|便|，)*"
    f"(?:是|进入?|入|迎来|交|为)?了?{_NAME}(?P<last>的?第.天|尾|结束|过完|将?尽|的?最后一天|终)?"
)
_BEFORE = (
    f"{_NAME}(?:天|期|第一天|首日)?(?:将|今年|会|就|便)*(?:[从自于在是]|[{PAREN_OPEN}]|时间[为是])(?:今年)?"
    f"{_DATE}(?P<last>结束|止|[至到—])?"
)
_WHOLE = (
    f"三伏天?(?:今年)?(?:[从自]|为|是|[{PAREN_OPEN}])(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
    f"(?:开始|起)?[，,]?(?:一直)?(?:持续)?(?:[至到]|[—–~～-]{{1,2}})(?:(?P<month2>{NUMBER})月)?(?P<day2>{NUMBER})日"
)
"""All the hot days, from the first to the last."""
_SOON_DAY = (
    f"(?P<word>[今明后])天(?:[{PAREN_OPEN}][^。；{PAREN_CLOSE}]{{1,12}}[{PAREN_CLOSE}])?"
    f"(?:，|起|将|就|便|正式|我国|我县|我市)*(?:迎来|进入|步入|入|交|是)(?P<name>入伏|头伏|{'|'.join(HOT)})(?![的第尾结过最])"
)
"""A part of the hot days that begins today or tomorrow."""
_BY = {"今": 0, "明": 1, "后": 2}
_SIGNS = ("三伏天?(?:今年)?[从自为是（(]", "伏(?<=[入头初中末出]伏)", f"九(?<=[{COLD}]九)")
_OLD = 60


@rule(
    "wrong-dog-day",
    title="三伏、数九的日期不对",
    help=(
        "2026年7月15日入伏，8月14日进末伏；2026年1月8日进三九。夏至后第三个庚日入伏，立秋后第一个庚日进末伏；"
        "冬至起每九天为一九。没写年份的，按报纸日期算。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=_SIGNS,
    bad=[
        Bad("2026年8月7日 星期五 第2版\n\n本报讯 末伏将从8月12日开始，户外作业注意防暑。", found="8月12日"),
        Bad("2026年7月7日 星期二 第2版\n\n本报讯 7月14日入伏，气温还要升高。", found="7月14日"),
        Bad("2026年1月14日 星期三 第2版\n\n本报讯 从1月8日起进入四九，夜里零下11℃。", found="1月8日"),
        Bad("2026年7月7日 星期二 第2版\n\n本报讯 三伏天从7月15日到8月13日。", found="7月15日到8月13日"),
        Bad("2025年8月10日（周日）末伏，老街的凉茶铺排起队。", found="8月10日"),
        Bad("2026年8月13日 星期四 第2版\n\n本报讯 明天（14日，星期五）入初伏，多云转阵雨。", found="初伏"),
        Bad("2026年7月14日 星期二 第2版\n\n本报讯 今天起将进入中伏，户外作业注意防暑。", found="中伏"),
    ],
    good=[
        "2025年12月24日 星期三 第2版\n\n12月30日至1月7日为二九，12月30日至明年1月7日为二九。",
        "2026年8月13日 星期四 第2版\n\n本报讯 明天（14日，星期五）入末伏。他说：“明天入初伏。”",
        "2026年8月16日 星期日 第2版\n\n本报讯 今天进入末伏，明天是中伏的回忆，后天入中伏第三天，今天进入初伏尾声。",
        "2026年8月16日 星期日 第2版\n\n本报讯 明天是初伏结束那天，今天是中伏过去的第三天，明天是中伏最后一天。",
        "2026年8月7日 星期五 第2版\n\n本报讯 末伏将从8月14日开始，7月15日入伏，8月24日出伏，7月25日中伏。",
        "2026年8月7日 星期五 第2版\n\n本报讯 从7月15日入伏到8月13日中伏结束，共三十天；8月23日末伏过完，四十天。",
        "2026年7月7日 星期二 第2版\n\n本报讯 三伏天从7月15日到8月23日，三伏为7月15日至8月24日。",
        "2026年1月14日 星期三 第2版\n\n本报讯 1月8日起进入三九，1月9日三九第二天，8月24日出伏，中伏至8月13日结束。",
        "2025年8月9日（周六）末伏，2025年8月41日出伏。1月8日，九九重阳。1月18日起进入四九城。",
    ],
)
def wrong_dog_day(article: Article) -> Iterator[Finding]:
    """A part of the hottest or the coldest days of a year stands with a day on which it does not begin."""
    paper = paper_date(article.document)
    for pattern in (_AFTER, _BEFORE):
        for match in article.find(pattern):
            year = int(match["year"]) if match["year"] else paper.year if paper else 0
            day = existing(year, numeral(match["month"]), numeral(match["day"])) if year else None
            right = _right(match["name"], year)
            is_clear = not match["last"] and article.document.text[match.end : match.end + 1] not in set("重阳城月")
            if day and right and is_clear and day != right and abs((day - right).days) < _OLD:
                written = f"{right.month}月{right.day}日"
                message = Message(
                    "{year}年{name}是{right}，请核对", "it is on {right}", year=year, name=match["name"], right=written
                )
                yield Finding(Span(match.group("month").start, match.group("day").end + 1), message)
    yield from _soon(article, paper)
    for match in article.find(_WHOLE) if paper else ():
        first, last = hot_day(paper.year if paper else 0, "初伏"), hot_day(paper.year if paper else 0, "出伏")
        months = numeral(match["month"]), numeral(match["month2"] or match["month"])
        named = (*months, numeral(match["day"]), numeral(match["day2"]))
        if first and last and named not in _written(first, last):
            message = Message("{year}年三伏是{right}，请核对", "{right}", year=first.year, right=_range(first, last))
            yield Finding(Span(match.group("month").start, match.end), message)


def _soon(article: Article, paper: date | None) -> Iterator[Finding]:
    """The parts of the hot days that begin today or tomorrow by the words; a story may be two days older."""
    for match in article.find(_SOON_DAY) if paper else ():
        day = (paper or date.min) + timedelta(days=_BY[match["word"]])
        right = _right(match["name"], day.year)
        if right and not 0 <= (day - right).days <= _EARLIER and quotation_at(article, match.span) is None:
            written = f"{right.month}月{right.day}日"
            message = Message(
                "{year}年{name}是{right}，请核对", "on {right}", year=day.year, name=match["name"], right=written
            )
            yield Finding(match.group("name"), message)


_EARLIER = 2


def _written(first: date, last: date) -> set[tuple[int, ...]]:
    """The months and days of the hot days, to the last of them or to the day behind it."""
    ends = (last - timedelta(days=1), last)
    return {(first.month, end.month, first.day, end.day) for end in ends}


def _range(first: date, last: date) -> str:
    end = last - timedelta(days=1)
    return f"{first.month}月{first.day}日至{end.month}月{end.day}日"


def _right(name: str, year: int) -> date | None:
    if name[1] == "九":
        return cold_day(year, COLD.index(name[0]) + 1)
    return hot_day(year, "初伏" if name in {"入伏", "头伏"} else name)
