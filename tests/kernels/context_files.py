"""Small files as the kernels of context read them, made with the standard library alone."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Mapping, Sequence

from lint_news.kernels import confusions, filters, fits, forest, neighbours
from lint_news.kernels.filters import Filter
from lint_news.kernels.neighbours import Neighbours
from lint_news.kernels.windows import Windows


def key_of(text: str) -> int:
    """A string of at most four symbols as the key that filters have for it."""
    return int.from_bytes(text.encode("utf-16-be"), "big")


def counts(values: Mapping[str, int]) -> Filter:
    """A filter of strings."""
    return Filter(filter_file({key_of(text): value for text, value in values.items()}))


def windows(values: Mapping[str, int], common: str = "") -> Windows:
    """The counts of strings: pairs of common characters in a table, the others in a filter."""
    pairs = {text: value for text, value in values.items() if len(text) == 2 and set(text) <= set(common)}
    others = {text: value for text, value in values.items() if text not in pairs}
    return Windows(counts(others), Neighbours(neighbours_file(common, pairs)))


def neighbours_file(common: str, pairs: Mapping[str, int]) -> bytes:
    """A table of pairs of characters; what is missing in the number of symbols is filled up with private ones."""
    size = -len(common) % neighbours.BLOCK or neighbours.BLOCK * (not common)
    codes = [*map(ord, common), *range(0xE000, 0xE000 + size)]
    rows, often = [0] * len(codes), [0] * len(codes)
    for pair, value in pairs.items():
        one, two = map(codes.index, map(ord, pair))
        rows[one] |= 1 << two
        often[one] |= (value >= neighbours.OFTEN) << two
    before = [sum(row.bit_count() for row in rows[:number]) for number in range(len(codes))]
    starts = range(0, len(codes), neighbours.BLOCK)
    in_row = [(row & (1 << start) - 1).bit_count() for row in rows for start in starts]
    ordered = sorted(pairs, key=lambda pair: tuple(map(codes.index, map(ord, pair))))
    values = sum(pairs[pair] << 4 * at for at, pair in enumerate(ordered))
    head = neighbours.MAGIC + struct.pack(f"<I{len(codes)}H{len(codes)}I", len(codes), *codes, *before)
    bits = b"".join(row.to_bytes(len(codes) // 8, "little") for row in (*rows, *often))
    return head + struct.pack(f"<{len(in_row)}H", *in_row) + bits + values.to_bytes((len(pairs) + 1) // 2, "little")


def filter_file(values: Mapping[int, int]) -> bytes:
    """A filter of keys, by peeling: a key that alone has a slot is put in last."""
    bits = max(2, len(values).bit_length() - 2)
    segments = 1 + (len(values) * 3 // 2 >> bits)
    for seed in range(1, 100):
        places = {key: _places(key, segments, bits, seed) for key in values}
        order, slots = _peeled(places), [0] * (segments + 2 << bits)
        if order is None:
            continue
        for key, own in reversed(order):
            *three, print_ = places[key]
            slots[own] = print_ << 3 | values[key]
            for other in three:
                slots[own] ^= slots[other] if other != own else 0
        packed = sum(slot << 10 * at for at, slot in enumerate(slots))
        head = filters.MAGIC + struct.pack("<2IB", seed, segments, bits)
        return head + packed.to_bytes((10 * len(slots) + 7) // 8 + 2, "little")
    raise AssertionError("no seed serves")


def _places(key: int, segments: int, bits: int, seed: int) -> tuple[int, int, int, int]:
    """The three slots of a key, and its fingerprint of seven bits."""
    mixed = (key ^ seed) * filters.FIRST_FACTOR & filters.MASK
    mixed = (mixed ^ mixed >> 29) * filters.SECOND_FACTOR & filters.MASK
    mixed ^= mixed >> 32
    other = mixed * filters.THIRD_FACTOR & filters.MASK
    long = 1 << bits
    one = (mixed >> 32) * (segments * long) >> 32
    return one, one + long ^ mixed % long, one + 2 * long ^ (other >> 32) % long, other >> 57


def _peeled(places: Mapping[int, tuple[int, int, int, int]]) -> list[tuple[int, int]] | None:
    of: dict[int, set[int]] = {}
    for key, (*three, _) in places.items():
        for slot in three:
            of.setdefault(slot, set()).add(key)
    order = list[tuple[int, int]]()
    alone = [slot for slot, keys in of.items() if len(keys) == 1]
    while alone:
        slot = alone.pop()
        if len(of[slot]) != 1:
            continue
        key = of[slot].pop()
        order.append((key, slot))
        for other in places[key][:3]:
            of[other].discard(key)
            if len(of[other]) == 1:
                alone.append(other)
    return order if len(order) == len(places) else None


def fits_file(vectors: Mapping[str, tuple[Sequence[int], Sequence[int]]], scales: tuple[float, float]) -> bytes:
    """Vectors of words, of each as a neighbour and as the word that is asked for."""
    words = sorted(vectors, key=key_of)
    width = len(next(iter(vectors.values()))[0]) if vectors else 1
    head = fits.MAGIC + struct.pack("<2H2f", len(words), width, *scales)
    numbers = [number for part in (0, 1) for word in words for number in vectors[word][part]]
    return head + struct.pack(f"<{len(words)}Q{len(numbers)}b", *map(key_of, words), *numbers)


def confusions_file(others: Mapping[str, Sequence[tuple[str, int]]]) -> bytes:
    """For each character those that may be meant, and how they are like it."""
    starts, chars, kinds = [0], list[int](), list[int]()
    for code in range(confusions.FIRST, confusions.LAST + 1):
        for other, kind in others.get(chr(code), ()):
            chars.append(ord(other))
            kinds.append(kind)
        starts.append(len(chars))
    return confusions.MAGIC + struct.pack(f"<{len(starts)}I{len(chars)}H", *starts, *chars) + bytes(kinds)


def forest_file(feature: int = 0, threshold: float = 0.0, low: float = 0.0, high: float = 0.0) -> bytes:
    """A forest of one tree: `low` up to the threshold of a feature, else `high`."""
    leaves = [round(score * 10_000) for score in (low, high)]
    return forest.MAGIC + struct.pack("<3Iif2h2iB", 1, 1, 2, 0, threshold, ~0, ~1, *leaves, feature)


def row(size: int, filled: float = -1.0) -> array[float]:
    """Numbers that a kernel is to write over."""
    return array("d", [filled] * size)
