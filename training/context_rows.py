"""Rows of features for the forests: places of right texts, of texts with planted slips, and of corrected sentences.

The counts have not seen these texts; the first forest lets every place pass.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np

from lint_news.kernels.confusions import Confusions
from lint_news.kernels.filters import Filter
from lint_news.kernels.fits import Fits
from lint_news.kernels.forest import MAGIC, Forest
from lint_news.kernels.neighbours import Neighbours
from lint_news.kernels.suspects import Suspects
from lint_news.kernels.symbols import symbols
from lint_news.kernels.windows import Windows
from lint_news.language.context.evidence import Evidence, Place
from lint_news.language.context.slips import word_paths
from lint_news.language.lexicon import lexicon

from .context_confusions import CONFUSIONS, times_of
from .context_counts import files
from .context_fits import FITS
from .context_planting import Planter, Slip
from .context_sentences import FILES, judge, sentences
from .context_text import HALVED, HALVES, SEEN, articles, half_of

CLEAN = ("clean-paper-dev", "clean-broadcast-dev")
PASS = MAGIC + struct.pack("<3Iif2h2iB", 1, 1, 2, 0, 0.0, ~0, ~1, 0, 0, 0)
"""A forest of one tree with two leaves, both 0."""
SEED = 7
Judge = Callable[[Slip], tuple[bool, bool]]
"""Says of a slip that was found whether it is right, and whether it is right or touches something that is wrong."""


class Rows(NamedTuple):
    """Features in rows; of each row how the other reading is like what is written, what Judge says, the number of the
    text.
    """

    features: np.ndarray
    kinds: np.ndarray
    right: np.ndarray
    touches: np.ndarray
    texts: np.ndarray


class Maker:
    """Finds places and their features."""

    def __init__(self, work: Path, half: int) -> None:
        """Read the counts without a half."""
        strings, pairs = files(work, half)
        counts = Filter(strings.read_bytes())
        windows = Windows(counts, Neighbours(pairs.read_bytes()))
        self.confusions = Confusions((work / CONFUSIONS).read_bytes())
        self.suspects = Suspects(windows, self.confusions, Forest(PASS), -1.0)
        fits = Fits((work / FITS).read_bytes())
        self.evidence = Evidence(word_paths(counts, windows), fits, self.confusions, windows)

    def places(self, text: str) -> Iterator[tuple[list[float], int, Slip]]:
        """Features, how the other reading is like what is written, and what may be meant at which place."""
        read, offsets = symbols(text, 0, len(text))
        for found in self.suspects.find(read, 0, len(read)):
            place = Place(*found)
            yield self.evidence.row(read, place), place.kind, Slip(offsets[place.at], place.size, place.meant)

    def rows(self, texts: Iterable[tuple[str, Judge]]) -> Rows:
        """The rows of texts."""
        features, others = list[np.ndarray](), list[tuple[int, bool, bool, int]]()
        for number, (text, judge_slip) in enumerate(texts):
            if own := list(self.places(text)):
                features.append(np.array([row for row, _, _ in own], np.float32))
                others += [(kind, *judge_slip(slip), number) for _, kind, slip in own]
        kinds, right, touches, numbers = np.array(others, np.int32).T
        return Rows(np.concatenate(features), kinds, right.astype(bool), touches.astype(bool), numbers)


def known(slips: set[Slip]) -> Judge:
    """A judge that knows all slips of a text."""
    return lambda slip: (slip in slips, slip in slips)


def planted(texts: Iterable[str], planter: Planter) -> Iterator[tuple[str, Judge]]:
    """Right texts, and behind the first two of four each with slips."""
    random = Random(SEED)
    for number, text in enumerate(texts):
        yield text, known(set())
        if number % 4 < 2:
            wrong, slips = planter.plant(text, random)
            yield wrong, known(slips)


def clean(folder: Path, name: str) -> list[str]:
    """Every second article of a file of CLEAN."""
    return list(articles(folder / f"{name}.jsonl.gz"))[::2]


def texts_of(folder: Path, name: str, half: int, planter: Planter) -> Iterator[tuple[str, Judge]]:
    """The texts of one half of a file of HALVED, of CLEAN, or of corrected sentences."""
    if half != SEEN:
        own = (article for article in articles(folder / f"{name}.jsonl.gz") if half_of(article) == half)
        yield from planted(own, planter)
    elif name in CLEAN:
        yield from ((text, known(set())) for text in clean(folder, name))
    else:
        yield from ((sentence.before, partial(judge, sentence)) for sentence in sentences(folder, name))


def write(folder: Path, work: Path) -> None:
    """Write the rows of the files of a corpus folder; a file of rows that is there is kept."""
    for half in (*HALVES, SEEN):
        maker = Maker(work, half)
        planter = Planter(maker.confusions, times_of(work), lexicon().level)
        for name in HALVED if half else (*CLEAN, *FILES):
            path = _path(work, name, half)
            if not path.exists():
                part = path.with_name(f"part-{path.name}")
                np.savez(part, **maker.rows(texts_of(folder, name, half, planter))._asdict())
                part.replace(path)


def _path(work: Path, name: str, half: int) -> Path:
    return work / f"rows-{name}-{half}.npz"


def read(work: Path, name: str, half: int = SEEN) -> Rows:
    """The rows of a file, or of one half of it."""
    with np.load(_path(work, name, half)) as stored:
        return Rows(**stored)
