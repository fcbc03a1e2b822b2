from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from ._coordinates import away, turn
from ._named_at import place_at, place_ending, regions_of, sole, subject
from ._places import Named
from ._present import is_old, is_quoted

_WAYS = "东南|东北|西南|西北|[东南西北]"
_NEAR = "接壤|相邻|毗邻|相连|交界|相望|为邻|毗连|相接|为界|比邻"
_SIDE = f"(?P<ways>(?:{_WAYS})(?:[、和与](?:{_WAYS}))*)[部面边侧端]?"
_TOUCHES = f"{_SIDE}(?:毗邻|紧邻|毗连|紧靠|紧接|连接|[邻接连临界毗靠])"
_BESIDE = f"{_SIDE}(?:隔[{HAN}]{{1,7}})?[与和同](?=[{HAN}、]{{2,40}}?(?:{_NEAR}))"
_SIGNS = ("[邻临毗靠界接](?<=[东南西北部面].)", _NEAR)
_MARKS, _BEFORE = "，,；;。：:（）()\n", "县市区旗州境域"
_CLAUSE = f"[^{_MARKS}]*"
_FIRST, _TURN, _FAR = 1981, 120, 600
"""The years up to which texts are left alone, the least angle that is reported, and the farthest neighbours in km."""


@rule(
    "neighbour-on-other-side",
    title="东邻、西接写反",
    help=(
        "“大洼区西北与营口市相望”：营口在大洼东南。按县城的经纬度算，只在说的方位与实际差120度以上时才报；"
        "句中看不出说的是哪个县的、讲历史的句子、书名和引语里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=_SIGNS,
    profiles={"traditional": False},
    bad=[
        Bad("大洼区地处河口，西北隔河与营口市相望。", found="西北隔河与营口市"),
        Bad("夏县位于山西省南部，西邻垣曲县，南接平陆县。", found="西邻垣曲县"),
        Bad("夏县东与盐湖区、平陆县接壤。", found="东与盐湖区"),
        Bad("运城市东临陕西省。", found="东临陕西省"),
        Bad("夏县报\n全县北、东北与平陆县相邻。", found="北、东北与平陆县"),
    ],
    good=[
        "大洼区地处河口，东南隔河与营口市相望。夏县位于山西省南部，东邻垣曲县，西与盐湖区接壤，运城市西临陕西省。",
        "夏县东、北与垣曲县相邻。夏县报道，西邻垣曲县。合作社西与垣曲县相邻。夏县西与垣曲县共建公园。",
        "与河津市相邻的夏县西与垣曲县共建公园。",
        "河南与垣曲县接壤。夏县位于山西，江西临垣曲县。",
        "1936年，夏县西邻垣曲县。《夏县西邻垣曲县》，他说：“夏县西邻垣曲县。”",
        "夏县西邻新疆。",
    ],
)
def neighbour_on_other_side(article: Article) -> Iterator[Finding]:
    """A place is said to border on another on the side that is opposite to where that lies.

    By the coordinates of the seats of counties (rules/knowledge/coordinates.tsv).
    """
    for side, told, other in _claims(article):
        own, region, span = subject(article, side), sole(regions_of(other.name)), Span(side, other.end)
        is_apart = own and region and not region.startswith(own) and not own.startswith(region)
        way = away(own, region) if is_apart else None
        if not way or hypot(*way) > _FAR or min(turn(one, way) for one in told) < _TURN:
            continue
        if not is_quoted(article, span) and not is_old(article, span, _FIRST):
            message = Message("{other}在另一边，请核对", "{other} lies on the other side", other=other.name)
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _claims(article: Article) -> Iterator[tuple[int, Sequence[str], Named]]:
    """The places that the text says lie on a side: where the side is told, the directions, and the place."""
    text = article.document.text
    for start, end in sorted(_clauses(article)):
        for pattern in (_TOUCHES, _BESIDE):
            for match in compiled(pattern).finditer(text, start, end):
                at, other = match.start(), place_at(text, match.end())
                if other and (at == start or text[at - 1] in _BEFORE or place_ending(text, at)):
                    yield at, compiled(_WAYS).findall(match["ways"]), other


def _clauses(article: Article) -> set[tuple[int, int]]:
    """The clauses that may tell on which side a place lies."""
    text, first = article.document.text, article.span.start
    found = [match.start for pattern in _SIGNS for match in article.find(pattern)]
    starts = {max(first, *(text.rfind(mark, first, at) + 1 for mark in _MARKS)) for at in found}
    return {span for start in starts if (match := compiled(_CLAUSE).match(text, start)) and (span := match.span())}
