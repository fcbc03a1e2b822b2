"""Train the two networks for doubled characters on windows of running text.

Faults are made by chance: no text is marked by hand, and no double of the corpus is used.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from lint_news.language.doubled.window import SIDE
from lint_news.language.folding import BREAK
from lint_news.language.network import EMBEDDING_SCALE, SHIFT

from .ngrams import Encoded

CHARS, SIZE, HIDDEN, SECOND, BATCH, RATE = 4_300, 48, 128, 32, 2_048, 2e-3
WIDTH = {"deleted": 2 * SIDE + 1, "intruder": 2 * SIDE + 2}
_SINGLE = np.float32


class Weights(NamedTuple):
    """Embedding, two hidden layers, output."""

    embedding: np.ndarray
    first: np.ndarray
    first_bias: np.ndarray
    second: np.ndarray
    second_bias: np.ndarray
    last: np.ndarray
    last_bias: np.ndarray


def _spoil(numbers: np.ndarray, places: np.ndarray, task: str, rng: np.random.Generator, common: np.ndarray) -> tuple:
    """Windows around the places, half of them spoilt beside the middle, and which."""
    count = len(places)
    spoilt, after = rng.random(count) < 0.5, rng.random(count) < 0.5
    right, left = spoilt & after, spoilt & ~after
    offsets = np.arange(-SIDE, WIDTH[task] - SIDE)[None, :].repeat(count, 0)
    if task == "deleted":
        offsets[:, SIDE + 1 :] += right[:, None]
        offsets[:, :SIDE] -= left[:, None]
        return numbers[places[:, None] + offsets].astype(np.int32), spoilt
    offsets[right, SIDE + 2 :] -= 1
    offsets[left, :SIDE] += 1
    windows = numbers[places[:, None] + offsets].astype(np.int32)
    new = common[rng.integers(0, len(common), count)]
    windows[right, SIDE + 1], windows[left, SIDE] = new[right], new[left]
    return windows, spoilt


def _within_paragraph(windows: np.ndarray, break_number: int) -> np.ndarray:
    """Everything beyond a break reads as breaks; rare characters as none."""
    windows[windows >= CHARS] = 0
    breaks = windows == break_number
    end = windows.shape[1] - SIDE
    left = np.maximum.accumulate(breaks[:, :SIDE][:, ::-1], 1)[:, ::-1]
    right = np.maximum.accumulate(breaks[:, end:], 1)
    windows[:, :SIDE][left] = break_number
    windows[:, end:][right] = break_number
    return windows


def _start(columns: int, rng: np.random.Generator) -> list[np.ndarray]:
    shapes = [(CHARS, SIZE, 0.3), (columns, HIDDEN, columns**-0.5), None, (HIDDEN, SECOND, HIDDEN**-0.5), None]
    filled = []
    for at, shape in enumerate(shapes):
        if shape is None:
            filled.append(np.zeros(HIDDEN if at == 2 else SECOND, _SINGLE))
        else:
            filled.append((rng.standard_normal(shape[:2]) * shape[2]).astype(_SINGLE))
    return [*filled, (rng.standard_normal(SECOND) / 4).astype(_SINGLE), np.zeros(1, _SINGLE)]


def _slopes(weights: list[np.ndarray], windows: np.ndarray, spoilt: np.ndarray) -> list[np.ndarray]:
    """The slope of the cross entropy in each weight."""
    embedding, first, first_bias, second, second_bias, last, last_bias = weights
    count, width = windows.shape
    given = embedding[windows.ravel()].reshape(count, -1)
    one = given @ first + first_bias
    held = np.maximum(one, 0)
    two = held @ second + second_bias
    kept = np.maximum(two, 0)
    error = ((1 / (1 + np.exp(-(kept @ last + last_bias))) - spoilt) / count).astype(_SINGLE)
    to_two = np.outer(error, last) * (two > 0)
    to_one = (to_two @ second.T) * (one > 0)
    to_given = (to_one @ first.T).reshape(count * width, -1)
    places = csr_matrix(
        (np.ones(count * width, _SINGLE), (windows.ravel(), np.arange(count * width))), (CHARS, count * width)
    )
    return [
        places @ to_given,
        given.T @ to_one,
        to_one.sum(0),
        held.T @ to_two,
        to_two.sum(0),
        kept.T @ error,
        error.sum(keepdims=True),
    ]


def train(text: Encoded, places: np.ndarray, task: str, steps: int, seed: int) -> Weights:
    """Adam with a rate that falls to nothing; the same seed gives the same weights on one machine."""
    rng = np.random.default_rng(seed)
    weights = _start(WIDTH[task] * SIZE, rng)
    mean, square = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    common = text.numbers[places[rng.integers(0, len(places), 200_000)]]
    break_number = text.alphabet.index(BREAK) + 1
    for step in range(1, steps + 1):
        chosen = places[rng.integers(0, len(places), BATCH)]
        windows, spoilt = _spoil(text.numbers, chosen, task, rng, common)
        slopes = _slopes(weights, _within_paragraph(windows, break_number), spoilt)
        rate = RATE * min(1, step / 200) * (0.02 + 0.98 * (1 - step / steps))
        for at, slope in enumerate(slopes):
            mean[at] += 0.1 * (slope - mean[at])
            square[at] += 0.001 * (slope * slope - square[at])
            way = mean[at] / (1 - 0.9**step) / (np.sqrt(square[at] / (1 - 0.999**step)) + 1e-8)
            weights[at] -= (rate * way).astype(_SINGLE)
    return Weights(*weights)


def centres(text: Encoded, folds: set[int]) -> np.ndarray:
    """Places of Han characters in these folds; edited mainland text twice."""
    han = np.array([False] + ["\u4e00" <= c <= "\u9fff" for c in text.alphabet])
    places = np.where(han[text.numbers] & np.isin(text.folds, list(folds)))[0]
    places = places[(places > 20) & (places < len(text.numbers) - 20)]
    return np.concatenate([places, places[text.sources[places] < 2]])


def whole(weights: Weights) -> Weights:
    """The weights as whole numbers, as shipped."""
    step, unit = 1 << SHIFT, EMBEDDING_SCALE << SHIFT

    def scaled(values: np.ndarray, scale: int, bound: int) -> np.ndarray:
        return np.clip(np.round(values.astype(float) * scale), -bound, bound)

    e, f, fb, s, sb, w, b = weights
    big = 2**31 - 1
    return Weights(
        scaled(e, EMBEDDING_SCALE, 127),
        scaled(f, step, 32767),
        scaled(fb, unit, big),
        scaled(s, step, 32767),
        scaled(sb, unit, big),
        scaled(w, step, 32767),
        scaled(b, unit, big),
    )


def score(weights: Weights, windows: np.ndarray) -> np.ndarray:
    """Log odds of many windows with whole weights: the numbers that `Network.score` gives."""
    step, found = 1 << SHIFT, []
    for at in range(0, len(windows), 20_000):
        part = windows[at : at + 20_000]
        given = weights.embedding[part.ravel()].reshape(len(part), -1)
        given = np.maximum(np.floor((given @ weights.first + weights.first_bias) / step), 0)
        given = np.maximum(np.floor((given @ weights.second + weights.second_bias) / step), 0)
        found.append((given @ weights.last + weights.last_bias) / (EMBEDDING_SCALE * step))
    return np.concatenate(found) if found else np.zeros(0)


def export(weights: Weights, task: str, folder: Path) -> None:
    """Write one network as the shipped file."""
    head = bytes([WIDTH[task], SIZE, HIDDEN, SECOND])
    parts = [
        weights.embedding.astype(np.int8),
        weights.first.astype("<i2"),
        weights.second.astype("<i2"),
        weights.last.astype("<i2"),
        weights.first_bias.astype("<i4"),
        weights.second_bias.astype("<i4"),
        weights.last_bias.astype("<i4"),
    ]
    (folder / f"{task}.bin").write_bytes(head + b"".join(np.ascontiguousarray(p).tobytes() for p in parts))
