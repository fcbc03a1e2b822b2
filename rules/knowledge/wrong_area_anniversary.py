from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Document,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    compiled,
    name_of,
    paper_date,
    rule,
)

from .._numerals import numeral_value
from .._sentence import sentence_text
from .._table_rows import table_rows
from ._home import home
from ._present import is_quoted

_ANNIVERSARY = (
    f"(?P<kind>自治[县州旗])(?:成立|建[县州旗])(?P<number>[{DIGIT}]{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:周年|华诞)"
)
_NOW = "今年|将?迎来|即将|喜迎|迎接|欣逢|适逢"
_PAST = "[邻该]县|[那当去前][年时]|曾|时，|后，|周年[时前后大晚庆]|以来|昔|回忆|记得|历[届次]|往年"
_YEAR = f"(?:19|20)[{DIGIT}]{{2}}(?=年)"
_ENDS = ("报", "日报", "新闻", "时讯", "资讯", "融媒", "周报", "新报", "县报")
"""What may stand behind a place in the name of its paper."""
_LONGEST, _LEAST, _MOST = 16, 2, 20


@rule(
    "wrong-area-anniversary",
    title="自治州、自治县成立周年数不对",
    help=(
        "新平彝族傣族自治县1980年成立，2025年是45周年：写成40周年就错了。成立年份表见rules/knowledge/areas_founded.tsv。"
        "“我县将迎来自治县成立…周年”看报头的地方；只查说今年、将迎来或写了年份的；差一年的不查（批准与成立可能不在一年）。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(_ANNIVERSARY,),
    profiles={"traditional": False},
    bad=[
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 今年是恩施土家族苗族自治州成立33周年。", found="33周年"),
        Bad("恭城报\n2026年9月10日 星期四 第2版\n\n本报讯 今年12月，我县将迎来自治县成立46周年。", found="46周年"),
        Bad("恭城报\n2026年9月10日 星期四 第2版\n\n桥通车\n本报讯 全县喜迎自治县成立四十六周年。", found="四十六周年"),
        Bad("三江报\n2026年9月10日 星期四 第2版\n\n本报讯 今年12月，我县将迎来自治县成立64周年。", found="64周年"),
        Bad("2023年，峨山彝族自治县成立62周年。", found="62周年"),
        Bad("2023年，2021米长的桥通车，峨山彝族自治县成立62周年。", found="62周年"),
    ],
    good=[
        "2026年9月10日 星期四 第2版\n\n本报讯 今年是恩施土家族苗族自治州成立43周年，将迎来峨山彝族自治县成立75周年。",
        "恭城报\n2026年9月10日 星期四 第2版\n\n本报讯 今年12月，我县将迎来自治县成立36周年。",
        "恭城报\n2026年9月10日 星期四 第2版\n\n本报讯 今年，将迎来龙安自治县成立60周年；桥修于自治县成立60周年。",
        "恭城报\n2026年9月10日 星期四 第2版\n\n本报讯 今年回忆自治县成立60周年，他写道：“我县将迎来自治县成立60周年。”",
        "恭城报\n2026年9月10日 星期四 第2版\n\n本报讯 今年，邻县将迎来自治县成立26周年。",
        "2026年9月10日 星期四 第2版\n\n本报讯 今年修好的桥，2021年峨山彝族自治县成立60周年时动工。",
        "今年是峨山彝族自治县成立62周年。2023年、2013年，峨山彝族自治县成立62周年。",
    ],
)
def wrong_area_anniversary(article: Article) -> Iterator[Finding]:
    """The anniversary of an autonomous prefecture, county or banner is not that of the year it is kept in.

    A number that is off by one is left alone: some areas were approved a year before they were founded.
    """
    for match in article.find(_ANNIVERSARY):
        name, number = _name(article, match), _value(match["number"])
        year = _year(article, match.span) if name else 0
        off = abs(year - _founded().get(name, 0) - number)
        if year and number and _LEAST <= off <= _MOST and not is_quoted(article, match.span):
            message = Message(
                "{name}{began}年成立，{year}年是{right}周年，请核对",
                "{name} was founded in {began}",
                name=name,
                began=_founded()[name],
                year=year,
                right=year - _founded()[name],
            )
            yield Finding(Span(match.group("number").start, match.end), message)


@cache
def _founded() -> Mapping[str, int]:
    """The year of each area."""
    rows = table_rows(Path(__file__).with_name("areas_founded.tsv"))
    return {name: int(year) for year, names in rows for name in names.split("|")}


def _name(article: Article, match: Match) -> str:
    """The area whose name ends in the word for its kind: that before it, or that of the paper where there is none."""
    text, end = article.document.text, match.group("kind").end
    names = (text[start:end] for start in range(max(article.span.start, end - _LONGEST), end - 3))
    if named := next((name for name in names if name in _founded()), ""):
        return named
    is_bare = not compiled(f"[{HAN}](?<![迎祝念接逢来为是])\\Z").search(text, article.span.start, match.start)
    return _here(article.document, match["kind"]) if is_bare else ""


def _here(page: Document, kind: str) -> str:
    """The area of a kind that the name of the paper begins with."""
    here = home(page)
    name = name_of(here.code) if here else ""
    if name in _founded():
        return name if name.endswith(kind) else ""
    head = page.text.lstrip()[:_LONGEST].removeprefix("今日")
    rows = table_rows(Path(__file__).with_name("autonomous.tsv"))
    shorts = {full: short for full, short, *_ in (row for row in rows if row[1:]) if full.endswith(kind)}
    found = [full for full in _founded() if full in shorts and head.startswith(tuple(_papers(shorts[full])))]
    return found[0] if len(found) == 1 else ""


def _papers(short: str) -> list[str]:
    """What the names of papers of a place may be."""
    return [f"{short}{end}" for end in _ENDS]


def _value(text: str) -> int:
    return int(text) if text.isdigit() else int(numeral_value(text) or 0)


def _year(article: Article, span: Span) -> int:
    """The year in which the anniversary of a sentence is kept; 0 where the sentence does not tell."""
    sentence, paper = sentence_text(article, span), paper_date(article.document)
    if compiled(_PAST).search(sentence):
        return 0
    years = {int(match[0]) for match in compiled(_YEAR).finditer(sentence)}
    if years:
        return min(years) if len(years) == 1 else 0
    return paper.year if paper and compiled(_NOW).search(sentence) else 0
