"""Whether a text has a phrase but for one character: lost, added, exchanged, or changed places with its neighbour.

Offsets are code points.
"""

from __future__ import annotations

NONE, SWAPPED, ADDED, LOST, EXCHANGED = range(5)
"""How a text differs from a phrase."""


def same(phrase: str, at: int, text: str, place: int, count: int, step: int) -> int:  # noqa: PLR0913, PLR0917
    """How many characters of a phrase from `at` on, at most `count`, stand in a text from `place` on.

    `step` is 1 to go on and -1 to go back in both. What is outside the phrase or the text is no character.
    """
    found, size, length = 0, len(phrase), len(text)
    while found < count and 0 <= at < size and 0 <= place < length and phrase[at] == text[place]:
        found, at, place = found + 1, at + step, place + step
    return found


def edit_beside(  # noqa: PLR0911, PLR0913, PLR0917 one return an edit; a kernel takes no keywords
    phrase: str, at: int, text: str, place: int, count: int, step: int
) -> tuple[int, int, int]:
    """How `count` characters of a phrase from `at` on differ from what stands in a text from `place` on.

    Returns the edit, how many characters are right before it, and how many of the text stand for them all: -1 where
    more than one edit is needed. `step` is as in `same`.
    """
    right = same(phrase, at, text, place, count, step)
    rest = count - right
    if rest == 0:
        return 0, 0, count  # NONE
    at, place = at + step * right, place + step * right
    ahead = place + step
    is_swapped = rest > 1 and same(phrase, at, text, ahead, 1, step) and same(phrase, at + step, text, place, 1, step)
    if is_swapped and same(phrase, at + 2 * step, text, place + 2 * step, rest - 2, step) == rest - 2:
        return 1, right, count  # SWAPPED
    if same(phrase, at, text, ahead, rest, step) == rest:
        return 2, right, count + 1  # ADDED
    if rest > 1 and same(phrase, at + step, text, place, rest - 1, step) == rest - 1:
        return 3, right, count - 1  # LOST
    if 0 <= place < len(text) and same(phrase, at + step, text, ahead, rest - 1, step) == rest - 1:
        return 4, right, count  # EXCHANGED
    if rest == 1:
        return 3, right, count - 1  # LOST, at the end
    return 0, right, -1


def edit_at(phrase: str, text: str, start: int, offset: int, size: int) -> tuple[int, int, int, int] | None:
    """How a phrase stands in a text that has `phrase[offset:offset + size]` at `start`.

    Returns the edit, start and end of what stands for the phrase, and where the edit is; None where more than one edit
    is needed.
    """
    end, tail = start + size, len(phrase) - offset - size
    if same(phrase, offset + size, text, end, tail, 1) == tail:
        edit, right, length = edit_beside(phrase, offset - 1, text, start - 1, offset, -1)
        if length < 0:
            return None
        place = start - right - (2 if edit == 1 else 1 if edit in (2, 4) else 0)
        return edit, start - length, end + tail, place
    if same(phrase, offset - 1, text, start - 1, offset, -1) == offset:
        edit, right, length = edit_beside(phrase, offset + size, text, end, tail, 1)
        if length >= 0:
            return edit, start - offset, end + length, end + right
    return None
