"""Words of newspaper Chinese and how common they are; words are one to five Han characters."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import cache, lru_cache

from ..kernels.trie import IS_COMPILED, Trie
from .counts import BITS
from .tries import DATA, Strings, mapped, strings, text_of

TOTAL_BITS = 23.5
UNKNOWN_BITS = 24.0
LONGEST_WORD = 5


class Lexicon:
    """A word list with frequencies; `level` is 0 for what is no word."""

    def __init__(
        self,
        level: Callable[[str], int],
        prefixes: Callable[[str], list[str]] | None = None,
        trie: Trie | None = None,
    ) -> None:
        self.level = level
        self.trie = trie
        """The levels of all words, where they are in a trie."""
        self._prefixes = prefixes or self._slices
        self.starting = lru_cache(1 << 12)(self._starting)
        """(length, cost in bits) of every word that a text begins with."""

    def __contains__(self, word: str) -> bool:
        return self.level(word) > 0

    def cost(self, word: str) -> float:
        """Bits that a word costs; an unknown word costs UNKNOWN_BITS a character."""
        found = self.level(word)
        return TOTAL_BITS - BITS[found] if found else UNKNOWN_BITS * len(word)

    def _starting(self, text: str) -> tuple[tuple[int, float], ...]:
        level = self.level
        return tuple([(len(word), TOTAL_BITS - BITS[level(word)]) for word in self._prefixes(text)])

    def _slices(self, text: str) -> list[str]:
        return [text[:size] for size in range(1, len(text) + 1) if self.level(text[:size])]


@cache
def _turned() -> Strings:
    return strings(DATA / "turned.marisa")


@lru_cache(1 << 8)
def words_with(char: str) -> tuple[str, ...]:
    """The words of two characters that begin or end with the character, sorted."""
    starting = [word for word in _words().keys(char) if len(word) == 2]
    return tuple(sorted({*starting, *(word[1] + word[0] for word in _turned().keys(char))}))


def words() -> list[str]:
    """All words."""
    return _words().keys("")


@cache
def _words() -> Strings:
    return strings(DATA / "words.marisa")


@cache
def word_trie() -> Trie:
    """The levels of the shipped words, mapped on first use."""
    return Trie(text_of(DATA / "words.txt"), mapped(DATA / "words.bin"))


@cache
def word_costs() -> array[float]:
    """The bits of a word by its level."""
    return array("d", [TOTAL_BITS - bits for bits in BITS])


@cache
def lexicon() -> Lexicon:
    """The shipped words, mapped on first use."""
    trie = word_trie()
    level = trie.value if IS_COMPILED else lru_cache(1 << 14)(trie.value)
    return Lexicon(level, _words().prefixes, trie)
