from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Severity,
    compiled,
    numeral,
    rule,
)

from .._table_rows import alternatives, table_rows
from ._counts import YEAR, year_of

_WHEN = (
    f"(?P<when>(?P<year>{YEAR})的?(?:(?P<month>[{DIGIT}]{{1,2}})月(?:[{DIGIT}]{{1,2}}日)?|(?P<part>[春夏秋冬])[天季]?"
    "|(?P<feast>春节(?:假期|期间|档)?)))"
)
_NAMED = f"{_WHEN}，?[^。；，\n{DIGIT}]{{0,8}}?(?P<name>NAMES)(?P<behind>[^。；，\n]{{0,12}})"
_SIGN = (
    "天水麻|淄博烧|黑神话|哪吒之|《哪吒|《流浪|《战狼|《长津|《南京照|DeepSeek[-—]R|嫦娥[四五六]|天问[一二]|神舟[十二]|问天实"
    "|梦天实|天和核|福建舰|山东舰|辽宁舰|积石山|定日|泸定|北京中轴|西夏陵|普洱景|泉州申"
    "|中国人庆祝|传统制茶|太极拳|送王船|藏医药浴"
    "|二十四节气[”]?[列入申被成]|珠算|良渚古|梵净山|鼓浪屿|可可西|巴丹吉|神农架|花山岩|哈尼梯"
    "|大运河[列申]|白鹤滩|深中通|港珠澳|平陆运|大兴国|大兴机|汶川|玉树地|芦山地|九寨沟地|唐山大?地|春节[列入申成]|京剧[列入申]"
)
_PARTS = {"春": (2, 5), "夏": (5, 8), "秋": (8, 11), "冬": (11, 2)}
_NOT = "周年|[前后]的?$|再|又|重映|[以之]?[前后]"


@rule(
    "wrong-happening-year",
    title="热点事件的年份不对",
    help=(
        "天水麻辣烫走红是2024年3月，2025年的报纸写“今年3月”就错了；神舟二十号发射是2025年4月。"
        "月份相合、只有年份不合的才报；“今年”“去年”按报纸日期算（表见rules/dates/happenings.tsv）。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    injectors=("_lunar_injectors:wrong_happening_year",),
    bad=[
        Bad("2025年6月9日 星期一 第2版\n\n本报讯 今年3月，一碗天水麻辣烫火遍全国，小店跟着开张。", found="今年3月"),
        Bad("2024年4月24日，神舟二十号载人飞船发射升空，学校组织收看。", found="2024年4月24日"),
        Bad("2026年2月9日 星期一 第2版\n\n本报讯 今年春节，《哪吒之魔童闹海》上映，影院加座。", found="今年春节"),
        Bad(
            "2026年2月13日 星期五 第2版\n\n本报讯 去年12月，“春节——中国人庆祝传统新年的社会实践”列入联合国名录。",
            found="去年12月",
        ),
        Bad("2021年6月30日，深中通道通车，他在场。", found="2021年6月30日"),
        Bad("２０２４年１１月５日，福建舰入列，他在现场。", found="２０２４年１１月５日"),
    ],
    good=[
        "2025年6月9日 星期一 第2版\n\n本报讯 去年3月，一碗天水麻辣烫火遍全国。今年3月，天水麻辣烫店在县城开张。",
        "2025年4月24日，神舟二十号载人飞船发射升空，2024年5月，神舟二十号发射前的训练。",
        "今年3月，天水麻辣烫火了。2024年12月，“春节——中国人庆祝传统新年的社会实践”列入联合国名录。2020年12月，太极拳列入联合国名录。",
        "2024年6月30日，深中通道通车。2025年6月30日，深中通道公交开通。2025年12月，太极拳比赛列入计划。2025年11月，京剧演出入选名单。2025年12月，二十四节气歌入选。",
        "2026年4月9日 星期四 第2版\n\n本报讯 今年4月，神舟二十号发射周年展。今年1月，《哪吒之魔童闹海》再次上映。",
    ],
)
def wrong_happening_year(article: Article) -> Iterator[Finding]:
    """What the whole country talked of is said to have happened in the same month of another year."""
    for match in article.find(_NAMED.replace("NAMES", alternatives(_happenings()))):
        year, months = year_of(article, match["year"]), _months(match)
        if year is None or compiled(_NOT).search(match["behind"]):
            continue
        for words, known in _happenings()[match["name"]]:
            is_said = compiled(words).search(match["behind"]) is not None
            years = {one[0] for one in known if one[1] in months}
            if is_said and years and year not in years and year not in {one[0] for one in known}:
                right = f"{known[0][0]}年{known[0][1]}月"
                message = Message("{name}这件事在{right}，请核对", "it was in {right}", name=match["name"], right=right)
                yield Finding(match.group("when"), message, confidence=Confidence.LIKELY)


def _months(match: Match) -> set[int]:
    """The months that the words may mean."""
    if match["month"]:
        return {numeral(match["month"])}
    if match["feast"]:
        return {1, 2}
    first, last = _PARTS[match["part"]]
    return {(month - 1) % 12 + 1 for month in range(first, last + 1 + 12 * (last < first))}


@cache
def _happenings() -> Mapping[str, list[tuple[str, list[tuple[int, int]]]]]:
    """For each name, what happened (a pattern), and its years and months."""
    found: dict[str, list[tuple[str, list[tuple[int, int]]]]] = {}
    for names, words, months in table_rows(Path(__file__).with_name("happenings.tsv")):
        known = [(int(month[:4]), int(month[5:])) for month in months.split("|")]
        for name in names.split("|"):
            found.setdefault(name, []).append((words, known))
    return found
