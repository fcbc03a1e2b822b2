"""Write the filters that lint_news.kernels.filters reads, by peeling (Graf and Lemire 2019), with numpy."""

from __future__ import annotations

import numpy as np

from lint_news.kernels.filters import ARRAYS, FIRST_FACTOR, MAGIC, SECOND_FACTOR, SLOT_BITS, THIRD_FACTOR, VALUE_BITS

_SLOTS_FOR_A_KEY, _SPARE = 1.23, 32
_SEEDS = 50


def build(keys: np.ndarray, values: np.ndarray) -> bytes:
    """The filter of distinct keys (64 bits) with values of 1 to 7. Raises ValueError where no seed serves."""
    size = int(len(keys) * _SLOTS_FOR_A_KEY / ARRAYS) + _SPARE
    for seed in range(1, _SEEDS):
        places, prints = _places(keys, size, seed)
        if (order := _peeled(places, size)) is not None:
            slots = _filled(places, prints << VALUE_BITS | values.astype(np.uint64), order, size)
            return MAGIC + seed.to_bytes(4, "little") + size.to_bytes(4, "little") + _packed(slots)
    raise ValueError("no seed serves")


def _places(keys: np.ndarray, size: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The three slots of each key, in rows, and the fingerprints."""
    with np.errstate(over="ignore"):
        mixed = (keys ^ np.uint64(seed)) * np.uint64(FIRST_FACTOR)
        mixed = (mixed ^ mixed >> np.uint64(29)) * np.uint64(SECOND_FACTOR)
        mixed ^= mixed >> np.uint64(32)
        other = mixed * np.uint64(THIRD_FACTOR)
    low, half, long = np.uint64(0xFFFFFFFF), np.uint64(32), np.uint64(size)
    parts = [(mixed & low) * long >> half, (mixed >> half) * long >> half, (other >> half) * long >> half]
    prints = other & np.uint64((1 << SLOT_BITS - VALUE_BITS) - 1)
    return np.stack([part.astype(np.int64) + at * size for at, part in enumerate(parts)], axis=1), prints


def _peeled(places: np.ndarray, size: int) -> list[tuple[np.ndarray, np.ndarray]] | None:
    """Rounds of keys, each with a slot that no key of a later round has; None where some keys have none."""
    numbers = np.arange(len(places))
    times = np.bincount(places.ravel(), minlength=ARRAYS * size)
    sums = np.bincount(places.ravel(), np.repeat(numbers, ARRAYS), ARRAYS * size).astype(np.int64)
    rounds, left = list[tuple[np.ndarray, np.ndarray]](), len(places)
    alone = np.flatnonzero(times == 1)
    while len(alone):
        keys, first = np.unique(sums[alone], return_index=True)
        rounds.append((keys, alone[first]))
        left -= len(keys)
        np.subtract.at(times, places[keys].ravel(), 1)
        np.subtract.at(sums, places[keys].ravel(), np.repeat(keys, ARRAYS))
        touched = np.unique(places[keys].ravel())
        alone = touched[times[touched] == 1]
    return rounds if left == 0 else None


def _filled(
    places: np.ndarray, wanted: np.ndarray, rounds: list[tuple[np.ndarray, np.ndarray]], size: int
) -> np.ndarray:
    slots = np.zeros(ARRAYS * size, np.uint64)
    for keys, own in reversed(rounds):
        slots[own] = 0
        one, two, three = places[keys].T
        slots[own] = wanted[keys] ^ slots[one] ^ slots[two] ^ slots[three]
    return slots


def _packed(slots: np.ndarray) -> bytes:
    """Ten bits for each slot, low bits first, and two bytes more."""
    bits = (slots[:, None] >> np.arange(SLOT_BITS, dtype=np.uint64) & np.uint64(1)).astype(np.uint8)
    return np.packbits(bits.ravel(), bitorder="little").tobytes() + b"\0\0"
