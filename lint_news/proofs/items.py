"""What a comparison of two proofs tells: a list of items in the order of the page."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from ..model import RANK, Diagnostic, Severity, Span
from .stream import Stream


class Kind(Enum):
    """What became of a place of the page.

    By ordered corrections: DONE, FORGOTTEN (as before), DIFFERENT (neither as before nor as ordered), LINE_ENDS (only
    line ends change, which a proof does not show). By findings: MENDED, REMAINING, NEW. What nobody ordered: UNMARKED,
    LOST (characters), LOST_LINE, MOVED, SPACING.
    """

    DONE = "done"
    FORGOTTEN = "forgotten"
    DIFFERENT = "different"
    LINE_ENDS = "line-ends"
    MENDED = "mended"
    REMAINING = "remaining"
    NEW = "new"
    UNMARKED = "unmarked"
    SPACING = "spacing"
    LOST = "lost"
    LOST_LINE = "lost-line"
    MOVED = "moved"


FINE = (Kind.DONE, Kind.LINE_ENDS, Kind.MENDED)
"""What is as it should be."""


class Item(Struct, frozen=True):
    """One place. `old` and `new` are spans of the streams of the two proofs; an empty one says where something is
    missing, and None that the proof has no such place.

    `ordered` is the text that was ordered, `reason` why; `found` is the finding of MENDED, REMAINING and NEW.
    """

    kind: Kind
    old: Span | None
    new: Span | None
    ordered: str | None = None
    reason: str = ""
    found: Diagnostic | None = None

    @property
    def sort_key(self) -> tuple[int, bool, int, int]:
        """A key that sorts by the old page, with what was moved before what changed inside it."""
        old, new = self.old or self.new or Span(0, 0), self.new or Span(0, 0)
        return (old.start, self.kind is not Kind.MOVED, old.end, new.start)


def is_fault(item: Item, fail_on: Severity) -> bool:
    """Whether the new proof is not as it should be there. Findings count from a severity on."""
    if item.kind in FINE:
        return False
    return item.kind not in (Kind.REMAINING, Kind.NEW) or not item.found or RANK[item.found.severity] <= RANK[fail_on]


class Comparison(Struct, frozen=True):
    """Two proofs and the items. `uncompared` counts parts that are so different that they were not compared character
    by character; each is one item."""

    old: Stream
    new: Stream
    items: tuple[Item, ...]
    uncompared: int = 0
