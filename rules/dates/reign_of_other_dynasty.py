from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import DIGIT, HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, rule

from .._table_rows import alternatives, table_rows

_LAST = (
    "朔狩鼎封和元凤始节爵宁平朔嘉延寿摄光熹安初熙武耀兴禾乌鼎康监通昌君定统龟明清皇业德徽庆章亨露淳龙云宝应历成会"
    "中符启福化拱授圣视观同国拱道禧祐佑丰绍泰炎祥隆雍大历眷会祚盛民顺贞治正文乐泰靖祯绪"
)
"""The last characters of the reigns of the table."""
_TIME = f"(?:[一二三四五六七八九十元{DIGIT}]{{1,3}}年|年间|[初末]年|时期|朝)"
_LONG = (
    "西汉|东汉|前汉|三国魏|三国蜀|三国吴|三国|曹魏|蜀汉|东吴|孙吴|西晋|东晋|南北朝|南朝宋|南朝梁|南朝|北朝|刘宋|南梁|北魏|东魏|西魏|北齐"
    "|武周|盛唐|北宋|南宋|大宋|西夏|大唐|大元|大明|大清|大金|大辽|后金"
)
_SHORT = "[汉隋唐宋辽金元明清]"
_AT = f"(?<![{HAN}])|(?<=[于在自从由至到系为是的年])|(?<=先后)|(?<=现存)|(?<=始建)|(?<=重修)"
"""What stands before a dynasty of one character that is no part of a word: 说明乾隆年间."""
_EMPEROR = "(?:[高太世成宣英宪孝武神光熹思仁真徽钦哲理度宁圣中睿玄肃代德顺穆敬文懿僖昭庄毅][祖宗])?(?:皇帝)?"
_NAMED = f"(?P<dynasty>{_LONG}|(?:{_AT}){_SHORT})(?:王?朝|代)?的?{_EMPEROR}(?P<reign>REIGNS){_TIME}"


@cache
def _dynasties() -> Mapping[str, frozenset[str]]:
    """The dynasties that may stand before each reign."""
    rows = table_rows(Path(__file__).with_name("dynasties_of_reigns.tsv"))
    return {reign: frozenset(dynasties.split("|")) for dynasties, reigns in rows for reign in reigns.split("|")}


@cache
def _named() -> str:
    return _NAMED.replace("REIGNS", alternatives(_dynasties()))


@rule(
    "reign-of-other-dynasty",
    title="年号与朝代不符",
    help=(
        "乾隆是清代年号，元丰是北宋年号，写成“明乾隆三十年”“南宋元丰年间”就错了。"
        "只查朝代后面紧跟年号的；几个朝代都用过的年号都算对，表见rules/dates/dynasties_of_reigns.tsv。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(f"[{_LAST}]{_TIME}",),
    injectors=("_lunar_injectors:reign_of_other_dynasty",),
    bad=[
        Bad("祠堂建于明乾隆三十年，石桥修于宋嘉靖年间。", found="明"),
        Bad("寺塔建于南宋元丰年间。", found="南宋"),
        Bad("这口井凿于西汉永安元年。", found="西汉"),
        Bad("县学始建于明代康熙初年，明朝光绪末年重修。", found="明"),
        Bad("碑立于清宪宗成化8年。", found="清"),
        Bad("老宅重修清万历十年，先后明道光十年、始建明光绪二年、现存明同治年间的碑。", found="清"),
    ],
    good=[
        "祠堂建于清乾隆三十年，寺塔建于北宋元丰年间，井凿于西夏永安元年，碑立于明宪宗成化8年。",
        "碑文说明乾隆三十年修过桥。族谱写明康熙年间迁来。",
        "唐贞观元年、宋绍兴年间、元至正年间、金大定二年。",
        "清绍兴府，明嘉定县。",
    ],
)
def reign_of_other_dynasty(article: Article) -> Iterator[Finding]:
    """Another dynasty stands before a reign than those that had it (rules/dates/dynasties_of_reigns.tsv)."""
    for match in article.find(_named()):
        right = _dynasties()[match["reign"]]
        if match["dynasty"] not in right:
            message = Message(
                "{reign}是{right}年号，请核对",
                "{reign} is a reign of {right}",
                reign=match["reign"],
                right="、".join(sorted(right, key=len, reverse=True)[:2]),
            )
            yield Finding(match.group("dynasty"), message, confidence=Confidence.LIKELY)
