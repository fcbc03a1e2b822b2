"""Searching a document or an article for a pattern, and the match in terms of the document.

Most patterns cannot match in most texts. That is decided from the characters and pairs of neighbours in the text,
before the pattern is compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from ..kernels.gates import UNKNOWN
from ..kernels.repeats import IS_COMPILED
from ..match.gates import PROGRAMS, TABLE, bits
from ..match.patterns import compiled, located
from ..match.plans import Decision, Gates
from ..model import Span

T = TypeVar("T")
_LONG = 100_000
"""In longer texts the matches of a pattern are not kept, nor the places where one may begin. In code points."""
_MOST = 0.9
_APART, _RARE = 20, 100
"""A pattern is matched at the places where it may begin when these are so many code points apart or more on average;
else it is searched. So many make them rare."""


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

    __slots__ = ("_decision", "_end", "_found", "_known", "_met", "_places", "_start", "_text", "_whole")

    def __init__(self, text: str, start: int, end: int, whole: Searches | None = None) -> None:
        self._text, self._start, self._end, self._whole = text, start, end, whole
        self._found: dict[str, Sequence[Match]] = {}
        self._met, self._known = b"", -1
        """The bits of the needs that the text meets, the lowest of the first byte first, and the number of needs that
        were known then; -1 before the text was scanned."""
        self._places: memoryview | None = None
        """Where matches may begin (see kernels.needs.scanned); None where that is not kept."""
        self._decision: Decision | None = None
        """What is known of the patterns of the gates that were asked for last."""

    def _scan(self, least: int = 0) -> None:
        """Scan the text, unless that was done when at least so many needs were known."""
        if self._known >= least:
            return
        whole, length = self._whole, self._end - self._start
        if whole and _MOST * len(self._text) < length:
            whole._scan(least)  # noqa: SLF001 same class
            self._met, self._known, self._places = whole._met, whole._known, whole._places  # noqa: SLF001 same class
            return
        self._known = TABLE.size
        keeps_places = IS_COMPILED and length <= _LONG
        scan = TABLE.scan(self._text, self._start, self._end, keeps_places=keeps_places)
        self._met = scan.met.to_bytes(self._known + 7 >> 3, "little")
        self._places = scan.places if keeps_places else None

    def may_pass(self, gates: Gates[T]) -> bool:
        """Whether the text meets the needs of one of the gates. An article that is nearly all of a document has the
        needs of the document."""
        self._scan(gates.size)
        return gates.may_pass(self._met, self._known)

    def passing(self, gates: Gates[T]) -> Iterator[T]:
        """What belongs to the gates that the text passes: it has what the gate needs, and one of the patterns can
        match."""
        self._scan(gates.size)
        numbers, self._decision = gates.decide(self._text, self._start, self._end, self._met, self._known, self._places)
        for number in numbers:
            if number >= 0:
                yield gates.items[number]
            elif any(map(self.has, gates.patterns(~number))):
                yield gates.items[~number]

    def matches(self, pattern: str) -> Iterator[Match]:
        """The matches of a pattern."""
        found = self._found.get(pattern)
        return iter(self._searched(pattern) if found is None else found)

    def _searched(self, pattern: str) -> Iterable[Match]:
        """The matches of a pattern, kept where the text is not long."""
        length, places = self._end - self._start, self._places_of(pattern)
        if places is not None and not places:
            new = ()
        elif places is None or _APART * len(places) > length:
            new = map(Match, compiled(pattern, length).finditer(self._text, self._start, self._end))
        else:
            is_rare = _RARE * len(places) <= length
            new = self._located(located(pattern) if is_rare else compiled(pattern, length), places)
        if length > _LONG:
            return new
        found = self._found[pattern] = tuple(new)
        return found

    def _places_of(self, pattern: str) -> Sequence[int] | None:
        """Where a pattern can match; None where that is not known."""
        decision = self._decision
        number = decision.numbers.get(pattern) if decision else None
        if decision and number is not None:
            state = decision.states[number]
            return None if state == UNKNOWN else decision.places[number] or () if state else ()
        if not self.may_have(pattern):
            return ()
        _, beginning, program = bits(pattern)
        if not self._places or not beginning or beginning >> self._known:
            return None
        places = TABLE.places_of(beginning, self._places, self._start, self._end)
        return PROGRAMS.run().kept(self._text, places, self._end, program.start) if program.start >= 0 else places

    def _located(self, pattern: re.Pattern[str], places: Sequence[int]) -> Sequence[Match]:
        """The matches of a pattern, each tried where one may begin."""
        found: list[Match] = []
        match, past, text, end = pattern.match, 0, self._text, self._end
        for place in places:
            if place >= past and (one := match(text, place, end)):
                past = one.end()
                found.append(Match(one))
        return found

    def may_have(self, pattern: str) -> bool:
        """Whether the text has what a pattern needs."""
        self._scan()
        return not bits(pattern).needs & (1 << self._known) - 1 & ~int.from_bytes(self._met, "little")

    def has(self, pattern: str) -> bool:
        """Whether there is a match of a pattern."""
        found = self._found.get(pattern)
        return next(self.matches(pattern), None) is not None if found is None else bool(found)

    def clear_matches(self) -> None:
        """Forget the matches, but not which patterns can match, and where: that takes little memory."""
        self._found.clear()
        self._decision = None

    def clear(self) -> None:
        """Forget all that was found, to free memory."""
        self.clear_matches()
        self._known, self._met, self._places = -1, b"", None
