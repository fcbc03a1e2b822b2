"""SARIF 2.1.0, for code scanning and its viewers.

Columns count code points (`columnKind`), lines end as lint_news reads them (`newlineSequences`). An accepted finding is
a suppressed result; `baselineState` stands where a baseline was given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..authoring.plugins import Output
from ..model import Diagnostic, Failure, Fix, Lang, Location, Message, Report, Severity
from ..suppression.comments import is_comment
from .paths import uri
from .places import fields
from .records import writer
from .sarif_rules import described

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ALSO = Message("另见此处", "also here")
_RUN = {"columnKind": "unicodeCodePoints", "newlineSequences": ["\r\n", "\n", "\r"]}


def sarif(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """One run: the rules with their help, the results as they come, then the failures."""
    write = writer(output)
    yield f'{{"$schema":"{_SCHEMA}","version":"2.1.0","runs":[{{"tool":{write(_tool(output))},'
    yield f'{write(_RUN)[1:-1]},"results":['
    failures: list[Failure] = []
    yield from _results(reports, output, write, failures)
    yield f'\n],"invocations":[{write(_invocation(failures))}]}}]}}\n'


def _tool(output: Output) -> dict[str, Any]:
    rules = [described(rule, output.lang) for rule in sorted(output.rules, key=lambda rule: rule.name)]
    return {"driver": {"name": "lint-news", "version": output.version, "language": output.lang, "rules": rules}}


def _results(
    reports: Iterable[Report], output: Output, write: Callable[[object], str], failures: list[Failure]
) -> Iterator[str]:
    places = {name: i for i, name in enumerate(sorted(rule.name for rule in output.rules))}
    separator = ""
    for report in reports:
        failures += report.failures
        for diagnostic in report.diagnostics:
            result = _result(uri(report.path), diagnostic, output)
            index = {"ruleIndex": places[diagnostic.rule]} if diagnostic.rule in places else {}
            yield separator + "\n" + write({"ruleId": diagnostic.rule, **index, **result})
            separator = ","


def _result(where: str, d: Diagnostic, output: Output) -> dict[str, Any]:
    result: dict[str, Any] = {
        "level": _LEVELS[d.severity],
        "message": {"text": d.message.text(output.lang)},
        "locations": [_location(where, d.location)],
        "partialFingerprints": {"lintNews/v1": " ".join(d.fingerprints)},
        "suppressions": [_suppression(d.accepted)] if d.accepted is not None else [],
        "properties": {"confidence": d.confidence.value, "kind": d.kind.value},
    }
    if output.has_baseline:
        result["baselineState"] = "new" if d.accepted is None else "unchanged"
    if d.related:
        result["relatedLocations"] = [_related(where, i, r, output.lang) for i, r in enumerate(d.related, 1)]
    if fixes := [_fix(where, fix, output.lang) for fix in d.fixes if fix.locations]:
        result["fixes"] = fixes
    return result


def _suppression(reason: str) -> dict[str, str]:
    return {"kind": "inSource" if is_comment(reason) else "external", "justification": reason}


def _location(where: str, location: Location) -> dict[str, Any]:
    place = {"properties": {"place": fields(location.place)}} if location.place else {}
    return {"physicalLocation": {"artifactLocation": {"uri": where}, "region": _region(location)}, **place}


def _related(where: str, number: int, location: Location, lang: Lang) -> dict[str, Any]:
    message = (location.message or _ALSO).text(lang)
    return {"id": number, **_location(where, location), "message": {"text": message}}


def _region(location: Location) -> dict[str, int]:
    start, end = location.start, location.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fix(where: str, fix: Fix, lang: Lang) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(place), "insertedContent": {"text": edit.text}}
        for edit, place in zip(fix.edits, fix.locations, strict=True)
    ]
    return {
        "description": {"text": fix.title.text(lang) if fix.title else ""},
        "artifactChanges": [{"artifactLocation": {"uri": where}, "replacements": replacements}],
        "properties": {"safety": fix.safety.value},
    }


def _invocation(failures: Iterable[Failure]) -> dict[str, Any]:
    told = [
        {"level": "error", "message": {"text": f"{failure.who}: {failure.error}"}}
        for failure in dict.fromkeys(failures)
    ]
    return {"executionSuccessful": not told, "toolExecutionNotifications": told}
