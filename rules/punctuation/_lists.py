"""Lists with marks of enumeration. Offsets count code points."""

from __future__ import annotations

_CLAUSE = "，。；：！？\n"
_REACH = 80


def is_listed(text: str, at: int) -> bool:
    """Whether there is another such mark before it in its clause, and an item longer than a character."""
    before = text[max(0, at - _REACH) : at]
    start = max(before.rfind(mark) for mark in _CLAUSE) + 1
    items = before[start:].split("、")
    return len(items) > 1 and any(len(item) > 1 for item in items)
