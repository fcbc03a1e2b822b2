"""Plant slips in right texts, as typists make them: a word for another of its sound, a character for one of its sound
or shape, two characters swapped. Offsets count code points of the planted text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from random import Random
from typing import NamedTuple

from lint_news.kernels.confusions import FIRST, NEAR_SOUND, SAME_SOUND, SHAPE, Confusions

EVERY = 60
"""Between two slips there are half as many to twice as many characters."""
WORDS, CHARACTERS = 0.5, 0.86
"""Draws below the first number plant a wrong word, below the second a wrong character, others swap two."""
LEAST_RIGHT, LEAST_WRONG = 3, 2
"""The levels of the lexicon from which a word is typed, and typed for another."""
NEAR_WORD = 0.12
"""How likely a word of near sound is, against one of the same sound."""
LIKELY = {SAME_SOUND: 1.0, NEAR_SOUND: 0.15, SHAPE: 0.8}


class Slip(NamedTuple):
    """What is planted: the place in the planted text, how many characters are wrong, and what is right there."""

    at: int
    size: int
    meant: str


class _Piece(NamedTuple):
    """Right text, what is written for it, and the slip, whose place counts from the beginning of the piece."""

    right: str
    written: str
    slip: Slip


class Planter:
    """Plants slips. `times` has how often each known character is counted, `level` is that of the lexicon."""

    def __init__(self, confusions: Confusions, times: Mapping[str, int], level: Callable[[str], int]) -> None:
        self._times, self._level = times, cache(level)
        self._confusions = confusions
        self.others = cache(self._read_others)
        """The characters that one may be typed or read for, and how they are like it."""

    def plant(self, text: str, random: Random, every: int = EVERY) -> tuple[str, set[Slip]]:
        """A text with slips, and what is right at each."""
        written, slips, at, following = list[str](), set[Slip](), 0, random.randrange(every)
        while at < len(text):
            piece = self._piece(text, at, random) if at >= following and 0 < at < len(text) - 2 else None
            if piece is None:
                written.append(text[at])
                at += 1
                continue
            slips.add(piece.slip._replace(at=at + piece.slip.at))
            written.append(piece.written)
            at += len(piece.right)
            following = at + random.randrange(every // 2, every * 2)
        return "".join(written), slips

    def _piece(self, text: str, at: int, random: Random) -> _Piece | None:
        if text[at] not in self._times:
            return None
        draw = random.random()
        if draw < WORDS:
            return self._word(text[at : at + 2], random)
        if draw < CHARACTERS:
            return self._character(text[at], random)
        one, two = text[at], text[at + 1]
        return _Piece(one + two, two + one, Slip(0, 2, one + two)) if two in self._times and one != two else None

    def _word(self, word: str, random: Random) -> _Piece | None:
        """A word of two characters, and another that sounds like it."""
        if self._level(word) < LEAST_RIGHT:
            return None
        places, weights = list[tuple[int, str]](), list[float]()
        for at in (0, 1):
            for other, kind in self.others(word[at]):
                wrong = word[:at] + other + word[at + 1 :]
                if kind != SHAPE and self._level(wrong) >= LEAST_WRONG:
                    places.append((at, wrong))
                    weights.append((1.0 if kind == SAME_SOUND else NEAR_WORD) * 2.0 ** (self._level(wrong) * 0.6))
        if not places:
            return None
        at, wrong = random.choices(places, weights)[0]
        return _Piece(word, wrong, Slip(at, 1, word[at]))

    def _character(self, char: str, random: Random) -> _Piece | None:
        others = self.others(char)
        if not others:
            return None
        weights = [LIKELY[kind] * self._times[other] ** 0.5 for other, kind in others]
        other, _ = random.choices(others, weights)[0]
        return _Piece(char, other, Slip(0, 1, char))

    def _read_others(self, char: str) -> list[tuple[str, int]]:
        """The characters that one may be typed or read for, and how they are like it."""
        starts, place = self._confusions.starts, ord(char) - FIRST
        if not 0 <= place < len(starts) - 1:
            return []
        numbers = range(starts[place], starts[place + 1])
        return [(chr(self._confusions.chars[number]), self._confusions.kinds[number]) for number in numbers]
