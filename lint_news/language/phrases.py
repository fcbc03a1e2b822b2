"""One character that is wrong in a usual phrase of four: another of like sound makes the phrase there.

A character is asked about where the pair that it makes with a neighbour is rare; lint_news/kernels/phrases.py finds
these places. Offsets count code points, evidence is in bits; text must be Simplified.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ..kernels.phrases import PHRASE, doubtful, fitting
from .bigrams import bigrams
from .counts import LONGEST, counts
from .folding import folded_forms
from .lattice import cheapest_reading
from .lexicon import lexicon
from .tries import DATA, mapped, text_of

_WIDTH = 10
"""How many characters are read on each side."""
_HELD = 2
"""The least length of the word that a meant character stands in."""


class WrongInPhrase(NamedTuple):
    """A place, the character that is meant there, the start of the phrase, and bits by words and by characters."""

    at: int
    meant: str
    start: int
    word_bits: float
    character_bits: float


def wrong_in_phrases(text: str, start: int, end: int, least: float = 0.0) -> Iterator[WrongInPhrase]:
    """The characters of `text[start:end]` that are wrong in a phrase; by characters they need `least` bits."""
    phrases = _phrases()
    places = doubtful(text, start, end, _numbers(), _pairs(), _around(), phrases)
    asked = set[tuple[int, str]]()
    for at, first in dict.fromkeys(places):
        for meant in fitting(text, at, first, _like(text[at]), phrases):
            if (at, meant) in asked:
                continue
            asked.add((at, meant))
            if found := _judged(text, at, first, meant, least):
                yield found


def _judged(text: str, at: int, first: int, meant: str, least: float) -> WrongInPhrase | None:
    if counts().level(text[first : first + PHRASE]):
        return None
    begin = max(0, at - _WIDTH)
    k = at - begin
    written = folded_forms(text[begin : at + _WIDTH + 1])
    other = written[:k] + meant + written[k + 1 :]
    if not _is_held(other, k):
        return None
    by_characters = _character_bits(written, other, k)
    if by_characters < least:
        return None
    return WrongInPhrase(at, meant, first, _bits(written) - _bits(other), by_characters)


def _is_held(text: str, k: int) -> bool:
    """Whether a character stands in some word of two to four characters."""
    level = lexicon().level
    return any(
        level(text[first : first + size])
        for size in range(_HELD, PHRASE + 1)
        for first in range(max(0, k - size + 1), k + 1)
    )


def _character_bits(written: str, other: str, k: int) -> float:
    """Bits by which the other text is likelier by the counts of characters, the mean of both directions."""
    statistics = counts()
    start, end = max(0, k - LONGEST + 1), min(len(written), k + LONGEST)
    forward = statistics.forward_sum(other, k, end) - statistics.forward_sum(written, k, end)
    backward = statistics.backward_sum(other, start, k + 1) - statistics.backward_sum(written, start, k + 1)
    return (forward + backward) / 2


def _bits(text: str) -> float:
    reading = cheapest_reading(text, lambda _, __: True, bigrams())
    return reading.bits if reading else float("inf")


@cache
def _numbers() -> bytes:
    """Two bytes for each code point below 65,536: the number of a common Han character, or 0."""
    chars = text_of(DATA / "pairs.txt")
    found = bytearray(2 * 0x10000)
    for number, char in enumerate(chars, 1):
        found[2 * ord(char)], found[2 * ord(char) + 1] = number >> 8, number & 0xFF
    return bytes(found)


@cache
def _pairs() -> bytes:
    """The bits of usual pairs."""
    return bytes(mapped(DATA / "pairs.bin"))


@cache
def _around() -> bytes:
    return bytes(mapped(DATA / "around.bin"))


@cache
def _phrases() -> bytes:
    return bytes(mapped(DATA / "phrases.bin"))


@cache
def _by_sound() -> Mapping[str, list[str]]:
    """The lines of characters of like sound that a character stands in."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in text_of(DATA / "sounds.txt").split("\n"):
        for char in line:
            found[char].append(line)
    return found


@cache
def _like(char: str) -> str:
    """The characters that sound like one, without it."""
    return "".join(dict.fromkeys("".join(_by_sound().get(char, ())))).replace(char, "")
