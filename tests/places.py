"""Reading places back out of a report, as the program that it is for would."""

from __future__ import annotations

import re
from typing import Any

from lint_news.model import ColumnUnit, Edit, Span
from lint_news.text.edits import apply

_ENCODINGS = {"byte": ("utf-8", 1), "utf16": ("utf-16-le", 2)}


class Page:
    """A text as its file has it, the byte order mark left out; places in it by line and column, in any unit."""

    def __init__(self, data: bytes) -> None:
        self.text = data.decode("utf-8-sig")
        self.lines = re.findall(r"[^\r\n]*(?:\r\n|\n|\r|\Z)", self.text)

    def offset(self, line: int, column: int, unit: ColumnUnit = "codepoint") -> int:
        """The offset, in code points, of a line and a column from 1."""
        before = sum(map(len, self.lines[: line - 1]))
        if unit == "codepoint":
            return before + column - 1
        encoding, size = _ENCODINGS[unit]
        return before + len(self.lines[line - 1].encode(encoding)[: (column - 1) * size].decode(encoding))

    def sarif(self, region: dict[str, int]) -> Span:
        """The span of a SARIF region that counts code points."""
        start = self.offset(region["startLine"], region["startColumn"])
        return Span(start, self.offset(region["endLine"], region["endColumn"]))

    def rdjson(self, given: dict[str, dict[str, int]]) -> Span:
        """The span of a range of reviewdog's."""
        start, end = (self.offset(given[k]["line"], given[k]["column"], "byte") for k in ("start", "end"))
        return Span(start, end)

    def after(self, edits: list[Edit]) -> str:
        """The text after edits."""
        return apply(self.text, sorted(edits))


def json_span(finding: dict[str, Any]) -> Span:
    """The span of a record of our own JSON."""
    return Span(finding["start"]["offset"], finding["end"]["offset"])


def json_edits(fix: dict[str, Any]) -> list[Edit]:
    """The edits of a fix in our own JSON."""
    return [Edit(Span(e["start"], e["end"]), e["text"]) for e in fix["edits"]]
