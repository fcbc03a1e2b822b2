from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, replace, rule

from .._numerals import in_numerals

_NUMBER = f"[{DIGIT}]{{1,2}}"
_YEAR = f"(?:[{DIGIT}]{{4}}年)?"
_DATE = (
    f"(?:农历|阴历|夏历)的?{_YEAR}(?P<date>(?P<month>{_NUMBER})月"
    f"(?:初?(?P<day>{_NUMBER})(?:[日号]|(?![{DIGIT}.:：时点万多]))|(?![初{DIGIT}])))"
)
_DAY = f"(?P<month>正|腊|冬)月(?P<date>初?(?P<day>{_NUMBER})(?:日|(?=[，。、；）),;至到—前当这晚早])))"
_MONTHS, _DAYS, _FIRST_TEN = 12, 30, 10


@rule(
    "lunar-date-digits",
    title="农历日期用了阿拉伯数字",
    help="农历的月和日用汉字：农历八月十五、正月十五、腊月二十三。年份（农历2026年）和钟点（正月十五14时）不在此列。",
    kind=ErrorKind.NUMBER_STYLE,
    patterns=(_DATE, _DAY),
    bad=[
        Bad("农历8月15日赏月。", fixed="农历八月十五赏月。", found="8月15日"),
        Bad("阴历2026年８月初５赶集。", fixed="阴历2026年八月初五赶集。"),
        Bad("夏历8月20赶集。", fixed="夏历八月二十赶集。"),
        Bad("农历的8月农闲。", fixed="农历的八月农闲。"),
        Bad("正月15，全县赏灯。", fixed="正月十五，全县赏灯。", found="15"),
        Bad("腊月23日祭灶。", fixed="腊月二十三祭灶。"),
        Bad("冬月初8到初十赶集。", fixed="冬月初八到初十赶集。"),
    ],
    good=[
        "农历八月十五、正月十五14时、正月初五生产7000件、腊月二十三。",
        "农历2026年正月初一，公历8月15日。",
        "正月15万人赏灯，正月15点半，正月15时。",
        "农历8月15万人次赶集，农历8月15:30，农历8月150人。",
        "农历8月45日。",
    ],
)
def lunar_date_digits(article: Article) -> Iterator[Finding]:
    """A lunar date is written in Arabic digits.

    GB/T 15835-2011: lunar months and days are written in Chinese numerals; the year may have digits.
    """
    for pattern in (_DATE, _DAY):
        for match in article.find(pattern):
            written = _written(match)
            if written:
                message = Message(
                    "农历日期用汉字：“{date}”", "a lunar date takes Chinese numerals: {date}", date=written
                )
                yield Finding(match.group("date"), message, (replace(match.group("date"), written),))


def _written(match: Match) -> str:
    """The reported part in Chinese numerals; empty for a lunar day that does not exist."""
    month, day = match["month"], int(match["day"] or 1)
    if day > _DAYS or (month.isdecimal() and int(month) > _MONTHS):
        return ""
    day_words = "" if not match["day"] else "初" * (day <= _FIRST_TEN) + in_numerals(day)
    return (in_numerals(int(month)) + "月" if month.isdecimal() else "") + day_words
