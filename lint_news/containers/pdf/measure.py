"""The edges of columns: from where to where a full line of each goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace as replaced

from .lines import Line
from .segments import Segment
from .units import first_unit

_EDGE = 0.3
_INDENT, _LARGEST_INDENT = 0.8, 4.5
_FITS, _HANGS, _FLUSH = 0.03, 0.4, 0.1
_NEAR_EDGE, _RAGGED = 2.0, 0.75
_NEARLY, _ENDS = 4.0, "。！？!?…”’；;：:"
_NEAR, _NARROWEST = 3.0, 6.0
_MOST = 100
_LEAST = 3
"""The lines from which a column shows its own edges."""


class Edges(Struct, frozen=True):
    """Where the full lines of a column begin and end, in points of the turned page.

    `squeezes` says that closing marks at the ends of lines have half their width there, `is_ragged` that full lines are
    not all of one length, `is_open` that no line shows where the column ends.
    """

    left: float
    right: float
    squeezes: bool = True
    is_ragged: bool = False
    is_open: bool = False


def body_size(segments: Sequence[Segment]) -> float:
    """The height of the type that most characters have."""
    sizes: Counter[float] = Counter()
    for segment in segments:
        sizes[round(segment.size * 4) / 4] += len(segment.glyphs)
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 0.0


def edges(columns: Sequence[Sequence[Line]], body: float) -> list[Edges | None]:
    """The edges of each column of all pages by its lines in body type; None for a column that has no such line.

    A column with few lines, or whose lines are all indented, gets those of another column in the same place, or in the
    place where the steps from column to column lead.
    """
    texts = [[line for line in column if abs(line.size - body) <= 0.08 * body] for column in columns]
    own = [_own(lines) if lines else None for lines in texts]
    squeezes, ragged = _squeezes(texts, own, body), _is_ragged(texts, own, body)
    counts = [(found, len(lines)) for found, lines in zip(own, texts, strict=True) if found]
    sure = _sure(
        [found for found, count in counts if count >= _LEAST] or [found for found, count in counts if count > 1]
    )
    seen = [found and _Seen(found, lines, body, ragged) for found, lines in zip(own, texts, strict=True)]
    whole = [one and _completed(one, sure, body) for one in seen]
    ragged = _is_ragged(texts, whole, body)
    return [found and replaced(found, squeezes=squeezes, is_ragged=ragged) for found in whole]


class _Seen:
    """A column: its edges by its own lines, the number of its lines, and which edges its lines show for sure."""

    def __init__(self, own: Edges, lines: Sequence[Line], em: float, ragged: bool) -> None:
        self.own, self.count = own, len(lines)
        indents = [line for line in lines if _INDENT * em < line.left - own.left <= _LARGEST_INDENT * em]
        self.shows_left = self.count >= _LEAST and bool(indents)
        self.is_flush = _is_flush(lines, own, em)
        self.shows_right = self.is_flush and not ragged


def _is_ragged(texts: Sequence[Sequence[Line]], known: Sequence[Edges | None], em: float) -> bool:
    """Whether many of the lines that end near the edge do not end at it."""
    ends = [found.right - line.right for found, lines in zip(known, texts, strict=True) if found for line in lines]
    ends = [end for end in ends if end < _NEAR_EDGE * em]
    return sum(end < _FLUSH * em for end in ends) < _RAGGED * len(ends)


def _sure(found: Iterable[Edges]) -> list[Edges]:
    """The most frequent edges, each as often as its column has it."""
    counts = Counter(_rounded(one) for one in found)
    return [one for one, count in counts.most_common(_MOST) for _ in range(min(count, _LEAST))]


def _rounded(one: Edges) -> Edges:
    return Edges(round(one.left, 1), round(one.right, 1))


def _own(lines: Sequence[Line]) -> Edges:
    plain = [line.left for line in lines if not line.begins_with_opener()] or [line.left for line in lines]
    unmarked = [line.right for line in lines if not line.ends_in_mark]
    if len(unmarked) < _LEAST:
        unmarked += [line.least_right for line in lines]
    return Edges(min(plain), max(unmarked))


def _squeezes(texts: Sequence[Sequence[Line]], own: Sequence[Edges | None], em: float) -> bool:
    """Whether any closing mark at the end of a line reaches beyond the column: then they may have half their width."""
    return any(
        line.is_marked and line.right > found.right + _HANGS * em
        for found, lines in zip(own, texts, strict=True)
        if found and _is_flush(lines, found, em)
        for line in lines
    )


def _is_flush(lines: Sequence[Line], column: Edges, em: float) -> bool:
    """Whether several lines end where the longest ends."""
    return sum(abs(line.right - column.right) < _FLUSH * em for line in lines) >= _LEAST


def _completed(seen: _Seen, sure: Sequence[Edges], em: float) -> Edges:
    """The edges, with what a column of few lines, or of lines that are all indented, does not show."""
    own, others = seen.own, list(sure)
    if seen.count > 1 and (rounded := _rounded(own)) in others:
        others.remove(rounded)  # its own
    beside = [other for other in others if _is_around(own, other, em)]
    if beside:
        near = min(beside, key=lambda other: abs(other.right - own.right) + abs(other.left - own.left))
        return Edges(_left_by(near, seen, em), _right_by(near, seen, em))
    if not sure:
        return own
    width = _usual_width(sure)
    left = own.left - 2 * em if _lacks_indent(own, width, em) else _by_step(own.left, sure, em)
    left = own.left if seen.shows_left else left
    is_short = left != own.left or not seen.is_flush
    return Edges(left, max(own.right, left + width) if is_short else own.right)


def _left_by(near: Edges, seen: _Seen, em: float) -> float:
    is_hidden = seen.own.left - near.left > _INDENT * em or seen.count < _LEAST
    return near.left if is_hidden and not seen.shows_left else seen.own.left


def _right_by(near: Edges, seen: _Seen, em: float) -> float:
    is_near = near.right - seen.own.right < _NEAR * em or seen.count < _LEAST
    return max(seen.own.right, near.right) if is_near and not seen.shows_right else seen.own.right


def _is_around(own: Edges, other: Edges, em: float) -> bool:
    is_right = other.right >= own.right - _EDGE * em
    return is_right and -_EDGE * em <= own.left - other.left <= _LARGEST_INDENT * em


def _lacks_indent(own: Edges, width: float, em: float) -> bool:
    """Whether a column is two characters narrower than the others: its lines are indented."""
    return abs(own.right - own.left + 2 * em - width) <= _EDGE * em


def _usual_width(sure: Sequence[Edges]) -> float:
    return Counter(round(other.right - other.left) for other in sure).most_common(1)[0][0]


def _by_step(left: float, sure: Sequence[Edges], em: float) -> float:
    """The left edge of a column whose lines are all indented: two characters to the left, where the steps between
    columns lead to that place."""
    lefts = sorted({round(other.left, 1) for other in sure})
    steps = Counter(round(b - a) for a, b in pairwise(lefts) if b - a > _NARROWEST * em)
    if not steps:
        return left
    step, wanted = steps.most_common(1)[0][0], left - 2 * em
    leads = any(abs((wanted - other + step / 2) % step - step / 2) <= _EDGE * em for other in lefts)
    stays = any(abs(left - other) <= _EDGE * em for other in lefts if other != round(left, 1))
    return wanted if leads and not stays else left


def indent(line: Line, column: Edges) -> float:
    """How far a line begins from the edge, in heights of the type."""
    return (line.left - column.left) / line.size


def room(line: Line, column: Edges) -> float | None:
    """How much space a line leaves at its end, in heights of the type; None where nothing shows how long lines are."""
    return None if column.is_open else max(0.0, column.right - line.right) / line.size


def is_indented(line: Line, column: Edges) -> bool:
    """Whether a line begins as a paragraph does."""
    return _INDENT <= indent(line, column) <= _LARGEST_INDENT


def is_set_apart(line: Line, column: Edges) -> bool:
    """Whether a line begins farther in than a paragraph does: a signature, a centred line."""
    return indent(line, column) > _LARGEST_INDENT


def is_full(line: Line, column: Edges, following: Line) -> bool:
    """Whether what begins the following line would not have fitted at the end of a line."""
    return column.right - line.right < first_unit(following.glyphs, squeezes=column.squeezes) - _FITS * line.size


def is_flush(line: Line, column: Edges) -> bool:
    """Whether a line ends at the edge, as all lines do that go on where lines are justified."""
    return column.right - line.right < 2 * _FLUSH * line.size


def is_nearly_full(line: Line, column: Edges) -> bool:
    """Whether a line ends so near the edge that a word may have been too long for the rest."""
    return column.right - line.right <= _NEARLY * line.size


def ends_nearly_full(line: Line, column: Edges) -> bool:
    """Whether a line that ends no sentence ends so near the edge that nobody broke it there on purpose."""
    return line.glyphs[-1].char not in _ENDS and is_nearly_full(line, column)
