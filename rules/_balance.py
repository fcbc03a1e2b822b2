"""Which families of paired marks may have faults in an article, found without matching the pairs."""

from __future__ import annotations

from array import array
from functools import cache

from lint_news import CLOSES, IS_COMPILED, LINE_END, Article, compiled, unbalanced_bits, view

PAIRS = (
    ("“", "”"),
    ("‘", "’"),
    ("「｢", "」｣"),
    ("『", "』"),
    ("（(", "）)"),
    ("《", "》"),
    ("〈", "〉"),
    ("【", "】"),
    ("〔", "〕"),
)
"""The marks of each family that open, in both widths where there are two, and those that close."""
MARKS = f"[{''.join(map(''.join, PAIRS))}]"
_MARKS_AND_LINE_ENDS = f"{MARKS[:-1]}\n]"
_ROUND = 1 << PAIRS.index(("（(", "）)"))


@cache
def _kinds() -> array[int]:
    """For each code point up to the last mark the bit of its family, with CLOSES for a mark that closes."""
    kinds = array("H", bytes(2 << 16))
    kinds[ord("\n")] = LINE_END
    for i, (opening, closing) in enumerate(PAIRS):
        for mark in opening:
            kinds[ord(mark)] = 1 << i
        for mark in closing:
            kinds[ord(mark)] = 1 << i | CLOSES
    return kinds


@view
def unbalanced_families(article: Article) -> int:
    """A bit for each of PAIRS that may have faults: of the others, each mark that opens in a line is closed in it
    before the next one opens."""
    text, start, end = article.document.text, article.span.start, article.span.end
    if not IS_COMPILED:
        text = "".join(compiled(_MARKS_AND_LINE_ENDS).findall(text, start, end))
        start, end = 0, len(text)
    return unbalanced_bits(text, start, end, _kinds())


def has_balanced_brackets(article: Article) -> bool:
    """Whether each round bracket is closed on its line before the next one opens."""
    return not unbalanced_families(article) & _ROUND
