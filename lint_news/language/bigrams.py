"""How well one word follows another in edited newspapers: counted pairs of words, and classes of words for all others.

Costs are in bits (log2; more is less likely), in whole eighths, so that sums are exact on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from .bloomier import Bloomier
from .folding import BREAK, DIGIT, LETTER, OTHER
from .tries import DATA, mapped, strings

UNKNOWN = "\0"
SIGNS = BREAK + DIGIT + OTHER + UNKNOWN + "，。；：？！（）、“”《》…—·％.～"
"""Tokens that are no words: a break, digits and letters, other signs, a Han character that is no word, marks."""
WORDS = 32
"""Tokens below are signs, others words."""
CLASSES, STEPS = 256, 8
TIMES = (1, 2, 5)
"""The least counts for which a pair has the values 1, 2 and 3."""
TIMES_BITS = (0.0, -1.25, 1.0, 3.25)
"""The bits of each value; a pair that was seen once counts for less than one."""
TOTAL_BITS = 24.0
UNSEEN, SEEN, ODD = 0.75, 0.625, 8.0
"""Extra bits of a pair that was not counted, of one that was, and of a Han character that is no word."""
_SHIFT = 17
_SIGN = {**{sign: at for at, sign in enumerate(SIGNS)}, LETTER: SIGNS.index(DIGIT)}
_UNKNOWN = SIGNS.index(UNKNOWN)


def key_of(before: int, word: int) -> int:
    """A pair of tokens as one number."""
    return before << _SHIFT | word


def sign(char: str) -> int:
    """The token of one folded character that is no word."""
    return _UNKNOWN if "\u4e00" <= char <= "\u9fff" else _SIGN[char]


class Classes(Struct, frozen=True):
    """Classes of tokens; all bits are in eighths.

    `of` has the class of each token, `within` the bits of the token in its class, `alone` the bits of each class,
    `after` the bits of each class behind each class, in rows.
    """

    of: Sequence[int]
    within: Sequence[int]
    alone: Sequence[int]
    after: Sequence[int]


class Bigrams:
    """Costs of words and signs.

    `number` gives the number of a word (None for what is no word), `counted` the value of a pair of tokens or 0.
    """

    def __init__(self, number: Callable[[str], int | None], classes: Classes, counted: Callable[[int], int]) -> None:
        self._number, self._classes, self._counted = number, classes, counted
        self.after = lru_cache(1 << 12)(self._after)
        """Bits of a token behind another: after(before, token)."""
        self.starting = lru_cache(1 << 12)(self._starting)
        """(length, token) of every word that a text begins with, shortest first; its first character always is one."""

    def token(self, word: str) -> int | None:
        """The token of a word; None for what is no word."""
        found = self._number(word)
        return None if found is None else found + WORDS

    def _starting(self, text: str) -> tuple[tuple[int, int], ...]:
        found = [(size, token) for size in range(2, len(text) + 1) if (token := self.token(text[:size])) is not None]
        single = self.token(text[:1])
        return ((1, sign(text[0]) if single is None else single), *found)

    def class_of(self, token: int) -> int:
        """The class of a token, below CLASSES."""
        return self._classes.of[token]

    def alone(self, token: int) -> float:
        """Bits of a token, whatever stands before it."""
        classes = self._classes
        return (classes.alone[classes.of[token]] + classes.within[token]) / STEPS

    def _after(self, before: int, token: int) -> float:
        classes = self._classes
        of = classes.of
        cost = UNSEEN + (classes.after[of[before] * CLASSES + of[token]] + classes.within[token]) / STEPS
        if token == _UNKNOWN:
            return cost + ODD
        if value := self._counted(key_of(before, token)):
            often = TOTAL_BITS - self.alone(before)
            return min(cost, SEEN + max(0.0, often - TIMES_BITS[value]))
        return cost


@cache
def bigrams() -> Bigrams:
    """The shipped statistics, mapped on first use."""
    packed = (DATA / "classes.bin").read_bytes()
    table, count = CLASSES * CLASSES, (len(packed) - CLASSES * CLASSES - CLASSES) // 2
    after, alone = packed[:table], packed[table : table + CLASSES]
    of, within = packed[table + CLASSES :][:count], packed[table + CLASSES + count :]
    counted = Bloomier(mapped(DATA / "bigrams.bin")).get
    return Bigrams(strings(DATA / "words.marisa").get, Classes(of, within, alone, after), counted)
