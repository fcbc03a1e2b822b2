"""Places of the shipped table in an article, and pairs of a larger and a smaller one: 江苏省昆山市."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import add
from typing import NamedTuple

from lint_news import (
    Article,
    Span,
    compiled,
    old_place_names,
    place_endings,
    place_names,
    places_named,
    short_place_names,
    view,
)

from ._belonging import Relation, relation_of

LEVELS = "省市县区旗州盟"
"""The last characters of the full names of places."""
OTHER_LEVELS = ("市", "区", "县", "旗", "新区", "州", "盟", "地区", "林区", "特区")
SLIPS = dict(
    zip("洲舟周诚成杨扬羊陌埠阜坡陂付原源蜂锋彊凌岭椅渡", "州州州城城阳阳阳阳阜埠陂坡阜源原峰峰疆陵陵猗度", strict=True)
)
"""Characters that are written for the last one of the name of a city or county."""
_SHORT_WORDS = (
    "中山|海南|海北|海东|海西|黄南|和田|吉林|平安|太平|长安|新区|朝阳|兴安|红河|凉山|文山|博乐|乐平|永安|建德|高安|宜城|新民|海林"
    "|安康|德兴|福清|同江|东兴|东方|龙港|兴平|北流|康定|新乐|安国|平度|平湖|仁怀|海门|大安|启东|海城|东港|江阴|双河|铁门关|合作|大兴安岭"
)
SHORT_WORDS = frozenset(_SHORT_WORDS.split("|"))
"""Short names that are words, or names of other things, as well."""
_LENGTHS = range(11, 1, -1)
_STEMS = (5, 4, 3, 2)
_READS_ON = ("场", "域", "圈")
"""What makes another word of the last character: 市场, 区域, 都市圈."""


class Named(NamedTuple):
    """A name of the table in a text; offsets count code points of the document."""

    start: int
    end: int
    name: str

    @property
    def span(self) -> Span:
        """The span of the name."""
        return Span(self.start, self.end)


class Nested(NamedTuple):
    """A place directly behind a larger one, and how it belongs to that."""

    left: Named
    right: Named
    relation: Relation

    @property
    def span(self) -> Span:
        """The span of both."""
        return Span(min(self.left.start, self.right.start), max(self.left.end, self.right.end))


class Finds(NamedTuple):
    """What an article has of the table, by offset."""

    starts: Mapping[int, int]
    """The start of each full name, by its end."""
    old: Sequence[Named]
    """Full names that no place has today."""
    pairs: Sequence[Nested]
    """Places with a smaller one directly behind them."""
    odd: Sequence[int]
    """The ends of what looks like a name, and is not in the table."""


@view
def finds(article: Article) -> Finds:
    """What all rules on places need of an article."""
    text, first = article.document.text, article.span.start
    starts, others = _names_in(text, first, article.span.end)
    old_names, short, tails = old_place_names(), short_place_names(), place_endings().of_short
    old: list[Named] = []
    pairs: list[Nested] = []
    for end, start in starts.items():
        if text[end : end + 1] in _READS_ON:
            continue
        if text[start:end] in old_names:
            old.append(Named(start, end, text[start:end]))
        if start in starts or (
            text[start - 2 : start] in tails and any(text[start - length : start] in short for length in _STEMS)
        ):
            pairs.extend(_pairs(text, first, Named(start, end, text[start:end]), starts))
    odd = [end for end in _odd(text, first, others, starts) if text[end : end + 1] not in _READS_ON]
    return Finds(starts, old, pairs, odd)


def _names_in(text: str, first: int, last: int) -> tuple[dict[int, int], list[int]]:
    """The start of each full name by its end, and the ends of what has such a last character and is no name."""
    names, tails, before, behind = place_names(), place_endings().of_all, -1, first
    starts: dict[int, int] = {}
    others: list[int] = []
    for level in compiled(f"[{LEVELS}]").finditer(text, first, last):
        end = level.end()
        start = -1
        if text[end - 2 : end] in tails:
            start = next((end - n for n in _LENGTHS if text[end - n : end] in names and end - n >= first), -1)
        if start < 0:
            others.append(end)
            continue
        if start <= before:
            del starts[behind]
        elif start < behind:
            continue
        before, behind, starts[end] = start, end, start
    return starts, others


def _odd(text: str, first: int, others: Sequence[int], starts: Mapping[int, int]) -> Sequence[int]:
    """Where a name with a slip or with another level ends, or a larger place stands a few characters before."""
    return [end for end in others if end - first > 2 and (_is_slip(text, end) or _is_behind_larger(text, end, starts))]


def _is_slip(text: str, end: int) -> bool:
    """Whether a name with a slip ends somewhere, or one with another level."""
    if text[end - 2] in SLIPS or text[end - 1] == "省":
        return True
    if text[end - 3 : end - 1] not in place_endings().of_stems:
        return False
    names = place_names()
    return any(text[end - 1 - length : end - 1] + level in names for length in _STEMS for level in OTHER_LEVELS)


def _is_behind_larger(text: str, end: int, starts: Mapping[int, int]) -> bool:
    """Whether a full name or a short form of two or three characters ends 3 to 11 characters before an offset."""
    if starts and not starts.keys().isdisjoint(range(end - 11, end - 2)):
        return True
    first = end - 13 if end > 13 else 0
    short, tails, near = short_place_names(), place_endings().of_short, text[first : end - 3]
    if tails.isdisjoint(map(add, near, near[1:])):
        return False
    for at in range(end - 3, end - 12, -1):
        if text[at - 2 : at] in tails and (text[at - 2 : at] in short or text[at - 3 : at] in short):
            return True
    return False


def _pairs(text: str, first: int, right: Named, starts: Mapping[int, int]) -> Iterator[Nested]:
    """The pair that a place ends, and the one before it where the larger place is a short form."""
    left = _before(text, first, right.start, starts)
    if left and is_full(right.name) | is_full(left.name) and (relation := relation_of(left.name, right.name)):
        yield Nested(left, right, relation)
    if left and left.end not in starts:
        yield from _pairs(text, first, left, starts)


def _before(text: str, first: int, at: int, starts: Mapping[int, int]) -> Named | None:
    """The place whose full name, or short form (运城 before 盐湖区), ends at an offset."""
    if at in starts:
        return Named(starts[at], at, text[starts[at] : at])
    short = short_place_names()
    found = (at - length for length in _STEMS if at - length >= first and text[at - length : at] in short)
    return next((Named(start, at, text[start:at]) for start in found), None)


def larger_before(article: Article, at: int) -> Named | None:
    """The province or prefecture whose name, full or short, ends at an offset."""
    left = _before(article.document.text, article.span.start, at, finds(article).starts)
    return left if left and is_above_counties(left.name) else None


def outermost(article: Article, at: int) -> int:
    """Where the first of the larger places before an offset begins: the offset itself where there is none."""
    left = larger_before(article, at)
    return outermost(article, left.start) if left else at


def is_of_three(article: Article, pair: Nested) -> bool:
    """Whether a province, a city and a county stand in full, as they do only since cities have counties."""
    left, right = pair.left, pair.right
    province = left.start < right.start and left.name[-1] == "市" and larger_before(article, left.start)
    return bool(province) and is_full(left.name) and is_full(right.name)


@lru_cache(1 << 12)
def is_above_counties(name: str) -> bool:
    """Whether a name is that of a province or prefecture."""
    return any(not place.is_county for place in places_named(name))


@lru_cache(1 << 12)
def is_full(name: str) -> bool:
    """Whether a name is the whole name of some place, not a short form."""
    return not all(place.is_short for place in places_named(name))
