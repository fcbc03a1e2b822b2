"""The kinds of marks that stand in pairs, and what may be wrong with one."""

from __future__ import annotations

from msgspec import Struct

from lint_news import Paragraph, Span

UNCLOSED, UNOPENED, REVERSED, MIXED, NESTED = "unclosed", "unopened", "reversed", "mixed", "nested"


class Family(Struct, frozen=True):
    """One kind of pair: its marks in both widths, over how many paragraphs it may run, and the pair that stands inside it."""

    opening: str
    closing: str
    reach: int
    inner: str = ""

    @property
    def is_quote(self) -> bool:
        """True for quotation marks."""
        return self.opening[0] in "“‘「『"

    def partner(self, mark: str) -> str:
        """The other mark of the pair, of the same width."""
        one, other = (self.opening, self.closing) if mark in self.opening else (self.closing, self.opening)
        return other[one.index(mark)]


FAMILIES = (
    Family("“", "”", 40, "‘’"),
    Family("‘", "’", 40, "“”"),
    Family("「｢", "」｣", 40, "『』"),
    Family("『", "』", 40, "「」"),
    Family("（(", "）)", 8),
    Family("《", "》", 2, "〈〉"),
    Family("〈", "〉", 2, "《》"),
    Family("【", "】", 2),
    Family("〔", "〕", 2),
)


class Fault(Struct, frozen=True):
    """A mark without a partner, or two that do not go together.

    `at` and `other` are offsets in the paragraph's text; `within` is where the lost mark must stand: from, to.
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
