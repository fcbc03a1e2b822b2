"""Whether a text has a phrase but for one character: lost, added, exchanged, or changed places with its neighbour."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from lint_news import edit_at, edit_beside, is_han

_LEAST, _LONG, _MANY = 5, 6, 3


class Edit(Enum):
    """How a text differs from the phrase."""

    NONE = "none"
    SWAPPED = "swapped"
    ADDED = "added"
    LOST = "lost"
    EXCHANGED = "exchanged"


_EDITS = tuple(Edit)
"""In the order of lint_news/kernels/edits.py."""


class Variant(NamedTuple):
    """A phrase in a text with at most one edit; `start:past` is what stands for it there, `at` where the edit is."""

    edit: Edit
    start: int
    past: int
    at: int

    def end(self, size: int) -> str:
        """The end of a phrase of that size that the edit is at: its first character `^`, its second `<`, the last but
        one `>`, its last `$`; empty where two or more characters are right on both sides, or where two are swapped.
        """
        if self.edit is Edit.SWAPPED:
            return ""
        before = self.at - self.start
        behind = size - before - (self.edit is not Edit.ADDED)
        return "^<"[before] if before < 2 else "$>"[behind] if behind < 2 else ""


def variant_at(phrase: str, text: str, start: int, offset: int, size: int) -> Variant | None:
    """How the phrase stands in a text that has `phrase[offset:offset + size]` at `start`.

    None where more than one edit is needed; Edit.NONE where its characters stand in another order.
    """
    found = edit_at(phrase, text, start, offset, size)
    if found:
        return Variant(_EDITS[found[0]], *found[1:])
    first, count = start - offset, len(phrase)
    return Variant(Edit.NONE, first, first + count, first) if is_turned(phrase, text, first, first + count) else None


def is_turned(phrase: str, text: str, first: int, past: int) -> bool:
    """Whether a text has the characters of a phrase in another order, its marks where they are, none three times."""
    if first < 0 or past > len(text) or past - first < _LONG or text[past - 1] not in phrase:
        return False
    seen = text[first:past]
    if sorted(seen) != sorted(phrase):
        return False
    return all(
        phrase.count(one) < _MANY and (is_han(one) or one == other) for one, other in zip(phrase, seen, strict=True)
    )


def edited(part: str, seen: str) -> tuple[Edit, int, int]:
    """How `seen`, which begins beside what is sure, differs from a part of the phrase.

    Returns the edit, the offset of it, and how long the part is in `seen`: -1 where more than one edit is needed.
    """
    edit, at, length = edit_beside(part, 0, seen, 0, len(part), 1)
    return _EDITS[edit], at, length


def words_apart(name: str, other: str) -> bool:
    """Whether two names of five or more characters differ in one place only: by one character lost or added, or by as
    many characters as they have words of two there (at most two words, which may have changed places).
    """
    if name == other or min(len(name), len(other)) < _LEAST or abs(len(name) - len(other)) > 1:
        return False
    head = next(at for at in range(len(name)) if name[at] != other[at : at + 1] or at == len(name) - 1)
    tail = 0
    while tail < min(len(name), len(other)) - head and name[-1 - tail] == other[-1 - tail]:
        tail += 1
    one, two = name[head : len(name) - tail], other[head : len(other) - tail]
    if len(one) != len(two):
        return len(one) + len(two) == 1
    return len(one) == 1 or (len(one) == 2 and len(name) > _LEAST + 1) or sorted(one) == sorted(two)
