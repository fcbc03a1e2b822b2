"""Where findings stand on the pages of a PDF, for a program that draws them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ...model import Diagnostic, Location, Span

if TYPE_CHECKING:
    from ...containers.pdf.document import Pdf
    from ...text.source import Source

_PLACES = 2
"""Digits behind the point of a length in points."""


def pages(source: Source) -> list[dict[str, float]] | None:
    """Width and height of each page in points; None for what is no PDF."""
    pdf = _pdf(source)
    return pdf and [{"width": _rounded(width), "height": _rounded(height)} for width, height in pdf.sizes]


def with_boxes(record: dict[str, Any], found: Diagnostic, source: Source) -> dict[str, Any]:
    """The record of a finding, with `boxes` for its place and each related one in a PDF."""
    if (pdf := _pdf(source)) is None:
        return record
    related = zip(record["related"], found.related, strict=True)
    told = [{**fields, "boxes": _boxes(pdf, place)} for fields, place in related]
    return {**record, "boxes": _boxes(pdf, found.location), "related": told}


def _boxes(pdf: Pdf, place: Location) -> list[dict[str, Any]]:
    found = pdf.boxes(Span(place.start.offset, place.end.offset))
    return [{"page": page, "rectangles": [_all_rounded(box) for box in boxes]} for page, boxes in found.items()]


def _pdf(source: Source) -> Pdf | None:
    if source.container is None or not source.name.endswith(".pdf"):
        return None
    from ...containers.pdf.document import Pdf

    return source.container if isinstance(source.container, Pdf) else None


def _all_rounded(box: Iterable[float]) -> list[float]:
    return [_rounded(side) for side in box]


def _rounded(length: float) -> float:
    return round(length, _PLACES)
