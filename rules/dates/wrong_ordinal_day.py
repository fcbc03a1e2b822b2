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
    Span,
    compiled,
    paper_date,
    quotation_at,
    rule,
)

from .._sentence import sentence_at
from ._counts import COUNT, YEAR, count, year_of
from ._lunar import TERMS
from ._named_days import NamedDay, named_days, with_names
from ._present import NEAR, is_of_the_past

_SIGN = f"第[{DIGIT}一二三四五六七八九十百]{{1,4}}[个届次][^，。、！\n]{{1,16}}(?:[节日]|[传水]周|[生产传]月)"
_SIGN_TERM = "节气[^，。]{0,2}第"
_SIGN_ORDER = "个节气"
_DAY = f"第(?<![了过的己]第)(?P<count>{COUNT})(?:[个届]|次(?=全国))(?:我国|中国|全国|法定|“)?(?P<name>NAMES)"
_NAMES = "|".join(TERMS[i : i + 2] for i in range(0, len(TERMS), 2))
_TERM = (
    f"节气[中里之的]*第(?P<count>{COUNT})个(?:节气[是为](?P<named>{_NAMES}))?"
    f"|(?P<part>[春夏秋冬]|一年|全年)[季天]?[中里之的]*(?:第(?P<order>{COUNT})|(?P<last>最后一))个节气"
    f"|(?P<name>{_NAMES})(?:节气)?[是为]第(?P<plain>{COUNT})个节气"
)
_NOW = "今年|今[天日]|明天|昨[天日]|日前|近日"
_TERMS_FROM_SPRING = 2
_SEASON = 6
"""Solar terms of a season."""


@rule(
    "wrong-ordinal-day",
    title="第几个节日与年份不符",
    help=(
        "1985年是第1个教师节，2026年是第42个；惊蛰是二十四节气里的第3个（从立春数起）。"
        "年份按句中写的算，“今天”“今年”按报纸日期算。各处数法不一的节日不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN, _SIGN_TERM, _SIGN_ORDER),
    injectors=("_time_injectors:wrong_ordinal_day", "_independent_calendar_injectors:wrong_order_of_terms"),
    bad=[
        Bad("2025年9月10日是第40个教师节，学校办了座谈会。", found="第40个教师节"),
        Bad("２０２４年，县里在第三十五个全国助残日送去轮椅。", found="第三十五个全国助残日"),
        Bad("2025年5月18日是第二十五次全国助残日。", found="第二十五次全国助残日"),
        Bad("惊蛰是二十四节气中的第二个节气，春雷始鸣。", found="节气中的第二个"),
        Bad("大暑是一年中的第十一个节气，露天作业要避开午后。", found="一年中的第十一个节气"),
        Bad("二十四节气中的第十六个节气是寒露。", found="节气中的第十六个节气是寒露"),
        Bad("自立春数起，大暑是第十一个节气。", found="大暑是第十一个节气"),
        Bad("谷雨到了，这是春季的第五个节气。", found="春季的第五个节气"),
        Bad("白露是秋天最后一个节气，果子熟了。", found="秋天最后一个节气"),
        Bad(
            "2026年9月11日 星期五 第2版\n\n本报讯 9月10日，县里庆祝第41个教师节，表彰六十名教师。", found="第41个教师节"
        ),
        Bad("2026年5月18日 星期一 第2版\n\n本报讯 在第37个全国助残日到来前，县残联走访。", found="第37个全国助残日"),
        Bad("2026年3月24日 星期二 第2版\n\n本报讯 第三十八届中国水周期间，学校开讲座。", found="第三十八届中国水周"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 今年9月10日是第45个教师节，表彰名单已经公示。", found="第45个教师节"),
    ],
    good=[
        "2025年，第三次世界读书日朗诵会在县城举行。",
        "2025年9月10日是第41个教师节，1985年的第1个教师节，惊蛰是二十四节气中的第三个节气，第一个是立春。",
        "2026年3月19日 星期四 第2版\n\n本报讯 今年9月10日是第42个教师节，他过了第30个教师节，第9个家庭团圆日。",
        "今年9月10日是第40个教师节。2025年、2026年连着两个第41个教师节。第一二个教师节。",
        "二十四节气中的第二个节气到了。立春、惊蛰，二十四节气中的第二个。谷雨是春天的最后一个节气，春季的第六个节气。",
        "小暑是第十一个节气，大暑是第十四个节气。",
        "大暑是一年中的第十二个节气，夏天的第六个节气。小寒是一年中的第一个节气。大寒是一年中最后一个节气。",
        "2026年9月11日 星期五 第2版\n\n本报讯 县里庆祝第42个教师节。那年过第41个教师节，他说：“第40个教师节，真好。”",
        "2026年3月11日 星期三 第2版\n\n本报讯 第40个教师节表彰的人里有他。",
        "2026年9月10日，第1个国际护士节。",
    ],
)
def wrong_ordinal_day(article: Article) -> Iterator[Finding]:
    """The number of a named day does not go with the year, or that of a solar term with the term.

    The year stands in the sentence, or is that of the paper where the sentence says this year or today.
    """
    text = article.document.text
    pattern = compiled(with_names(_DAY))
    for match in map(Match, pattern.finditer(text, article.span.start, article.span.end)):
        named, number = named_days()[match["name"]], count(match["count"])
        year = _year(article, match, named) if named.before_first else None
        if number and year and number != year - named.before_first:
            message = Message(
                "{year}年是第{right}个{name}，请核对",
                "the {name} of {year} is number {right}",
                year=year,
                right=year - named.before_first,
                name=named.name,
            )
            yield Finding(match.span, message)
    for match in article.find(_TERM):
        yield from _term(article, match)


def _term(article: Article, match: Match) -> Iterator[Finding]:
    """The number of the only solar term that a sentence names before it."""
    text, start = article.document.text, sentence_at(article, match.start).start
    if match["name"] or match["named"]:
        named = {match["name"] or match["named"]}
    else:
        named = {TERMS[i : i + 2] for i in range(0, len(TERMS), 2) if TERMS[i : i + 2] in text[start : match.start]}
    if len(named) != 1:
        return
    name, number = named.pop(), count(match["count"] or match["order"] or match["plain"] or "一")
    rights = _orders(TERMS.index(name) // 2, match["part"] or ("全年" if match["plain"] else ""))
    number = _SEASON if match["last"] else number
    if number and number not in rights and (match["last"] == "" or match["part"] in "春夏秋冬"):
        message = Message(
            "{name}是第{right}个节气，请核对", "{name} is solar term number {right}", name=name, right=rights[0]
        )
        yield Finding(Span(match.start, match.end), message)


def _orders(at: int, part: str) -> tuple[int, ...]:
    """The numbers that the solar term at an index may have in a season or in a year."""
    from_spring = (at - _TERMS_FROM_SPRING) % 24
    if part in {"一年", "全年"}:
        return (from_spring + 1, at + 1)
    if not part:
        return (from_spring + 1,)
    season = "春夏秋冬".index(part)
    return (from_spring % _SEASON + 1,) if from_spring // _SEASON == season else (0,)


def _year(article: Article, match: Match, named: NamedDay) -> int | None:
    """The only year that stands before the number in its sentence; else the paper's, where it says this year, or
    where the day is near that of the paper."""
    sentence = sentence_at(article, match.start)
    before = article.document.text[sentence.start : match.start]
    years = {year_of(article, found[0]) for found in compiled(YEAR).finditer(before)}
    paper = paper_date(article.document)
    if years:
        return years.pop() if len(years) == 1 else None
    if paper and compiled(_NOW).search(before):
        return paper.year
    if paper is None or quotation_at(article, match.span) or is_of_the_past(article, Span(sentence.start, match.end)):
        return None
    near = named.nearest(paper)
    return near.year if near and abs((near - paper).days) <= NEAR else None
