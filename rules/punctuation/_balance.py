"""Which families of paired marks may have faults in an article, found without matching the pairs."""

from __future__ import annotations

from collections.abc import Sequence

from lint_news import Article, local_view

from .._balance import MARKS, unbalanced_families
from .._measure_signs import MEASURED
from ._families import FAMILIES, Family

__all__ = ["MARKS", "unbalanced"]


@local_view
def unbalanced(article: Article) -> Sequence[Family]:
    """The families that may have faults. Most articles have none, so that their paragraphs need not be made.

    The marks of feet, inches and minutes are left out of the matching, so balanced lines that have any may have
    faults."""
    if any(article.find(MEASURED)):
        return list(FAMILIES)
    found = unbalanced_families(article)
    return [family for i, family in enumerate(FAMILIES) if found >> i & 1] if found else []
