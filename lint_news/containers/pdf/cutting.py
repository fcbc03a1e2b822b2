"""Columns of a page, in reading order: the page is cut along white space, again and again (recursive XY-cut)."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from math import inf

from .segments import Segment
from .spaces import WIDE_GUTTER, Stretch, spaces, stretches

_FEW, _ONE = 5, 1.5
"""In heights of the type: the height from which white space between columns may be narrow, and that of one line."""
_HEAD, _MOST_HEADS = 1.15, 50
"""The size of the type of heads, in that of the body, and how many of a region are looked at."""
_CELL, _TABLE_ROWS = 7, 0.7
"""The most characters of cells of tables on an average, and the share of rows that have several."""
_ENDS = "。！？!?…”’）)"
_DEEPEST = 24


class Cutter:
    """Cuts pages into columns; remembers the gutters that it has found, so that a few lines beside one are parted."""

    def __init__(self) -> None:
        self._known: set[int] = set()

    def columns(self, segments: Sequence[Segment]) -> list[list[Segment]]:
        """The parts of a page that have one column, in reading order, each with its segments from the top."""
        return [sorted(part, key=lambda s: (s.base, s.left)) for part in self._parts(list(segments), 0)]

    def _parts(self, region: list[Segment], depth: int) -> Iterator[list[Segment]]:
        """The parts of a region in reading order."""
        if len(region) < 2 or depth >= _DEEPEST:
            yield from [region] if region else []
            return
        at = [] if _is_table(region) else self._gutters(region)
        if not at:
            parts = [region] if _is_table(region) else _bands(region)
        else:
            parts = _above_heads(region, at)
            parts = parts if len(parts) > 1 else self._below_heads(region)
        if at and len(parts) == 1:
            parts = _split(region, at)
        if len(parts) == 1:
            yield region
            return
        for part in parts:
            yield from self._parts(part, depth + 1)

    def _gutters(self, region: Sequence[Segment]) -> list[float]:
        """The middles of the white spaces that go through a region from top to bottom, from the left."""
        em = type_size(region)
        height = _height(region) / em
        is_high = len(region) > _FEW and height > _FEW
        least = 0 if is_high else WIDE_GUTTER * em if height > _ONE else inf
        through = spaces(stretches(region, em), em)
        found = [(a + b) / 2 for a, b in through if b - a >= least or self._is_known(a, b)]
        if is_high:
            self._known.update(round(middle) for middle in found)
        return found

    def _is_known(self, left: float, right: float) -> bool:
        return any(left <= middle <= right for middle in self._known)

    def _below_heads(self, region: Sequence[Segment]) -> list[list[Segment]]:
        """The region cut above and below each head that stands alone on its line, above columns or nothing: it belongs
        to all columns, though it may be no wider than the first."""
        rows, em = _rows(region), type_size(region)
        left = min(segment.left for segment in region)
        parts, heads = list[list[Segment]]([[]]), 0
        for number, row in enumerate(rows):
            is_head = len(row) == 1 and row[0].size >= _HEAD * em and _begins(row[0]) - left < em
            heads += is_head
            if is_head and heads <= _MOST_HEADS and self._stands_above_columns(rows[number + 1 :]):
                parts += [row, []]
            else:
                parts[-1] += row
        return [part for part in parts if part]

    def _stands_above_columns(self, below: Sequence[Sequence[Segment]]) -> bool:
        return not below or bool(self._gutters([segment for row in below for segment in row]))


def _above_heads(region: Sequence[Segment], at: Sequence[float]) -> list[list[Segment]]:
    """The region cut above the first heads that stand side by side below text: new stories begin there."""
    rows, em = _rows(region), type_size(region)
    for number, row in enumerate(rows):
        if _are_heads(row, em) and len({bisect_left(at, segment.left) for segment in row}) > 1:
            while number and _are_heads(rows[number - 1], em):
                number -= 1  # noqa: PLW2901 the first of the rows of heads
            above, below = ([segment for other in part for segment in other] for part in (rows[:number], rows[number:]))
            return [list(region)] if _flows(above, below, at) else [part for part in (above, below) if part]
    return [list(region)]


def _flows(above: Sequence[Segment], below: Sequence[Segment], at: Sequence[float]) -> bool:
    """Whether text goes on from the foot of a column to the top of the next, so that heads stand side by side by
    chance: above them each column has ended its sentence, and a column but the last has not at its foot."""
    tops, feet = ([_last(part) for part in _split(some, at)[:-1]] for some in (above, below))
    is_open = any(foot is not None and foot.glyphs[-1].char not in _ENDS for foot in feet)
    return is_open and all(top is not None and top.glyphs[-1].char in _ENDS for top in tops)


def _last(part: Sequence[Segment]) -> Segment | None:
    """The lowest segment with characters."""
    return max((segment for segment in part if segment.glyphs), key=lambda s: (s.base, s.left), default=None)


def _are_heads(row: Sequence[Segment], em: float) -> bool:
    return all(segment.size >= _HEAD * em for segment in row)


def _begins(segment: Segment) -> float:
    """Where a segment begins, with the empty half of an opening mark."""
    return segment.glyphs[0].left if segment.glyphs else segment.left


def _is_table(region: Sequence[Segment]) -> bool:
    """Whether a region has short words side by side, row by row."""
    if sum(len(segment.glyphs) for segment in region) > _CELL * len(region):
        return False
    em = type_size(region)
    rows = Counter(round(segment.base / em * 2) for segment in region)
    return sum(count > 1 for count in rows.values()) >= _TABLE_ROWS * len(rows)


def _bands(region: Sequence[Segment]) -> list[list[Segment]]:
    """Parts of a region from the top: those with columns side by side, and those between that have one column."""
    bands: list[list[Segment]] = []
    is_parted, em, so_far = False, type_size(region), list[Stretch]()
    for row in _rows(region):
        alone = stretches(row, em)
        together = stretches(row, em, so_far)
        parted = bool(spaces(alone, em))
        if bands and is_parted == bool(spaces(together, em)) and (is_parted or not parted):
            bands[-1] += row
            so_far = together
        else:
            bands.append(row)
            is_parted, so_far = parted, alone
    return bands


def _height(region: Sequence[Segment]) -> float:
    return max(segment.bottom for segment in region) - min(segment.top for segment in region)


def type_size(region: Sequence[Segment]) -> float:
    """The height of the type of most characters."""
    weights: dict[float, int] = {}
    for segment in region:
        size = round(segment.size, 1)
        weights[size] = weights.get(size, 0) + len(segment.glyphs)
    return max(weights, key=lambda size: (weights[size], -size)) or 1.0


def _split(region: Sequence[Segment], at: Sequence[float]) -> list[list[Segment]]:
    parts: list[list[Segment]] = [[] for _ in range(len(at) + 1)]
    for segment in region:
        parts[bisect_left(at, segment.left)].append(segment)
    return parts


def _rows(region: Sequence[Segment]) -> list[list[Segment]]:
    """Segments whose heights overlap, from the top."""
    rows: list[list[Segment]] = []
    reached = float("-inf")
    for segment in sorted(region, key=lambda s: s.top):
        if segment.top < reached - 0.05 * segment.size and rows:
            rows[-1].append(segment)
        else:
            rows.append([segment])
        reached = max(reached, segment.bottom)
    return rows
