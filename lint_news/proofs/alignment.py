"""Which character of the new proof each character of the old one has become."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from ..model import Span
from .block_ends import without_marks
from .blocks import GRAM, Block, in_order, moved, shared
from .stream import Stream

CELLS = 1_000_000_000
"""How many pairs of characters are compared at most: about a second. Two pages of 20,000 characters that have nothing
in common are 400,000,000."""
_TO_LINE_END = 24
"""The most characters by which a moved piece is longer at each end, so that it begins and ends with a line."""


class Piece(Struct, frozen=True):
    """A part of both texts that is the same article or paragraph, at another place."""

    old: Span
    new: Span


class Alignment(Struct, frozen=True):
    """Two streams and their pairs of characters.

    `to_new` has for each old character the index of the new one, or -1. `pieces` were moved; `old_piece` and
    `new_piece` have for each character the number of its piece, from 1, or 0 for what was not moved. `uncompared`
    counts the parts that were too large to be compared character by character: nothing in them is paired.
    """

    old: Stream
    new: Stream
    to_new: Sequence[int]
    old_piece: Sequence[int]
    new_piece: Sequence[int]
    pieces: Sequence[Piece]
    uncompared: int

    def is_unchanged(self, span: Span) -> bool:
        """Whether the characters of a span stand together in the new stream; False for an empty span."""
        images = self.to_new[span.start : span.end]
        return bool(images) and images[0] >= 0 and list(images) == list(range(images[0], images[0] + len(images)))

    def inverse(self) -> Alignment:
        """The same pairs, asked from the new stream."""
        to_old = [-1] * len(self.new)
        for old, new in enumerate(self.to_new):
            if new >= 0:
                to_old[new] = old
        pieces = [Piece(piece.new, piece.old) for piece in self.pieces]
        return Alignment(self.new, self.old, to_old, self.new_piece, self.old_piece, pieces, self.uncompared)


def aligned(old: Stream, new: Stream) -> Alignment:
    """Pair the characters of two streams. Takes about linear time for proofs of one page, and a second at most."""
    work = _Aligner(old, new)
    work.run()
    return Alignment(old, new, work.to_new, work.old_piece, work.new_piece, work.pieces, work.uncompared)


class _Aligner:
    """Pairs first what is unique in both texts, then what stands between, character by character."""

    def __init__(self, old: Stream, new: Stream) -> None:
        self.old, self.new = old, new
        self.to_new = [-1] * len(old)
        self.old_piece, self.new_piece = [0] * len(old), [0] * len(new)
        self.pieces: list[Piece] = []
        self.uncompared = 0
        self._used = bytearray(len(new))
        self._cells = CELLS

    def run(self) -> None:
        """Pair the characters."""
        head, tail = (count if count >= GRAM else 0 for count in alike(self.old.chars, self.new.chars))
        old, new = Span(head, len(self.old) - tail), Span(head, len(self.new) - tail)
        inside = shared(self.old.chars[head : old.end], self.new.chars[head : new.end])
        blocks = [Block(block.old + head, block.new + head, block.length) for block in inside]
        kept = in_order(blocks)
        elsewhere = moved(blocks, kept)
        whole = [Block(0, 0, head), *kept, Block(old.end, new.end, tail)]
        kept = without_marks(whole, elsewhere, self.old.chars, self.new.chars)
        self._pair(kept)
        for number, piece in enumerate(elsewhere, 1):
            self._pair(piece)
            self._mark(number, Span(piece[0].old, piece[-1].old_end), Span(piece[0].new, piece[-1].new_end))
        for number, piece in enumerate(elsewhere, 1):
            self._complete(number, piece)
        for left, right in _between(kept, Span(0, len(self.old)), Span(0, len(self.new))):
            self._compare(left, right, 0)

    def _mark(self, number: int, old: Span, new: Span) -> None:
        """Say that the characters of two spans belong to a moved piece."""
        self.old_piece[old.start : old.end] = [number] * (old.end - old.start)
        self.new_piece[new.start : new.end] = [number] * (new.end - new.start)

    def _complete(self, number: int, blocks: Sequence[Block]) -> None:
        """Let a moved piece reach as far as the characters are equal, and to the ends of its lines where they are near;
        pair what is between its blocks."""
        old_from, new_from = self._line_ends(*self._equal(blocks[0].old, blocks[0].new, -1), -1)
        old_to, new_to = self._line_ends(*self._equal(blocks[-1].old_end, blocks[-1].new_end, 1), 1)
        old, new = Span(old_from, old_to), Span(new_from, new_to)
        self._mark(number, old, new)
        self.pieces.append(Piece(old, new))
        for left, right in _between(blocks, old, new):
            self._compare(left, right, number)

    def _equal(self, old: int, new: int, step: int) -> tuple[int, int]:
        """The two indices, going by steps as long as the characters are free and equal."""
        while True:
            i, j = (old, new) if step > 0 else (old - 1, new - 1)
            if not (0 <= i < len(self.old) and 0 <= j < len(self.new)):
                return old, new
            if self.old.chars[i] != self.new.chars[j] or not (self._is_free_old(i) and self._is_free_new(j)):
                return old, new
            old, new = old + step, new + step

    def _is_free_old(self, index: int) -> bool:
        return self.to_new[index] < 0 and not self.old_piece[index]

    def _is_free_new(self, index: int) -> bool:
        return not self._used[index] and not self.new_piece[index]

    def _line_ends(self, old: int, new: int, step: int) -> tuple[int, int]:
        """The ends of the lines that two indices stand in, in front or behind; the indices where they are far away."""
        ends = _line_end(self.old, old, step, self._is_free_old), _line_end(self.new, new, step, self._is_free_new)
        return (old, new) if ends[0] is None or ends[1] is None else (ends[0], ends[1])

    def _pair(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            self.to_new[block.old : block.old_end] = range(block.new, block.new_end)
            self._used[block.new : block.new_end] = b"\1" * block.length

    def _compare(self, old: Span, new: Span, number: int) -> None:
        """Pair the characters of one piece between two blocks."""
        lefts = [i for i in range(old.start, old.end) if self.old_piece[i] == number]
        rights = [j for j in range(new.start, new.end) if self.new_piece[j] == number]
        left = "".join(map(self.old.chars.__getitem__, lefts))
        right = "".join(map(self.new.chars.__getitem__, rights))
        if not left or not right or not self._afford(left, right):
            return
        from rapidfuzz.distance import Levenshtein

        for run in Levenshtein.opcodes(left, right).as_matching_blocks():
            for step in range(run.size):
                self.to_new[lefts[run.a + step]] = rights[run.b + step]

    def _afford(self, left: str, right: str) -> bool:
        """Whether two parts can still be compared; what both begin or end with costs nothing."""
        same = sum(alike(left, right))
        cells = (len(left) - same) * (len(right) - same)
        if cells > self._cells:
            self.uncompared += 1
            return False
        self._cells -= cells
        return True


def _line_end(stream: Stream, index: int, step: int, is_free: Callable[[int], bool]) -> int | None:
    """The nearest index, going by steps, at which a line begins; None where it is far or not free up to there."""
    for _ in range(_TO_LINE_END):
        if stream.is_line_start(index):
            return index
        if not is_free(index if step > 0 else index - 1):
            return None
        index += step
    return None


def _between(blocks: Sequence[Block], old: Span, new: Span) -> Iterator[tuple[Span, Span]]:
    """What stands between the blocks, and between them and the ends of two spans."""
    ends = [Block(old.start, new.start, 0), *blocks, Block(old.end, new.end, 0)]
    for left, right in pairwise(ends):
        yield Span(left.old_end, right.old), Span(left.new_end, right.new)


def alike(left: str, right: str) -> tuple[int, int]:
    """How many characters two texts begin with alike, and with how many of the others they end alike."""
    least = min(len(left), len(right))
    head = next((i for i in range(least) if left[i] != right[i]), least)
    tail = next((i for i in range(least - head) if left[-1 - i] != right[-1 - i]), least - head)
    return head, tail
