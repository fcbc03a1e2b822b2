"""Reviewdog's diagnostic format. Its columns count UTF-8 bytes from 1, its ends are exclusive.

Reviewdog offers each suggestion by itself, so fixes with several edits are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..authoring.plugins import Output
from ..model import Diagnostic, Fix, Lang, Location, Message, Position, Report, Severity
from .paths import plain
from .places import in_brackets
from .records import writer

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
_ALSO = Message("另见此处", "also here")


def rdjson(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """`{source, diagnostics: […]}`, written as the findings come; accepted ones are left out."""
    write = writer(output)
    yield '{"source":{"name":"lint-news"},"diagnostics":['
    separator = ""
    for report in reports:
        for diagnostic in report.diagnostics:
            if diagnostic.accepted is None:
                yield separator + "\n" + write(_diagnostic(plain(report.path), diagnostic, output.lang))
                separator = ","
    yield "\n]}\n"


def _diagnostic(path: str, d: Diagnostic, lang: Lang) -> dict[str, Any]:
    return {
        "message": d.message.text(lang) + in_brackets(d.location.place, lang),
        "location": _location(path, d.location),
        "severity": _SEVERITIES[d.severity],
        "code": {"value": d.rule},
        "suggestions": [_suggestion(fix) for fix in d.fixes if len(fix.edits) == len(fix.locations) == 1],
        "relatedLocations": [
            {"message": (r.message or _ALSO).text(lang), "location": _location(path, r)} for r in d.related
        ],
    }


def _location(path: str, location: Location) -> dict[str, Any]:
    return {"path": path, "range": _range(location)}


def _suggestion(fix: Fix) -> dict[str, Any]:
    return {"range": _range(fix.locations[0]), "text": fix.edits[0].text}


def _range(location: Location) -> dict[str, Any]:
    return {"start": _position(location.start), "end": _position(location.end)}


def _position(place: Position) -> dict[str, int]:
    return {"line": place.line, "column": place.byte_column}
