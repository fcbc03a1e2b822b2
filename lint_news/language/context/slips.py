"""Characters that were typed or read for others, judged by the text around them.

Three stages: counts of strings find suspects and what may be meant (kernels/suspects.py), a first forest drops those
that the counts do not speak for, a second one judges the rest by all evidence. docs/context-misspellings.md has the
figures. Offsets count code points; text must be Simplified.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...kernels.confusions import SWAPPED, Confusions
from ...kernels.filters import Filter
from ...kernels.fits import Fits
from ...kernels.forest import Forest
from ...kernels.neighbours import Neighbours
from ...kernels.suspects import Suspects
from ...kernels.symbols import symbols
from ...kernels.windows import Windows
from ...kernels.wordpaths import WordPaths
from ..lexicon import word_costs, word_trie
from ..tries import DATA, mapped
from .evidence import Evidence, Place

FIRST_LEAST = -2.39
"""The least score of the first forest: what it drops is not looked at again."""


class Slip(NamedTuple):
    """A place where something else is meant: its offsets, what is meant, the score, whether two characters are
    swapped."""

    start: int
    end: int
    meant: str
    score: float
    is_swapped: bool


class Context:
    """Finds slips in texts."""

    def __init__(self, suspects: Suspects, evidence: Evidence, forest: Forest) -> None:
        self._suspects, self._evidence, self._forest = suspects, evidence, forest

    def slips(self, text: str, start: int, end: int) -> Iterator[Slip]:
        """The slips of `text[start:end]`, by offset; at each place what is meant most likely."""
        folded, offsets = symbols(text, start, end)
        best: dict[int, Slip] = {}
        for found in self._suspects.find(folded, 0, len(folded)):
            place = Place(*found)
            score = self._forest.score(self._evidence.row(folded, place))
            if place.at not in best or score > best[place.at].score:
                span = offsets[place.at], offsets[place.at + place.size]
                best[place.at] = Slip(*span, place.meant, score, place.kind == SWAPPED)
        yield from best.values()


def context_slips(text: str, start: int, end: int) -> Iterator[Slip]:
    """The slips of `text[start:end]` by the shipped statistics, by offset; text must be Simplified."""
    return context().slips(text, start, end)


def word_paths(counts: Filter, windows: Windows) -> WordPaths:
    """The words of the shipped lexicon, with pairs from a filter."""
    return WordPaths(word_trie(), word_costs(), counts, windows)


@cache
def context() -> Context:
    """The shipped statistics, mapped on first use."""
    counts = Filter(mapped(DATA / "context.bin"))
    windows = Windows(counts, Neighbours(mapped(DATA / "context-pairs.bin")))
    confusions = Confusions(mapped(DATA / "confusions.bin"))
    first, second = (Forest((DATA / f"context-{name}.bin").read_bytes()) for name in ("first", "second"))
    suspects = Suspects(windows, confusions, first, FIRST_LEAST)
    return Context(suspects, Evidence(word_paths(counts, windows), Fits(mapped(DATA / "fits.bin"))), second)
