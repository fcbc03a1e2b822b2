"""The families of paired marks, and their faults."""

from __future__ import annotations

from msgspec import Struct

from lint_news import Paragraph, Span

from .._balance import PAIRS

UNCLOSED, UNOPENED, REVERSED, MIXED, NESTED = "unclosed", "unopened", "reversed", "mixed", "nested"


class Family(Struct, frozen=True):
    """A family of pairs: its marks in both widths, the paragraphs it may extend over, and the pair used inside it."""

    opening: str
    closing: str
    reach: int
    inner: str = ""

    @property
    def is_quote(self) -> bool:
        """Whether they are quotation marks."""
        return self.opening[0] in "“‘「『"

    def partner(self, mark: str) -> str:
        """The other mark of the pair, of the same width."""
        one, other = (self.opening, self.closing) if mark in self.opening else (self.closing, self.opening)
        return other[one.index(mark)]


_REACH = (40, 40, 40, 40, 8, 2, 2, 2, 2)
_INNER = ("‘’", "“”", "『』", "「」", "", "〈〉", "《》", "", "")
FAMILIES = tuple(Family(*pair, reach, inner) for pair, reach, inner in zip(PAIRS, _REACH, _INNER, strict=True))
"""The families of PAIRS, in that order."""


class Fault(Struct, frozen=True):
    """A mark without a partner, or two marks that are not a pair.

    `at` and `other` are offsets in the paragraph's text; `within` is the range of offsets of the missing mark.
    """

    kind: str
    family: Family
    paragraph: Paragraph
    at: int
    other: int = -1
    within: tuple[int, int] = (0, 0)

    @property
    def mark(self) -> str:
        """The mark without a partner."""
        return self.paragraph.text[self.at]

    @property
    def span(self) -> Span:
        """The span of the mark in the document."""
        return self.paragraph.span(self.at, self.at + 1)
