"""Headlines of one story on two pages: the same, cut short, one slip apart, or of other stories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from unicodedata import normalize

_LEAST, _LONG = 7, 14
"""The letters of a headline from which one that differs is a slip, and those from which two may differ."""
_ALIKE = 0.3
"""The least share of pairs of characters of headlines of one story."""


def letters(text: str) -> str:
    """The letters and digits of a headline, all of one width."""
    return "".join(filter(str.isalnum, normalize("NFKC", text)))


def of_one_story(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one of these lines is one of the others, or a part of it, or has a good part of its words."""
    return any(_is_part(a, b) or _share(a, b) >= _ALIKE for a, b in _pairs(some, others))


def slip_between(some: Sequence[str], others: Sequence[str]) -> tuple[str, str] | None:
    """A line of the first and one of the others that are the same, or a part, but for one slip.

    None where each of the others is one of the first or a part of it, or is another headline."""
    whole = _lines(some)
    for other in filter(None, map(letters, others)):
        near = (one for one in whole if is_slip(one, other) or _is_slip_of_part(one, other))
        if not any(_is_part(one, other) for one in whole) and (found := next(near, None)):
            return found, other
    return None


def _is_slip_of_part(whole: str, part: str) -> bool:
    """Whether a headline cut short has one other character than the whole one."""
    if len(part) < _LEAST:
        return False
    windows = (whole[at : at + len(part)] for at in range(len(whole) - len(part) + 1))
    return any(sum(a != b for a, b in zip(window, part, strict=True)) == 1 for window in windows)


def is_slip(one: str, other: str) -> bool:
    """Whether two headlines, as `letters` gives them, differ by one character, long ones by two."""
    return bool(edits(one, other))


def edits(one: str, other: str) -> list[tuple[str, str]]:
    """What differs between two headlines, a character of each or none; nothing where they are equal, and where more
    differs than a slip. Digits may differ more: a number is one slip."""
    from rapidfuzz.distance import Levenshtein

    shorter = min(len(one), len(other))
    most = 0 if shorter < _LEAST else 1 if shorter < _LONG else 2
    if most and len(one) == len(other) and one.translate(_MASKED) == other.translate(_MASKED):
        return [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if Levenshtein.distance(one, other, score_cutoff=most) > most:
        return []
    steps = Levenshtein.editops(one, other)
    return [
        ("" if s.tag == "insert" else one[s.src_pos], "" if s.tag == "delete" else other[s.dest_pos]) for s in steps
    ]


_MASKED = dict.fromkeys(map(ord, "0123456789"), "0")


def _pairs(some: Sequence[str], others: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The lines of both, each by itself and all together."""
    return product(_lines(some), _lines(others))


def _lines(lines: Sequence[str]) -> list[str]:
    found = [made for line in lines if len(made := letters(line)) > 1]
    return [*found, "".join(found)] if len(found) > 1 else found


def _is_part(one: str, other: str) -> bool:
    return one in other or other in one


def _share(one: str, other: str) -> float:
    """The share, from 0 to 1, of the pairs of characters of the shorter headline that both have."""
    a, b = ({text[i : i + 2] for i in range(len(text) - 1)} for text in (one, other))
    return len(a & b) / min(len(a), len(b))
