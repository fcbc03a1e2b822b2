"""Doubled characters that are likely mistakes: each with a score, a tier and ranked replacements.

Offsets are code points of the text, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.json import decode
from msgspec.structs import replace as replaced

from ...kernels.repeats import doubled
from ..bigrams import bigrams
from ..counts import counts
from ..folding import BREAK, fold_char
from ..lexicon import lexicon
from ..straddling import ends_word
from ..tries import DOUBLED, lines_of
from .barred import barred, enclosed
from .dictionary import in_listed_word
from .features import plain_features
from .hidden import hidden_words, in_word
from .leanings import leanings
from .lookalikes import begins_common_word, divides_words, handicap, may_be_name
from .meeting import meeting_features
from .models import forest, networks
from .readings import chains, reading_features, words_there
from .string_features import gain_features, neighbour_features, span_features
from .suggest import Suggestion, suggest
from .window import FIRST, Window, window

_MARKS = frozenset("，。；：？！（）、“”《》…—" + BREAK)
_SEEN_LEVEL = 3
"""The level of counts from which a double is usual beside a neighbour."""
_AROUND = 3_000
_PARAGRAPH = 1_000
_BESIDE = 32
"""Code points outside the article in which words at its border may lie."""


class Tier(Enum):
    """How sure a mistake is: certain ones may be fixed unattended, doubtful ones are shown on request."""

    CERTAIN = "certain"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


class Candidate(Struct, frozen=True):
    """A doubled character that may be a mistake.

    `span` covers all copies, `score` is in log odds, `suggestions` replace the span, best first. `barred` says that it
    may belong to a name, a quotation, a title or a number, where no fix is safe.
    """

    span: tuple[int, int]
    char: str
    score: float
    tier: Tier
    suggestions: tuple[Suggestion, ...]
    barred: bool


def candidates(text: str, start: int = 0, end: int | None = None) -> Iterator[Candidate]:
    """The doubled characters of one article, `text[start:end]`, that may be mistakes, by offset.

    The candidates of the last articles are cached: an editor checks all articles of a page again at each keystroke.
    """
    end = len(text) if end is None else end
    first = max(0, start - _BESIDE)
    piece = text[first : end + _BESIDE]
    for candidate in cached_candidates(piece, start - first, end - first):
        at, stop = candidate.span
        yield replaced(candidate, span=(at + first, stop + first)) if first else candidate


@lru_cache(128)
def cached_candidates(text: str, start: int, end: int) -> tuple[Candidate, ...]:
    """The candidates of `text[start:end]`, offsets of `text`."""
    return tuple(_candidates(text, start, end))


def _candidates(text: str, start: int, end: int) -> Iterator[Candidate]:
    for at, stop in doubled(text, start, end):
        if not _is_han(text[at]):
            continue
        if stop - at != 2:
            if stop - at == 3 and (candidate := _tripled(text, at, start, end)):
                yield candidate
            continue
        left, right = text[at - 1] if at > start else BREAK, text[stop] if stop < end else BREAK
        row = _glanced(left, text[at], right)
        if row is not None and (candidate := scored(text, at, start, end, row)) is not None:
            yield candidate


def scored(text: str, at: int, start: int, end: int, row: list[float]) -> Candidate | None:
    """The candidate at `at` whose first features are `row`; None where the double is almost surely right."""
    first, last = _paragraph(text, at, start, end)
    place, limits = window(text, at, first, last), _limits()
    score = _score(row, place, text[max(start, at - _AROUND) : min(end, at + _AROUND)], (first, last))
    if score is None or score < limits["doubtful"] or in_listed_word(text, at, first, last):
        return None
    in_name, hidden = barred(text, at, first, last), hidden_words(place)
    is_hiding = hidden and not enclosed(text, at, first, last)
    tier = Tier.LIKELY if score >= _limit(text, at) or is_hiding else Tier.DOUBTFUL
    if tier is Tier.LIKELY and not is_hiding and divides_words(text, at, first, last):
        tier = Tier.DOUBTFUL
    shown = _shown(place, tier, hidden)
    if score >= limits["certain"] and shown[0].text == text[at] and not in_name and not in_word(place):
        tier = Tier.CERTAIN
    return Candidate((at, at + 2), text[at], score, tier, shown, in_name)


def _shown(place: Window, tier: Tier, hidden: tuple[str, ...]) -> tuple[Suggestion, ...]:
    """The replacements of a pair: hidden words and a single copy; otherwise what `suggest` ranks."""
    char = place.text[place.at]
    if hidden or tier is Tier.DOUBTFUL:
        return tuple(Suggestion(word, 0.0) for word in (*hidden, char))
    return suggest(place, counts())


def _score(row: list[float], place: Window, article: str, bounds: tuple[int, int]) -> float | None:
    """The log odds that the pair is a mistake; None as soon as a stage, each with more features, finds it right."""
    limits = _limits()
    row = [*row, *span_features(place, counts()).values()]
    if forest("spans").score(row) < limits["spans"]:
        return None
    row += gain_features(place, counts()).values()
    if forest("strings").score(row) < limits["strings"]:
        return None
    row += plain_features(place, article, bounds, counts(), lexicon()).values()
    if forest("quick").score(row) < limits["quick"]:
        return None
    row += _network_features(place.dropped, place.kept)
    if forest("networks").score(row) < limits["networks"]:
        return None
    return forest("full").score([*row, *_chain_features(place.dropped, place.kept)])


@lru_cache(1 << 8)
def _network_features(dropped: str, kept: str) -> tuple[float, float]:
    """The scores of the networks. An editor asks for the same places when something else in the article was changed."""
    deleted, intruder = networks()
    return deleted.score(dropped), intruder.score(kept)


@lru_cache(1 << 8)
def _chain_features(dropped: str, kept: str) -> list[float]:
    """The last features: those of chains of words, and of the words at the pair; asked for as those of the networks."""
    words, place = bigrams(), Window(kept, FIRST, kept, dropped)
    found = chains(place, words)
    return [
        *reading_features(found, words).values(),
        *meeting_features(place.kept).values(),
        *leanings(words_there(found), words).values(),
    ]


def _tripled(text: str, at: int, start: int, end: int) -> Candidate | None:
    """Three copies that were never counted so, inside a clause or where two are usual beside it (村村村委会)."""
    level, pair = counts().level, text[at : at + 2]
    left, right = text[max(start, at - 1) : at], text[at + 3 : min(end, at + 4)]
    beside = [side for side, near in ((left + pair, left), (pair + right, right)) if _is_han(near)]
    if level(pair + pair[0]) or (len(beside) < 2 and not any(level(side) >= _SEEN_LEVEL for side in beside)):
        return None
    if pair in lexicon() and ends_word(text, at + 1):  # 读书声|声声
        return None
    shown = (Suggestion(pair, 0.0),)
    return Candidate((at, at + 3), pair[0], _limits()["likely"], Tier.LIKELY, shown, True)


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


@lru_cache(1 << 15)
def _glanced(left: str, char: str, right: str) -> list[float] | None:
    """The first features of a pair between two neighbours; None where the pair is right by these features alone.

    It is right where it is usual, and where it is a whole clause: “不不，” occurs in direct speech.
    """
    usual, pair = _usual(), char * 2
    if pair in usual or left + pair in usual or pair + right in usual or left + pair + right in usual:
        return None
    before, after = fold_char(left), fold_char(right)
    if before in _MARKS and after in _MARKS:
        return None
    row = list(neighbour_features(before, char, after, counts()).values())
    return row if forest("glance").score(row) >= _limits()["glance"] else None


def _paragraph(text: str, at: int, start: int, end: int) -> tuple[int, int]:
    start, end = max(start, at - _PARAGRAPH), min(end, at + _PARAGRAPH)
    stop = text.find("\n", at, end)
    return text.rfind("\n", start, at) + 1 or start, end if stop < 0 else stop


@cache
def _limits() -> dict[str, float]:
    return decode((DOUBLED / "limits.json").read_bytes(), type=dict[str, float])


def _limit(text: str, at: int) -> float:
    """The score from which the pair at `at` is a likely mistake.

    A function character has its own, mostly lower limit, because its right doubles are few. The common limit counts
    where it is higher and a common word begins with the second copy or the pair may be part of a name.
    """
    own, common = _own_limits().get(text[at]), _limits()["likely"] + handicap(text, at)
    if own is None:
        return common
    return max(own, common) if begins_common_word(text, at) or may_be_name(text, at) else own


@cache
def _own_limits() -> dict[str, float]:
    return decode((DOUBLED / "function.json").read_bytes(), type=dict[str, float])


@cache
def _usual() -> frozenset[str]:
    """Doubles with their neighbours that are frequent in edited text; they are not scored."""
    return lines_of(DOUBLED / "usual.txt")
