"""Adds the text of a document to its report, for formats that show it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace as replaced

from ..model import Diagnostic, PageText, Report, Span
from ..text.document import Document
from .masking import shown_text


def with_page(report: Report, document: Document) -> Report:
    """The report of a document with the document's text. Private numbers in it are masked."""
    offsets = document.raw_offsets()
    spans = tuple(tuple(_spans(found, offsets)) for found in report.diagnostics)
    lines = [document.position(span.start).line for span in document.line_spans()]
    return replaced(report, page=PageText(shown_text(document), lines, spans))


def _spans(found: Diagnostic, offsets: Sequence[int]) -> Iterator[Span]:
    """Where the locations of a finding are in the text. `offsets` has the offset in the input of each character, and
    of the end."""
    for place in found.locations:
        start, end = place.start.offset, place.end.offset
        if offsets[0] <= start <= offsets[-1]:
            first = bisect_left(offsets, start)
            yield Span(first, bisect_left(offsets, end, lo=first))
