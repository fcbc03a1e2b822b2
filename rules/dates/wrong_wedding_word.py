from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, compiled, paper_date, rule

from .._sentence import sentence_at
from ._counts import COUNT, YEAR, count, year_of

_WEDDINGS = {
    "银婚": (25, 29),
    "珍珠婚": (30, 34),
    "红宝石婚": (40, 44),
    "金婚": (50, 59),
    "钻石婚": (60, 75),
}
"""The years of marriage that each word may mean: from its own year until the next word."""
_SIGN = "(?:银|金|珍珠|宝石|钻石)婚(?!纱)"
_WORD = f"(?P<word>{'|'.join(_WEDDINGS)})(?!纱)"
_MARRIED = "结婚|成婚|完婚|婚礼|成亲|登记|领[了取]?(?:结婚)?证|结为夫妻|喜结|嫁|娶|结成|牵手|拜堂"
_SINCE = f"(?P<year>{YEAR})[^。；，{DIGIT}]{{0,14}}?(?:[{DIGIT}]{{1,2}}[月日])*[^。；，{DIGIT}]{{0,14}}?(?:{_MARRIED})"
_TOGETHER = (
    f"(?:{_MARRIED}|携手|相伴|相守|走过|相濡以沫|风雨|共度|同甘共苦|相扶|婚后|婚姻)[^。；，{DIGIT}]{{0,8}}?"
    f"(?P<count>{COUNT})(?P<more>[多余])?(?:周?年|个?春秋|载)"
)
_CENTURY = 100
_NOT = "父母|儿子|女儿|孙|[约近]|还[差有]|再过|距|即将|之后|以后|前|曾"


@rule(
    "wrong-wedding-word",
    title="银婚、金婚与年数不符",
    help=(
        "结婚25年是银婚，50年是金婚，60年是钻石婚：1976年结婚，2026年迎来的是金婚，不是银婚。"
        "年份按报纸日期算；句里另有子女、约数的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN,),
    bad=[
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 他和老伴1976年国庆节结婚，今年国庆节就要迎来银婚。", found="银婚"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 这对一九六一年成婚的夫妻迎来金婚，邻里都来道贺。", found="金婚"),
        Bad("两人携手走过五十年，社区为他们办了一场银婚纪念会。", found="银婚"),
        Bad("结婚25周年那天，他们拍了金婚照。", found="金婚"),
        Bad("庆祝钻石婚的老两口相濡以沫50年，从没红过脸。", found="钻石婚"),
    ],
    good=[
        "2026年9月10日 星期四 第2版\n\n本报讯 1976年国庆节结婚的两人今年金婚。2001年领证的夫妻俩今年正逢银婚。",
        "2026年9月10日 星期四 第2版\n\n本报讯 老人1966年结婚，儿子也快到银婚了。1976年结婚的他们2001年过了银婚。",
        "两人携手走过五十年，社区为他们办了一场金婚纪念会。结婚五十多年，金婚的相册还在。结婚25年，再过25年就是金婚。",
        "相伴三四十年，过了银婚。结婚30年，她第一次穿上金婚纱。1976年结婚，过了银婚。",
    ],
)
def wrong_wedding_word(article: Article) -> Iterator[Finding]:
    """A word for an anniversary of marriage does not go with the years of marriage in its sentence.

    The years are given, or counted from the year of the wedding to that of the paper. Sentences with several years or
    other people are not reported.
    """
    for sign in article.find(_WORD):
        years = _years(article, sign)
        first, last = _WEDDINGS[sign["word"]]
        if years and years < _CENTURY and not first - 1 <= years <= last + 1:
            message = Message(
                "结婚{years}年不是{word}，请核对", "{years} years are not that", years=years, word=sign["word"]
            )
            yield Finding(sign.span, message)


def _years(article: Article, sign: Match) -> int | None:
    """The years of marriage that the sentence gives; None where it does not say them plainly."""
    text, sentence = article.document.text, sentence_at(article, sign.start)
    named = list(compiled(YEAR).finditer(text, sentence.start, sentence.end))
    if compiled(_NOT).search(text, sentence.start, sign.end):
        return None
    together = compiled(_TOGETHER).search(text, sentence.start, sentence.end)
    if together:
        return None if together["more"] else count(together["count"])
    since = compiled(_SINCE).search(text, sentence.start, sentence.end)
    paper = paper_date(article.document)
    others = {year_of(article, found[0]) for found in named if not since or found.start() != since.start()}
    if since is None or paper is None or others - {paper.year}:
        return None
    began = year_of(article, since["year"])
    return paper.year - began if began else None
