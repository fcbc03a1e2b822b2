from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint_news import (
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
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
from .._table_rows import table_rows
from ._counts import YEAR, year_of
from ._days import TO

_NAME = "“(?P<name>[六七八九]五|十[一二三四五]?五)”"
_SIGN = "五”"
_SIGN_FULL = "个五年[规计]"
_NTH = "第(?P<nth>[六七八九]|十[一二三四五]?)个五年(?:规划|计划)"
_YEARS = (
    f"(?:[{PAREN_OPEN}]|，?即|[为是])(?P<first>[{DIGIT}]{{4}})年?{TO}(?P<last>[{DIGIT}]{{4}})年?[{PAREN_CLOSE}，,。；]"
)
_RANGE = f"{_NAME}(?:规划|时期|期间|计划){{0,2}}(?:纲要)?{_YEARS}"
_FULL = f"{_NTH}[^。，；、《》{DIGIT}]{{0,20}}?{_YEARS}"
_STAGE = (
    f"(?P<year>{YEAR})(?:，)?(?:既|也|又|正)?(?:是|作为|正值|适逢|恰逢|为|进入)(?:国家|我国|全[国省市县区]|实施|我[省市县区])?"
    f"{_NAME}(?:规划|时期|发展|计划)?(?:纲要)?(?:实施)?的?"
    "(?P<stage>开局|起步|首|第[一二三四五]|收官|收尾|最后一|末)(?:之)?年"
)
_ALONE = f"{_NAME}(?:规划|时期|发展|计划)?(?:纲要)?(?:实施)?的?(?P<stage>开局|起步|收官|收尾)之年"
_FUTURE = "到|届时|至|未来|展望|之前|谋划|编制|即将|将|[明后来]年|五年|五大|建议"
_IN = f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年"
_POINT = f"{_NAME}(?P<point>期?末期?|期?初期?|期间|时期)(?:的|，即|[{PAREN_OPEN}]){_IN}"
_GOAL = f"{_NAME}(?:规划)?(?:纲要)?(?:所)?(?:确定|提出|明确|规定|设定|制定)的?(?:到|至)?{_IN}"
"""The year of the goals of a plan: “十三五”规划确定的到2020年."""
_NEXT_PLAN = 5
"""Years to the end of the plan before or behind; a goal that is farther off is of a vision, such as that for 2035."""
_OPENING = ("开局", "起步", "首")
_NTHS = ("第一", "第二", "第三", "第四", "第五")


@rule(
    "wrong-plan-year",
    title="五年规划与年份不符",
    help=(
        "“十四五”是2021年至2025年，“十五五”是2026年至2030年：2026年是“十五五”开局之年，不是收官之年。"
        "“今年”“去年”按报纸日期算。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN, _SIGN_FULL),
    injectors=("_time_injectors:wrong_plan_year", "_independent_calendar_injectors:wrong_years_of_plan"),
    bad=[
        Bad("“十五五”规划时期为2025年至2030年。"),
        Bad("“十四五”时期（2020—2025年），县里修路四百公里。", found="“十四五”时期（2020—2025年）"),
        Bad(
            "《县国民经济和社会发展第十四个五年规划重点任务分工方案（2026—2030年）》印发。",
            found="第十四个五年规划重点任务分工方案（2026—2030年）",
        ),
        Bad(
            "2026年4月23日 星期四 第2版\n\n本报讯 会议传达2026年的要点，研究“十五五”收官之年的工作。", found="收官之年"
        ),
        Bad("“十二五”末的2012年，厂子搬进园区。", found="2012"),
        Bad("各镇要对照“十二五”规划确定的到2020年的目标查漏补缺。", found="十二五"),
        Bad("“十五五”规划提出到2025年，全县路网成形。", found="十五五"),
        Bad("“十三五”期间的2021年，厂子搬进园区。", found="2021"),
        Bad("2026年是“十五五”规划的第二年。", found="第二年"),
        Bad("2026年是“十五五”规划收官之年。", found="收官之年"),
        Bad("２０２５年是我国“十四五”开局之年，县里项目多。", found="开局之年"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 去年是“十五五”规划的收官之年，县里完成项目八十个。", found="收官之年"
        ),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 会议研究“十五五”收官之年的重点工作，部署春耕。", found="收官之年"),
    ],
    good=[
        "“十五五”规划时期为2026年至2030年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 到“十五五”收官之年，全县路网成形。会议研究“十五五”开局之年的重点工作。",
        "2026年3月19日 星期四 第2版\n\n本报讯 他说：“抓好‘十五五’收官之年的工作。”",
        "第十五个五年规划纲要（2026—2030年），第十四个五年规划纲要》《粮食规划（2008—2020年）。",
        "对照“十三五”规划确定的到2020年的目标，“十四五”规划提出到2035年的愿景。",
        "“十四五”时期（2021—2025年），2026年是“十五五”规划开局之年，2025年是“十四五”收官之年。",
        "“十二五”末的2015年，“十三五”期间的2018年，“十三五”初期的2016年，厂子搬进园区。",
        "今年是“十五五”规划收官之年，2025年是“十一五”以来最好的一年。2030年是“十五五”收官之年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 他在会上说：“今年是‘十四五’规划开局之年。”今年是“十五五”开局之年。",
        "2021年1月9日 星期六 第2版\n\n本报讯 今年是“十三五”收官之年，县里完成项目八十个。",
    ],
)
def wrong_plan_year(article: Article) -> Iterator[Finding]:
    """A five-year plan stands with other years than its own (rules/dates/plans.tsv)."""
    for pattern in (_RANGE, _FULL):
        for match in article.find(pattern):
            if (int(match["first"]), int(match["last"])) != _plans()[_name(match)]:
                yield Finding(match.span, _message(match))
    for match in article.find(_POINT):
        if not _is_inside(match, int(match["year"])):
            yield Finding(match.group("year"), _message(match))
    for match in article.find(_GOAL):
        first, last = _plans()[match["name"]]
        if not first <= int(match["year"]) <= last and abs(int(match["year"]) - last) <= _NEXT_PLAN:
            yield Finding(match.group("name"), _message(match))
    yield from _too_early(article)
    for match in article.find(_STAGE):
        first, last = _plans()[match["name"]]
        year = year_of(article, match["year"])
        right = _year_of_stage(match["stage"], first, last)
        if year and year != right and not _is_of_last_year(article, match, right):
            yield Finding(Span(match.group("stage").start, match.end), _message(match))


def _year_of_stage(stage: str, first: int, last: int) -> int:
    if stage in _NTHS:
        return first + _NTHS.index(stage)
    return first if stage in _OPENING else last


def _too_early(article: Article) -> Iterator[Finding]:
    """The first or last year of a plan that is more than a year after the paper, in a sentence that names no year."""
    paper = paper_date(article.document)
    for match in article.find(_ALONE) if paper else ():
        sentence = sentence_at(article, match.start)
        right = _plans()[match["name"]][match["stage"] not in _OPENING]
        outer = quotation_at(article, match.group("stage"))
        is_early = paper is not None and paper.year < right - 1
        named = (year_of(article, found[0]) for found in compiled(YEAR).finditer(*_limits(article, sentence)))
        is_early = is_early and all(year == (paper and paper.year) for year in named)
        if is_early and outer is None and not compiled(_FUTURE).search(*_limits(article, sentence)):
            yield Finding(Span(match.group("stage").start, match.end), _message(match))


def _limits(article: Article, sentence: Span) -> tuple[str, int, int]:
    return article.document.text, sentence.start, sentence.end


def _is_inside(match: Match, year: int) -> bool:
    """Whether a year is in the plan, or in the half of it that 初 or 末 means."""
    first, last = _plans()[match["name"]]
    return first + 2 * ("末" in match["point"]) <= year <= last - 2 * ("初" in match["point"])


def _is_of_last_year(article: Article, match: Match, right: int) -> bool:
    """Whether this year is said in January or February of a text of the year before."""
    paper = paper_date(article.document)
    is_old = paper is not None and paper.month <= 2 and paper.year - 1 == right
    return (is_old and match["year"] == "今年") or quotation_at(article, match.group("year")) is not None


def _message(match: Match) -> Message:
    first, last = _plans()[_name(match)]
    return Message(
        "“{name}”是{first}年至{last}年，请核对",
        "the plan is of {first} to {last}",
        name=_name(match),
        first=first,
        last=last,
    )


def _name(match: Match) -> str:
    """The short name of a plan: 十五五 for the fifteenth five-year plan."""
    return match.groups().get("name") or f"{match['nth']}五"


@cache
def _plans() -> dict[str, tuple[int, int]]:
    rows = table_rows(Path(__file__).with_name("plans.tsv"))
    return {name: (int(first), int(last)) for name, first, last in rows}
