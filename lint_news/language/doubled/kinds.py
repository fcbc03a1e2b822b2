"""What kind of character one is by the company it keeps: eight numbers (-128 to 127) from its neighbours in news."""

from __future__ import annotations

from functools import cache
from pathlib import Path

SIZE = 8
_NONE = (0,) * SIZE


@cache
def table() -> dict[str, tuple[int, ...]]:
    """The eight numbers of each common character, read on first use."""
    folder = Path(__file__).with_name("data")
    chars, packed = (folder / "kinds.txt").read_text("utf-8"), (folder / "kinds.bin").read_bytes()
    rows = (packed[at : at + SIZE] for at in range(0, len(packed), SIZE))
    return {char: tuple(v - 128 for v in row) for char, row in zip(chars, rows, strict=True)}


def kind(char: str) -> tuple[int, ...]:
    """The eight numbers of a folded character; zeros for a rare one."""
    return table().get(char, _NONE)
