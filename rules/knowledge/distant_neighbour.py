from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from ._coordinates import apart
from ._named_at import place_at, regions_of, sole, subject
from ._places import Named
from ._present import is_old, is_quoted

_SIGN = "接壤|相邻|毗邻|毗连|比邻"
_BESIDE = "[与和同][^，,。；;：\n]{2,40}\\Z"
_NEXT = "[、和与及]|以及"
_WIDE = ("15", "23", "51", "53", "54", "62", "63", "64", "65")
"""Provinces whose counties are wide, so that the seats of neighbours may be far apart."""
_FAR, _FIRST, _REACH = 160, 1981, 44


@rule(
    "distant-neighbour",
    title="相距甚远的两地写成接壤",
    help=(
        "“恭城县境与湖北省恩施市相邻”：两地隔着整个湖南。按县城的经纬度算，最近的县城相距160公里以上才报；"
        "县域辽阔的西部、东北几省不查，讲历史的句子、书名和引语里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("恭城县境与湖北省恩施市相邻。", found="湖北省恩施市"),
        Bad("运城市位于山西省南部，与陕西省、河北省接壤。", found="河北省"),
    ],
    good=[
        "恭城县境与湖南省江永县相邻，运城市位于山西省南部，与陕西省、河南省接壤。",
        "恭城合作社与湖北省恩施市相邻。甘州区与额济纳旗相邻，恭城与湖北省恩施市合作。",
        "1936年，运城市与河北省接壤。《运城市与河北省接壤》，他说：“运城市与河北省接壤。”",
    ],
)
def distant_neighbour(article: Article) -> Iterator[Finding]:
    """Two places are said to border on each other, and their counties lie far apart.

    By the coordinates of the seats of counties (rules/knowledge/coordinates.tsv).
    """
    text = article.document.text
    for sign in article.find(_SIGN):
        first = max(article.span.start, sign.start - _REACH)
        beside = compiled(_BESIDE).search(text[first : sign.start])
        own = subject(article, first + beside.start()) if beside else ""
        for other in _row(text, first + beside.start() + 1, sign.start) if beside and own else ():
            if _is_far(own, other) and not is_quoted(article, other.span) and not is_old(article, other.span, _FIRST):
                message = Message("与{other}不相邻，请核对", "{other} is no neighbour", other=other.name)
                yield Finding(_whole(text, other, first), message, confidence=Confidence.LIKELY)


def _row(text: str, at: int, end: int) -> Iterator[Named]:
    """The places of a row between two offsets."""
    while at < end and (place := place_at(text, at)):
        yield place
        joint = compiled(f"[{HAN}]{{0,4}}?(?:{_NEXT})").match(text, place.end, end)
        at = joint.end() if joint else end


def _is_far(own: str, other: Named) -> bool:
    region = sole(regions_of(other.name))
    is_apart = region and not region.startswith((own, *_WIDE)) and not own.startswith((region, *_WIDE))
    return bool(is_apart) and apart(own, region) > _FAR


def _whole(text: str, place: Named, first: int) -> Span:
    """The span of a place with the larger ones before it."""
    starts = (at for at in range(first, place.start) if (one := place_at(text, at)) and one.end == place.end)
    return Span(next(starts, place.start), place.end)
