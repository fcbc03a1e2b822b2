"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from lint_news import Confidence, Edit, Span

from ._words import entries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random


def variant_word(text: str, random: Random) -> Edit | None:
    """A word in a form that is not the recommended one."""
    return _from("variants", text, random)


def pleonasm(text: str, random: Random) -> Edit | None:
    """A word with another beside it that says the same."""
    return _from("pleonasms", text, random)


def confused_word(text: str, random: Random) -> Edit | None:
    """A word in place of one that sounds or looks like it."""
    return _from("confused", text, random)


def _from(table: str, text: str, random: Random) -> Edit | None:
    """The wrong form of one of the table's right forms in the text, the form and then its place drawn at random.

    Forms that the table itself doubts are left out: they are reported below warning.
    """
    found = sorted({text[start:end] for _, start, end in _rights(table).find_matches_as_indexes(text)})
    if not found:
        return None
    right = random.choice(found)
    places = [i for i in range(len(text)) if text.startswith(right, i)]
    at = random.choice(places)
    return Edit(Span(at, at + len(right)), random.choice(_wrongs(table)[right]))


@cache
def _wrongs(table: str) -> dict[str, Sequence[str]]:
    of_table = [e for e in entries() if e.table == table and e.confidence is not Confidence.DOUBTFUL]
    return {e.right[0]: [other.wrong for other in of_table if other.right[0] == e.right[0]] for e in of_table}


@cache
def _rights(table: str) -> Any:  # noqa: ANN401 the library has no types
    from ahocorasick_rs import AhoCorasick, MatchKind

    return AhoCorasick(list(_wrongs(table)), matchkind=MatchKind.LeftmostLongest)
