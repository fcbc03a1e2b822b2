"""The two forests: the first drops most places by counts alone, the second judges the rest by all features.

Prints the curve: what is found of real slips, one half of which was not trained on, against reports in edited news.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from lint_news.kernels.confusions import SWAPPED
from lint_news.kernels.windows import FEATURES

from . import context_rows
from .context_rows import CLEAN, Rows
from .context_sentences import FILES, SLIPS, Sentence, is_measured, sentences
from .context_text import HALVED, HALVES
from .forests import export
from .script import Say

FIRST, SECOND = "context-first", "context-second"
COUNTS = 2 * FEATURES + 1
"""The features that the first forest has: both readings by counts, and how like they are."""
LOST = 0.02
"""The share of right places that the first forest drops, of those that it learns and of those that are reported."""
REPORTED = 2.5
"""A score from which places are reported."""
NATURAL = 25
"""The weight of SLIPS."""
TREES = {FIRST: 40, SECOND: 220}
SHAPES = {
    FIRST: {"num_leaves": 16, "learning_rate": 0.2},
    SECOND: {"num_leaves": 63, "learning_rate": 0.1},
}
FIXED = {
    "objective": "binary",
    "min_data_in_leaf": 60,
    "min_sum_hessian_in_leaf": 3.0,
    "lambda_l2": 3.0,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "max_bin": 127,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "verbose": -1,
}
ALARMS = (5, 10, 15, 20, 30)
"""Reports in a million characters of edited news for which the curve is printed."""
SWAPPED_SHARE = 0.15
"""The share of the reports that swapped characters may have."""
MEASURED = ("homophone", "near_homophone", "swapped", "other_sub")


class Forests(NamedTuple):
    """Both boosters, and the least score of the first for which the second is asked."""

    first: Any
    second: Any
    least: float

    def scores(self, features: np.ndarray) -> np.ndarray:
        """The scores of rows; far below all others for what the first forest drops."""
        passed = self.first.predict(features[:, :COUNTS], raw_score=True) >= self.least
        return np.where(passed, self.second.predict(features, raw_score=True), -99.0)


def training_rows(folder: Path, work: Path, *, half: bool) -> tuple[np.ndarray, np.ndarray]:
    """Features, and whether each place is right: planted slips, and SLIPS or half of them, without doubtful places."""
    planted = [context_rows.read(work, name, half) for name in HALVED for half in HALVES]
    found = [(rows.features, rows.right) for rows in planted]
    slips, natural = sentences(folder, SLIPS), context_rows.read(work, SLIPS)
    trained = np.array([not (half and is_measured(sentence)) for sentence in slips])
    kept = trained[natural.texts] & ~(natural.touches & ~natural.right)
    found += [(natural.features[kept], natural.right[kept])] * NATURAL
    features, right = zip(*found, strict=True)
    return np.concatenate(features), np.concatenate(right)


def fit(features: np.ndarray, right: np.ndarray, name: str) -> Any:
    """A LightGBM booster of one stage."""
    import lightgbm

    return lightgbm.train(FIXED | SHAPES[name], lightgbm.Dataset(features, right.astype(int)), TREES[name])


def fitted(features: np.ndarray, right: np.ndarray) -> Forests:
    """Both forests, the second of the rows that the first does not drop."""
    first = fit(features[:, :COUNTS], right, FIRST)
    scores = first.predict(features[:, :COUNTS], raw_score=True)
    least = floor(100 * float(np.quantile(scores[right], LOST))) / 100
    kept = scores >= least
    return Forests(first, fit(features[kept], right[kept], SECOND), least)


class Scored(NamedTuple):
    """Rows with their scores."""

    rows: Rows
    scores: np.ndarray

    def reported(self, character: float, swapped: float) -> np.ndarray:
        """Which rows are above the limits, one for a character and one for two that are swapped."""
        return self.scores > np.where(self.rows.kinds == SWAPPED, swapped, character)


def limits(clean: list[Scored], reports: float) -> tuple[float, float]:
    """The limits that so many rows of edited news exceed."""
    kinds = np.concatenate([scored.rows.kinds for scored in clean])
    scores = np.concatenate([scored.scores for scored in clean])

    def limit(own: np.ndarray, count: int) -> float:
        return float(np.sort(scores[own])[::-1][min(count, int(own.sum()) - 1)])

    swapped = kinds == SWAPPED
    return limit(~swapped, int((1 - SWAPPED_SHARE) * reports)), limit(swapped, int(SWAPPED_SHARE * reports))


def groups(name: str, found: list[Sentence]) -> Iterator[tuple[str, np.ndarray]]:
    """What is measured in a file: names, and which of its sentences."""
    if name != SLIPS:
        yield name, np.array([sentence.before != sentence.after for sentence in found])
        return
    for kind in MEASURED:
        yield f"{name} {kind}", np.array([sentence.kind == kind and is_measured(sentence) for sentence in found])


def measure(scored: Scored, reported: np.ndarray, group: np.ndarray) -> str:
    """Of the sentences of a group: right reports, any at what is wrong, places that were offered; reports elsewhere."""
    rows, size = scored.rows, int(group.sum())

    def share(chosen: np.ndarray) -> float:
        return len(np.intersect1d(rows.texts[chosen], np.flatnonzero(group))) / max(1, size)

    found, touched, offered = share(reported & rows.right), share(reported & rows.touches), share(rows.right)
    elsewhere = round(share(reported & ~rows.touches) * size)
    return f"found {found:.3f} touched {touched:.3f} offered {offered:.2f} of {size}; elsewhere in {elsewhere}"


def curve(folder: Path, work: Path, forests: Forests, say: Say) -> None:
    """Print what is found at each number of reports in a million characters."""
    scored = {}
    for name in (*CLEAN, *FILES):
        rows = context_rows.read(work, name)
        scored[name] = Scored(rows, forests.scores(rows.features))
    sizes = {name: sum(map(len, context_rows.clean(folder, name))) / 1e6 for name in CLEAN}
    corrected = {name: sentences(folder, name) for name in FILES}
    for alarms in ALARMS:
        bounds = limits([scored[name] for name in CLEAN], alarms * sum(sizes.values()))
        own = [f"{name} {scored[name].reported(*bounds).sum() / sizes[name]:.1f}" for name in CLEAN]
        say(f"{alarms} a million: limits {bounds[0]:.2f}, swapped {bounds[1]:.2f};", *own)
        for name in FILES:
            reported = scored[name].reported(*bounds)
            for title, group in groups(name, corrected[name]):
                say("  ", title, measure(scored[name], reported, group))


def write(folder: Path, work: Path, say: Say) -> None:
    """Print the curve of forests that have not seen one half of SLIPS; write those of all."""
    say("with one half of the slips:")
    curve(folder, work, fitted(*training_rows(folder, work, half=True)), say)
    features, right = training_rows(folder, work, half=False)
    say(features.shape, "rows,", int(right.sum()), "right")
    forests = fitted(features, right)
    for name, booster in ((FIRST, forests.first), (SECOND, forests.second)):
        say(name, export(booster, name, work), "bytes")
    clean = [Scored(rows, forests.scores(rows.features)) for rows in (context_rows.read(work, n) for n in CLEAN)]
    millions = sum(sum(map(len, context_rows.clean(folder, name))) for name in CLEAN) / 1e6
    for alarms in ALARMS:
        say(f"with all: {alarms} a million: limits", *(f"{bound:.2f}" for bound in limits(clean, alarms * millions)))
    least = first_least(context_rows.read(work, SLIPS), forests)
    say(f"FIRST_LEAST of lint_news/language/context/slips.py: {least:.2f}")


def first_least(rows: Rows, forests: Forests) -> float:
    """The score of the first forest below which LOST of the right places are that are reported."""
    reported = rows.features[rows.right & (forests.scores(rows.features) >= REPORTED)]
    return float(np.quantile(forests.first.predict(reported[:, :COUNTS], raw_score=True), LOST))
