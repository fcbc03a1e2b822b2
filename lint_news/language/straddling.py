"""Whether a listed word stands in a text, or only its characters: the end of one word and the beginning of the next (规定|婚姻, 发扬|广大).

Two readings are compared: with the word that the writer meant there, and as written, without the listed word; the statistics of words
(bigrams) and of characters (counts) say by how many bits the meant one is likelier. Offsets are code points, texts Simplified.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import takewhile
from typing import NamedTuple

from ..text.chars import is_han
from .bigrams import Bigrams, bigrams
from .counts import COUNT_LEVELS, counts
from .folding import folded_forms
from .lattice import Reading, cheapest_reading
from .lexicon import LONGEST_WORD, lexicon
from .people import is_surname

_SIZES = (2, 3, 4)
_WIDTH = 8
"""Characters that are read on each side."""
_CROSSED, _CROSSED_DOUBTED = 22.0, 27.0
"""Bits up to which a reading in words of two characters and more that cross a border of the word stands, and up to which it is doubted.
All limits were chosen on edited text and on injected faults."""
COMMON = 16.3
_LONELY = ((11.0, 19.0), (COMMON, 13.0))
"""Bits of the rarest character that may be left alone of the listed word; by its bits, those up to which the reading stands."""
_FREE, _SPLIT, _SPLIT_DOUBTED = 15.0, 4.0, 14.0
"""Two words that make the listed word between them: bits by which they may be rarer than what is meant; and as above."""
_NUMBERS = frozenset("一二三四五六七八九十百千万亿两几多第每各该此这那本某另大")
_PARTICLES = "的地得了着过吗呢吧"
_ADDRESS = ("师傅", "大爷", "大娘", "大妈", "大叔", "大伯", "大哥", "大姐", "大嫂", "阿姨", "奶奶", "爷爷", "先生", "女士",
            "老师", "医生", "书记", "主任", "局长", "队长", "厂长", "经理", "老汉", "老人", "某", "姓")  # fmt: skip
"""How people are called behind their surname."""


class Straddling(IntEnum):
    """What the characters of a listed word are."""

    WORD = 0
    DOUBTED = 1
    STRADDLES = 2


class _Place(NamedTuple):
    """A listed word in a piece of folded text."""

    text: str
    start: int
    end: int

    def with_word(self, word: str) -> _Place:
        """The same with another word in its place."""
        return _Place(self.text[: self.start] + word + self.text[self.end :], self.start, self.start + len(word))

    def cuts(self, start: int, end: int) -> bool:
        """Whether a border of the word lies inside `start:end`."""
        return start < self.start < end or start < self.end < end

    def holds(self, start: int, end: int) -> bool:
        """Whether `start:end` lies in the word."""
        return self.start <= start and end <= self.end


class _Meant(NamedTuple):
    """What the writer meant: bits of that reading, the word, and where what is wrong lies as written."""

    bits: float
    word: str
    core: tuple[int, int]


def straddles(text: str, start: int, end: int, rights: Sequence[str] = (), *, is_phrase: bool = True) -> Straddling:
    """What `text[start:end]`, in code points, is: the listed word, or the end of a word and the beginning of another.

    `rights` are what may be meant; none where the word itself is. A phrase is words of its own, so that a border inside it says
    nothing: only words that reach over its ends do.
    """
    if end - start == 2 and ends_word(text, start + 1) and begins_word(text, start + 1):
        return Straddling.STRADDLES  # what a comparison says too, at a hundred times the cost
    first = max(0, start - _WIDTH)
    place = _Place(folded_forms(text[first : end + _WIDTH]), start - first, end - first)
    if not (_is_crossed(place) or (not is_phrase and _is_divided(place))):
        return Straddling.WORD
    known = bigrams()
    best = min(_meant(place, rights, is_phrase, known), default=None)
    if best is None:
        return Straddling.WORD
    bits, word, reading = best
    meant = _Meant(bits, word, _core(place, reading, word, next(iter(rights), "")))
    return max(
        (_judge(place, written, meant, is_phrase) for written in _written(place, known)), default=Straddling.WORD
    )


def _is_crossed(place: _Place) -> bool:
    """Whether some word lies over a border of the listed word."""
    level, text = lexicon().level, place.text
    return any(
        level(text[at : at + size])
        for border in (place.start, place.end)
        for size in range(2, LONGEST_WORD + 1)
        for at in range(max(0, border - size + 1), border)
        if place.cuts(at, at + size)
    )


def _is_divided(place: _Place) -> bool:
    """Whether the listed word is a word of two characters or more and another, or a surname."""
    level, word = lexicon().level, place.text[place.start : place.end]
    return any(
        level(word[:at]) and (level(word[at:]) if at < len(word) - 1 else is_surname(word[at:]))
        for at in range(2, len(word))
    )


def _meant(
    place: _Place, rights: Sequence[str], is_phrase: bool, known: Bigrams
) -> Iterator[tuple[float, str, Reading]]:
    """What may be meant at the place: bits of the best reading with it, the word, and the best reading in which its ends are ends of words."""
    for word in rights:
        other = place.with_word(folded_forms(word))
        any_cut = cheapest_reading(other.text, lambda _, __: True, known)
        ending = cheapest_reading(other.text, lambda a, b, other=other: not other.cuts(a, b), known)
        if any_cut and ending:
            yield any_cut.bits, other.text[other.start : other.end], ending

    def itself(start: int, end: int) -> bool:
        whole = is_phrase or not place.holds(start, end) or end - start == place.end - place.start
        return whole and not place.cuts(start, end)

    if found := cheapest_reading(place.text, itself, known):
        yield found.bits, place.text[place.start : place.end], found


def _written(place: _Place, known: Bigrams) -> Iterator[Reading]:
    """The readings without the listed word: in words of two characters and more, and in any."""
    size = place.end - place.start
    for least in (2, 1):

        def may_stand(start: int, end: int, least: int = least) -> bool:
            if start <= place.start and end >= place.end:
                return size == 1 and end - start > 1
            return end - start >= least or not place.holds(start, end)

        if found := cheapest_reading(place.text, may_stand, known):
            yield found


def _judge(place: _Place, written: Reading, meant: _Meant, is_phrase: bool) -> Straddling:
    bits = written.bits - meant.bits
    alone = [(a, b) for a, b, _ in written.words if place.holds(a, b) and b - a == 1]
    named = not is_phrase and len(alone) == 1 and _is_person(place, *alone[0])
    if named or _crosses_core(place, written, meant.core, is_whole=not alone):
        most = _CROSSED if named or not alone else _limit(place, alone)
        return _verdict(bits + _character_bits(place, meant.word), most, _CROSSED_DOUBTED if most == _CROSSED else most)
    if is_phrase or alone or not _is_free(place, written, meant.word):
        return Straddling.WORD
    return _verdict(bits, _SPLIT, _SPLIT_DOUBTED)


def _limit(place: _Place, alone: Sequence[tuple[int, int]]) -> float:
    """Bits up to which a reading stands that leaves characters of the listed word alone: the more, the commoner a single one is."""
    token = bigrams().token(place.text[alone[0][0]])
    if len(alone) > 1 or token is None:
        return float("-inf")
    return next((most for rarest, most in _LONELY if bigrams().alone(token) <= rarest), float("-inf"))


def _verdict(bits: float, straddles_to: float, doubted_to: float) -> Straddling:
    return (
        Straddling.STRADDLES if bits <= straddles_to else Straddling.DOUBTED if bits <= doubted_to else Straddling.WORD
    )


def _crosses_core(place: _Place, written: Reading, core: tuple[int, int], *, is_whole: bool) -> bool:
    """Whether a word as written lies over an end of the listed word, and takes part of what is wrong in it.

    Where some character is left alone, no word of a number and its unit: 一部|份.
    """
    start, end = core
    over = [(a, b) for a, b, _ in written.words if place.cuts(a, b) and a < end and b > start]
    return any(is_whole or not set(place.text[a : place.start]) <= _NUMBERS or a >= place.start for a, _ in over)


def _core(place: _Place, meant: Reading, word: str, right: str) -> tuple[int, int]:
    """Where what is wrong lies: the meant words that differ, or what a right form of another length replaces; else all of it."""
    wrong = place.text[place.start : place.end]
    if word != wrong and len(word) == len(wrong):
        changed = [place.start + at for at in range(len(wrong)) if word[at] != wrong[at]]
        held = [(a, b) for a, b, _ in meant.words if any(a <= at < b for at in changed)]
        return held[0][0], held[-1][1]
    if len(right) == len(wrong):
        return place.start, place.end
    before = _shared(wrong, right)
    after = _shared(wrong[before:][::-1], right[before:][::-1])
    return place.start + before, place.end - after


def _shared(one: str, other: str) -> int:
    """With how many of the same characters two strings begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _character_bits(place: _Place, word: str) -> float:
    """Bits by which the characters read better with the meant word; nothing where lengths differ."""
    if len(word) != place.end - place.start:
        return 0.0
    text_bits = counts().text_bits
    return text_bits(place.with_word(word).text) - text_bits(place.text)


def _is_person(place: _Place, start: int, end: int) -> bool:
    """Whether a character at the end of the listed word is a surname before a form of address: 三小时|侯|师傅."""
    return end == place.end and is_surname(place.text[start:end]) and place.text.startswith(_ADDRESS, end)


def _is_free(place: _Place, written: Reading, word: str) -> bool:
    """Whether the words that make up the listed word are common enough to meet by chance, and the sentence goes on behind them."""
    known, behind = bigrams(), place.text[place.end : place.end + 1]
    if not is_han(behind) or behind in _PARTICLES:
        return False
    token = known.token(word)
    parts = [known.alone(part) for a, b, part in written.words if place.holds(a, b)]
    return token is not None and sum(parts) - known.alone(token) <= _FREE


def ends_word(text: str, end: int, times: int = 1) -> bool:
    """Whether a word of two to four characters that was counted so many times ends at an offset."""
    return any(COUNT_LEVELS[lexicon().level(text[end - size : end])] >= times for size in _SIZES if size <= end)


def begins_word(text: str, start: int, times: int = 1) -> bool:
    """Whether a word of two to four characters that was counted so many times begins at an offset."""
    return any(COUNT_LEVELS[lexicon().level(text[start : start + size])] >= times for size in _SIZES)
