"""GitLab's code quality report: an array of findings by line, without accepted ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

from ..authoring.plugins import Output
from ..model import Diagnostic, Report, Severity
from .concise import with_places
from .paths import plain
from .records import writer

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """`[{description, check_name, fingerprint, severity, location: {path, lines}}]`."""
    write = writer(output)
    separator = "["
    for report in reports:
        for diagnostic in report.diagnostics:
            if diagnostic.accepted is None:
                yield separator + "\n" + write(_issue(plain(report.path), diagnostic, output))
                separator = ","
    yield "[]\n" if separator == "[" else "\n]\n"


def _issue(path: str, d: Diagnostic, output: Output) -> dict[str, Any]:
    return {
        "description": with_places(d, output),
        "check_name": d.rule,
        "fingerprint": _of_the_project(path, " ".join(d.fingerprints)),
        "severity": _SEVERITIES[d.severity],
        "location": {"path": path, "lines": {"begin": d.location.start.line, "end": d.location.end.line}},
    }


def _of_the_project(path: str, fingerprint: str) -> str:
    """A fingerprint that is different in two files with the same words."""
    return blake2b(f"{path}\0{fingerprint}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
