"""The forests that judge characters too many: the first by counts alone, the second by all features.

Prints the curve: what is found of real slips, one half of which was not trained on, against reports in edited news.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from lint_news.kernels.windows import FEATURES

from . import context_extras, context_rows
from .context_extras import RIGHT
from .context_forests import FIXED, NATURAL
from .context_rows import CLEAN, Rows
from .context_sentences import SLIPS, Sentence, is_measured, sentences
from .context_text import HALVED, HALVES
from .forests import export
from .script import Say

FIRST, SECOND = "extra-first", "extra-second"
COUNTS = 2 * FEATURES
"""The features that the first forest has."""
DROPPED = 0.02
"""The share of the places that are too many which the first forest drops."""
CORRECTED = 3
"""The weight of corrected sentences."""
TREES = {FIRST: 40, SECOND: 120}
SHAPES = {FIRST: {"num_leaves": 16, "learning_rate": 0.2}, SECOND: {"num_leaves": 31, "learning_rate": 0.1}}
ALARMS = (0.5, 1, 2, 5, 10)
Learnt = tuple[np.ndarray, np.ndarray]
"""Features, and whether each place is too many."""


def trained(rows: Rows, found: list[Sentence], *, half: bool) -> Learnt:
    """The places of the sentences that are trained on, without doubtful ones."""
    kept = np.array([not (half and is_measured(sentence)) for sentence in found])
    kept = kept[rows.texts] & ~(rows.touches & ~rows.right)
    return rows.features[kept], rows.right[kept]


def training_rows(folder: Path, work: Path, *, half: bool) -> Learnt:
    """Planted places, those of SLIPS or half of them, and those of corrected text."""
    parts = list[Learnt]()
    for name in HALVED:
        for number in HALVES:
            rows = context_extras.read(work, name, number)
            kept = ~rows.touches | rows.right
            parts.append((rows.features[kept], rows.right[kept]))
    own = context_extras.read(work, SLIPS), context_extras.corrected(folder)
    parts += [trained(*own, half=half)] * NATURAL
    parts += [trained(context_extras.read(work, RIGHT), sentences(folder, SLIPS, None), half=half)] * CORRECTED
    features, right = zip(*parts, strict=True)
    return np.concatenate(features), np.concatenate(right)


def curve(folder: Path, work: Path, learnt: Learnt) -> Iterator[str]:
    """What is found at each number of reports in a million characters."""
    second = fit(*learnt, SECOND)
    clean = np.concatenate([second.predict(context_extras.read(work, name).features, raw_score=True) for name in CLEAN])
    millions = sum(sum(map(len, context_rows.clean(folder, name))) for name in CLEAN) / 1e6
    rows = context_extras.read(work, SLIPS)
    measured = np.array([is_measured(sentence) for sentence in context_extras.corrected(folder)])
    scores = second.predict(rows.features, raw_score=True)
    for alarms in ALARMS:
        limit = float(np.sort(clean)[::-1][round(alarms * millions)])
        found = set(rows.texts[(scores > limit) & rows.right & measured[rows.texts]])
        yield f"{alarms} a million: limit {limit:.2f}, found {len(found) / measured.sum():.3f} of {measured.sum()}"


def fit(features: np.ndarray, right: np.ndarray, name: str) -> Any:
    """A LightGBM booster of one stage."""
    import lightgbm

    return lightgbm.train(FIXED | SHAPES[name], lightgbm.Dataset(features, right.astype(int)), TREES[name])


def write(folder: Path, work: Path, say: Say) -> None:
    """Print the curve of forests that have not seen one half of SLIPS; write those of all."""
    for line in curve(folder, work, training_rows(folder, work, half=True)):
        say("extra", line)
    features, right = training_rows(folder, work, half=False)
    first = fit(features[:, :COUNTS], right, FIRST)
    scores = first.predict(features[:, :COUNTS], raw_score=True)
    least = float(np.quantile(scores[right], DROPPED))
    say(f"EXTRA_LEAST of lint_news/language/context/slips.py: {least:.2f}")
    kept = scores >= least
    for name, booster in ((FIRST, first), (SECOND, fit(features[kept], right[kept], SECOND))):
        say(name, export(booster, name, work), "bytes")
