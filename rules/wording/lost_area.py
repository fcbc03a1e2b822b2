from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    is_traditional,
    quotation_at,
    rule,
)

_DAYS = f"今明(?:两天|[后晚])?|本周末?|[今明]天|未来(?:[一二两三四五六七]|[{DIGIT}])[天日]|近期"
_SKY = "天气|降温|降雨|降雪|[小中大暴阵][雨雪]|大风|高温|气温"
_WEATHER = f"(?<![{HAN}])(?P<wrong>我)(?:{_DAYS})[^，。；]{{0,8}}(?:{_SKY})"
_SINCE = "近年来|近几年来?|今年以来|去年以来|入[春夏秋冬]以来|目前|连日来|长期以来|今年|去年|据悉|据了解|[“”]期间"
_HOW = "大力|积极|全面|持续|深入|扎实|着力|紧紧|加快|不断|稳步|强力|统筹|聚焦|立足|坚持以|坚持把"
_WHAT = (
    "发展|推进|推动|实施|开展|落实|打造|培育|加强|深化|优化|围绕|整治|建设|构建|完善|提升|引进|壮大|抓好|乡村|农业|文明"
)
_OFFICIAL = f"(?:{_SINCE})，(?P<wrong>我)(?:{_HOW}){{1,2}}(?:{_WHAT})"
_I = "我(?![们省市州县区旗乡镇村校院局国军党站所司社队厂馆部处科行店园])"
"""The writer, and no area or body."""


@rule(
    "lost-area",
    title="“我”后漏了地名级别",
    help=(
        "“我县今明两天有大风”漏一字成了“我今明两天有大风”，“我县大力发展茶产业”成了“我大力发展茶产业”。"
        "引号里的，用第一人称写的文章（另有“我”字）不报。"
    ),
    kind=ErrorKind.MISSING_CHARACTER,
    profiles={"traditional": False},
    patterns=(_WEATHER, _OFFICIAL),
    bad=[
        Bad("受冷空气影响，我今明两天将出现大风降温天气。", found="我"),
        Bad("近年来，我大力发展茶产业，茶园面积达3万亩。我县还建了茶市。", found="我"),
    ],
    good=[
        "受冷空气影响，我县今明两天将出现大风降温天气。近年来，我县大力发展茶产业。",
        "气象台告诉我近期有大风。",
        "他说：“近年来，我大力发展茶产业。”",
        "近年来，我大力发展茶产业，把家里的地都种上了茶。村里人说我傻。",
        "這個國家的問題還沒有人來處理，近年來，我大力發展茶產業。近年来，我大力发展茶产业，這個國家的問題還沒有人來處理。",
    ],
)
def lost_area(article: Article) -> Iterator[Finding]:
    """The area is lost behind the word for "our", and the paper seems to speak of itself."""
    if is_traditional(article.document):
        return
    for pattern in (_WEATHER, _OFFICIAL):
        for match in article.find(pattern):
            span = match.group("wrong")
            if quotation_at(article, span) is None and _is_the_only_one(article):
                message = Message("“我”后漏了“县、市”一类的字？", "is a word such as “county” lost behind this?")
                yield Finding(span, message, confidence=Confidence.LIKELY)


def _is_the_only_one(article: Article) -> bool:
    """Whether nobody else says "I" in the article outside quotation marks."""
    spans = (Span(*match.span()).shifted(article.span.start) for match in compiled(_I).finditer(article.text))
    return sum(quotation_at(article, span) is None for span in spans) == 1
