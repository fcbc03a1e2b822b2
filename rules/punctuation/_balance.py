"""Which families of paired marks may have faults in an article, found without matching the pairs."""

from __future__ import annotations

from collections.abc import Iterable

from lint_news import Article, compiled

from .._measure_signs import MEASURED
from ._families import FAMILIES, Family

MARKS = "[“”‘’「」｢｣『』（()）《》〈〉【】〔〕]"
_MARKS_AND_LINE_ENDS = f"{MARKS[:-1]}\n]"
_OPENING = {mark: 1 << i for i, family in enumerate(FAMILIES) for mark in family.opening}
_CLOSING = {mark: 1 << i for i, family in enumerate(FAMILIES) for mark in family.closing}


def unbalanced(article: Article) -> list[Family]:
    """The families that may have faults: of the others, each mark that opens in a line is closed in it before the next
    one opens. Most articles have only such families, so that their paragraphs need not be made.

    The marks of feet, inches and minutes are left out of the matching, so balanced lines that have any may have
    faults."""
    if any(article.find(MEASURED)):
        return list(FAMILIES)
    found = _unbalanced_bits(compiled(_MARKS_AND_LINE_ENDS).findall(article.text))
    return [family for family in FAMILIES if found & _OPENING[family.opening[0]]] if found else []


def _unbalanced_bits(marks: Iterable[str]) -> int:
    """The bits of the families of which a mark is opened twice, not closed in its line, or closed without an opening
    one."""
    found = opened = 0
    for mark in marks:
        if bit := _OPENING.get(mark):
            found |= opened & bit
            opened |= bit
        elif bit := _CLOSING.get(mark):
            found |= bit & ~opened
            opened &= ~bit
        else:  # a line end
            found |= opened
            opened = 0
    return found | opened
