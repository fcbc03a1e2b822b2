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
_RATED = "很好|较好|良好|积极|重要|明显|显著|巨大|极大|应有|独特|关键|有力|有效|一定"
"""Attributes with 的 that may stand before another one: 起到很好的示范带动（作用）."""
_GAP = "[^，。；！？、：“”\n]{0,8}"
_VERBS = (
    "养成|减轻|增强|营造|树立|召开|举办|开展|提供|解决|带来|积累|得到|受到|赢得|激发|提升|丰富|改善|展现|表达|奠定|提高|促进|推动|落实|取得"
    "|发挥|保障|维护|破解|满足|完善|建立|掌握|享受到"
)
_OF = "[^，。；：“”\n]{1,12}的(?=[，。；！])"
"""What belongs to a noun that is lost: 养成了垃圾分类的（习惯）."""
_REACH = 20
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
    """A pattern for verbs; those with + need a particle of aspect, those with ~ may have more behind."""
    needing = alternatives({verb[:-1] for verb in verbs if verb.endswith("+")})
    wide = alternatives({verb[:-1] for verb in verbs if verb.endswith("~")})
    plain = alternatives({verb for verb in verbs if verb[-1] not in "+~"})
    forms = (
        needing and f"(?:{needing}){_ASPECT}",
        wide and f"(?:{wide})了?{_GAP}",
        plain and f"(?:{plain})[了着过出]{{0,2}}",
    )
    either = "|".join(filter(None, forms))
    return f"(?:{either})的?(?:{_DEGREE})?(?:(?:{_RATED})的)?$"


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
    verbs = [f"{verb}了" for verb in _VERBS.split("|")]
    return [*(f"{attribute}{mark}" for attribute in _by_attribute() for mark in _MARKS), *verbs]


def headless(article: Article) -> Iterator[Headless]:
    """Where a verb and an attribute stand in the article without their noun."""
    text, first = article.document.text, article.span.start
    for number, start, end in longest(occurrences(article, "wording._head_nouns")):
        listed = listed_strings()[number]
        attribute = listed[:-1]
        if listed[-1] == "了":
            yield from _of_lost_noun(text, first + start, first + end)
            continue
        for row in _by_attribute()[attribute]:
            verb = compiled(row.verbs).search(text, max(first, first + start - _REACH), first + start)
            if verb:
                yield Headless(Span(verb.start(), first + end - 1), attribute.removesuffix("的"), row.nouns)
                break


def _of_lost_noun(text: str, start: int, end: int) -> Iterator[Headless]:
    """A verb with 了 at an offset, behind which stands only what belongs to the noun."""
    found = compiled(_OF).match(text, end)
    if found:
        yield Headless(Span(start, found.end()), text[end : found.end()], "习惯、活动、作用")


def is_headless(article: Article) -> bool:
    """Whether an article has such a place."""
    return any(headless(article))
