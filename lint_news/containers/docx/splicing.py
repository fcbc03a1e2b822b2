"""Replacements in the bytes of a part, some of them inside the span of others."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import NamedTuple

from ...model import Span
from .package import Package
from .xml import Reading, tag_end


class _Made(NamedTuple):
    """A replacement: the bytes from `start` to `end` become `new`. Where both are equal, it is an insertion."""

    start: int
    end: int
    new: bytes


class Splices:
    """The bytes of a part with replacements; spans count the bytes as they were read.

    What stands inside the span of a larger replacement is made first, and taken over by `inside`.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._made: list[_Made] = []

    def replace(self, span: Span, new: bytes) -> None:
        """Put `new` for a span; what was made inside of it is dropped."""
        first, last = self._inside(span)
        self._made[first:last] = [_Made(span.start, span.end, new)]

    def insert(self, at: int, new: bytes) -> None:
        """Insert at an offset, behind what was inserted there before."""
        insort(self._made, _Made(at, at, new), key=lambda one: one[:2])

    def inside(self, span: Span) -> bytes:
        """The bytes of an element with what was made in it; what was inserted at its ends is outside."""
        first, last = self._inside(span)
        return self._with(span, self._made[first:last])

    def _inside(self, span: Span) -> tuple[int, int]:
        """The first and behind the last of what was made inside a span."""
        first, last = bisect_left(self._made, (span.start,)), bisect_left(self._made, (span.end,))
        while first < last and self._made[first].end == span.start:
            first += 1
        return first, last

    def all(self) -> bytes:
        """The whole part."""
        return self._with(Span(0, len(self.data)), self._made)

    def _with(self, span: Span, made: Iterable[_Made]) -> bytes:
        parts, at = list[bytes](), span.start
        for one in made:
            parts += self.data[at : one.start], one.new
            at = one.end
        return b"".join((*parts, self.data[at : span.end]))


def with_children(package: Package, part: str, data: bytes, children: bytes) -> bytes:
    """An XML part with more elements at the end of its root. {prefix} in them stands for the root's prefix.

    Raises LintNewsError where the part is no XML.
    """
    read = Reading(package, part, {}, data)
    read.run()
    root = read.root
    opened = data[root.start : tag_end(data, root.start)]
    name = re.split(rb"[\s/>]", opened[1:], maxsplit=1)[0]
    prefix, colon, _ = name.rpartition(b":")
    inside = children.replace(b"{prefix}", prefix + colon)
    if opened.endswith(b"/>"):
        return data[: root.start] + opened[:-2] + b">" + inside + b"</" + name + b">" + data[root.end :]
    end = data.rindex(b"<", root.start, root.end)
    return data[:end] + inside + data[end:]
