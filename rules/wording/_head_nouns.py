"""Attributes that stand before the object of a verb, with the mark behind them where the object is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from lint_news import Article, Span, compiled

from .._strings import longest, occurrences
from .._table_rows import alternatives, table_rows

_MARKS = "，。；！？"
_ASPECT = "[了着过]"
_DEGREE = "十分|非常|很|更加?|较为|最为?|极为|尤为|更为|相当|特别|极其|越来越"
_REACH = 16
"""Characters before an attribute where its verb stands."""


class Row(Struct, frozen=True):
    """Verbs as a pattern, attributes, and the nouns that are usual behind them."""

    verbs: str
    attributes: tuple[str, ...]
    nouns: str


class Headless(Struct, frozen=True):
    """A verb and an attribute without the noun: their span, and the nouns that are usual there."""

    span: Span
    attribute: str
    nouns: str


@cache
def _rows() -> Sequence[Row]:
    return [
        Row(_pattern(verbs.split("|")), tuple(attributes.split("|")), nouns)
        for verbs, attributes, nouns in table_rows(Path(__file__).with_name("head_nouns.tsv"))
    ]


def _pattern(verbs: Sequence[str]) -> str:
    """A pattern for verbs; those with + need a particle of aspect."""
    needing = alternatives({verb[:-1] for verb in verbs if verb.endswith("+")})
    plain = alternatives({verb for verb in verbs if not verb.endswith("+")})
    either = "|".join(filter(None, (needing and f"(?:{needing}){_ASPECT}", plain and f"(?:{plain})[了着过出]{{0,2}}")))
    return f"(?:{either})的?(?:{_DEGREE})?$"


@cache
def _by_attribute() -> Mapping[str, Sequence[Row]]:
    """The rows of each attribute; it may have 的 behind it."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in _rows():
        for attribute in row.attributes:
            rows[attribute].append(row)
            if not attribute.endswith("的"):
                rows[f"{attribute}的"].append(row)
    return rows


@cache
def listed_strings() -> Sequence[str]:
    """The attributes, each with each mark behind it, for the table that is shared with other lists."""
    return [f"{attribute}{mark}" for attribute in _by_attribute() for mark in _MARKS]


def headless(article: Article) -> Iterator[Headless]:
    """Where a verb and an attribute stand in the article without their noun."""
    text, first = article.document.text, article.span.start
    for number, start, end in longest(occurrences(article, "wording._head_nouns")):
        attribute = listed_strings()[number][:-1]
        for row in _by_attribute()[attribute]:
            verb = compiled(row.verbs).search(text, max(first, first + start - _REACH), first + start)
            if verb:
                yield Headless(Span(verb.start(), first + end - 1), attribute.removesuffix("的"), row.nouns)
                break


def is_headless(article: Article) -> bool:
    """Whether an article has such a place."""
    return any(headless(article))
