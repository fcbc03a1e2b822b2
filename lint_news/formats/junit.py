"""JUnit XML: a suite for each file, a case for each finding; findings that do not fail the run are cases that pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from ..authoring.plugins import Output
from ..model import RANK, Diagnostic, Failure, Report
from .concise import flat, with_places
from .terminal import CONTROLS

_PICTURES = {
    **{c: 0x2400 + c for c in range(32) if c not in (9, 10, 13)},
    **dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd"),
}
"""Characters that XML does not allow, and their replacements."""


def junit(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """`<testsuites>` with a `<testsuite>` for each file, report by report; accepted findings are skipped tests."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="lint-news">\n'
    for report in reports:
        suite = "".join(_suite(report, output))
        yield suite.encode("ascii", "xmlcharrefreplace").decode() if output.ascii else suite
    yield "</testsuites>\n"


def _suite(report: Report, output: Output) -> Iterator[str]:
    found, broke = report.diagnostics, report.failures
    name = _attribute(report.path or "lint-news")
    failed = sum(_fails(d, output) for d in found)
    skipped = sum(d.accepted is not None for d in found)
    cases = len(found) + len(broke) or 1
    yield f'<testsuite name={name} tests="{cases}" failures="{failed}" errors="{len(broke)}" skipped="{skipped}">\n'
    if not found and not broke:
        yield f'<testcase name="lint-news" classname={name}/>\n'
    for diagnostic in found:
        yield _case(name, diagnostic, output)
    for failure in broke:
        yield _broken(name, failure)
    yield "</testsuite>\n"


def _fails(d: Diagnostic, output: Output) -> bool:
    return d.accepted is None and output.fail_on is not None and RANK[d.severity] <= RANK[output.fail_on]


def _case(path: str, d: Diagnostic, output: Output) -> str:
    at = d.location.start
    place = f"{at.line}:{at.column_in(output.column_unit)}"
    message = flat(with_places(d, output))
    told = f"{place} {d.severity.value}: {message}\n{d.excerpt.text}"
    case = f"<testcase name={_attribute(f'{place} {d.rule}')} classname={path}>"
    if d.accepted is not None:
        inner = f"<skipped message={_attribute(d.accepted)}/>"
    elif _fails(d, output):
        attributes = f"message={_attribute(message)} type={_attribute(d.severity.value)}"
        inner = f"<failure {attributes}>{_text(told)}</failure>"
    else:
        inner = f"<system-out>{_text(told)}</system-out>"
    return f"{case}{inner}</testcase>\n"


def _broken(path: str, failure: Failure) -> str:
    case = f"<testcase name={_attribute(failure.who)} classname={path}>"
    return f'{case}<error message={_attribute(failure.error)} type="failure"/></testcase>\n'


def _attribute(text: str) -> str:
    return _spelt(quoteattr(text.translate(_PICTURES)))


def _text(text: str) -> str:
    return _spelt(escape(text.translate(_PICTURES)))


def _spelt(xml: str) -> str:
    """XML with references in place of the characters that control a terminal or a CI server."""
    unsafe = f"(?!\n)[{CONTROLS}]|(?<=\n):(?=:)|(?<=#)#(?=\\[|vso\\[|teamcity\\[)"
    return re.sub(unsafe, lambda match: f"&#{ord(match[0])};", xml)
