"""Characters that edited newspaper text never doubles, counted by training/never_doubled.py."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from pathlib import Path

from msgspec import Struct

RADICALS = [ord(unicodedata.normalize("NFKC", chr(code))) for code in range(0x2F00, 0x2FD6)]
"""Where each Kangxi radical's section begins: the block of unified ideographs is sorted by them."""

_STRONG = 8
_BOUND = 0.5


class Habit(Struct, frozen=True):
    """How a character keeps company: how often it was seen, and with whom, commonest first."""

    count: int
    before: str
    behind: str
    words: tuple[tuple[str, int, str], ...]

    def join(self, left: str, right: str) -> bool:
        """True where a word may end with the first half of a double and another begin with the second."""
        return left != "" and right != "" and left in self.before and right in self.behind


@cache
def _table() -> str:
    return "\n" + Path(__file__).with_name("never_doubled.tsv").read_text("utf-8")


@cache
def habit(char: str) -> Habit | None:
    """The habit of a character that is never doubled; None for any other. One line is read, not the table."""
    table = _table()
    start = table.find(f"\n{char}\t") + 1
    if not start:
        return None
    _, count, before, behind, words = table[start : table.index("\n", start)].split("\t")
    return Habit(int(count), before, behind, tuple(_word(word) for word in words.split()))


def _word(text: str) -> tuple[str, int, str]:
    digits = "".join(c for c in text[1:] if c.isascii())
    return text[0], int(digits), text[1 + len(digits) :]


def replacements(habit: Habit, char: str, left: str, right: str) -> tuple[str, ...]:
    """What the first half may have been meant for, likeliest first; empty when one of the two is simply too many.

    A word of two characters that ends in `char` and that `right` was seen behind, one whose first
    character shares the radical before others.
    """
    if (left and left in habit.before[:_STRONG]) or (right and right in habit.behind[:_STRONG]):
        return ()
    bound = [other for other, count, _ in habit.words if count >= _BOUND * habit.count]
    seen = [(other, count) for other, count, behind in habit.words if right and right in behind]
    ranked = sorted(seen, key=lambda word: (_radical(word[0]) != _radical(char), -word[1]))
    return tuple(dict.fromkeys([*(other for other, _ in ranked), *bound]))


def _radical(char: str) -> int:
    return bisect_right(RADICALS, ord(char))
