"""What edited text has in place of the phrases of _phrase_tables, as it was counted there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ._phrase_tables import is_right_form, lines_with

_COUNTS, _FIXED = "phrase_counts", "phrase_fixed"


@lru_cache(1 << 12)
def usual_ends(name: str) -> str:
    """The ends at which edited text never has a phrase with an edit (see Variant.end)."""
    rows = ((*line.split("\t"), "") for line in lines_with(_COUNTS, f"\n{name}"))
    return next((ends for found, ends, *_ in rows if found == name), "")


@lru_cache(1 << 12)
def unvaried(name: str) -> Sequence[str]:
    """The phrase with a dot for each character that edited text varies, and other orders that it has there."""
    return next((line.split("\t")[1:] for line in lines_with(_FIXED, f"\n{name}\t")), [""])


@lru_cache(1 << 12)
def is_right_variant(text: str) -> bool:
    """Whether a text that differs from a phrase by one character is right: another phrase, or what edited text has."""
    return is_right_form(text) or any(text in line.split("\t")[2:] for line in lines_with(_COUNTS, text))
