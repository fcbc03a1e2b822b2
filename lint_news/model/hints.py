"""What a file says of how a line of its text is set, beyond its characters."""

from __future__ import annotations

from msgspec import Struct

LARGER, SMALLER = 1.12, 0.93
"""In heights of the body type: from where type is larger than the body, and up to where it is smaller."""


class LineHint(Struct, frozen=True, gc=False):
    """How a line is set. What the file does not tell is 0 or None.

    `level` is the outline level of a heading, from 1. `size` is the height of the type in heights of the body type.
    `indent` is the distance from the edge of the column to the first character, `room` the space that the last printed
    line leaves, both in heights of the line's own type. `printed` is the number of printed lines that it was put
    together from. `block` numbers the stretches of one column, from 1.
    `page` is the page that its first character is printed on, from 1. `is_furniture` says that the line stands around
    the text of the page.
    """

    level: int = 0
    size: float = 0.0
    indent: float | None = None
    room: float | None = None
    printed: int = 0
    block: int = 0
    page: int = 0
    is_furniture: bool = False

    @property
    def is_larger(self) -> bool:
        """Whether the type is larger than that of the body."""
        return self.size >= LARGER

    @property
    def is_smaller(self) -> bool:
        """Whether the type is smaller than that of the body."""
        return 0 < self.size <= SMALLER
