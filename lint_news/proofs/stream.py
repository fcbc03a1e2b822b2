"""A proof as a typesetter sees it: its characters without white space, and what stands between any two of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from re import search

from ..check.masking import shown_text
from ..model import LintNewsError, Message, Place, Position, Span
from ..text.document import Document

LARGEST = 200_000
"""The most characters of a proof: ten full pages of a newspaper. Comparing takes memory and time by their number."""
_FIRST = Position(0, 1, 1, 1, 1)
_LINE_ENDS = "[\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"


class Stream:
    """The printed characters of the documents of one proof, in order.

    `chars` are they; `raw` has the offset of each in the input, in code points; `spaced` says of each whether white
    space stands in front of it. Spans and indices of a stream count its characters.
    """

    def __init__(self, name: str, documents: Sequence[Document]) -> None:
        """Raises LintNewsError for a proof of more than LARGEST characters."""
        self.name, self.documents = name, documents
        parts = ["".join(document.text.split()) for document in documents]
        if (count := sum(map(len, parts))) > LARGEST:
            raise LintNewsError(_too_long(name, count))
        self.chars = "".join(parts)
        self.raw: list[int] = []
        self.spaced: list[bool] = []
        self._starts: list[int] = []
        self._offsets: list[int] = []
        for document in documents:
            self._starts.append(len(self._offsets))
            inside = [at for at, char in enumerate(document.text) if not char.isspace()]
            self._offsets += inside
            self.spaced += (after - before != 1 for before, after in pairwise([-2, *inside]))
            self.raw += map(document.raw_offsets().__getitem__, inside)

    def __len__(self) -> int:
        return len(self.chars)

    def gap(self, index: int) -> str:
        """The white space in front of a character; a line end at both ends of a document."""
        number = self._number(index)
        if index in (self._starts[number], len(self)):
            return "\n"
        before, at = self._offsets[index - 1], self._offsets[index]
        return self.documents[number].text[before + 1 : at] if at - before > 1 else ""

    def at(self, raw: int) -> int:
        """The index of the first character that stands at an offset of the input or behind it."""
        return bisect_left(self.raw, raw)

    def text(self, span: Span) -> str:
        """The characters with the spaces between them, without line ends; private numbers are masked."""
        return "".join(self._shown(index, span.start) for index in range(span.start, span.end))

    def positions(self, span: Span) -> tuple[Position, Position]:
        """Where a span begins and ends in the input; an empty one in front of its character, or behind the last."""
        if not self.chars:
            return _FIRST, _FIRST
        is_end = span.start == len(self)
        start = self._of_char(span.start - 1)[1] if is_end else self._of_char(span.start)[0]
        return start, self._of_char(span.end - 1)[1] if span.end > span.start else start

    def place(self, span: Span) -> Place | None:
        """Where in its file a span begins; None in a text that is not extracted."""
        if not self.chars:
            return None
        index = min(span.start, len(self) - 1)
        return self.documents[self._number(index)].place(self._offsets[index])

    def _of_char(self, index: int) -> tuple[Position, Position]:
        at = self._offsets[index]
        return self.documents[self._number(index)].positions(Span(at, at + 1))

    def is_line_start(self, index: int) -> bool:
        """Whether a line begins with the character; the end of the proof counts as one."""
        return is_line_end(self.gap(index))

    def _shown(self, index: int, start: int) -> str:
        number = self._number(index)
        char = shown_text(self.documents[number])[self._offsets[index]]
        gap = self.gap(index) if index > start else ""
        return char if is_line_end(gap) else gap + char

    def _number(self, index: int) -> int:
        """The number of the document of a character, or of the last one."""
        last = min(index, len(self) - 1)
        return max(bisect_right(self._starts, last) - 1, 0)


def is_line_end(gap: str) -> bool:
    """Whether white space holds a line end."""
    return bool(gap) and search(_LINE_ENDS, gap) is not None


def same_gap(one: str, other: str) -> bool:
    """Whether two white spaces look alike in print: a line end may stand for any white space, and for none."""
    return one == other or is_line_end(one) or is_line_end(other)


def _too_long(name: str, count: int) -> Message:
    return Message(
        "{name}：太长，不能核红（{n} 字，上限 {most} 字）；请一版一版地比",
        "{name}: too long to compare ({n} characters, at most {most}); compare page by page",
        name=name,
        n=count,
        most=LARGEST,
    )
