"""Searching a document or an article for a pattern, and the match in terms of the document.

Most patterns cannot match in most texts. That is decided from the characters and pairs of neighbours in the text,
before the pattern is compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..match.gates import TABLE, Gate, mask
from ..match.patterns import compiled
from ..model import Span

_LONG = 100_000
"""In longer texts the matches of a pattern are not kept. In code points."""
_MOST = 0.9


class Match:
    """A match of a regular expression. Offsets count code points of the document's text."""

    __slots__ = ("_match",)

    def __init__(self, match: re.Match[str]) -> None:
        self._match = match

    def __getitem__(self, group: int | str) -> str:
        """The text of a group; empty when the group did not take part in the match."""
        return self._match[group] or ""

    def groups(self) -> dict[str, str | None]:
        """The text of each named group; None for a group that did not take part in the match."""
        return self._match.groupdict()

    @property
    def span(self) -> Span:
        """The span of the whole match."""
        return Span(*self._match.span())

    @property
    def start(self) -> int:
        """The offset at which the match starts."""
        return self._match.start()

    @property
    def end(self) -> int:
        """The offset behind the last code point of the match."""
        return self._match.end()

    def group(self, group: int | str) -> Span:
        """The span of a group; (-1, -1) when it did not take part in the match."""
        return Span(*self._match.span(group))


class Searches:
    """The matches in `text[start:end]`, which is an article or a document: each pattern is searched once.

    Look-behind sees the text before `start`. `whole` is the search in the document that an article belongs to.
    """

    __slots__ = ("_end", "_found", "_known", "_met", "_start", "_text", "_whole")

    def __init__(self, text: str, start: int, end: int, whole: Searches | None = None) -> None:
        self._text, self._start, self._end, self._whole = text, start, end, whole
        self._found: dict[str, Sequence[Match]] = {}
        self._met = self._known = -1
        """The bits of the needs that the text meets, and the number of needs that were known then; -1 at first."""

    def met(self) -> int:
        """The bits of the needs in TABLE that the text meets; those of needs that are newer than the answer are set.

        An article that is nearly all of a document has the bits of the document."""
        if self._known < 0:
            whole = self._whole
            if whole and _MOST * len(self._text) < self._end - self._start:
                self._met, self._known = whole.met(), whole._known  # noqa: SLF001 of the same class
            else:
                self._known = TABLE.size
                self._met = TABLE.met_by(self._text[self._start : self._end]) | -1 << self._known
        return self._met

    def may_pass(self, gates: Sequence[Gate]) -> list[int]:
        """The indexes of the gates whose needs, at least, the text meets."""
        lacks = ~self.met()
        return [i for i, gate in enumerate(gates) if not gate.needs & lacks]

    def passes(self, gate: Gate) -> bool:
        """Whether the text has what a rule needs."""
        lacks = ~self.met()
        if gate.needs & lacks:
            return False
        for pattern, needs in gate.patterns:
            if not needs & lacks and self.has(pattern):
                return True
        return not gate.patterns

    def matches(self, pattern: str) -> Iterator[Match]:
        """The matches of a pattern."""
        found = self._found.get(pattern)
        if found is not None:
            return iter(found)
        if mask(pattern) & ~self.met():
            return iter(())
        new = map(Match, compiled(pattern).finditer(self._text, self._start, self._end))
        if self._end - self._start > _LONG:
            return new
        found = self._found[pattern] = tuple(new)
        return iter(found)

    def has(self, pattern: str) -> bool:
        """Whether there is a match of a pattern."""
        found = self._found.get(pattern)
        return next(self.matches(pattern), None) is not None if found is None else bool(found)

    def clear(self) -> None:
        """Forget the matches, to free memory."""
        self._found.clear()
