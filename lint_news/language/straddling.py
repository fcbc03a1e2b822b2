"""Whether a listed word stands in a text, or only its characters, where two other words meet (规定|婚姻, 发扬|广大).

Two readings are compared: one with the word that the writer meant, and one as written, without the listed word. The
statistics of words (bigrams) and of characters (counts) say by how many bits the meant one is likelier. Offsets are
code points; texts are Simplified.
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
"""How many characters are read on each side."""
_CROSSED, _CROSSED_DOUBTED = 22.0, 27.0
"""Bits up to which the written reading counts where its words of two or more characters cross a border of the listed
word, and bits up to which it is doubtful. All limits were chosen on edited text and on injected faults."""
COMMON = 16.3
_LONELY = ((11.0, 19.0), (COMMON, 13.0))
"""Bits up to which the written reading counts where it leaves one character of the listed word alone: pairs of the
bits of the rarest such character, and the limit for it."""
_FREE, _SPLIT, _SPLIT_DOUBTED = 15.0, 4.0, 14.0
"""For two words that make up the listed word: how many bits rarer than the meant word they may be; limits as above."""
_NUMBERS = frozenset("一二三四五六七八九十百千万亿两几多第每各该此这那本某另大")
_PARTICLES = "的地得了着过吗呢吧"
_ADDRESS = (
    *("师傅", "大爷", "大娘", "大妈", "大叔", "大伯", "大哥", "大姐", "大嫂", "阿姨", "奶奶", "爷爷", "先生"),
    *("女士", "老师", "医生", "书记", "主任", "局长", "队长", "厂长", "经理", "老汉", "老人", "某", "姓"),
)
"""Forms of address behind a surname."""


class Straddling(IntEnum):
    """What the characters of a listed word are: that word, parts of two others, or undecided."""

    WORD = 0
    DOUBTED = 1
    STRADDLES = 2


class _Occurrence(NamedTuple):
    """A listed word in a piece of folded text."""

    text: str
    start: int
    end: int

    def with_word(self, word: str) -> _Occurrence:
        """The same with another word in the place of the listed one."""
        return _Occurrence(self.text[: self.start] + word + self.text[self.end :], self.start, self.start + len(word))

    def cuts(self, start: int, end: int) -> bool:
        """Whether a border of the word lies inside `start:end`."""
        return start < self.start < end or start < self.end < end

    def holds(self, start: int, end: int) -> bool:
        """Whether `start:end` lies in the word."""
        return self.start <= start and end <= self.end


class _Meant(NamedTuple):
    """What the writer meant: bits of that reading, the word, and the span of the written characters that are wrong."""

    bits: float
    word: str
    core: tuple[int, int]


def straddles(text: str, start: int, end: int, rights: Sequence[str] = (), *, is_phrase: bool = True) -> Straddling:
    """What `text[start:end]`, in code points, is: the listed word, or the end of a word and the beginning of another.

    `rights` are the words that may be meant; empty where the listed word itself is. A phrase has several words, so that
    borders of words inside it say nothing: only words that cross its ends count.
    """
    if end - start == 2 and ends_word(text, start + 1) and begins_word(text, start + 1):
        return Straddling.STRADDLES  # the comparison below gives the same, a hundred times slower
    first = max(0, start - _WIDTH)
    listed = _Occurrence(folded_forms(text[first : end + _WIDTH]), start - first, end - first)
    if not (_is_crossed(listed) or (not is_phrase and _is_divided(listed))):
        return Straddling.WORD
    statistics = bigrams()
    best = min(_meant(listed, rights, is_phrase, statistics), default=None)
    if best is None:
        return Straddling.WORD
    bits, word, reading = best
    meant = _Meant(bits, word, _core(listed, reading, word, next(iter(rights), "")))
    return max(
        (_compare(listed, written, meant, is_phrase) for written in _written(listed, statistics)),
        default=Straddling.WORD,
    )


def _is_crossed(listed: _Occurrence) -> bool:
    """Whether some word of the lexicon crosses a border of the listed word."""
    level, text = lexicon().level, listed.text
    return any(
        level(text[at : at + size])
        for border in (listed.start, listed.end)
        for size in range(2, LONGEST_WORD + 1)
        for at in range(max(0, border - size + 1), border)
        if listed.cuts(at, at + size)
    )


def _is_divided(listed: _Occurrence) -> bool:
    """Whether the listed word is a word of two or more characters and another word or a surname."""
    level, word = lexicon().level, listed.text[listed.start : listed.end]
    return any(
        level(word[:at]) and (level(word[at:]) if at < len(word) - 1 else is_surname(word[at:]))
        for at in range(2, len(word))
    )


def _meant(
    listed: _Occurrence, rights: Sequence[str], is_phrase: bool, statistics: Bigrams
) -> Iterator[tuple[float, str, Reading]]:
    """What may be meant: bits of the best reading, the word, the best reading with borders of words at both ends."""
    for word in rights:
        other = listed.with_word(folded_forms(word))
        any_cut = cheapest_reading(other.text, lambda _, __: True, statistics)
        ending = cheapest_reading(other.text, lambda a, b, other=other: not other.cuts(a, b), statistics)
        if any_cut and ending:
            yield any_cut.bits, other.text[other.start : other.end], ending

    def itself(start: int, end: int) -> bool:
        whole = is_phrase or not listed.holds(start, end) or end - start == listed.end - listed.start
        return whole and not listed.cuts(start, end)

    if found := cheapest_reading(listed.text, itself, statistics):
        yield found.bits, listed.text[listed.start : listed.end], found


def _written(listed: _Occurrence, statistics: Bigrams) -> Iterator[Reading]:
    """The readings without the listed word: one in words of two or more characters, one in any words."""
    size = listed.end - listed.start
    for least in (2, 1):

        def may_stand(start: int, end: int, least: int = least) -> bool:
            if start <= listed.start and end >= listed.end:
                return size == 1 and end - start > 1
            return end - start >= least or not listed.holds(start, end)

        if found := cheapest_reading(listed.text, may_stand, statistics):
            yield found


def _compare(listed: _Occurrence, written: Reading, meant: _Meant, is_phrase: bool) -> Straddling:
    """The result of comparing one reading as written with the reading that was meant."""
    bits = written.bits - meant.bits
    alone = [(a, b) for a, b, _ in written.words if listed.holds(a, b) and b - a == 1]
    named = not is_phrase and len(alone) == 1 and _is_person(listed, *alone[0])
    if named or _crosses_core(listed, written, meant.core, is_whole=not alone):
        most = _CROSSED if named or not alone else _limit(listed, alone)
        return _verdict(
            bits + _character_bits(listed, meant.word), most, _CROSSED_DOUBTED if most == _CROSSED else most
        )
    if is_phrase or alone or not _is_free(listed, written, meant.word):
        return Straddling.WORD
    return _verdict(bits, _SPLIT, _SPLIT_DOUBTED)


def _limit(listed: _Occurrence, alone: Sequence[tuple[int, int]]) -> float:
    """Bits up to which a reading counts that leaves one character of the listed word alone; more for a common one."""
    token = bigrams().token(listed.text[alone[0][0]])
    if len(alone) > 1 or token is None:
        return float("-inf")
    return next((most for rarest, most in _LONELY if bigrams().alone(token) <= rarest), float("-inf"))


def _verdict(bits: float, straddles_to: float, doubted_to: float) -> Straddling:
    return (
        Straddling.STRADDLES if bits <= straddles_to else Straddling.DOUBTED if bits <= doubted_to else Straddling.WORD
    )


def _crosses_core(listed: _Occurrence, written: Reading, core: tuple[int, int], *, is_whole: bool) -> bool:
    """Whether a word as written crosses an end of the listed word and has some of the wrong characters in it.

    Where some character is left alone, a word of a number and its unit (一部|份) does not count.
    """
    start, end = core
    crossing = [(a, b) for a, b, _ in written.words if listed.cuts(a, b) and a < end and b > start]
    return any(is_whole or not set(listed.text[a : listed.start]) <= _NUMBERS or a >= listed.start for a, _ in crossing)


def _core(listed: _Occurrence, meant: Reading, word: str, right: str) -> tuple[int, int]:
    """The span of the wrong characters: meant words that differ, or what a right form of another length replaces."""
    wrong = listed.text[listed.start : listed.end]
    if word != wrong and len(word) == len(wrong):
        changed = [listed.start + at for at in range(len(wrong)) if word[at] != wrong[at]]
        held = [(a, b) for a, b, _ in meant.words if any(a <= at < b for at in changed)]
        return held[0][0], held[-1][1]
    if len(right) == len(wrong):
        return listed.start, listed.end
    before = _shared(wrong, right)
    after = _shared(wrong[before:][::-1], right[before:][::-1])
    return listed.start + before, listed.end - after


def _shared(one: str, other: str) -> int:
    """How many characters at their beginning two strings share."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _character_bits(listed: _Occurrence, word: str) -> float:
    """Bits by which the meant word is likelier by the counts of characters; 0 where lengths differ."""
    if len(word) != listed.end - listed.start:
        return 0.0
    meant, bits = listed.with_word(word).text, counts().forward_sum
    return bits(meant, 0, len(meant)) - bits(listed.text, 0, len(listed.text))


def _is_person(listed: _Occurrence, start: int, end: int) -> bool:
    """Whether the last character of the listed word is a surname before a form of address: 三小时|侯|师傅."""
    return end == listed.end and is_surname(listed.text[start:end]) and listed.text.startswith(_ADDRESS, end)


def _is_free(listed: _Occurrence, written: Reading, word: str) -> bool:
    """Whether the words that make up the listed word are common enough to meet by chance, with a word behind them."""
    statistics, behind = bigrams(), listed.text[listed.end : listed.end + 1]
    if not is_han(behind) or behind in _PARTICLES:
        return False
    token = statistics.token(word)
    parts = [statistics.alone(part) for a, b, part in written.words if listed.holds(a, b)]
    return token is not None and sum(parts) - statistics.alone(token) <= _FREE


def ends_word(text: str, end: int, times: int = 1) -> bool:
    """Whether a word of two to four characters with a count of `times` or more ends at an offset."""
    return any(COUNT_LEVELS[lexicon().level(text[end - size : end])] >= times for size in _SIZES if size <= end)


def begins_word(text: str, start: int, times: int = 1) -> bool:
    """Whether a word of two to four characters with a count of `times` or more begins at an offset."""
    return any(COUNT_LEVELS[lexicon().level(text[start : start + size])] >= times for size in _SIZES)
