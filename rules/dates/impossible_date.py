"""A date that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Span, rule
from lint_news.chars import DIGIT, numeral

from ._clock import day_exists

_D = f"[{DIGIT}]{{1,2}}"
_HAN = "[一二三四五六七八九十]{1,3}"
_YEAR = f"(?:(?P<year>[{DIGIT}]{{4}})年)?"
_TO = "(?:日?[-—–－~～至到]+)"
_LUNAR = "(?<!农历)(?<!阴历)(?<!旧历)"
_DATE = f"{_LUNAR}(?<![{DIGIT}.]){_YEAR}(?P<month>{_D})月(?P<day>{_D})(?:{_TO}(?P<last>{_D}))?[日号]"
_HAN_DATE = f"(?P<month>{_HAN})月(?P<day>{_HAN})日"
_LUNAR_DAYS = 30
"""Days of a long lunar month: dates in Chinese numerals may be lunar."""
_ISO = f"(?<![{DIGIT}.-])(?P<year>(?:19|20)[{DIGIT}]{{2}})[-/](?P<month>{_D})[-/](?P<day>{_D})(?![{DIGIT}-])"


@rule(
    "impossible-date",
    title="不存在的日期",
    help="2月30日、4月31日、13月5日，平年的2月29日。不写年份的2月29日、农历日期不在此列。",
    kind=ErrorKind.FACT,
    triggers="月-/",
    bad=[
        Bad("报名于4月31日截止。", found="4月31日"),
        Bad("２月３０日开赛。", found="２月３０日"),
        Bad("2026年2月29日开赛。", found="2026年2月29日"),
        Bad("定于13月5日开赛。", found="13月5日"),
        Bad("四月三十一日开赛。", found="四月三十一日"),
        Bad("展期为4月20日至31日。", found="4月20日至31日"),
        Bad("登记日期：2026-02-30", found="2026-02-30"),
        Bad("6月31号停水。", found="6月31号"),
    ],
    good=[
        "2月29日开赛。",
        "2028年2月29日开赛。",
        "农历2月30日祭祖，阴历2月30日、旧历2月30日也是这一天。",
        "碑上刻着“二月三十日立”。",
        "用于第13个月的工资。",
        "3月20日至31日。",
        "编号12026-02-30、0.2026-02-30、A-2026-02-30、2026-02-301、2026-02-30-1。",
        "气温12.2月30日。",
    ],
)
def impossible_date(article: Article) -> Iterator[Finding]:
    """A date that no calendar has.

    Checked against the Gregorian calendar; 29 February without a year is right, and so are lunar dates.
    """
    for pattern in (_DATE, _HAN_DATE, _ISO):
        for match in article.find(pattern):
            groups = match.groups()
            year, month, day, last = (groups.get(k) for k in ("year", "month", "day", "last"))
            days = [numeral(d) for d in (day, last) if d]
            lunar = pattern is _HAN_DATE and max(days) <= _LUNAR_DAYS
            if (
                month
                and not lunar
                and not all(day_exists(int(year) if year else None, numeral(month), d) for d in days)
            ):
                yield _finding(match.span, match[0])


def _finding(span: Span, text: str) -> Finding:
    message = Message("没有“{date}”这一天，请核对", "there is no such day as {date}", date=text)
    return Finding(span, message, confidence=Confidence.CERTAIN)
