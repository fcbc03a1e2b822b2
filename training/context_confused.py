"""Learn which neighbours tell words apart that are taken for each other: a step of training/context.py.

For each pair of LISTS a linear judge by the words of the clause (one weight for the word before, the word behind, and
any word), learnt with follow-the-regularized-leader (McMahan 2013). Its least score lets `allowed` wrong reports pass
in a million characters of the counted text, judged by judges that have not seen the place, and is higher by `margin`.
A pair is kept where this finds `least` of the words that are meant. lint_news.language.context.confused reads the
result.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numba import njit

from lint_news.language.context.confused import AFTER, BEFORE, NEAR, SIGNS_READ, WITH

from . import context_text
from .context_text import SIGNS
from .context_words import words_of
from .script import Say

CONFUSED = "confused.tsv"
FEWEST = 150
SEEN = 4
"""How often a neighbour must stand there."""
LEAST_WEIGHT = 0.3
FOLDS, EPOCHS, SEED = 3, 3, 7


class Limits(NamedTuple):
    """How the pairs of a list are judged: the places of a word that are read, at most, and as above."""

    most: int
    allowed: float
    margin: float
    least: float


LISTS = {
    "confused_words.tsv": Limits(12_000, 0.01, 0.2, 0.08),
    "more_confused_words.tsv": Limits(80_000, 0.0, 1.0, 0.03),
}
"""Pairs that were chosen one by one, and ten times as many by the sound of words, which are judged more strictly."""


class Places(NamedTuple):
    """The places of a word that are read, as numbers of features in rows (-1 for none), and how many it has."""

    features: np.ndarray
    count: int


def pairs(name: str) -> list[tuple[str, str]]:
    """What is written, and what is meant, in one of LISTS."""
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(written, meant) for written, meant in rows]


def around(tokens: np.ndarray, places: np.ndarray, words: int) -> np.ndarray:
    """The features of places: the token before, the token behind, and each word within NEAR tokens of the clause."""
    found = np.full((len(places), 2 + 2 * NEAR), -1, np.int64)
    for slot, step in ((BEFORE, -1), (AFTER, 1)):
        inside = np.ones(len(places), bool)
        for distance in range(1, NEAR + 1):
            beside = tokens[places + step * distance].astype(np.int64)
            if distance == 1:
                found[:, slot] = beside + slot * words
            inside &= beside != 0
            column = 2 + slot * NEAR + distance - 1
            found[:, column] = np.where(inside & (beside >= len(SIGNS)), beside + WITH * words, -1)
    return found


def places_of(tokens: np.ndarray, chosen: list[int], words: int, most: int) -> dict[int, Places]:
    """The places of some tokens, at most `most` of each."""
    is_chosen = np.zeros(words, bool)
    is_chosen[chosen] = True
    inner = np.flatnonzero(is_chosen[tokens[NEAR:-NEAR]]) + NEAR
    of, found = tokens[inner], dict[int, Places]()
    for token in chosen:
        own = inner[of == token]
        read = np.random.default_rng([SEED, token]).permutation(own)[:most]
        found[token] = Places(around(tokens, read, words), len(own))
    return found


@njit
def _learn(columns, starts, meant, weights, order, width):  # noqa: ANN001, ANN202, PLR0913, PLR0917 numba knows them
    """The weight of each column; column 0 stands in all rows."""
    sums, squares, found = np.zeros(width), np.zeros(width), np.zeros(width)
    for row in order:
        score = 0.0
        for at in range(starts[row], starts[row + 1]):
            column = columns[at]
            found[column] = _weight(sums[column], squares[column], column)
            score += found[column]
        error = (1.0 / (1.0 + np.exp(-score)) - meant[row]) * weights[row]
        for at in range(starts[row], starts[row + 1]):
            column = columns[at]
            grown = squares[column] + error * error
            sums[column] += error - (np.sqrt(grown) - np.sqrt(squares[column])) / 0.1 * found[column]
            squares[column] = grown
    for column in range(width):
        found[column] = _weight(sums[column], squares[column], column)
    return found


@njit
def _weight(total, squares, column):  # noqa: ANN001, ANN202 as above
    """What follow-the-regularized-leader makes of the sums of a column: 10 for the first norm, 1 for the second."""
    least = 10.0 if column else 0.0
    if abs(total) <= least:
        return 0.0
    rest = total - least if total > 0 else total + least
    return -rest / ((1.0 + np.sqrt(squares)) / 0.1 + 1.0)


class Judge:
    """A linear judge of one pair."""

    def __init__(self, written: Places, meant: Places) -> None:
        rows = np.concatenate([written.features, meant.features])
        self.meant = np.repeat([0.0, 1.0], [len(written.features), len(meant.features)])
        kept, times = np.unique(rows[rows >= 0], return_counts=True)
        self.kept = kept[times >= SEEN]
        at = np.minimum(np.searchsorted(self.kept, rows), len(self.kept) - 1)
        known = np.where((rows >= 0) & (self.kept[at] == rows), at + 1, -1)
        self._columns = np.concatenate([np.zeros((len(rows), 1), np.int64), known], axis=1)
        sizes = np.bincount(self.meant.astype(int), minlength=2)
        self._weights = np.minimum(1.0, sizes[::-1] / sizes)[self.meant.astype(int)]

    def learn(self, rows: np.ndarray) -> np.ndarray:
        """The weights that some rows teach; small ones are dropped."""
        random, own = np.random.default_rng(SEED), self._columns[rows]
        starts = np.concatenate([[0], np.cumsum((own >= 0).sum(axis=1))])
        order = np.concatenate([random.permutation(len(rows)) for _ in range(EPOCHS)])
        found = _learn(own[own >= 0], starts, self.meant[rows], self._weights[rows], order, len(self.kept) + 1)
        found[1:][np.abs(found[1:]) < LEAST_WEIGHT] = 0.0
        return np.round(found, 1)

    def scores(self) -> np.ndarray:
        """The score of each row, by weights that others have taught."""
        fold = np.random.default_rng(SEED).integers(0, FOLDS, len(self.meant))
        found = np.zeros(len(fold))
        for number in range(FOLDS):
            weights, own = self.learn(np.flatnonzero(fold != number)), self._columns[fold == number]
            found[fold == number] = np.where(own >= 0, weights[own], 0.0).sum(axis=1)
        return found


def line(written: Places, meant: Places, symbols: int, names: list[str], limits: Limits) -> tuple[float, list[str]]:
    """The share of the words that are meant which is found, and the fields of a pair: bias, least score, weights."""
    judge = Judge(written, meant)
    scores = judge.scores()
    wrong = np.sort(scores[judge.meant == 0])[::-1]
    allowed = int(limits.allowed * symbols / 1e6 * len(wrong) / written.count)
    least = float(np.round(wrong[allowed] + limits.margin, 1))
    weights = judge.learn(np.arange(len(judge.meant)))
    groups = dict[tuple[int, float], list[str]]()
    for number, weight in zip(judge.kept, weights[1:], strict=True):
        if weight:
            slot, token = divmod(int(number), len(names))
            groups.setdefault((slot, weight), []).append(names[token])
    fields = [f"{slot} {weight:.1f} {' '.join(groups[slot, weight])}" for slot, weight in sorted(groups)]
    return float((scores[judge.meant == 1] >= least).mean()), [f"{weights[0]:.1f}", f"{least:.1f}", *fields]


def lines(work: Path, say: Say) -> Iterator[str]:
    """The line of each pair that is kept."""
    text, tokens = context_text.read(work), np.array(np.load(work / "tokens.npy", mmap_mode="r"))
    names = [*SIGNS_READ, *words_of(text.han).listed]
    for name, limits in LISTS.items():
        yield from _lines(pairs(name), limits, tokens, names, len(text.numbers), say)


def _lines(  # noqa: PLR0913, PLR0917
    listed: list[tuple[str, str]], limits: Limits, tokens: np.ndarray, names: list[str], symbols: int, say: Say
) -> Iterator[str]:
    numbers = {name: number for number, name in enumerate(names)}
    chosen = sorted({numbers[word] for pair in listed for word in pair})
    found = places_of(tokens, chosen, len(names), limits.most)
    for written, meant in listed:
        one, two = found[numbers[written]], found[numbers[meant]]
        if min(len(one.features), len(two.features)) < FEWEST:
            continue
        share, fields = line(one, two, symbols, names, limits)
        say(written, meant, f"{share:.2f}", "kept" if share >= limits.least else "left out")
        if share >= limits.least:
            yield "\t".join((written, meant, *fields))


def write(work: Path, say: Say) -> None:
    """Write confused.tsv."""
    (work / CONFUSED).write_text("".join(f"{line}\n" for line in lines(work, say)), "utf-8", newline="")
