from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from ._coordinates import Point, place_in
from ._named_at import place_at, place_ending, regions_of, sole, subject
from ._present import is_old, is_quoted

_LIES = f"(?:位于|地处|坐落[于在])[{HAN}、，]{{2,30}}?[东南西北]部"
_PART = "(?P<part>[东南西北中]?[东南西北])部"
_OF = "[东南西北]部"
_FIRST = 1981
_LEAST = 0.35
"""How far a place lies on the other side of the middle, of the way from there to the outermost county."""


@rule(
    "place-in-other-part",
    title="位于某地东部、西部写反",
    help=(
        "“尤溪县地处三明市西部”：尤溪在三明东部。按县城的经纬度算，只在说的方位与实际相反、离中线有一段距离时才报；"
        "县数少的市、讲历史的句子、书名和引语里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_LIES, _OF),
    profiles={"traditional": False},
    bad=[
        Bad("尤溪县地处三明市西部，山多地少。", found="三明市西部"),
        Bad("恭城位于广西桂林市西北部。", found="桂林市西北部"),
        Bad("芮城县地处山西省南部、运城市北部。", found="运城市北部"),
        Bad("走进福建省三明市西部的尤溪县。", found="三明市西部的尤溪县"),
        Bad("夏县报\n我县位于山西省北部。", found="山西省北部"),
    ],
    good=[
        "尤溪县地处三明市东部，恭城位于广西桂林市东南部，芮城县地处山西省南部、运城市南部，三明市东部的尤溪县。",
        "夏县位于运城市东部，建宁县地处三明市西部，西部的尤溪县，尤溪县汤川乡位于三明市西部。",
        "1936年，尤溪县地处三明市西部。《尤溪县位于三明市西部》，他说：“尤溪县位于三明市西部。”",
        "位于三明市西部，他住在三明市西部。",
    ],
)
def place_in_other_part(article: Article) -> Iterator[Finding]:
    """A county or prefecture is said to lie in the part of a larger place that is opposite to its own.

    By the coordinates of the seats of counties (rules/knowledge/coordinates.tsv). Only where it lies clearly on the
    other side of the middle.
    """
    for span, own, larger, part in (*_told(article), *_joined(article)):
        where = place_in(own, larger) if own != larger and own.startswith(larger) else None
        if where and _is_opposite(part, where) and not is_quoted(article, span) and not is_old(article, span, _FIRST):
            message = Message(
                "按经纬度在{right}，请核对",
                "by its coordinates it lies in the other part",
                right=f"{_side(part, where)}部",
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _told(article: Article) -> Iterator[tuple[Span, str, str, str]]:
    """The parts that a sentence says a place lies in: where it stands, both places, the part."""
    text = article.document.text
    for match in article.find(_LIES):
        own = subject(article, match.start)
        end = match.end
        for part in compiled(_PART).finditer(text, match.start, end + 16) if own else ():
            larger = place_ending(text, part.start() - (text[part.start() - 1] == "的"))
            if larger:
                yield Span(larger.start, part.end()), own, sole(regions_of(larger.name)), part["part"]


def _joined(article: Article) -> Iterator[tuple[Span, str, str, str]]:
    """The places directly behind the part of a larger one: 三明市东部的尤溪县."""
    text = article.document.text
    for match in article.find(_OF):
        part = compiled(_PART).match(text, match.start - 1) or compiled(_PART).match(text, match.start)
        larger = place_ending(text, part.start()) if part else None
        smaller = place_at(text, match.end + text.startswith("的", match.end)) if larger else None
        if part and larger and smaller:
            yield (
                Span(larger.start, smaller.end),
                sole(regions_of(smaller.name)),
                sole(regions_of(larger.name)),
                part["part"],
            )


def _is_opposite(part: str, where: Point) -> bool:
    """Whether a place lies clearly on the other side."""
    east, north = where
    sides = {"东": east, "西": -east, "北": north, "南": -north}
    return any(sides[char] < -_LEAST for char in part if char in sides)


def _side(part: str, where: Point) -> str:
    """The side that a place lies on, for the directions that are told wrong."""
    east, north = where
    found = ("东" if east > _LEAST else "西" if east < -_LEAST else "") + (
        "北" if north > _LEAST else "南" if north < -_LEAST else ""
    )
    return found or part
