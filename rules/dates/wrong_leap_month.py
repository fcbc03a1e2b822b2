from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    compiled,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from ._counts import YEAR, year_of
from ._cycles import ANIMALS, BRANCHES, STEMS, animal_of, stem_branch
from ._days import is_mentioned
from ._lunar import days_of, leap_month, springs

_PAIR = f"[{STEMS}][{BRANCHES}]"
_OF_YEAR = f"(?:(?P<year>{YEAR})|(?P<pair>{_PAIR})[{ANIMALS}]?年|(?P<animal>[{ANIMALS}])年)"
_FILL = (
    "(?:的|农历|阴历|夏历|年份|是个?|是一个|有个?|有一个|恰?逢|适逢|正逢|遇到?|出现了?|多了|因为?|由于|，|（|这一?年|传统|又|还"
    f"|恰好|正好|将|会|{_PAIR}[{ANIMALS}]?年|[{ANIMALS}]年|“){{0,7}}"
)
_LEAP = f"{_OF_YEAR}{_FILL}(?P<leap>闰(?P<month>十[一二]|[正二三四五六七八九十冬腊])月)"
_SPRING = f"{_OF_YEAR}{_FILL}(?P<springs>双春|双立春|两个立春|一年两[头个度]春|两头春|无春|没有立春|寡[妇年]|盲年)"
_LENGTH = f"{_OF_YEAR}[^。；，{DIGIT}]{{0,6}}[，,]?(?:全年|一共|总共|共|长达|有|足有){{1,2}}(?P<days>3[58][3-5])天"
_LUNAR = f"农历|{_PAIR}|[{ANIMALS}]年"
"""What shows that a lunar year is meant."""
_SIGNS = (
    "闰(?:十[一二]|[正二三四五六七八九十冬腊])月",
    "春(?<=双春|头春|个春|度春|无春|立春)|寡[妇年]|盲年",
    "(?:全年|[共达有])3[58][3-5]天",
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_NEW_YEAR = 2
"""The last month in which this year may be the lunar year before."""
_NEAR = 6
"""Years around the paper's in which an animal is that of one year."""


@rule(
    "wrong-leap-month",
    title="闰月、双春与年份不符",
    help=(
        "2025年（乙巳蛇年）闰六月，全年384天，有两个立春；写成“今年闰五月”“今年无春”就错了。"
        "“今年”按报纸日期算，引语里的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=_SIGNS,
    injectors=("_lunar_injectors:wrong_leap_month",),
    bad=[
        Bad("2025年8月8日 星期五 第2版\n\n本报讯 今年农历有个闰五月，中秋来得晚。", found="闰五月"),
        Bad("2023年闰三月，庙会办了两回。", found="闰三月"),
        Bad("2025年8月8日 星期五 第2版\n\n本报讯 乙巳蛇年是无春年，老人说不必当真。", found="无春"),
        Bad("２０２４年农历甲辰龙年有两个立春，称为双春。", found="两个立春"),
        Bad("2026年农历丙午马年，全年384天，没有闰月。", found="384"),
        Bad("2025年8月8日 星期五 第2版\n\n本报讯 因为今年恰逢闰七月，立秋显得早。", found="闰七月"),
    ],
    good=[
        "2025年8月8日 星期五 第2版\n\n本报讯 今年农历有个闰六月，中秋来得晚。他说：“今年闰五月。”",
        "2023年闰二月，2020年闰四月，甲申年闰六月的碑，乙巳蛇年是双春年，2024年农历甲辰龙年无春。",
        "2026年农历丙午马年，全年354天；乙巳年共384天。2023年空气优良共有355天。今年闰五月，中秋来得晚。",
        "2026年1月8日 星期四 第2版\n\n本报讯 今年闰六月，是双春年。“今年闰五月”的说法不对。",
    ],
)
def wrong_leap_month(article: Article) -> Iterator[Finding]:
    """A lunar year is said to have a leap month, a number of springs or of days that it does not have."""
    for pattern, group, is_right in (
        (_LEAP, "leap", _has_month),
        (_SPRING, "springs", _has_springs),
        (_LENGTH, "days", _has_days),
    ):
        for match in article.find(pattern):
            years = _years(article, match)
            if years and not any(is_right(match, year) for year in years) and not _is_quoted(article, match):
                yield Finding(match.group(group), _message(years[0]))


def _message(year: int) -> Message:
    month = leap_month(year) or 0
    leap = f"闰{'正二三四五六七八九十冬腊'[month - 1]}月" if month else "没有闰月"
    return Message(
        "农历{pair}{animal}年{leap}，有{days}天、{springs}个立春，请核对",
        "that lunar year has leap month {month}, {days} days and begins spring {springs} times",
        pair=stem_branch(year),
        animal=animal_of(year),
        leap=leap,
        month=month,
        days=days_of(year) or 0,
        springs=springs(year) or 0,
    )


def _years(article: Article, match: Match) -> tuple[int, ...]:
    """The lunar years that the words may mean; by a pair or an animal those near the paper."""
    paper = paper_date(article.document)
    if match["year"]:
        year = year_of(article, match["year"])
        is_early = paper and match["year"][0] in "今去明" and paper.month <= _NEW_YEAR
        years = (year, year - 1) if year and is_early else (year,)
    else:
        around = range(paper.year - _NEAR, paper.year + _NEAR) if paper else ()
        years = tuple(
            year for year in around if match["pair"] == stem_branch(year) or match["animal"] == animal_of(year)
        )
    return tuple(year for year in years if year and leap_month(year) is not None)


def _is_quoted(article: Article, match: Match) -> bool:
    is_word = bool(match["year"]) and match["year"][0] in "今去明前"
    return is_mentioned(article, match.span) or (is_word and quotation_at(article, match.span) is not None)


def _has_month(match: Match, year: int) -> bool:
    return leap_month(year) == (_MONTHS.get(match["month"]) or numeral(match["month"]))


def _has_springs(match: Match, year: int) -> bool:
    wanted = 2 if match["springs"][0] in "双两一" else 0
    return springs(year) == wanted


def _has_days(match: Match, year: int) -> bool:
    return days_of(year) == numeral(match["days"]) or not compiled(_LUNAR).search(match[0])
