from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    BLANK,
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Role,
    compiled,
    replace,
    rule,
)

from ._clock import day_exists

_MONTH, _DAY = f"(?P<month>[{DIGIT}]{{1,2}})", f"(?P<day>[{DIGIT}]{{1,2}})"
_GAP = f"{BLANK}\u00a0"
_OTHER = f"{DIGIT}A-Za-z.．/"
_POINTS = (
    f"(?<![{_OTHER}])"
    "(?<![-—–～~至])"
    f"(?<![-—–～~至][{_GAP}])"
    f"(?P<date>(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})(?P<mark>[.．/]){_MONTH}(?P=mark){_DAY})"
    f"(?![{_OTHER}版]|[{_GAP}]{{0,2}}[-—–～~至])"
)
_WITH_YEAR = f"(?:19|20|１９|２０)[{DIGIT}]{{2}}[.．/][{DIGIT}]{{1,2}}[.．/][{DIGIT}]"
"""The sign of a date with points or slashes."""
_BEFORE = "(?:于|[自从]|截至|截止到?|至|定在|改在|日期[:：]|时间[:：])"
_AFTER = "(?=[起止前后举召当]|上午|下午|[开启][始幕动])"
_HYPHEN = f"{_BEFORE}(?P<date>{_MONTH}[-.．/]{_DAY}){_AFTER}"
_COMMAS = (
    f"(?<![{_OTHER}、])"
    f"(?P<date>(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})"
    "、"
    f"(?P<month>[0０][{DIGIT}])、"
    f"(?P<day>[{DIGIT}]{{2}}))"
    f"(?![{_OTHER}、])"
)
_CREDIT = "来源|摘自|原载|转自"
_STAMP = f"^[{_GAP}\u3000]{{1,2}}[{DIGIT}]{{1,2}}[:：][{DIGIT}]{{2}}"
_WINDOW = 20
"""Code points before a date that are searched for a credit."""


@rule(
    "informal-date",
    title="日期写法不规范",
    help=(
        "正文中的日期写作“2026年3月18日”“3月18日”，不用下脚点、斜线，"
        "年份不全的不用短横线（GB/T 15835—2011）。比分、房号、版本号不在此列。"
    ),
    kind=ErrorKind.NUMBER_STYLE,
    patterns=(_WITH_YEAR, _HYPHEN, _COMMAS),
    bad=[
        Bad("补赛已于2026.3.18结束。", fixed="补赛已于2026年3月18日结束。", found="2026.3.18"),
        Bad("２０２６．０３．１８开赛。", fixed="2026年3月18日开赛。"),
        Bad("2026/3/18开赛。", fixed="2026年3月18日开赛。"),
        Bad("报名通道自3-18起开启。", fixed="报名通道自3月18日起开启。", found="3-18"),
        Bad("会议改在03-08举行。", fixed="会议改在3月8日举行。"),
        Bad("活动将于3-18开始。", fixed="活动将于3月18日开始。"),
        Bad("活动定在3.18上午。", fixed="活动定在3月18日上午。"),
        Bad("活动定在3-18下午。", fixed="活动定在3月18日下午。"),
        Bad("２０２６、０３、０２开赛。", fixed="2026年3月2日开赛。"),
    ],
    good=[
        "补赛已于2026年3月18日结束。",
        "主队以3-1取胜，从3-1追到3-3。",
        "客队0-2落后，3-2后来居上。",
        "住在3-18室，从3-18室搬来。",
        "服务器地址2026.3.18.1，软件v2026.3.18，编号12026.3.18。",
        "文件2026.3.18版",
        "书展2025.11.18—2026.3.18在县图书馆。",
        "画展 2025.11.18\u00a0—\u00a02026.3.18 县美术馆，影展 2025.11.18 — 2026.3.18 县图书馆",
        "规格2026.13.18、2026.3.45。",
        "会议改在13-45举行。",
        "文件/2026/3/18/封面，路径a2026/3/18、2026/3/18b",
        "总投资1.2026.3.18",
        "（来源：新华社 2026.3.18）",
        "摘自《城关报》2026.3.18，原载《县报》2026.3.18，转自县网2026.3.18。",
        "气温升至3.18上下。",
        "2026/3/18 10:12　记者 许言",
        "编号1、2026、03、02，编号2026、03、02、05。",
    ],
)
def informal_date(article: Article) -> Iterator[Finding]:
    """A date is written with points, slashes or a hyphen in running text.

    GB/T 15835-2011: 2026年3月18日; a date without a year never has a hyphen. Only where the words around it show that
    it is a date, because scores, room numbers and versions look alike.
    """
    tables = {line.number for line in article.with_role(Role.TABLE_ROW, Role.FURNITURE)}
    for pattern in (_POINTS, _HYPHEN, _COMMAS):
        for match in article.find(pattern):
            if article.document.line_at(match.end) in tables or _is_credit(article, match.start):
                continue
            if not _is_stamp(article.document.text, match):
                yield from _findings(match)


def _is_credit(article: Article, start: int) -> bool:
    """Whether it is the date of a credit: （来源：新华社 2026.3.18）."""
    return compiled(_CREDIT).search(article.document.text[max(article.span.start, start - _WINDOW) : start]) is not None


def _is_stamp(text: str, match: Match) -> bool:
    """Whether it is the time of publication of a web page: a date at the head of a line, followed by a time."""
    before = text[text.rfind("\n", 0, match.start) + 1 : match.start]
    return not before.strip() and bool(compiled(_STAMP).search(text[match.end : match.end + 9]))


def _findings(match: Match) -> Iterator[Finding]:
    year = match.groups().get("year")
    month, day = int(match["month"]), int(match["day"])
    if day_exists(int(year) if year else None, month, day):
        written = f"{f'{int(year)}年' if year else ''}{month}月{day}日"
        message = Message("日期应写作“{date}”", "write the date as {date}", date=written)
        span = match.group("date")
        yield Finding(span, message, (replace(span, written),), confidence=Confidence.LIKELY)
