"""List idioms with a character lost: python -m training.lost_in_idioms WORK > rules/wording/lost.tsv.

WORK is the folder that the steps text and counts of training/context.py left. Each idiom of jieba's word list that was
counted often is written with one character left out. The string is listed where no text has it outside a word
of four characters, and where it does not read as a common word and a common character. A line has an idiom, and the
places of the characters that may be lost, each a digit.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from lint_news.kernels.phrases import PHRASE

from . import context_text
from .context_text import SIGNS
from .context_words import times_of

KINDS = {"i": (10, 500), "l": (15, 10)}
"""The marks of idioms and of set phrases in jieba's word list; how often one is counted, and how often a word that
reads as a part of it. Of a set phrase with a character lost, what is left is often a phrase itself."""
ALONE = 1_000
"""How often a single character is counted that stands beside such a word."""


def listed() -> tuple[dict[str, str], list[str]]:
    """The idioms of jieba's word list with their marks, and all its words of four characters."""
    import jieba

    rows = map(str.split, Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines())
    words = [(word, kind) for word, _, kind in rows if len(word) == PHRASE]
    return {word: kind for word, kind in words if kind in KINDS}, [word for word, _ in words]


class Texts:
    """All texts as numbers of symbols: how often strings of three and of four characters stand there."""

    def __init__(self, symbols: np.ndarray, names: str) -> None:
        self._number, self._width = {char: at for at, char in enumerate(names)}, len(names)
        self._threes = (symbols[:-2].astype(np.int64) * self._width + symbols[1:-1]) * self._width + symbols[2:]
        self._fours = self._threes[:-1] * self._width + symbols[3:]

    def _keys(self, strings: list[str]) -> np.ndarray:
        keys = np.zeros(len(strings), np.int64)
        for at, string in enumerate(strings):
            for char in string:
                keys[at] = keys[at] * self._width + self._number.get(char, 0)
        return keys

    def fours(self, strings: list[str]) -> list[int]:
        """How often each string of four stands."""
        return _times(self._fours, self._keys(strings))

    def threes(self, strings: list[str], words: list[str]) -> list[int]:
        """How often each string of three stands where it is neither end of one of the words."""
        inside = np.isin(self._fours, self._keys(words))
        free = np.ones(len(self._threes), bool)
        free[:-1] &= ~inside
        free[1:] &= ~inside
        return _times(self._threes[free], self._keys(strings))


def _times(keys: np.ndarray, asked: np.ndarray) -> list[int]:
    order = np.unique(asked)
    at = np.minimum(np.searchsorted(order, keys), len(order) - 1)
    times = np.bincount(at[order[at] == keys], minlength=len(order))
    return times[np.searchsorted(order, asked)].tolist()


def rows(texts: Texts, words: dict[str, int]) -> Iterator[tuple[str, str, int]]:
    """The strings, their idioms, and the place of the character that is lost; `words` are counted."""
    idioms, fours = listed()
    counted = dict(zip(idioms, texts.fours([*idioms]), strict=True))
    best: dict[str, tuple[int, str, int]] = {}
    for idiom, times in counted.items():
        for place in range(PHRASE if times >= KINDS[idioms[idiom]][0] else 0):
            written = idiom[:place] + idiom[place + 1 :]
            best[written] = max(best.get(written, (0, "", 0)), (times, idiom, place))
    ends = _ends(fours)
    strings = sorted(
        written
        for written, (_, idiom, place) in best.items()
        if not _reads(written, words, KINDS[idioms[idiom]][1]) and ends[written] <= {(idiom, place)}
    )
    for written, times in zip(strings, texts.threes(strings, fours), strict=True):
        if not times:
            yield (written, *best[written][1:])


def _ends(fours: list[str]) -> defaultdict[str, set[tuple[str, int]]]:
    """The words of four characters that begin or end with a string of three, and the place of the other character."""
    found = defaultdict[str, set[tuple[str, int]]](set)
    for word in fours:
        found[word[1:]].add((word, 0))
        found[word[:-1]].add((word, PHRASE - 1))
    return found


def _reads(written: str, words: dict[str, int], least: int) -> bool:
    """Whether a string of three is a word, or a word counted so often and a common character."""
    cuts = ((written[:2], written[2]), (written[1:], written[0]))
    return written in words or any(words.get(two, 0) >= least and words.get(one, 0) >= ALONE for two, one in cuts)


def main(work: Path) -> None:
    """Print the lines."""
    text = context_text.read(work)
    words = {word: count for word, count in times_of(work, text.han).items() if count}
    places = defaultdict[str, list[int]](list)
    for _, idiom, place in rows(Texts(np.array(text.numbers), "".join(SIGNS) + text.han), words):
        places[idiom].append(place)
    print("# Idioms, and which of their characters may be lost. Made by training/lost_in_idioms.py.")
    for idiom in sorted(places):
        print(idiom, "".join(map(str, sorted(places[idiom]))), sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
