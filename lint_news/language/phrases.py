"""One character that is wrong in a usual phrase of four: another of like sound or shape makes the phrase there.

A character is asked about where the pair that it makes in the phrase is rare; lint_news/kernels/phrases.py finds these
places, about one in a thousand characters. What is soon known is asked first: the lexicon at the ends of the phrase,
the counts of the character itself, those around it, and last the words. An idiom needs no counts. Offsets
count code points, evidence is in bits; text must be Simplified.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from math import inf
from mmap import mmap
from typing import NamedTuple

from ..kernels.phrases import PHRASE, Filter, UsualPhrases
from .bigrams import bigrams
from .counts import LONGEST, counts
from .folding import folded_forms
from .lattice import cheapest_reading
from .lexicon import lexicon
from .tries import DATA, mapped, text_of

_WIDTH = 6
"""How many characters are read on each side."""
_FIRST, _LAST = 0x4E00, 0x9FA5
"""The Han characters that may be wrong."""
_OWN = 6.0
"""Bits that the meant character needs by its neighbours alone; this is asked first, because it is soon known."""
_IDIOM, _SURE = 23.0, 20.0
"""Bits of an idiom as a word, and bits from which nothing else is asked about a character in one."""
_KEY = 2 * PHRASE
"""The bytes of an idiom in idioms.bin, which is sorted."""
_HELD = 2
"""The least length of the word that a meant character stands in."""


class WrongInPhrase(NamedTuple):
    """A place, the character that is meant there, the start of the phrase, and bits by words and by characters.

    For an idiom, counts of characters are not asked: those bits are infinite. `looks_alike` says whether the characters
    are taken for each other by their shape.
    """

    at: int
    meant: str
    start: int
    word_bits: float
    character_bits: float
    looks_alike: bool


def wrong_in_phrases(text: str, start: int, end: int, least: float = 0.0) -> Iterator[WrongInPhrase]:
    """The characters of `text[start:end]` that are wrong in a phrase; by characters they need `least` bits."""
    asked = set[tuple[int, str]]()
    for at, first, meant in usual_phrases().doubtful(text, start, end):
        if (at, meant) in asked or _is_of_a_word(text, at, first):
            continue
        asked.add((at, meant))
        if found := _judged(text, at, first, meant, least):
            yield found


def _judged(text: str, at: int, first: int, meant: str, least: float) -> WrongInPhrase | None:
    if counts().level(text[first : first + PHRASE]):
        return None
    begin, k = max(0, at - _WIDTH), min(at, _WIDTH)
    written = folded_forms(text[begin : at + _WIDTH + 1])
    other = written[:k] + meant + written[k + 1 :]
    if (bits := _idiom_bits(written, other, first - begin)) >= _SURE:
        return WrongInPhrase(at, meant, first, bits, inf, meant in _looks(text[at]))
    if _own_bits(other, k) - _own_bits(written, k) < _OWN:
        return None
    by_characters = _character_bits(written, other, k)
    if by_characters < least or not _is_held(other, k):
        return None
    by_words = _bits(written) - _bits(other)
    return WrongInPhrase(at, meant, first, by_words, by_characters, meant in _looks(text[at]))


def _is_idiom(phrase: str) -> bool:
    """Whether a phrase is an idiom, which the lexicon need not have."""
    key, known = phrase.encode("utf-16-be"), _idioms()
    at = bisect_left(range(len(known) // _KEY), key, key=lambda row: known[row * _KEY : row * _KEY + _KEY])
    return known[at * _KEY : at * _KEY + _KEY] == key


def _idiom_bits(written: str, other: str, first: int) -> float:
    """Bits by which an idiom is likelier there than the words that are written; 0 where the other phrase is none."""
    past = first + PHRASE
    if not _is_idiom(other[first:past]):
        return 0.0
    return _bits(written) - _bits(written[:first]) - _bits(written[past:]) - _IDIOM


def _is_of_a_word(text: str, at: int, first: int) -> bool:
    """Whether the character at an end of a phrase makes a word with the one outside: 会主义|司法 for 会主义事."""
    inside = at - first
    if inside == PHRASE - 1:
        return lexicon().level(text[at : at + 2]) > 0
    return inside == 0 and at > 0 and lexicon().level(text[at - 1 : at + 1]) > 0


def _own_bits(text: str, k: int) -> float:
    """Bits of one character after those before it and before those after it."""
    return counts().forward(text, k) + counts().backward(text, k)


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
def usual_phrases() -> UsualPhrases:
    """The shipped phrases."""
    numbers, pairs, width, around, phrases, like = kernel_data()
    return UsualPhrases(numbers, pairs, width, Filter(around), Filter(phrases), like)


def kernel_data() -> tuple[array[int], mmap, int, mmap, mmap, _Like]:
    """What the kernel reads: numbers of characters, usual pairs, how many to a row, filters, characters to try.

    The files are mapped. All Han characters of no usual phrase have the last number.
    """
    chars = text_of(DATA / "pairs.txt")
    width = len(chars) + 2
    numbers = array("H", bytes(2 * 0x10000))
    numbers[_FIRST : _LAST + 1] = array("H", [width - 1]) * (_LAST + 1 - _FIRST)
    for number, code in enumerate(map(ord, chars), 1):
        numbers[code] = number
    pairs, around, phrases = (mapped(DATA / f"{name}.bin") for name in ("pairs", "around", "phrases"))
    return numbers, pairs, width, around, phrases, _Like()


@cache
def _idioms() -> bytes:
    return bytes(mapped(DATA / "idioms.bin"))


@cache
def _look_lines() -> list[str]:
    return text_of(DATA / "looks.txt").split("\n")


def _looks(char: str) -> str:
    """The characters that look like one; the lines are sorted by it."""
    lines = _look_lines()
    line = lines[bisect_left(lines, char, hi=len(lines) - 1)]
    return line[1:] if line[:1] == char else ""


class _Like(dict[int, bytes]):
    """The characters that sound or look like the one with a code, without it, two bytes each; those that are like it in
    two ways stand twice."""

    def __missing__(self, code: int) -> bytes:
        char = chr(code)
        like = "".join(_lines_with(char)).replace(char, "") + _looks(char)
        self[code] = found = like.encode("utf-16-be")
        return found


@cache
def _sounds() -> str:
    return f"\n{text_of(DATA / 'sounds.txt')}\n"


def _lines_with(char: str) -> Iterator[str]:
    """The lines of characters of one sound in which a character stands."""
    sounds, at = _sounds(), -1
    while (at := sounds.find(char, at + 1)) >= 0:
        yield sounds[sounds.rindex("\n", 0, at) + 1 : sounds.index("\n", at)]
