"""The rows of a table of errors: where, what is wrong, what would be right, of which kind, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...authoring.plugins import Output
from ...check.errorrate import KIND_NAMES
from ...fixing.slip_rows import UNDECIDED
from ...model import Diagnostic, Lang, Message, Report, Severity
from ..concise import listed
from ..places import told
from ..terminal import visible
from .words import wrong_and_right

_HEADS = (
    Message("版（文件）", "page (file)"),
    Message("栏、段", "column, paragraph"),
    Message("行", "line"),
    Message("误", "wrong"),
    Message("正", "right"),
    Message("类别", "kind"),
    Message("说明", "note"),
)


class Row(Struct, frozen=True):
    """The cells of a row: texts, and the number of the line."""

    cells: tuple[str | int, ...]


def heads(lang: Lang) -> Sequence[str]:
    """The headings of the columns."""
    return [head.text(lang) for head in _HEADS]


def rows(report: Report, output: Output) -> Iterator[Row]:
    """A row for each finding that is an error or a warning and not accepted; control characters are escapes."""
    name = report.path if report.document is None else f"{report.path} #{report.document}"
    for d in report.diagnostics:
        if d.accepted is None and d.severity is not Severity.INFO:
            yield _row(name, d, output)


def _row(name: str, d: Diagnostic, output: Output) -> Row:
    lang = output.lang
    place = told(d.location.place) if d.location.place else None
    wrong, right = wrong_and_right(d)
    texts = (
        name,
        place.text(lang) if place else "",
        wrong,
        UNDECIDED.text(lang) if right is None else right,
        KIND_NAMES[d.kind].text(lang),
        _note(d, output, has_right=right is not None).text(lang),
    )
    shown = [visible(text.replace("\n", "⏎")) for text in texts]
    return Row((*shown[:2], d.location.start.line, *shown[2:]))


def _note(d: Diagnostic, output: Output, *, has_right: bool) -> Message:
    """The message, the suggestion where `right` does not say it, and the other places of a folded finding."""
    note = d.message
    if d.fixes and not has_right:
        note = Message("{note}；建议：{fix}", "{note}; fix: {fix}", note=note, fix=d.fixes[0].title or "")
    if d.count > 1:
        places = listed(d.locations, output)
        note = Message("{note}；各处：{places}", "{note}; places: {places}", note=note, places=places)
    return note
