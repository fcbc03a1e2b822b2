"""The columns of findings: one row for each finding, for each row that could not be read, for each rule that broke."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ..model import Diagnostic, Fix, Lang, Location, Report
from .arrow import Schema, arrow
from .rows import Row

VERSION = 1
"""Grows when a column changes its meaning, type or name, or goes. A new column does not change it."""


@cache
def findings_schema() -> Schema:
    """The schema of findings; docs/archives.md says what its columns are. Raises LintNewsError without pyarrow."""
    pa = arrow()
    text, number, small = pa.string(), pa.int64(), pa.int32()
    edit = pa.struct([("start", number), ("end", number), ("text", text)])
    fix = pa.struct([("title", text), ("safety", text), ("edits", pa.list_(edit))])
    place = [("start", number), ("end", number), ("line", small), ("column", small)]
    place += [("end_line", small), ("end_column", small)]
    related = pa.struct([*place, ("message", text)])
    fields = [("type", text), ("path", text), ("document", text), ("row", number), ("date", pa.date32())]
    fields += [(name, text) for name in ("page", "rule", "family", "kind", "severity", "confidence")]
    fields += [*place, ("words", text), ("excerpt", text), ("message", text)]
    fields += [("fixes", pa.list_(fix)), ("related", pa.list_(related))]
    fields += [("accepted", text), ("fingerprint", text)]
    return pa.schema(fields, metadata={"lint-news.findings": str(VERSION)})


Record = Mapping[str, Any]
"""A row of the findings, by column; columns that it lacks are null."""


def records(row: Row, report: Report, path: str, lang: Lang) -> list[Record]:
    """The findings in the document of a row, by position, and the rules that broke there."""
    at = _origin(row, path)
    found = [{"type": "finding", **at, **_finding(d, lang)} for d in report.diagnostics]
    return [*found, *({"type": "failure", **at, "rule": f.who, "message": f.error} for f in report.failures)]


def error_record(row: Row, path: str, lang: Lang) -> Record:
    """The record of a row that could not be read."""
    return {"type": "error", **_origin(row, path), "message": row.error.message.text(lang) if row.error else ""}


def _origin(row: Row, path: str) -> Record:
    return {"path": path, "document": row.id, "row": row.number, "date": row.date, "page": row.page}


def _finding(d: Diagnostic, lang: Lang) -> Record:
    return {
        "rule": d.rule,
        "family": d.family,
        "kind": d.kind.value,
        "severity": d.severity.value,
        "confidence": d.confidence.value,
        **_place(d.location),
        "words": d.excerpt.text[d.excerpt.start : d.excerpt.end],
        "excerpt": d.excerpt.text,
        "message": d.message.text(lang),
        "fixes": [_fix(fix, lang) for fix in d.fixes],
        "related": [_related(one, lang) for one in d.related],
        "accepted": d.accepted,
        "fingerprint": d.fingerprint,
    }


def _place(location: Location) -> Record:
    start, end = location.start, location.end
    return {
        "start": start.offset,
        "end": end.offset,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def _related(location: Location, lang: Lang) -> Record:
    return {**_place(location), "message": location.message.text(lang) if location.message else None}


def _fix(fix: Fix, lang: Lang) -> Record:
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title.text(lang) if fix.title else "", "safety": fix.safety.value, "edits": edits}
