from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import (
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    compiled,
    paper_date,
    quotation_at,
    rule,
)

from ._named_days import named_days, with_names

_NAMES = "一二三四五六日"
_WEEKDAY = "(?P<weekday>(?:星期|周)(?P<day>[一二三四五六日天]))"
_KIND = "(?:我国|全国|中国|农历|传统|的|第.{1,5}[个届])*"
_END = f"(?:[，,。；！{PAREN_CLOSE}\\n]|当[天日]|这[一天]|假期)"
_BE = "(?:正好|恰好|就|便|正|恰|又|也)?"
_BEFORE = f"{_WEEKDAY}[{PAREN_CLOSE}]?{_BE}[是逢]{_KIND}(?P<name>NAMES){_END}"
_AFTER = f"(?P<name>NAMES)(?:当天)?(?:[{PAREN_OPEN}]|{_BE}[是逢在]){_WEEKDAY}[{PAREN_CLOSE}，,。；]"
_SIGNS = (
    f"(?:星期|周)[一二三四五六日天][{PAREN_CLOSE}]?{_BE}[是逢]",
    f"[节日至分明雨寒暑露降蛰夕种满水春夏秋冬](?:当天)?(?:[{PAREN_OPEN}]|{_BE}[是逢在])(?:星期|周)[一二三四五六日天]",
)
_NEAR = 45
_PAST = ("去年", "明年", "那年", "当年", "每年", "前年", "后年")


@rule(
    "wrong-festival-weekday",
    title="节日与星期不符",
    help=(
        "2026年的端午节是6月19日，星期五：写成“明天（星期四）是端午节”就错了。"
        "只查离报纸日期四十五天以内的节日、节气；引语、别的年份不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=_SIGNS,
    bad=[
        Bad("2026年6月18日 星期四 第2版\n\n本报讯 明天（星期四）是端午节，龙舟队公开训练。", found="星期四"),
        Bad("2026年9月18日 星期五 第2版\n\n本报讯 下周中秋节（周四），文化馆办灯会。", found="周四"),
        Bad("2026年9月18日 星期五 第2版\n\n本报讯 今年中秋节正好是星期六，路上车多。", found="星期六"),
        Bad("2026年9月8日 星期二 第2版\n\n本报讯 周三是教师节，县里表彰优秀教师。", found="周三"),
    ],
    good=[
        "2026年6月18日 星期四 第2版\n\n本报讯 明天（星期五）是端午节，中秋节（周五），周四是教师节。",
        "2026年6月18日 星期四 第2版\n\n本报讯 他写道：“明天（星期四）是端午节。”去年的端午节是星期六。",
        "2026年6月18日 星期四 第2版\n\n本报讯 星期四是端午节前一天。",
        "2026年6月18日 星期四 第2版\n\n本报讯 今年中秋节是星期六，明年春节（星期四）。",
        "明天（星期四）是端午节，龙舟队公开训练。",
    ],
)
def wrong_festival_weekday(article: Article) -> Iterator[Finding]:
    """A weekday stands with a festival that is near the day of the paper, and is on another weekday."""
    paper, text = paper_date(article.document), article.document.text
    if paper is None:
        return
    for pattern in (_BEFORE, _AFTER):
        found = compiled(with_names(pattern)).finditer(text, article.span.start, article.span.end)
        for match in map(Match, found):
            day = _near(match["name"], paper)
            number = _NAMES.index(match["day"].replace("天", "日"))
            is_other = text.endswith(_PAST, 0, match.start) or text.endswith(_PAST, 0, max(0, match.start - 1))
            if day and day.weekday() != number and not is_other and quotation_at(article, match.span) is None:
                message = Message(
                    "{name}（{day}）是星期{weekday}，请核对",
                    "{name} ({day}) is weekday {number}, Monday being 1",
                    name=named_days()[match["name"]].name,
                    day=f"{day.month}月{day.day}日",
                    weekday=_NAMES[day.weekday()],
                    number=day.isoweekday(),
                )
                yield Finding(match.group("weekday"), message)


def _near(name: str, paper: date) -> date | None:
    """The day of a festival that is near the day of the paper; None for one that lasts for days."""
    named = named_days()[name]
    found = None if named.rule.startswith("M") else named.nearest(paper)
    return found if found and abs((found - paper).days) <= _NEAR else None
