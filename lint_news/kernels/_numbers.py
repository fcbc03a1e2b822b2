"""Numbers in the bytes of a shipped file."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from mmap import mmap
from typing import Any


def numbers(packed: bytes | mmap, at: int, code: str, count: int) -> Sequence[int]:
    """Whole numbers, little end first, as they lie in the file where the machine has the same order.

    `code` says how wide they are, as for an array; `at` counts bytes.
    """
    view: Any = memoryview(packed)[at : at + count * array(code).itemsize]
    view = view.cast(code)
    if sys.byteorder == "little":
        return view
    values: array[Any] = array(code, view.tobytes())
    values.byteswap()
    return values
