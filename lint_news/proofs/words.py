"""Finds words in the text of an input by line and column, as people give them."""

from __future__ import annotations

from re import finditer

from ..model import Span


class Words:
    """The text of an input and its lines. Lines and columns count from 1, columns code points."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._starts = [0, *(match.end() for match in finditer("\r\n|\r|\n", raw))]

    def at(self, words: str, line: int, column: int) -> Span | None:
        """The span of words that stand at a line and column; None where they do not."""
        if not 0 < line <= len(self._starts) or column < 1:
            return None
        start = self._starts[line - 1] + column - 1
        is_inside = start <= self._line(line).end
        return Span(start, start + len(words)) if is_inside and self._raw.startswith(words, start) else None

    def all(self, words: str, line: int | None) -> list[Span]:
        """The spans of words that begin in a line, or anywhere; they do not overlap."""
        if line is None:
            span = Span(0, len(self._raw))
        elif 0 < line <= len(self._starts):
            span = self._line(line)
        else:
            return []
        found: list[Span] = []
        at = self._raw.find(words, span.start)
        while words and 0 <= at < span.end:
            found.append(Span(at, at + len(words)))
            at = self._raw.find(words, at + len(words))
        return found

    def alone(self, words: str, line: int) -> Span | None:
        """The words where they stand once in a line, else where they stand once in the text; None otherwise."""
        for where in (line, None):
            found = self.all(words, where)
            if len(found) == 1:
                return found[0]
            if found:
                return None
        return None

    def _line(self, line: int) -> Span:
        end = self._starts[line] if line < len(self._starts) else len(self._raw)
        return Span(self._starts[line - 1], end)
