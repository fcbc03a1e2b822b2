"""Characters that were typed or read for others, or are too many, judged by the text around them.

Three stages: counts of strings find suspects and what may be meant (kernels/suspects.py, kernels/extras.py), a first
forest drops those that the counts do not speak for, a second one judges the rest by all evidence.
docs/context-misspellings.md has the figures. Offsets count code points; text must be Simplified.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from ...kernels.confusions import SWAPPED, Confusions
from ...kernels.extras import EXTRA, Extras
from ...kernels.filters import Filter
from ...kernels.fits import Fits
from ...kernels.forest import Forest
from ...kernels.neighbours import Neighbours
from ...kernels.reversals import Reversals
from ...kernels.suspects import Suspects
from ...kernels.symbols import symbols
from ...kernels.windows import Windows
from ...kernels.wordpaths import WordPaths
from ..counts import counts
from ..lexicon import lexicon, word_costs, word_trie
from ..tries import DATA, mapped
from .evidence import Evidence, Place
from .reversed import LEAST_LEVEL, ReversedWords

FIRST_LEAST = -2.39
"""The least score of the first forest: what it drops is not looked at again."""
EXTRA_LEAST = -1.30
"""The same for characters that are too many. Training proposes -3.00; those between are two thirds, and none of
natural-slips-dev, textproof-dev and csc-hard-newspaper-dev has a second score of 3.5."""

SlipKind = Literal["character", "swapped", "extra", "word", "lost"]
_KINDS: dict[int, SlipKind] = {SWAPPED: "swapped", EXTRA: "extra"}


class Slip(NamedTuple):
    """A place where something else is meant: its offsets, what is meant, the score, the kind.

    A "character" is wrong, two are "swapped", one is "extra" (`meant` is empty), a "word" is written for another; one
    is "lost" in or behind what stands there.
    """

    start: int
    end: int
    meant: str
    score: float
    kind: SlipKind


class Finders(NamedTuple):
    """What finds places by counts: those of other characters, those that are too many, words the other way round.

    The first reads a text for the others.
    """

    suspects: Suspects
    extras: Extras
    reversed: ReversedWords


class Judges(NamedTuple):
    """The second forests: of wrong and swapped characters, and of those that are too many."""

    other: Forest
    extra: Forest


class Context:
    """Finds slips in texts."""

    def __init__(self, finders: Finders, evidence: Evidence, judges: Judges) -> None:
        self._finders, self._evidence, self._judges = finders, evidence, judges
        self.paths = evidence.paths

    def slips(self, text: str, start: int, end: int) -> Iterator[Slip]:
        """The slips of `text[start:end]`; for each kind, at each place what is meant most likely."""
        folded, offsets = symbols(text, start, end)
        best: dict[tuple[int, bool], Slip] = {}
        for place, score in self._scored(folded):
            key = place.at, place.kind == EXTRA
            if key not in best or score > best[key].score:
                span = offsets[place.at], offsets[place.at + place.size]
                best[key] = Slip(*span, place.meant, score, _KINDS.get(place.kind, "character"))
        yield from best.values()

    def _scored(self, folded: str) -> Iterator[tuple[Place, float]]:
        """The places that counts find in an article, and the scores of their second forest."""
        row = self._evidence.row
        for found in self._finders.suspects.find(folded, 0, len(folded)):
            place = Place(*found)
            yield place, self._judges.other.score(row(folded, place))
        for found in self._finders.extras.find(folded, 0, len(folded)):
            place = Place(*found)
            yield place, self._judges.extra.score(row(folded, place) + self._evidence.extra_signs(folded, place))
        yield from self._finders.reversed.find(folded)


def context_slips(text: str, start: int, end: int) -> Iterator[Slip]:
    """The slips of `text[start:end]` by the shipped statistics, by offset; text must be Simplified."""
    return context().slips(text, start, end)


def word_paths(counts: Filter, windows: Windows) -> WordPaths:
    """The words of the shipped lexicon, with pairs from a filter."""
    return WordPaths(word_trie(), word_costs(), counts, windows)


@cache
def context() -> Context:
    """The shipped statistics, mapped on first use."""
    known = Filter(mapped(DATA / "context.bin"))
    windows = Windows(known, Neighbours(mapped(DATA / "context-pairs.bin")))
    confusions = Confusions(mapped(DATA / "confusions.bin"))
    suspects = Suspects(windows, confusions, _forest("context-first"), FIRST_LEAST)
    extras = Extras(suspects.threes, _forest("extra-first"), EXTRA_LEAST)
    reversals = Reversals(suspects.threes, word_trie(), LEAST_LEVEL)
    finders = Finders(suspects, extras, ReversedWords(reversals, lexicon(), counts()))
    evidence = Evidence(word_paths(known, windows), Fits(mapped(DATA / "fits.bin")), confusions, windows)
    return Context(finders, evidence, Judges(_forest("context-second"), _forest("extra-second")))


def _forest(name: str) -> Forest:
    return Forest((DATA / f"{name}.bin").read_bytes())
