"""What a file says of how a line of its text is set, beyond its characters."""

from __future__ import annotations

from msgspec import Struct


class LineHint(Struct, frozen=True, gc=False):
    """How a line is set. `level` is the outline level of a heading, from 1; 0 where the line is none."""

    level: int = 0
