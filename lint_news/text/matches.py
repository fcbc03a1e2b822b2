"""A match of a regular expression, in the document's own terms."""

from __future__ import annotations

import re

from ..model import Span


class Match:
    """A regular expression's match whose places are spans of the document."""

    __slots__ = ("_match",)

    def __init__(self, match: re.Match[str]) -> None:
        self._match = match

    def __getitem__(self, group: int | str) -> str:
        """The group's text; empty when the group took no part."""
        return self._match[group] or ""

    def groups(self) -> dict[str, str | None]:
        """The named groups; None for those that took no part."""
        return self._match.groupdict()

    @property
    def span(self) -> Span:
        """The whole match."""
        return Span(*self._match.span())

    @property
    def start(self) -> int:
        """Where the match starts."""
        return self._match.start()

    @property
    def end(self) -> int:
        """Where the match ends, half-open."""
        return self._match.end()

    def group(self, group: int | str) -> Span:
        """The span of a group; (-1, -1) when it took no part."""
        return Span(*self._match.span(group))
