"""The kind of a character: eight numbers (-128 to 127) from its neighbours in news (training/kinds.py)."""

from __future__ import annotations

from functools import cache

from ..tries import DOUBLED, text_of

SIZE = 8
_NONE = (0,) * SIZE


@cache
def table() -> tuple[str, bytes]:
    """The common characters, and their numbers plus 128 as bytes, read on first use."""
    return text_of(DOUBLED / "kinds.txt"), (DOUBLED / "kinds.bin").read_bytes()


@cache
def kind(char: str) -> tuple[int, ...]:
    """The eight numbers of a folded character; zeros for a rare one."""
    chars, packed = table()
    at = SIZE * chars.find(char)
    return tuple(value - 128 for value in packed[at : at + SIZE]) if at >= 0 else _NONE
