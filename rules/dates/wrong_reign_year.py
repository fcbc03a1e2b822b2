from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, PAREN_OPEN, Article, Bad, ErrorKind, Finding, Match, Message, compiled, rule

from ._counts import count
from ._reigns import reign_names, reigns

_NUMBER = f"(?:[一二三四五六七八九十]{{1,3}}|[{DIGIT}]{{1,2}}|元)"
_LAST = (
    "安初武乌元熙明监龟光昌通统定皇寿业德观徽庆朔封章亨凤露淳拱授历龙云天宝应中和成符启福宁化复祐兴泰政运顺隆国道平禧圣雍丰康炎眷大贞治正文乐靖"
    "聪祯绪熹嘉保清始"
)
"""The last characters of the names of reigns."""
_N = f"[一二三四五六七八九十元{DIGIT}]"
_SIGN = f"[{_LAST}]{_N}{{1,3}}年"
_REIGN = "(?P<reign>REIGNS)(?P<number>NUMBER)年".replace("NUMBER", _NUMBER)
_YEAR = f"”?(?:[{PAREN_OPEN}，,]|，?即)(?:公元|即公元|即|西元|也就是|就是)?(?P<year>[{DIGIT}]{{3,4}})年?"
_LUNAR = "(?P<month>[正一二三四五六七八九十冬腊闰]{1,3}月(?:[初廿一二三四五六七八九十]{1,3}日?)?|[春夏秋冬]|年?间)?"
_AFTER = f"{_REIGN}{_LUNAR}{_YEAR}"
_TOLD = (
    f"{_REIGN}[”’》]?[^。；！？\n{DIGIT}]{{0,14}}?[，,]?(?:算来|推算|推算起来|折算|换算|算起来|算下来|合|相当于|也就是|就是|折合|对应|"
    f"对照)[应当该约]?[是为即约]?(?:公元|西元)[是为]?(?P<year>[{DIGIT}]{{3,4}})年"
)
"""A year that is reckoned from that of a reign, with words between."""
_MONTH_DAY = f"(?P<month>[{DIGIT}]{{1,2}}月(?:[{DIGIT}]{{1,2}}日)?)?"
_DYNASTY = "(?:(?:[明清唐宋元金辽]|[东西]晋|[北南]宋)[朝代]?|农历|当时)"
_BEFORE = f"(?P<year>[{DIGIT}]{{3,4}})年{_MONTH_DAY}(?:[{PAREN_OPEN}]|[，,]?(?:即|也就是|时为)){_DYNASTY}?{_REIGN}"
_EARLY = "(?:闰?十|闰?十[一二]|冬|腊)月.*|[12１２]月.*|冬|年?间"
"""A month that may be of the year before or behind: the last of the lunar calendar, the first of the common one."""
_OPEN = ("民国", "康德", "崇德")
"""A reign whose years some go on counting, and two whose names are also those of other things."""
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
        Bad("砖塔建于辽大安六年（1190年）。", found="辽大安六年（1190年"),
        Bad("石窟始凿于北魏太和七年（493年），金泰和二年（1212年）重修。", found="北魏太和七年（493年"),
        Bad("石碑立于康熙六十五年。", found="康熙六十五年"),
        Bad("祠堂建于万历元年(公元1574年)。", found="万历元年(公元1574年"),
        Bad("1860年10月18日，即道光十年，园林被焚。", found="1860年10月18日，即道光十年"),
        Bad(
            "1895年3月9日，即光绪二十年二月十三，城破。光绪二十年三月（1895年）大旱。",
            found="1895年3月9日，即光绪二十年",
        ),
        Bad("1860年10月(清咸丰二十年)大水。", found="1860年10月(清咸丰二十年"),
        Bad("唐肃宗乾元元年（公元785年）秋，诗人路过此地。", found="乾元元年（公元785年"),
        Bad(
            "碑上刻着“清光绪三十年”字样，推算起来应是公元1914年所立。", found="光绪三十年”字样，推算起来应是公元1914年"
        ),
        Bad("1900年，时为光绪十六年，教案频发。", found="1900年，时为光绪十六年"),
    ],
    good=[
        "书院建于光绪二十六年（1900年），民国26年，即1937年，1765年（清乾隆三十年），康熙六十一年，祠堂建于万历元年(公元1573年)。",
        "1860年10月18日，即咸丰十年，1861年1月，即咸丰十年，唐乾元元年（758年），1900年，时为光绪二十六年。",
        "砖塔建于辽大安六年（1090年），金大安二年（1210年）重修，石窟始凿于北魏太和七年（483年）。",
        "1915年，光绪三十年的进士回乡办学，康德三十年的研究。",
        "光绪二十六年腊月（1901年），民国一百年。光绪二三年（1900年）。",
        "碑上刻着“清光绪三十年”字样，推算起来应是公元1904年所立；光绪三十年动工，到公元1914年完工。",
        "嘉庆年间（1800年），绍兴二十年（30亩），绍兴二十年（2006年起）的变化，绍兴四十年的变化。",
    ],
)
def wrong_reign_year(article: Article) -> Iterator[Finding]:
    """A year of a reign does not go with the year of the common era beside it, or the reign was not so long."""
    text, span = article.document.text, article.span
    checked: set[int] = set()
    for pattern in (_BEFORE, _AFTER, _TOLD):
        for found in compiled(pattern.replace("REIGNS", reign_names())).finditer(text, span.start, span.end):
            match = Match(found)
            if match.group("reign").start in checked:
                continue
            checked.add(match.group("reign").start)
            first, _ = reigns()[match["reign"]]
            number = 1 if match["number"] == "元" else count(match["number"])
            right = first + (number or 1) - 1
            has_month = compiled(_EARLY).fullmatch(match.groups().get("month") or "") is not None
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
    return year == right or (has_month and abs(year - right) == 1)


def _too_long(match: Match) -> Iterator[Finding]:
    first, last = reigns()[match["reign"]]
    number = count(match["number"]) if match["number"] != "元" else 1
    if number and number > last - first + 2 and match["reign"] not in _OPEN and first >= _SURE:
        yield Finding(match.span, Message("没有{name}，请核对", "{name}: it was not so long", name=match[0]))
