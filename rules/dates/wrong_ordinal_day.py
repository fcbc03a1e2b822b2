from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, compiled, paper_date, rule

from ._counts import COUNT, YEAR, count, sentence_at, year_of
from ._lunar import TERMS
from ._named_days import name_pattern, named_days

_SIGN = f"第[{DIGIT}一二三四五六七八九十百]{{1,4}}[个届][^，。、！\n]{{1,16}}[节日]"
_SIGN_TERM = "节气[^，。]{0,2}第"
_DAY = f"[是为逢来祝在日年于，,（(\n]第(?P<count>{COUNT})[个届](?:我国|中国|全国|法定|“)?(?P<name>NAMES)"
_TERM = f"节气[中里之的]*第(?P<count>{COUNT})个"
_NEIGHBOUR = (
    "(?P<first>TERMS)(?:节气)?[之以]?(?P<side>前|后)(?:的?[上下]一个节气)?"
    "(?:紧接着|接着|紧跟着)?(?:就|便|才)?是(?P<second>TERMS)"
)
_SIGN_NEIGHBOUR = "是[小大立雨惊春清谷夏芒处白秋寒霜冬][寒暑雪春夏秋冬水蛰分明雨满种至露降]"
_NOW = "今年|今[天日]|明天|昨[天日]|日前|近日"
_TERMS_FROM_SPRING = 2


@rule(
    "wrong-ordinal-day",
    title="第几个节日与年份不符",
    help=(
        "1985年是第1个教师节，2026年是第42个；惊蛰是二十四节气里的第3个（从立春数起）。"
        "年份按句中写的算，“今天”“今年”按报纸日期算。各处数法不一的节日不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(f"{_SIGN}|{_SIGN_TERM}|{_SIGN_NEIGHBOUR}",),
    injectors=("_time_injectors:wrong_ordinal_day", "_independent_calendar_injectors:wrong_order_of_terms"),
    bad=[
        Bad("2025年9月10日是第40个教师节，学校办了座谈会。", found="第40个教师节"),
        Bad("２０２４年，县里在第三十五个全国助残日送去轮椅。", found="第三十五个全国助残日"),
        Bad("小满之后紧接着是夏至，天气渐热。", found="夏至"),
        Bad("小寒之前是大雪。", found="大雪"),
        Bad("惊蛰是二十四节气中的第二个节气，春雷始鸣。", found="第二个"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 今年9月10日是第45个教师节，表彰名单已经公示。", found="第45个教师节"),
    ],
    good=[
        "2025年9月10日是第41个教师节，1985年的第1个教师节，惊蛰是二十四节气中的第三个节气，第一个是立春。",
        "2026年3月19日 星期四 第2版\n\n本报讯 今年9月10日是第42个教师节，他过了第30个教师节，第9个家庭团圆日。",
        "今年9月10日是第40个教师节。2025年、2026年连着两个第41个教师节。第一二个教师节。",
        "小满之后紧接着是芒种，小寒之前是冬至，立冬之后是晴天。冬至以后是小寒。",
        "二十四节气中的第二个节气到了。立春、惊蛰，二十四节气中的第二个。",
        "2026年9月10日，第1个国际护士节。",
    ],
)
def wrong_ordinal_day(article: Article) -> Iterator[Finding]:
    """The number of a named day does not go with the year, or that of a solar term with the term.

    The year stands in the sentence, or is that of the paper where the sentence says this year or today.
    """
    text = article.document.text
    pattern = compiled(_DAY.replace("NAMES", name_pattern()))
    for match in map(Match, pattern.finditer(text, article.span.start, article.span.end)):
        named, number, year = named_days()[match["name"]], count(match["count"]), _year(article, match)
        if named.before_first and number and year and number != year - named.before_first:
            message = Message(
                "{year}年是第{right}个{name}，请核对",
                "the {name} of {year} is number {right}",
                year=year,
                right=year - named.before_first,
                name=named.name,
            )
            yield Finding(Span(match.start + 1, match.end), message)
    for match in article.find(_TERM):
        yield from _term(article, match)
    names = "|".join(TERMS[i : i + 2] for i in range(0, len(TERMS), 2))
    neighbours = compiled(_NEIGHBOUR.replace("TERMS", names)).finditer(text, article.span.start, article.span.end)
    yield from (found for match in neighbours for found in _neighbour(Match(match)))


def _neighbour(match: Match) -> Iterator[Finding]:
    """A solar term that is said to be next to another one, and is not."""
    at = TERMS.index(match["first"]) + (2 if match["side"] == "后" else -2)
    right = TERMS[at % len(TERMS) : at % len(TERMS) + 2]
    if match["second"] != right:
        message = Message(
            "{first}之{side}是{right}，请核对",
            "next to {first} is {right}",
            first=match["first"],
            side=match["side"],
            right=right,
        )
        yield Finding(match.group("second"), message)


def _term(article: Article, match: Match) -> Iterator[Finding]:
    """The number of the only solar term that a sentence names before it."""
    text, start = article.document.text, sentence_at(article, match.start).start
    named = {TERMS[i : i + 2] for i in range(0, len(TERMS), 2) if TERMS[i : i + 2] in text[start : match.start]}
    if len(named) != 1:
        return
    name, number = named.pop(), count(match["count"])
    right = (TERMS.index(name) // 2 - _TERMS_FROM_SPRING) % 24 + 1
    if number and number != right:
        message = Message(
            "{name}是二十四节气的第{right}个，请核对", "{name} is solar term number {right}", name=name, right=right
        )
        yield Finding(Span(match.group("count").start - 1, match.end), message)


def _year(article: Article, match: Match) -> int | None:
    """The only year that stands before the number in its sentence; else the paper's, where it says this year."""
    start = sentence_at(article, match.start).start
    before = article.document.text[start : match.start]
    named = {year_of(article, found[0]) for found in compiled(YEAR).finditer(before)}
    paper = paper_date(article.document)
    if named:
        return named.pop() if len(named) == 1 else None
    return paper.year if paper and compiled(_NOW).search(before) else None
