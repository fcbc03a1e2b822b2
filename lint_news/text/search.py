"""Searching a document or an article for a pattern, and the match in terms of the document.

Most patterns cannot match in most texts. That is decided from the characters and pairs of neighbours in the text,
before the pattern is compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from ..kernels.repeats import IS_COMPILED
from ..match.gates import TABLE, Gate, bits
from ..match.patterns import compiled, located
from ..model import Span

T = TypeVar("T")
_LONG = 100_000
"""In longer texts the matches of a pattern are not kept, nor the places where one may begin. In code points."""
_MOST = 0.9
_RARE = 100
"""A pattern is matched at the places where it may begin when these are so many code points apart or more on average;
else it is searched."""


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

    __slots__ = ("_end", "_found", "_known", "_met", "_places", "_start", "_text", "_whole")

    def __init__(self, text: str, start: int, end: int, whole: Searches | None = None) -> None:
        self._text, self._start, self._end, self._whole = text, start, end, whole
        self._found: dict[str, Sequence[Match]] = {}
        self._met = self._known = -1
        """The bits of the needs that the text meets, and the number of needs that were known then; -1 at first."""
        self._places: memoryview | None = None
        """Where matches may begin (see kernels.needs.scanned); None where that is not kept."""

    def met(self) -> int:
        """The bits of the needs in TABLE that the text meets; those of needs that are newer than the answer are set.

        An article that is nearly all of a document has the bits of the document."""
        if self._known < 0:
            self._scan()
        return self._met

    def _scan(self) -> None:
        whole, length = self._whole, self._end - self._start
        if whole and _MOST * len(self._text) < length:
            self._met, self._known, self._places = whole.met(), whole._known, whole._places  # noqa: SLF001 same class
            return
        self._known = TABLE.size
        keeps_places = IS_COMPILED and length <= _LONG
        scan = TABLE.scan(self._text, self._start, self._end, keeps_places=keeps_places)
        self._met = scan.met | -1 << self._known
        self._places = scan.places if keeps_places else None

    def may_pass(self, gates: Iterable[tuple[T, Gate]]) -> list[tuple[T, Gate]]:
        """Those of the gates, each with what it is the gate of, whose needs, at least, the text meets."""
        lacks = ~self.met()
        return [one for one in gates if not one[1].needs & lacks]

    def passing(self, gates: Iterable[tuple[T, Gate]]) -> Iterator[T]:
        """What belongs to the gates that the text passes: it has what the gate needs, and one of the patterns
        matches."""
        lacks = ~self.met()
        for one, (needs, patterns) in gates:
            if needs & lacks:
                continue
            for pattern, bits_of_pattern in patterns:
                if not bits_of_pattern & lacks and self.has(pattern):
                    yield one
                    break
            else:
                if not patterns:
                    yield one

    def matches(self, pattern: str) -> Iterator[Match]:
        """The matches of a pattern."""
        found = self._found.get(pattern)
        return iter(self._searched(pattern) if found is None else found)

    def _searched(self, pattern: str) -> Iterable[Match]:
        """The matches of a pattern, kept where the text is not long."""
        needs, beginning = bits(pattern)
        if needs & ~self.met():
            return ()
        length = self._end - self._start
        new = self._located(pattern, beginning) if self._places and beginning else None
        if new is None:
            new = map(Match, compiled(pattern, length).finditer(self._text, self._start, self._end))
        if length > _LONG:
            return new
        found = self._found[pattern] = tuple(new)
        return found

    def _located(self, pattern: str, beginning: int) -> Sequence[Match] | None:
        """The matches of a pattern, each tried where one may begin; None where that is not known, or is common."""
        if not self._places or beginning >> self._known:
            return None
        end = self._end
        places = TABLE.places_of(beginning, self._places, self._start, end)
        if not places:
            return ()
        if _RARE * len(places) > end - self._start:
            return None
        found: list[Match] = []
        match, past = located(pattern).match, 0
        for place in places:
            if place >= past and (one := match(self._text, place, end)):
                past = one.end()
                found.append(Match(one))
        return found

    def has(self, pattern: str) -> bool:
        """Whether there is a match of a pattern."""
        found = self._found.get(pattern)
        return next(self.matches(pattern), None) is not None if found is None else bool(found)

    def clear(self) -> None:
        """Forget the matches, to free memory."""
        self._found.clear()
