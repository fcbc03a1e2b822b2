"""Findings for programs: one JSON object for a run, or one JSON record on each line.

`offset`, `start` and `end` of edits count code points of the decoded input (byte order mark not counted),
from 0, half-open; line and column count from 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from ..authoring.plugins import Output
from ..model import Diagnostic, Failure, Fix, Lang, Location, Position, Report
from .places import fields
from .terminal import CONTROLS


def json(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """`{version, ruleset, findings, failures}`, written finding by finding."""
    write = writer(output)
    yield f'{{"version":{write(output.version)},"ruleset":{write(output.ruleset)},"findings":['
    failures: list[Failure] = []
    separator = ""
    for report in reports:
        failures += report.failures
        for diagnostic in report.diagnostics:
            yield separator + "\n" + write(finding_record(report, diagnostic, output.lang))
            separator = ","
    yield '\n],"failures":' + write([failure_record(f) for f in failures]) + "}\n"


def jsonl(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """One record on each line: first the run, then findings and failures; `type` says which."""
    write = writer(output)
    yield write({"type": "run", "version": output.version, "ruleset": output.ruleset}) + "\n"
    for report in reports:
        for diagnostic in report.diagnostics:
            yield write({"type": "finding", **finding_record(report, diagnostic, output.lang)}) + "\n"
        for failure in report.failures:
            yield write({"type": "failure", **failure_record(failure)}) + "\n"


def writer(output: Output) -> Callable[[object], str]:
    """The function that writes a value as JSON, in ASCII where the output must be."""
    return _ascii if output.ascii else _text


_STEERS = f"[{CONTROLS}]|(?<=#)#(?=\\[|vso\\[|teamcity\\[)"
"""What controls a terminal or a CI server; in JSON it stands only in strings, where escapes can replace it."""


def _spelt(match: re.Match[str]) -> str:
    from json import dumps

    char = match[0]
    return "\\u0023" if char == "#" else "\\u007f" if char == "\x7f" else dumps(char)[1:-1]


def _text(value: object) -> str:
    try:
        return re.sub(_STEERS, _spelt, msgspec.json.encode(value).decode("utf-8"))
    except UnicodeEncodeError:  # a file name that is not UTF-8
        return _ascii(value)


def _ascii(value: object) -> str:
    from json import dumps

    return re.sub(_STEERS, _spelt, dumps(value, separators=(",", ":")))


def failure_record(failure: Failure) -> dict[str, Any]:
    """A failure as an object of JSON."""
    return {"who": failure.who, "error": failure.error}


def finding_record(report: Report, d: Diagnostic, lang: Lang) -> dict[str, Any]:
    """A finding as an object of JSON."""
    return {
        "path": report.path,
        "document": report.document,
        "rule": d.rule,
        "family": d.family,
        "severity": d.severity.value,
        "confidence": d.confidence.value,
        "message": d.message.text(lang),
        "fingerprint": d.fingerprint,
        "start": _place(d.location.start),
        "end": _place(d.location.end),
        **_in_file(d.location),
        "related": [_related(r, lang) for r in d.related],
        "fixes": [_fix(f, lang) for f in d.fixes],
        "accepted": d.accepted,
    }


def _place(place: Position) -> dict[str, int]:
    return {"offset": place.offset, "line": place.line, "column": place.column}


def _in_file(location: Location) -> dict[str, Any]:
    """The place in a container; no field for a text."""
    return {"place": fields(location.place)} if location.place else {}


def _related(location: Location, lang: Lang) -> dict[str, Any]:
    message = location.message.text(lang) if location.message else None
    start, end = _place(location.start), _place(location.end)
    return {"start": start, "end": end, **_in_file(location), "message": message}


def _fix(fix: Fix, lang: Lang) -> dict[str, Any]:
    edits = [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits]
    return {"title": fix.title.text(lang) if fix.title else "", "safety": fix.safety.value, "edits": edits}
