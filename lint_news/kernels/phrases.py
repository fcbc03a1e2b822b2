"""One pass over a text for characters that stand where another character makes a usual phrase of four.

A phrase of four characters is a key of 64 bits, 16 to a character; a character that is left out has the code BLANK.
Offsets are code points.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from mmap import mmap

PHRASE, BLANK, PROBES, BLOCK = 4, 0xFFFF, 6, 512
"""The characters of a phrase, the code of one left out, the bits of a key in a filter, the bits of a block."""
LEFT_OUT = {(1, 2, 2): 0b1100, (2, 1, 2): 0b0110, (2, 2, 1): 0b0011, (1, 1, 2): 0b0100, (2, 1, 1): 0b0010}
"""Which characters of a phrase may be wrong by its three pairs (1 rare, 2 usual), a bit each, the highest the first.

The pairs of a usual phrase are usual: a wrong character stands in each rare pair.
"""
WRONG = bytes(LEFT_OUT.get((pairs >> 4, pairs >> 2 & 3, pairs & 3), 0) for pairs in range(1 << 6))
"""The same by a number that has two bits for each pair."""


class Filter:
    """A set of phrases as a Bloom filter in blocks of BLOCK bits: a key is looked up in one place of the memory."""

    def __init__(self, packed: bytes | mmap) -> None:
        self._bytes = memoryview(packed)
        self._blocks = len(packed) // 64  # BLOCK in bytes

    def holds(self, key: int) -> bool:
        """Whether the set may have a key."""
        high, low, mask, left = (
            key >> 32,
            key & 0x7FFFFFFF,
            0x7FFFFFFF,
            6,
        )  # PROBES; a global would be looked up each time
        # Two hashes of 31 bits, written out: as functions they would be called each time.
        at = (low * 0x45D9F3B ^ high ^ 0x5BD1E995) & mask
        block = (high * 0x45D9F3B ^ low) & mask
        at, block = (at ^ at >> 16) * 0x7FEB352D & mask, (block ^ block >> 16) * 0x7FEB352D & mask
        at, block = (at ^ at >> 15) * 0x2C1B3C6D & mask, (block ^ block >> 15) * 0x2C1B3C6D & mask
        at, block = at ^ at >> 16, ((block ^ block >> 16) * self._blocks >> 31) * 64
        step = at >> 9 | 1
        while left:
            if not self._bytes[block + (at >> 3 & 63)] >> (at & 7) & 1:
                return False
            at += step
            left -= 1
        return True


class UsualPhrases:
    """Usual phrases of four Han characters, and what their characters are written for.

    `numbers` has 16 bits for each code point below 65,536: 0 for what is no Han character, else its number, below
    `width`. `usual` has a bit for each pair of numbers, `width` to a row; a pair is rare where it has none. `phrases`
    holds the usual phrases, `around` those with one character left out; all their pairs are usual. `like` has the
    characters to try for the code of one, two bytes each, the higher first. `wrong` is WRONG.
    """

    def __init__(  # noqa: PLR0913, PLR0917 a kernel takes no keywords
        self,
        numbers: array[int],
        usual: bytes | mmap,
        width: int,
        around: Filter,
        phrases: Filter,
        like: Mapping[int, bytes],
        wrong: bytes = WRONG,
    ) -> None:
        self._numbers, self._usual, self._width, self._wrong = numbers, memoryview(usual), width, wrong
        self._around, self._phrases, self._like = around, phrases, like

    def doubtful(self, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """(offset, start of the phrase, other character) for each character that another makes a usual phrase
        instead of."""
        found: list[tuple[int, int, str]] = []
        left, pairs, key, at, highest, width, around = 0, 0, 0, start, 0xFFFF, self._width, self._around
        blank, last_three = BLANK, 0xFFFFFFFFFFFF  # as numbers of 64 bits
        for char in text[start:end]:
            code = ord(char)
            right = self._numbers[code] if code <= highest else 0
            pairs = pairs << 2 & 0x3F
            if right:
                key = (key & last_three) << 16 | code
                if left:
                    place = left * width + right
                    pairs |= 2 if self._usual[place >> 3] >> (place & 7) & 1 else 1
            left = right
            maybe, back = self._wrong[pairs], 3
            while maybe:
                if maybe & 8 and around.holds(key | blank << 16 * back):
                    found += [(at - back, at - 3, chr(meant)) for meant in self._fitting(key, back)]
                maybe, back = maybe << 1 & 15, back - 1
            at += 1
        return found

    def _fitting(self, key: int, back: int) -> list[int]:
        """The codes that make a usual phrase instead of the character that is `back` before the last; their pairs with
        its neighbours are asked first, because rows of them lie together in the memory."""
        found: list[int] = []
        blank, width, shift = BLANK, self._width, 16 * back
        rest = (key | blank << shift) ^ blank << shift
        left = self._numbers[key >> shift + 16 & blank] * width if back < 3 else 0
        right = self._numbers[key >> shift - 16 & blank] if back else 0
        codes = self._like[key >> shift & blank]
        for at in range(0, len(codes), 2):
            meant = codes[at] << 8 | codes[at + 1]
            number = self._numbers[meant]
            before, behind = left + number, number * width + right
            if left and not self._usual[before >> 3] >> (before & 7) & 1:
                continue
            if right and not self._usual[behind >> 3] >> (behind & 7) & 1:
                continue
            if self._phrases.holds(rest | meant << shift):
                found.append(meant)
        return found
