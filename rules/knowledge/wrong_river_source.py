from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from .._table_rows import alternatives, table_rows
from ._named_at import place_at, regions_of
from ._places import Named
from ._present import is_quoted


@cache
def _sources() -> Mapping[str, tuple[Sequence[str], Sequence[str]]]:
    """The places and the mountains of the source of each river."""
    rows = table_rows(Path(__file__).with_name("river_sources.tsv"))
    return {river: (places.split("|"), hills.split("|") if hills else ()) for river, places, hills in rows}


def _mountains() -> set[str]:
    return {hill for _, hills in _sources().values() for hill in hills if hill}


_SIGN = "发源于|源于|源出"
_RIVER = f"(?P<river>{alternatives(_sources())})(?:干流|上游)?\\Z"
_HILL = f"(?:[^，,。；;\\n]{{0,12}}?)(?P<hill>{alternatives(_mountains())})"
_SAME, _LONGEST = "[大小东西南北新老古内外中]", 6


@rule(
    "wrong-river-source",
    title="河流发源地不对",
    help=(
        "“淮河发源于山东省”：淮河源在河南桐柏山。只查表 rules/knowledge/river_sources.tsv 里的江河，"
        "“发源于”后面的省、市、县和山名；"
        "说法不一的列全，各地同名的河列全，表里没有的山不查，引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("淮河发源于山东省沂源县。", found="沂源县"),
        Bad("黄河发源于唐古拉山，全长5464公里。", found="唐古拉山"),
        Bad("汾河源于陕西省的一处泉眼。", found="陕西省"),
        Bad("长江发源于青海省巴颜喀拉山。", found="巴颜喀拉山"),
        Bad("辽河干流源出山西省平泉市七老图山。", found="山西省"),
    ],
    good=[
        "淮河发源于河南省桐柏县，黄河发源于巴颜喀拉山北麓，汾河源于宁武县，辽河源出河北省平泉市光头山，长江发源于青海唐古拉山。",
        "南淮河发源于山东省。这一创意源于山东省。汾河源于一眼泉，水流到陕西省。",
        "《淮河发源于山东省吗》，他说：“淮河发源于山东省。”",
    ],
)
def wrong_river_source(article: Article) -> Iterator[Finding]:
    """A river is said to rise in a place, or on a mountain, where it does not.

    Rows of rules/knowledge/river_sources.tsv; only places of the table of places, and mountains of these rows.
    """
    text = article.document.text
    for sign in article.find(_SIGN):
        river = compiled(_RIVER).search(text[max(article.span.start, sign.start - _LONGEST) : sign.start])
        if not river or compiled(_SAME).match(text, sign.start - len(river[0]) - 1):
            continue
        places, hills = _sources()[river["river"]]
        span = _elsewhere(text, sign.end, places, hills)
        if span and not is_quoted(article, span):
            message = Message(
                "{river}的源头在{right}，请核对",
                "the source of the {river} is in {right}",
                river=river["river"],
                right="、".join((*places, *hills)),
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _elsewhere(text: str, at: int, places: Sequence[str], hills: Sequence[str]) -> Span | None:
    """The place or the mountain behind an offset that is none of a river's source."""
    place = place_at(text, at)
    if place and _is_other(place, places):
        return place.span
    hill = compiled(_HILL).match(text, place.end if place else at)
    return Span(*hill.span("hill")) if hill and hills and hill["hill"] not in hills else None


def _is_other(place: Named, right: Sequence[str]) -> bool:
    """Whether a place neither holds one of the right places nor lies in one."""
    own, found = {region for one in right for region in regions_of(one)}, regions_of(place.name)
    return not any(a.startswith(b) or b.startswith(a) for a in own for b in found)
