"""Build the filter that `lint_news.language.bloomier` reads."""

from __future__ import annotations

from collections.abc import Mapping

from lint_news.language.bloomier import Bloomier, slots

_ROOM = 1.23
"""Bytes for each key with which peeling nearly always succeeds (Botelho, Pagh and Ziviani 2007)."""


def _peeled(offsets: list[tuple[int, int, int]], size: int) -> list[tuple[int, int]] | None:
    """Pairs of a key's number and the byte that only it has, last first; None where no byte is left to one key."""
    many, mixed = [0] * 3 * size, [0] * 3 * size
    for number, at in enumerate(offsets):
        for byte in at:
            many[byte] += 1
            mixed[byte] ^= number
    alone = [byte for byte, count in enumerate(many) if count == 1]
    order = []
    while alone:
        byte = alone.pop()
        if many[byte] != 1:
            continue
        number = mixed[byte]
        order.append((number, byte))
        for other in offsets[number]:
            many[other] -= 1
            mixed[other] ^= number
            if many[other] == 1:
                alone.append(other)
    return order[::-1] if len(order) == len(offsets) else None


def build(values: Mapping[int, int]) -> bytes:
    """The filter of keys of at most 64 bits and values of 1 to 3; the same mapping gives the same bytes."""
    keys = sorted(values)
    size = int(len(keys) * _ROOM / 3) + 11
    for seed in range(1, 100):
        found = [slots(key, size, seed) for key in keys]
        offsets = [at for at, _ in found]
        order = _peeled(offsets, size)
        if order is not None:
            packed = bytearray(3 * size)
            for number, byte in order:
                one, two, three = offsets[number]
                held = packed[one] ^ packed[two] ^ packed[three]
                packed[byte] ^= held ^ found[number].fingerprint ^ values[keys[number]]
            whole = seed.to_bytes(4, "little") + bytes(packed)
            read = Bloomier(whole).get
            if any(read(key) != value for key, value in values.items()):
                raise AssertionError("the filter does not give back what was put in")
            return whole
    raise ValueError(f"no seed peels {len(keys)} keys")
