"""Searching a document or an article for a pattern, and the match in terms of the document.

Most patterns cannot match in most texts. That is decided from the characters and pairs of neighbours in the text,
before the pattern is compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Protocol

from ..match.patterns import compiled, needed
from ..model import Span


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


class Searched(Protocol):
    """A document or an article."""

    def contents(self) -> AbstractSet[str] | None:
        """Every character and every pair of neighbours; None where they are not collected."""
        ...


def matches(unit: Searched, pattern: str, text: str, start: int, end: int) -> Iterator[Match]:
    """The matches in `text[start:end]`, which is the unit's text; look-behind sees the text before `start`."""
    found = unit.contents()
    if found is None or needed(pattern).met_by(found):
        return map(Match, compiled(pattern).finditer(text, start, end))
    return iter(())


def any_may_match(unit: Searched, patterns: Iterable[str]) -> bool:
    """False when the text lacks characters without which none of the patterns can match."""
    found = unit.contents()
    if found is None:
        return True
    for pattern in patterns:  # noqa: SIM110 a generator would cost a call for each pattern
        if needed(pattern).met_by(found):
            return True
    return False
