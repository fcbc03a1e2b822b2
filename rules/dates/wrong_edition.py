from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, compiled, paper_date, quotation_at, rule

from .._table_rows import table_rows
from ._counts import COUNT, YEAR, count, sentence_at, year_of

_STARTS = (
    "奥运|奥林|冬奥|残奥|残疾人奥|亚运|亚洲运|全运|全国运|中华人民共和国运|进博|中国国际|消博|茅盾|鲁迅文|全国文明城"
)
_SIGN = f"今年[^。；，]{{0,4}}第[{DIGIT}一二三四五六七八九十]{{1,3}}届"
_SIGN_NAMED = f"届(?:夏季|冬季)?(?:{_STARTS})"
_NOW = f"今年(?:已经?|也|正|又|将)?(?:是|为|迎来|举办|进入|办到)?(?:了)?(?P<nth>第(?P<count>{COUNT})届)"
_FIRST = (
    f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年(?:[{DIGIT}]{{1,2}}月)?[^。；，{DIGIT}]{{0,6}}?"
    "(?:首[次届办]|第一届|创办|开办|起|举办首届)"
)
_DAY = f"(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?"
_HELD = "(?:举[行办]|召开|开幕|闭幕|拉开)"
_NAMED = f"第(?P<count>{COUNT})届(?P<name>NAMES)"
_AFTER = f"(?P<year>{YEAR}){_DAY}[^。；，{DIGIT}]{{0,12}}{_NAMED}[^。；，{DIGIT}]{{0,10}}{_HELD}"
_HELD_IN = f"(?P<year>{YEAR}){_DAY}[^。；，{DIGIT}]{{0,8}}{_HELD}的{_NAMED}"
_BEFORE = f"{_NAMED}[^。；，{DIGIT}]{{0,4}}(?P<year>{YEAR}){_DAY}[^。；，{DIGIT}]{{0,10}}{_HELD}"
_YEARLY = "每年|年年|一年一[届度]|从未[间中]断|从不间断|连年|连续"
_NOT = "两年|隔年|三年|四年|停办|停[了一]|中断[了过]"


@rule(
    "wrong-edition",
    title="届数与首届年份不符",
    help="第十五届全运会在2025年；每年一届、2011年首次举办的梨花节，2026年是第16届，写成第15届就错了。句里写明每年举办、从未间断的才查。",
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN, _SIGN_NAMED),
    bad=[
        Bad("2024年第十五届全运会在粤港澳举行。", found="2024年第十五届全运会在粤港澳举行"),
        Bad("2020年在北京举行的第２４届冬奥会，他做了志愿者。", found="2020年在北京举行的第２４届冬奥会"),
        Bad("第九届茅盾文学奖于2019年8月举行评奖。", found="第九届茅盾文学奖于2019年8月举行"),
        Bad(
            "2026年4月11日 星期六 第2版\n\n本报讯 每年一届的梨花节自2011年首次举办，今年已是第15届，客流更多。",
            found="第15届",
        ),
    ],
    good=[
        "2025年第十五届全运会在粤港澳举行，2022年在北京举行的第24届冬奥会，第十届茅盾文学奖于2019年8月举行评奖。",
        "2024年，第十五届全运会筹备会。“2024年第十五届全运会举行。”2024年举行的第九十九届全运会。",
        "2026年4月11日 星期六 第2版\n\n本报讯 每年一届的梨花节自2011年首次举办，今年已是第16届。",
        "2026年4月11日 星期六 第2版\n\n本报讯 梨花节自2011年首次举办，今年已是第8届。",
        "2026年4月11日 星期六 第2版\n\n本报讯 “每年一届，2011年首办，今年第15届。”",
        "2026年4月11日 星期六 第2版\n\n本报讯 梨花节2011年首办，每年一届，疫情时停办两次，今年是第14届。",
        "每年一届的梨花节自2011年首次举办，今年已是第15届。",
    ],
)
def wrong_edition(article: Article) -> Iterator[Finding]:
    """The number of an edition does not go with its year.

    Of what is held every year it goes by the year of the first one; of known events by rules/dates/editions.tsv.
    """
    yield from _yearly(article)
    if next(article.find(_SIGN_NAMED), None) is None:
        return
    text, span = article.document.text, article.span
    for pattern in (_AFTER, _HELD_IN, _BEFORE):
        for match in map(Match, compiled(_with_names(pattern)).finditer(text, span.start, span.end)):
            year, known = year_of(article, match["year"]), _editions()[match["name"]]
            right = known.get(count(match["count"]) or 0)
            if year and right and year != right and quotation_at(article, match.span) is None:
                message = Message("第{n}届是{year}年的，请核对", "it was in {year}", n=match["count"], year=right)
                yield Finding(match.span, message)


def _yearly(article: Article) -> Iterator[Finding]:
    paper, text = paper_date(article.document), article.document.text
    for match in article.find(_NOW) if paper else ():
        sentence = sentence_at(article, match.start)
        limits = (text, sentence.start, sentence.end)
        first = list(compiled(_FIRST).finditer(*limits))
        if len(first) != 1 or not compiled(_YEARLY).search(*limits) or compiled(_NOT).search(*limits):
            continue
        number, right = count(match["count"]), (paper.year if paper else 0) - int(first[0]["year"]) + 1
        if number and number != right and quotation_at(article, match.span) is None:
            message = Message("按首届年份是第{right}届，请核对", "it is number {right}", right=right)
            yield Finding(match.group("nth"), message)


@cache
def _editions() -> dict[str, dict[int, int]]:
    """For each name, the years of its editions."""
    found: dict[str, dict[int, int]] = {}
    for names, number, year in table_rows(Path(__file__).with_name("editions.tsv")):
        for name in names.split("|"):
            found.setdefault(name, {})[int(number)] = int(year)
    return found


@cache
def _with_names(pattern: str) -> str:
    return pattern.replace("NAMES", "|".join(sorted(_editions(), key=len, reverse=True)))
