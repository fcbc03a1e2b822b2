"""Reads ordered corrections: a change slip (改样单) of `lint-news fix`, or a table with 行, 误 and 正."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from ..fixing.change_log import FileChanges
from ..fixing.reverting import digest, reverted
from ..fixing.slip_rows import BOM, HEAD, LoggedFile, read_rows
from ..model import LintNewsError, Span
from ..system.reasons import why_failed
from ..text.source import Source
from . import slip_errors as errors
from .orders import Order, composed
from .slip_tables import read_table
from .words import Words

_OURS = (BOM + ",".join(HEAD)).encode()


def read_orders(slip: Path, old: Source) -> tuple[Source, list[Order]]:
    """The old proof as it was before the corrections, and the orders for it, of which no two overlap.

    A page that `fix` has changed already is taken back to what it was. Raises LintNewsError, which names slip and row,
    for what is no slip, has nothing for this page, or does not fit it.
    """
    if not _is_ours(slip):
        return old, _apart(slip, read_table(slip, old.name, Words(old.text)))
    if not (rows := read_rows(slip)):
        raise LintNewsError(errors.no_rows(slip))
    logged = _of_page(slip, rows, old)
    before = _taken_back(old, logged)
    return before, _orders(slip, before, logged)


def _is_ours(slip: Path) -> bool:
    try:
        with slip.open("rb") as file:
            return file.read(len(_OURS)) == _OURS
    except (OSError, ValueError) as error:
        raise LintNewsError(errors.unreadable(slip, why_failed(error))) from error


def _of_page(slip: Path, logged: Sequence[LoggedFile], old: Source) -> list[LoggedFile]:
    """The runs over this page: by its bytes, else by its name, else all where the slip is of one page."""
    now = digest(old.data)
    names = {one.name for one in logged if now in (one.before, one.after)}
    names = names or {one.name for one in logged if Path(one.name).name == Path(old.name).name}
    names = names or {one.name for one in logged}
    if len(names) > 1:
        raise LintNewsError(errors.which_page(slip, old.name))
    return [one for one in logged if one.name in names]


def _taken_back(old: Source, logged: Sequence[LoggedFile]) -> Source:
    """The page before the changes, where its bytes are those after one of them."""
    now = digest(old.data)
    if now in {one.before for one in logged} or now not in {one.after for one in logged}:
        return old
    given = [FileChanges(Path(old.name), one.before, one.after, one.changes) for one in logged]
    return Source.decode(reverted(old.data, given), old.name)


def _orders(slip: Path, old: Source, logged: Sequence[LoggedFile]) -> list[Order]:
    """The orders of all runs as one list; for a page with other bytes, by line, column and words."""
    now, orders = digest(old.data), list[Order]()
    if now not in {one.before for one in logged}:
        words = Words(old.text)
        return _apart(slip, [order for one in logged for order in _by_words(slip, words, one)])
    for one in logged:
        if one.before == now:
            made = zip(one.changes, one.rows, strict=True)
            asked = [Order(_span(change.start, change.before), change.after, told.reason) for change, told in made]
            orders, now = composed(old.text, orders, asked), one.after
    return orders


def _span(start: int, text: str) -> Span:
    return Span(start, start + len(text))


def _by_words(slip: Path, words: Words, one: LoggedFile) -> Iterator[tuple[int, Order]]:
    for change, told in zip(one.changes, one.rows, strict=True):
        span = words.at(change.before, told.line, told.column) or words.alone(change.before, told.line)
        if span is None:
            raise LintNewsError(errors.not_there(slip, told.row, told.line, change.before))
        yield told.row, Order(span, change.after, told.reason)


def _apart(slip: Path, found: Sequence[tuple[int, Order]]) -> list[Order]:
    """The orders without the numbers of their rows; of two that are alike one.

    Raises LintNewsError where two overlap.
    """
    ordered = sorted((order, row) for row, order in found)
    kept = [ordered[0]] if ordered else []
    for (one, first), (other, second) in pairwise(ordered):
        if (one.span, one.text) == (other.span, other.text):
            continue
        if one.span.overlaps(other.span):
            raise LintNewsError(errors.overlapping(slip, max(first, second), min(first, second)))
        kept.append((other, second))
    return [order for order, _ in kept]
