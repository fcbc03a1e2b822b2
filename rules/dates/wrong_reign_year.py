from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, PAREN_OPEN, Article, Bad, ErrorKind, Finding, Match, Message, compiled, rule

from ._counts import count
from ._reigns import reign_names, reigns

_NUMBER = f"(?:[一二三四五六七八九十]{{1,3}}|[{DIGIT}]{{1,2}}|元)"
_LAST = "德观徽庆元宝历中和成昌通符隆国平禧圣祐宁丰康炎兴道熙泰定淳正武文乐统顺化治靖启祯光绪"
"""The last characters of the names of reigns."""
_N = f"[一二三四五六七八九十元{DIGIT}]"
_SIGN = f"[{_LAST}]{_N}{{1,3}}年"
_REIGN = "(?P<reign>REIGNS)(?P<number>NUMBER)年".replace("NUMBER", _NUMBER)
_YEAR = f"”?(?:[{PAREN_OPEN}，,]|，?即)(?:公元|即公元|即|西元|也就是|就是)?(?P<year>[{DIGIT}]{{3,4}})年?"
_LUNAR = "(?P<month>[正一二三四五六七八九十冬腊闰]{1,3}月(?:[初廿一二三四五六七八九十]{1,3}日?)?|[春夏秋冬]|年?间)?"
_AFTER = f"{_REIGN}{_LUNAR}{_YEAR}"
_BEFORE = f"(?P<year>[{DIGIT}]{{3,4}})年(?:[{PAREN_OPEN}]|[，,]?即)(?:[明清唐宋元][朝代]?)?{_REIGN}"
_OPEN = "民国"
"""A reign whose years some go on counting."""
_SURE, _FAR = 1426, 300
"""The first reign whose name is no place, and how far a year may be off that is meant for one of a reign."""


@rule(
    "wrong-reign-year",
    title="年号纪年与公元不符",
    help=(
        "光绪二十六年是1900年，民国二十六年是1937年，写成1901年、1938年就错了；康熙只有六十一年，没有康熙六十五年。"
        "写了月份的，农历年底可以是下一年；年号表见rules/dates/reigns.tsv。"
    ),
    kind=ErrorKind.FACT,
    explains=("contradictory-times",),
    patterns=(_SIGN,),
    injectors=("_independent_calendar_injectors:wrong_reign_year",),
    bad=[
        Bad("书院建于光绪二十六年（1901年）。", found="光绪二十六年（1901年"),
        Bad("民国26年，即1938年，桥被炸毁。", found="民国26年，即1938年"),
        Bad("1766年（清乾隆三十年）重修。", found="1766年（清乾隆三十年"),
        Bad("落款是“光绪十八年”，也就是1895年。", found="光绪十八年”，也就是1895年"),
        Bad("石碑立于康熙六十五年。", found="康熙六十五年"),
        Bad("祠堂建于万历元年(公元1574年)。", found="万历元年(公元1574年"),
    ],
    good=[
        "书院建于光绪二十六年（1900年），民国26年，即1937年，1765年（清乾隆三十年），康熙六十一年，祠堂建于万历元年(公元1573年)。",
        "光绪二十六年腊月（1901年），民国一百年。光绪二三年（1900年）。",
        "嘉庆年间（1800年），绍兴二十年（30亩），绍兴二十年（2006年起）的变化，绍兴四十年的变化。",
    ],
)
def wrong_reign_year(article: Article) -> Iterator[Finding]:
    """A year of a reign does not go with the year of the common era beside it, or the reign was not so long."""
    text, span = article.document.text, article.span
    checked: set[int] = set()
    for pattern in (_AFTER, _BEFORE):
        for found in compiled(pattern.replace("REIGNS", reign_names())).finditer(text, span.start, span.end):
            match = Match(found)
            checked.add(match.group("reign").start)
            first, _ = reigns()[match["reign"]]
            number = 1 if match["number"] == "元" else count(match["number"])
            right = first + (number or 1) - 1
            has_month = bool(match.groups().get("month"))
            if (
                number
                and abs(right - int(match["year"])) < _FAR
                and not _is_right(right, int(match["year"]), has_month=has_month)
            ):
                name = f"{match['reign']}{match['number']}年"
                yield Finding(
                    match.span, Message("{name}是{right}年，请核对", "that is {right}", name=name, right=right)
                )
    for found in compiled(_REIGN.replace("REIGNS", reign_names())).finditer(text, span.start, span.end):
        match = Match(found)
        if match.start not in checked:
            yield from _too_long(match)


def _is_right(right: int, year: int, *, has_month: bool) -> bool:
    return year == right or (has_month and year == right + 1)


def _too_long(match: Match) -> Iterator[Finding]:
    first, last = reigns()[match["reign"]]
    number = count(match["number"]) if match["number"] != "元" else 1
    if number and number > last - first + 2 and match["reign"] != _OPEN and first >= _SURE:
        yield Finding(match.span, Message("没有{name}，请核对", "{name}: it was not so long", name=match[0]))
