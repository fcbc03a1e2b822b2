"""Long pieces that two texts share: those in the same order in both, and those that stand elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ..model import Edit, Span
from ..text.edits import NonOverlappingEdits

GRAM = 8
"""Characters in a row that must stand in each text exactly once to begin a block."""
MOVED = 12
"""The least characters of a piece that is told as moved."""
_REACH = 40
"""The most characters between two blocks of one moved piece."""


class Block(Struct, frozen=True):
    """`length` characters that are the same in the old text from `old` and in the new one from `new`."""

    old: int
    new: int
    length: int

    @property
    def old_end(self) -> int:
        """The index behind it in the old text."""
        return self.old + self.length

    @property
    def new_end(self) -> int:
        """The index behind it in the new text."""
        return self.new + self.length


def shared(old: str, new: str) -> list[Block]:
    """The blocks made of runs that are unique in both texts, in the order of the old one. Takes linear time."""
    there = _unique(new)
    pairs = sorted((at, there[gram]) for gram, at in _unique(old).items() if gram in there)
    return list(_joined(pairs))


def _unique(text: str) -> dict[str, int]:
    """The runs that stand in a text once, with their offsets."""
    seen: dict[str, int] = {}
    for at in range(len(text) - GRAM + 1):
        gram = text[at : at + GRAM]
        seen[gram] = -1 if gram in seen else at
    return {gram: at for gram, at in seen.items() if at >= 0}


def _joined(pairs: Iterable[tuple[int, int]]) -> Iterator[Block]:
    block: Block | None = None
    for old, new in pairs:
        if block and old - block.old == new - block.new and old <= block.old_end:
            block = Block(block.old, block.new, old + GRAM - block.old)
            continue
        if block:
            yield block
        block = Block(old, new, GRAM)
    if block:
        yield block


def in_order(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the most characters together that follow one another in both texts, cut so that none overlap."""
    ends, last = list[int](), list[int]()  # of the best chains by their ends, and the numbers of their last blocks
    weights, before = list[int](), list[int]()
    for number, block in enumerate(blocks):
        at = bisect_left(ends, block.new)
        before.append(last[at - 1] if at else -1)
        weights.append(block.length + (weights[before[-1]] if at else 0))
        worse = at
        while worse < len(ends) and weights[last[worse]] <= weights[number]:
            worse += 1
        if worse > at or at == len(ends) or ends[at] > block.new:
            ends[at:worse], last[at:worse] = [block.new], [number]
    return _apart(blocks[number] for number in _unwound(last, before))


def _unwound(last: Sequence[int], before: Sequence[int]) -> list[int]:
    """The numbers of the best chain, from its first."""
    found: list[int] = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(number)
        number = before[number]
    return found[::-1]


def _apart(blocks: Iterable[Block]) -> list[Block]:
    """The blocks without the characters that an earlier one has."""
    found: list[Block] = []
    for block in blocks:
        cut = max(found[-1].old_end - block.old, found[-1].new_end - block.new, 0) if found else 0
        if cut < block.length:
            found.append(Block(block.old + cut, block.new + cut, block.length - cut))
    return found


def moved(blocks: Sequence[Block], kept: Sequence[Block]) -> list[list[Block]]:
    """The blocks that stand elsewhere, those of one piece together. `kept` are the blocks in order."""
    old_taken = _Taken((block.old, block.old_end) for block in kept)
    new_taken = _Taken((block.new, block.new_end) for block in kept)
    pieces: list[list[Block]] = []
    end = 0
    for block in blocks:
        free = _free(block, old_taken, new_taken, end)
        if free is None:
            continue
        end = free.old_end
        last = pieces[-1][-1] if pieces else None
        if last and _continues(last, free, old_taken, new_taken):
            pieces[-1].append(free)
        else:
            pieces.append([free])
    return _without_overlaps(piece for piece in pieces if sum(block.length for block in piece) >= MOVED)


def _without_overlaps(pieces: Iterable[list[Block]]) -> list[list[Block]]:
    """The pieces whose place in the new text no earlier and longer piece has."""
    taken = NonOverlappingEdits(Span.overlaps)
    by_length = sorted(pieces, key=lambda piece: -sum(block.length for block in piece))
    return [piece for piece in by_length if taken.add([Edit(Span(piece[0].new, piece[-1].new_end))])]


class _Taken:
    """Spans of a text that are in use, in order."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)

    def around(self, at: int, end: int) -> tuple[int, int]:
        """How many characters of `at` to `end` are in use at its beginning and at its end."""
        index = bisect_left(self._spans, (at + 1,))
        before = self._spans[index - 1][1] - at if index else 0
        after = end - self._spans[index][0] if index < len(self._spans) else 0
        return max(before, 0), max(after, 0)


def _free(block: Block, old_taken: _Taken, new_taken: _Taken, end: int) -> Block | None:
    """What of a block nothing else uses, the block that ends at `end` included; None where too little is left."""
    at_old, at_new = old_taken.around(block.old, block.old_end), new_taken.around(block.new, block.new_end)
    cut, rest = max(at_old[0], at_new[0], end - block.old), max(at_old[1], at_new[1])
    length = block.length - cut - rest
    return Block(block.old + cut, block.new + cut, length) if length > 1 else None


def _continues(last: Block, block: Block, old_taken: _Taken, new_taken: _Taken) -> bool:
    """Whether a block belongs to the same piece as the one before it."""
    if not (0 <= block.old - last.old_end <= _REACH and 0 <= block.new - last.new_end <= _REACH):
        return False
    return not any(old_taken.around(last.old_end, block.old) + new_taken.around(last.new_end, block.new))
