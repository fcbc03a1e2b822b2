"""The text of a page with marks at what was found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ...authoring.plugins import Output
from ...model import RANK, SEVERITY_NAMES, Diagnostic, Message, PageText, Severity, Span
from .words import page_text, say


class Numbered(Struct, frozen=True):
    """A finding with its number in the report, and its spans in the text of the page."""

    number: int
    found: Diagnostic
    spans: tuple[Span, ...]


class _Point:
    """What begins and ends at an offset."""

    def __init__(self) -> None:
        self.opened: list[Severity] = []
        self.closed: list[Severity] = []
        self.ended: list[tuple[Numbered, int, bool]] = []
        """Findings, which of their places it is, and whether it is empty."""


def marked_page(page: PageText, numbered: Sequence[Numbered], output: Output) -> Iterator[str]:
    """A paragraph for each line, with its number in the input; behind each mark stands the finding's number."""
    yield '<div class="text">\n'
    yield from _Marking(page, numbered, output).lines()
    yield "</div>\n"


class _Marking:
    """Goes through the text once; open findings are counted by severity, so that many at one place cost nothing."""

    def __init__(self, page: PageText, numbered: Iterable[Numbered], output: Output) -> None:
        self._page, self._output = page, output
        self._open: Counter[Severity] = Counter()
        self._points: defaultdict[int, _Point] = defaultdict(_Point)
        for one in numbered:
            for place, span in enumerate(one.spans):
                self._add(one, place, span)
        self._order = sorted(self._points)

    def _add(self, one: Numbered, place: int, span: Span) -> None:
        self._points[span.start].opened.append(one.found.severity)
        self._points[span.end].closed.append(one.found.severity)
        self._points[span.end].ended.append((one, place, span.start == span.end))

    def lines(self) -> Iterator[str]:
        """The paragraphs."""
        start, done = 0, 0
        for number, text in enumerate(self._page.text.split("\n")):
            end = start + len(text)
            until = next((n for n in range(done, len(self._order)) if self._order[n] > end), len(self._order))
            inside = self._line(start, text, self._order[done:until])
            if inside or end < len(self._page.text):
                yield f'<p data-n="{self._number(number)}">{inside}</p>\n'
            start, done = end + 1, until

    def _number(self, line: int) -> int:
        """The number of a line; behind the last line end there may be one more."""
        lines = self._page.lines
        return lines[line] if line < len(lines) else (lines[-1] if lines else 0) + 1

    def _line(self, start: int, text: str, points: Sequence[int]) -> str:
        parts, at = list[str](), start
        for offset in points:
            parts += self._piece(text[at - start : offset - start]), *self._at(self._points[offset])
            at = offset
        parts.append(self._piece(text[at - start :]))
        if self._open and start + len(text) < len(self._page.text):
            parts.append(self._piece("⏎"))
        return "".join(parts)

    def _at(self, point: _Point) -> Iterator[str]:
        """The numbers of what ends here; then what begins here is open."""
        self._open.subtract(point.closed)
        self._open.update(point.opened)
        self._open += Counter()  # without those that are no longer open
        for one, place, is_empty in point.ended:
            yield from ([f'<mark class="{one.found.severity.value}">‸</mark>'] if is_empty else [])
            yield self._badge(one, place)

    def _piece(self, text: str) -> str:
        if not text:
            return ""
        shown = page_text(text)
        if not self._open:
            return shown
        worst = min(self._open, key=RANK.__getitem__)
        return f'<mark class="{worst.value}">{shown}</mark>'

    def _badge(self, one: Numbered, place: int) -> str:
        label = Message(
            "第{n}处，{severity}", "finding {n}, {severity}", n=one.number, severity=SEVERITY_NAMES[one.found.severity]
        )
        anchor = "" if place else f' id="m{one.number}"'
        return (
            f'<a class="n {one.found.severity.value}"{anchor} href="#f{one.number}" '
            f'aria-label="{say(label, self._output)}">{one.number}</a>'
        )
