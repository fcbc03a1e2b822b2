from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, PAREN_OPEN, Article, Bad, ErrorKind, Finding, Match, Message, Related, Span, compiled, rule

from .._sentence import sentence_at
from ._counts import COUNT, count

_Y = f"(?:1[89]|20|１[８９]|２０)[{DIGIT}]{{2}}"
_LINK = f"(?:的|[，,]?即|[，,]?也就是|[{PAREN_OPEN}]即?)"
_SIGNS = (
    f"年之?后(?<=[{DIGIT}一二两三四五六七八九十百]年.)(?:{_LINK})[{DIGIT}]",
    f"年之后(?<=[{DIGIT}一二两三四五六七八九十百]年..)(?:{_LINK})[{DIGIT}]",
    f"[次翌二]年(?:[，,]?即|[{PAREN_OPEN}]即?)[{DIGIT}]",
)
_LATER = f"(?:(?P<count>{COUNT})年之?后{_LINK}|(?P<next>次|翌|第二)年(?:[，,]?即|[{PAREN_OPEN}]即?))(?P<year>{_Y})年"
_DATE = f"(?P<year>{_Y})年"
_NOT = "[约近多余几数]"
_BACK = 80


@rule(
    "wrong-years-later",
    title="几年后与年份不符",
    help="2016年回乡，“五年后（2021年）”，写成2020年就错了；“第二年，即2018年”同理。句中前面正好一个年份才查。",
    kind=ErrorKind.NUMBER,
    explains=("wrong-length-of-time",),
    patterns=_SIGNS,
    bad=[
        Bad("2016年他回乡创业，五年后（2020年），合作社成立。", found="五年后（2020年"),
        Bad("２０１６年他回乡创业，３年后的２０２１年，合作社成立。", found="３年后的２０２１年"),
        Bad("2016年他回乡创业，第二年，即2018年，合作社成立。", found="第二年，即2018年"),
        Bad("1966年他入伍，十年之后的1978年，他转业。", found="十年之后的1978年"),
    ],
    good=[
        "2016年他回乡创业，五年后（2021年），合作社成立。2016年他回乡创业，第二年，即2017年，合作社成立。",
        "2016年他回乡创业，2018年办厂，三年后的2021年，合作社成立。2016年他回乡创业，近五年后的2020年，合作社成立。",
        "五年后的2020年，合作社成立。2016年他回乡创业，三五年后的2020年，合作社成立。",
    ],
)
def wrong_years_later(article: Article) -> Iterator[Finding]:
    """A year that is said to be a number of years after the only one before it in its sentence, and is not."""
    text = article.document.text
    for match in article.find(_LATER):
        start = max(sentence_at(article, match.start).start, match.start - _BACK)
        dates = [Match(found) for found in compiled(_DATE).finditer(text, start, match.start)]
        number = count(match["count"]) if match["count"] else 1
        if len(dates) != 1 or not number or compiled(_NOT).search(text[match.start - 1 : match.start]):
            continue
        apart = int(match["year"]) - int(dates[0]["year"])
        if apart != number:
            message = Message("与{first}年相距{n}年，请核对", "{n} years from {first}", first=dates[0]["year"], n=apart)
            span, related = Span(match.start, match.end), Related(dates[0].span, _FROM)
            yield Finding(span, message, related=(related,))


_FROM = Message("前面的年份", "the year before it")
