"""White space that goes through a region of a page from top to bottom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .segments import Segment

GUTTER, WIDE_GUTTER = 0.8, 1.6
"""The narrowest white space between columns, in heights of the type: beside enough lines, and beside few."""
_NARROWEST = 3.5
"""The narrowest column, in heights of the type."""
_MOST = 100
"""The most columns; what has more is no text in columns."""

Stretch = tuple[float, float]
"""A stretch of a region, from the left, that has text or has none."""


def stretches(region: Iterable[Segment], em: float, known: Sequence[Stretch] = ()) -> list[Stretch]:
    """The stretches that have text, from the left, with at least a gutter between any two; `known` are those of other
    segments of the region, `em` is the height of the type."""
    least = GUTTER * em
    found = list(known)
    for segment in sorted(region, key=lambda s: s.left):
        first = bisect_right(found, segment.left - least, key=lambda stretch: stretch[1])
        last = bisect_left(found, segment.right + least, key=lambda stretch: stretch[0])
        if first < last:
            joined = min(segment.left, found[first][0]), max(segment.right, found[last - 1][1])
            found[first:last] = [joined]
        else:
            found.insert(first, (segment.left, segment.right))
    return found


def spaces(found: Sequence[Stretch], em: float) -> list[Stretch]:
    """The white spaces between stretches that are wide enough to be columns."""
    parts = list(found)
    if len(parts) > _MOST:
        return []
    while len(parts) > 1 and (narrow := _narrow(parts, em)) is not None:
        gaps = [b[0] - a[1] for a, b in pairwise(parts)]
        first = min((i for i in (narrow - 1, narrow) if 0 <= i < len(gaps)), key=lambda i: gaps[i])
        if narrow == len(parts) - 1 and gaps[first] >= WIDE_GUTTER * em:
            break  # the last column of a text may have one short line
        parts[first : first + 2] = [(parts[first][0], parts[first + 1][1])]
    return [(a[1], b[0]) for a, b in pairwise(parts)]


def _narrow(parts: Sequence[Stretch], em: float) -> int | None:
    return next((i for i, (left, right) in enumerate(parts) if right - left < _NARROWEST * em), None)
