"""Marks at the ends of paragraphs: a block must not take those of a piece that was moved away, or to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .blocks import Block

_CLOSING, _OPENING = "。！？；：，、…”’」』）》", "“‘「『（《"
_MOST = 3


def without_marks(kept: Iterable[Block], pieces: Iterable[Sequence[Block]], old: str, new: str) -> list[Block]:
    """The blocks without closing marks right behind a moved piece, and without opening ones right in front of it.

    A mark like it stands on the other side of the piece, where the block ends: the two look alike, and comparing
    character by character says later which belongs to which.
    """
    in_old, in_new = set[int](), set[int]()
    for piece in pieces:
        in_old.update(_marks(old, piece[0].old, piece[-1].old_end))
        in_new.update(_marks(new, piece[0].new, piece[-1].new_end))
    return [block for one in kept if (block := _trimmed(one, in_old, in_new)).length > 0]


def _marks(text: str, start: int, end: int) -> Iterator[int]:
    """The indices of marks around a span of the text."""
    for index in range(end, min(end + _MOST, len(text))):
        if text[index] not in _CLOSING:
            break
        yield index
    for index in range(start - 1, max(start - _MOST, 0) - 1, -1):
        if text[index] not in _OPENING:
            break
        yield index


def _trimmed(block: Block, in_old: set[int], in_new: set[int]) -> Block:
    """The block without marks at its ends."""
    old, new, length = block.old, block.new, block.length
    while length and (old in in_old or new in in_new):
        old, new, length = old + 1, new + 1, length - 1
    while length and (old + length - 1 in in_old or new + length - 1 in in_new):
        length -= 1
    return Block(old, new, length)
