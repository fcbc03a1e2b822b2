"""Write the filters that lint_news.kernels.filters reads, by peeling (Graf and Lemire 2022), with numpy."""

from __future__ import annotations

from math import log

import numpy as np

from lint_news.kernels.filters import FIRST_FACTOR, MAGIC, SECOND_FACTOR, SLOT_BITS, SLOTS, THIRD_FACTOR, VALUE_BITS

_SEEDS = 50


def build(keys: np.ndarray, values: np.ndarray) -> bytes:
    """The filter of distinct keys (64 bits) with values of 1 to 7. Raises ValueError where no seed serves."""
    segments, bits = _sizes(len(keys))
    size = segments + 2 << bits
    for seed in range(1, _SEEDS):
        places, prints = _places(keys, segments, bits, seed)
        if (order := _peeled(places, size)) is not None:
            slots = _filled(places, prints << VALUE_BITS | values.astype(np.uint64), order, size)
            return MAGIC + seed.to_bytes(4, "little") + segments.to_bytes(4, "little") + bytes([bits]) + _packed(slots)
    raise ValueError("no seed serves")


def _sizes(count: int) -> tuple[int, int]:
    """The number of segments, and the binary logarithm of their slots, as the authors choose them."""
    many = max(2, count)
    bits = int(log(many) / log(3.33) + 2.25)
    slots = many * max(1.125, 0.875 + 0.25 * log(1_000_000) / log(many))
    return max(1, -(-int(slots) >> bits) - 2), bits


def _places(keys: np.ndarray, segments: int, bits: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The three slots of each key, in rows, and the fingerprints."""
    with np.errstate(over="ignore"):
        mixed = (keys ^ np.uint64(seed)) * np.uint64(FIRST_FACTOR)
        mixed = (mixed ^ mixed >> np.uint64(29)) * np.uint64(SECOND_FACTOR)
        mixed ^= mixed >> np.uint64(32)
        other = mixed * np.uint64(THIRD_FACTOR)
    half, long, within = np.uint64(32), np.uint64(1 << bits), np.uint64((1 << bits) - 1)
    one = (mixed >> half) * np.uint64(segments << bits) >> half
    parts = [one, (one + long) ^ (mixed & within), (one + long + long) ^ (other >> half & within)]
    return np.stack(parts, axis=1).astype(np.int64), other >> np.uint64(64 - SLOT_BITS + VALUE_BITS)


def _peeled(places: np.ndarray, size: int) -> list[tuple[np.ndarray, np.ndarray]] | None:
    """Rounds of keys, each with a slot that no key of a later round has; None where some keys have none."""
    numbers = np.arange(len(places))
    times = np.bincount(places.ravel(), minlength=size)
    sums = np.bincount(places.ravel(), np.repeat(numbers, SLOTS), size).astype(np.int64)
    rounds, left = list[tuple[np.ndarray, np.ndarray]](), len(places)
    alone = np.flatnonzero(times == 1)
    while len(alone):
        keys, first = np.unique(sums[alone], return_index=True)
        rounds.append((keys, alone[first]))
        left -= len(keys)
        np.subtract.at(times, places[keys].ravel(), 1)
        np.subtract.at(sums, places[keys].ravel(), np.repeat(keys, SLOTS))
        touched = np.unique(places[keys].ravel())
        alone = touched[times[touched] == 1]
    return rounds if left == 0 else None


def _filled(
    places: np.ndarray, wanted: np.ndarray, rounds: list[tuple[np.ndarray, np.ndarray]], size: int
) -> np.ndarray:
    slots = np.zeros(size, np.uint64)
    for keys, own in reversed(rounds):
        slots[own] = 0
        one, two, three = places[keys].T
        slots[own] = wanted[keys] ^ slots[one] ^ slots[two] ^ slots[three]
    return slots


def _packed(slots: np.ndarray) -> bytes:
    """Ten bits for each slot, low bits first, and two bytes more."""
    bits = (slots[:, None] >> np.arange(SLOT_BITS, dtype=np.uint64) & np.uint64(1)).astype(np.uint8)
    return np.packbits(bits.ravel(), bitorder="little").tobytes() + b"\0\0"
