from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, paper_date, rule

from .._sentence import sentence_at
from ._counts import COUNT, YEAR, count, year_of

_SIGN = f"在党(?P<count>{COUNT})周?年"
_JOINED = (
    f"(?P<year>{YEAR})(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?[^。；，{DIGIT}]{{0,12}}?"
    "(?:入党|入了党|加入中国共产党)"
)
_YEARS = 50
_REACH = 60
_COMING = "离|距|还[差有]|尚|再过|将来|以后"


@rule(
    "wrong-party-years",
    title="在党年数与入党年份不符",
    help="“光荣在党50年”纪念章颁给党龄满五十年的党员：2026年领章的，应在1976年或以前入党，写成1980年就错了。",
    everywhere=True,
    kind=ErrorKind.FACT,
    explains=("wrong-length-of-time",),
    patterns=(_SIGN,),
    bad=[
        Bad(
            "2026年7月5日 星期日 第2版\n\n本报讯 1980年入党的老党员雍大爷，领到了“光荣在党50年”纪念章。",
            found="1980年",
        ),
        Bad("2026年7月5日 星期日 第2版\n\n本报讯 在党四十二年的老支书，1980年入党，天天巡河。", found="1980年"),
    ],
    good=[
        "2026年7月5日 星期日 第2版\n\n本报讯 1976年入党的老党员雍大爷，领到了“光荣在党50年”纪念章。",
        "2026年7月5日 星期日 第2版\n\n本报讯 1980年入党的他、1971年入党的老伴，谈起“光荣在党50年”纪念章。",
        "2026年7月5日 星期日 第2版\n\n本报讯 1980年入党的他离“光荣在党50年”纪念章还有四年。",
        "1980年入党的老党员雍大爷，领到了“光荣在党50年”纪念章。",
    ],
)
def wrong_party_years(article: Article) -> Iterator[Finding]:
    """The medal for fifty years in the party stands with a year of joining that is less than fifty years ago."""
    paper, text = paper_date(article.document), article.document.text
    for sign in article.find(_SIGN) if paper else ():
        sentence = sentence_at(article, sign.start)
        start = max(article.span.start, text.rfind("\n", 0, sentence.start) + 1, sentence.start - _REACH)
        found = list(compiled(_JOINED).finditer(text, start, sentence.end))
        year = year_of(article, found[0]["year"]) if len(found) == 1 else None
        is_coming = compiled(_COMING).search(text, sentence.start, sign.start)
        number = count(sign["count"]) or 0
        is_medal = number == _YEARS
        apart = paper.year - year if paper and year else number
        if paper and year and not is_coming and (apart < number - 1 or (not is_medal and apart > number + 1)):
            message = Message("{year}年入党，到{now}年是{n}年，请核对", "{n} years", year=year, now=paper.year, n=apart)
            yield Finding(Span(*found[0].span("year")), message, related=(Related(sign.span, _MEDAL),))


_MEDAL = Message("纪念章", "the medal")
