"""One line for each finding, by position, for `grep` and editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..authoring.plugins import Output
from ..model import Diagnostic, Location, Message, Report
from .places import in_brackets
from .places import listed as listed_places
from .terminal import at_line_start, visible


def concise(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """`path:line:column: severity: message [rule]`, without accepted findings.

    Columns count code points from 1, or the unit of --column-unit.
    """
    for report in reports:
        for diagnostic in report.diagnostics:
            if diagnostic.accepted is None:
                yield _line(report.path, diagnostic, output)


def one_line(text: str) -> str:
    """A message on one line: line ends are shown as ⏎, control characters as escapes."""
    return visible(flat(text))


def flat(text: str) -> str:
    """A message on one line: line ends are shown as ⏎."""
    return text.replace("\r\n", "⏎").replace("\n", "⏎")


def with_places(d: Diagnostic, output: Output, *more: Message) -> str:
    """The message of a finding, its place in a container, further messages, and all positions of a folded finding.

    For formats that have no field for these.
    """
    parts = [d.message, *more]
    if d.count > 1:
        parts.append(Message("各处：{places}", "places: {places}", places=listed(d.locations, output)))
    first, *others = (part.text(output.lang) for part in parts)
    return ("；" if output.lang == "zh" else "; ").join((first + in_brackets(d.location.place, output.lang), *others))


def listed(places: Sequence[Location], output: Output, most: int | None = None) -> Message:
    """Line and column of each position, in a container its place; of more than `most`, the first ones and the number
    of the others."""
    if places[0].place:
        return listed_places([place.place for place in places if place.place], output.lang, most)
    shown = [f"{place.start.line}:{place.start.column_in(output.column_unit)}" for place in places[:most]]
    commas = ", ".join(shown)
    if more := len(places) - len(shown):
        return Message("{places}，另有 {n} 处", "{places} and {n} more", places=commas, n=more)
    return Message("{places}", "{places}", places=commas)


def name_of(path: str) -> str:
    """The name of an input, escaped for the beginning of a line."""
    return at_line_start(visible(path))


def _line(path: str, d: Diagnostic, output: Output) -> str:
    at, message = d.location.start, one_line(with_places(d, output))
    return f"{name_of(path)}:{at.line}:{at.column_in(output.column_unit)}: {d.severity.value}: {message} [{d.rule}]\n"
