"""The cheapest reading of a text as words of a trie. Offsets are code points, costs are bits."""

from __future__ import annotations

from array import array

from .trie import IS_COMPILED, Trie

__all__ = ["IS_COMPILED", "reading_bits"]


def reading_bits(text: str, trie: Trie, costs: array[float], unknown: float, odd: float) -> float:
    """Bits of the cheapest chain of words from the beginning of a text to its end.

    `costs` has the bits of a word by the value that the trie gives it. Any character may stand alone: it costs what the
    trie says, else `unknown` where it is Han, else `odd`.
    """
    size, row, longest, at = len(text), bytearray(5), 5, 0  # LONGEST; a global would be looked up each time
    best = array("d", bytes(8 * (size + 1)))
    first, last, never = "\u4e00", "\u9fff", 1e300
    for end in range(1, size + 1):
        best[end] = never
    for char in text:
        trie.fill(text, at, row, 0)
        for length in range(longest):
            if row[length]:
                bits = best[at] + costs[row[length]]
            elif length == 0:
                bits = best[at] + (unknown if first <= char <= last else odd)
            else:
                continue
            if bits < best[at + length + 1]:  # noqa: PLR1730 a call of min takes longer
                best[at + length + 1] = bits
        at += 1
    return best[size]
