"""Pairs of double quotation marks of which some are straight. All offsets count code points of a paragraph's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import compiled

from .._measure_signs import measures

_DOUBLE = '["＂“”]'
_STRAIGHT, _DIGITS = '"＂', "0123456789"
_AHEAD = 9
_STOPS = "，。；：！？…,;:!?"
_WORDS = 16

Pairs = tuple[list[tuple[int, int, bool]], list[int]]
"""Pairs of marks, each with whether it is inside another, and the marks without a partner."""


def pairs(text: str) -> Pairs:
    """The pairs of a text whose feet, inches, minutes and seconds have been taken out.

    A mark after a digit may be inches too. What leaves least in doubt counts: all marks as quotation marks, or without
    those that something measured in inches follows, or without all that follow a digit.
    """
    return min((_paired(text, marks) for marks in _readings(text)), key=lambda found: _doubts(text, found))


def _readings(text: str) -> Iterator[list[int]]:
    """The marks that may be quotation marks, with fewer and fewer of those that may be inches."""
    marks = [match.start() for match in compiled(_DOUBLE).finditer(text)]
    yield marks
    if behind_digits := {at for at in marks if _may_be_inches(text, at)}:
        inches = measures(text)
        yield [at for at in marks if at not in inches]
        yield [at for at in marks if at not in behind_digits]


def _doubts(text: str, found: Pairs) -> int:
    """The number of marks without a partner, and of pairs that a mark after a digit opens."""
    return len(found[1]) + sum(_may_be_inches(text, first) for first, _, _ in found[0])


def _may_be_inches(text: str, at: int) -> bool:
    return text[at] in _STRAIGHT and at > 0 and text[at - 1] in _DIGITS


def _paired(text: str, marks: Sequence[int]) -> Pairs:
    """The pairs of these marks. A straight mark closes an open one, or else opens a pair."""
    pairs: list[tuple[int, int, bool]] = []
    pending: list[int] = []
    lone: list[int] = []
    for i, at in enumerate(marks):
        is_straight = text[at] in _STRAIGHT
        if not pending and _may_be_inches(text, at):
            continue
        inside = is_straight and len(pending) == 1
        if text[at] == "“" or (is_straight and (not pending or (inside and _opens(text, marks, i, pending[0])))):
            pending.append(at)
        elif pending:
            pairs.append((pending.pop(), at, bool(pending)))
        else:
            lone.append(at)
    return pairs, lone + pending


def _opens(text: str, marks: Sequence[int], i: int, outer: int) -> bool:
    """Whether a straight mark inside a pair opens another pair.

    Inside “ it does if the number of straight marks before the ” is even; inside a speech in straight marks, if pairs
    around a few words follow, and then a mark after a stop.
    """
    if text[outer] == "“":
        for j in range(i, min(i + _AHEAD, len(marks))):
            if text[marks[j]] not in _STRAIGHT:
                return text[marks[j]] == "”" and (j - i) % 2 == 0
        return False
    begins = text[max(0, outer - 1) : outer].strip()
    j = i
    while j + 1 < len(marks) and _is_amid_words(text, marks[j], marks[j + 1]):
        j += 2
    return begins in ("", ":", "：", ",", "，") and i < j < len(marks) and text[marks[j] - 1] in _STOPS


def _is_amid_words(text: str, first: int, last: int) -> bool:
    """Whether two straight marks enclose a few words of a clause: there is no stop before or between them."""
    is_straight = text[first] in _STRAIGHT and text[last] in _STRAIGHT
    return is_straight and last - first <= _WORDS and not any(char in _STOPS for char in text[first - 1 : last])
