"""Words of a dictionary that have a double in them: 达达主义, 陈陈相因, 尤克里里."""

from __future__ import annotations

from functools import cache

from ..tries import DOUBLED, lines_of

SHORTEST, LONGEST = 3, 8


def in_listed_word(text: str, at: int, start: int, end: int) -> bool:
    """Whether such a word within `text[start:end]` covers the pair at `at`."""
    words = _words()
    return any(
        text[first : first + size] in words
        for size in range(SHORTEST, LONGEST + 1)
        for first in range(max(start, at + 2 - size), min(at, end - size) + 1)
    )


@cache
def _words() -> frozenset[str]:
    return lines_of(DOUBLED / "words.txt")
