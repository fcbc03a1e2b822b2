from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, numeral, paper_date, rule

from .._sentence import sentence_at
from ._clock import day_exists
from ._days import TO, is_mentioned, likely_days
from ._present import is_of_the_past

_D = f"[{DIGIT}]{{1,2}}"
_HAN = "[一二三四五六七八九十]{1,3}"
_HAN_YEAR = "[一二][〇○零九八][〇○零一二三四五六七八九]{2}"
_YEAR = f"(?:(?P<year>[{DIGIT}]{{4}}|[今去明])年)?"
_LUNAR = "(?<!农历)(?<!阴历)(?<!旧历)"
_NO_SUCH = "(?!(?:这一?天)?(?:并|根本)?不存在)"
_DATE = (
    f"{_LUNAR}(?<![{DIGIT}.])(?<!没有){_YEAR}(?P<month>{_D})月(?P<day>{_D})(?:日?{TO}(?P<last>{_D}))?[日号]{_NO_SUCH}"
)
_HAN_DATE = f"(?P<han>{_HAN_YEAR}年)?(?P<month>{_HAN})月(?P<day>{_HAN})日"
_LUNAR_DAYS = 30
"""Days of a long lunar month: a date in Chinese numerals without a year may be lunar."""
_ISO = f"(?<![{DIGIT}.-])(?P<year>(?:19|20)[{DIGIT}]{{2}})[-/](?P<month>{_D})[-/](?P<day>{_D})(?![{DIGIT}-])"
_MONTH = (
    f"(?<![{DIGIT}])[{DIGIT}]{{4}}年(?P<month>(?:1[3-9]|[2-9][0-9]|1[３-９]|[２-９][{DIGIT}]|00?|００?))月(?![{DIGIT}])"
)
_UNUSUAL = (
    f"月(?:(?<=[0０][0０]月)[{DIGIT}]|(?<=[1１][3-9３-９]月)[{DIGIT}]|(?<=[2-9２-９][{DIGIT}]月)[{DIGIT}]"
    f"|(?<=[0０]月)(?<![{DIGIT}][0０]月)[{DIGIT}]|(?:{_D}日?{TO})?(?:[0０](?![1-9１-９])|[3３][2-9２-９]|[4-9４-９][{DIGIT}])"
    f"|(?<=[469４６９]月)(?:{_D}日?{TO})?[3３][1１]|(?<=[1１][1１]月)(?:{_D}日?{TO})?[3３][1１]"
    f"|(?<=[2２]月)(?<![1１][2２]月)(?:{_D}日?{TO})?(?:[2２][9９]|[3３][{DIGIT}]))"
)
"""The sign of a date that may not exist: a month of 0 or above 12, a day of 0 or one that its month may not have."""
_UNUSUAL_HAN = (
    "月(?:(?<=[一二三四五六七八九十]{3}月)|(?<=[一二三四五六七八九十]{2}月)(?<!十[一二]月)"
    f"|(?!(?:[一二三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八]?)日)){_HAN}日"
)
"""The same in Chinese numerals, from the 29th of every month on."""
_UNUSUAL_MONTH = f"年(?:[1１][3-9３-９]|[2-9２-９][{DIGIT}]|[0０][0０]?)月"
_LEAP_DAY = (2, 29)
_FROM_PAPER = {"今": 0, "去": -1, "明": 1}


@rule(
    "impossible-date",
    title="不存在的日期",
    help="2月30日、4月31日、13月5日，平年的2月29日。年份定不了的2月29日、农历日期不在此列。",
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_UNUSUAL, _UNUSUAL_HAN, _ISO, _UNUSUAL_MONTH),
    injectors=("_injectors:impossible_date",),
    bad=[
        Bad("报名于4月31日截止。", found="4月31日"),
        Bad("２月３０日开赛。", found="２月３０日"),
        Bad("2026年1月19日 星期一 第2版\n\n本报讯 2月25日至2月29日断路施工。", found="2月29日"),
        Bad("2026年2月29日开赛。", found="2026年2月29日"),
        Bad("定于13月5日开赛。", found="13月5日"),
        Bad("四月三十一日开赛。", found="四月三十一日"),
        Bad("展期为4月20日至31日。", found="4月20日至31日"),
        Bad("登记日期：2026-02-30", found="2026-02-30"),
        Bad("6月31号停水。", found="6月31号"),
        Bad("今年4月31日截止。", found="今年4月31日"),
        Bad("二〇二六年二月三十日开赛。", found="二〇二六年二月三十日"),
        Bad("2026年13月开工。", found="2026年13月"),
        Bad("２０２６年００月开工。", found="２０２６年００月"),
        Bad("“4月31日截止”的通知已张贴。", found="4月31日"),
    ],
    good=[
        "2月29日开赛。",
        "2028年1月19日 星期三 第2版\n\n本报讯 2月29日开赛。",
        "2026年1月19日 星期一 第2版\n\n本报讯 那年2月29日开赛。2024年也办过，2月29日开赛。",
        "2028年2月29日开赛。",
        "农历2月30日祭祖，阴历2月30日、旧历2月30日也是这一天。",
        "碑上刻着“二月三十日立”。",
        "用于第13个月的工资。",
        "3月20日至31日。",
        "编号12026-02-30、0.2026-02-30、A-2026-02-30、2026-02-301、2026-02-30-1。",
        "气温12.2月30日。",
        "“11月31日”的说法不对，没有11月31日，11月31日这一天并不存在，11月31日根本不存在。",
        "12026年13月，历时2026年13月30天。",
        "二月三十日立碑，二〇二六年二月二十八日重修。",
    ],
)
def impossible_date(article: Article) -> Iterator[Finding]:
    """A date does not exist.

    The Gregorian calendar applies; 29 February without a year is right, and so are lunar dates.
    """
    for pattern in (_DATE, _HAN_DATE, _ISO, _MONTH):
        for match in article.find(pattern):
            if not _may_be(article, match) and not is_mentioned(article, match.span):
                message = Message("没有“{match}”这一天，请核对", "there is no such day as {match}", match=match[0])
                yield Finding(match.span, message, confidence=Confidence.CERTAIN)


def _may_be(article: Article, match: Match) -> bool:
    """Whether every day of the match may exist."""
    groups = match.groups()
    days = [numeral(found) for key in ("day", "last") if (found := groups.get(key))]
    if "han" in groups and not groups["han"] and max(days) <= _LUNAR_DAYS:
        return numeral(match["month"]) <= 12
    year = _year(article, groups.get("year"))
    if year is None and (numeral(match["month"]), max(days, default=0)) == _LEAP_DAY:
        likely = {day.year for day in likely_days(article, 2, 28, match.start)}
        return not likely or is_of_the_past(article, sentence_at(article, match.start)) or any(map(isleap, likely))
    return bool(days) and all(day_exists(year, numeral(match["month"]), day) for day in days)


def _year(article: Article, named: str | None) -> int | None:
    """The year in digits; for this, last or next year, counted from the day of the paper."""
    paper = paper_date(article.document)
    by = _FROM_PAPER.get(named or "")
    return (paper.year + by if paper else None) if by is not None else int(named) if named else None
