"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from lint_news import Edit, Span

from ._words import entries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random


@cache
def _wrongs(table: str) -> Mapping[str, Sequence[str]]:
    """What is written for each right word of a table."""
    wrongs: defaultdict[str, list[str]] = defaultdict(list)
    for entry in entries():
        if entry.table == table:
            for right in entry.right:
                wrongs[right].append(entry.wrong)
    return wrongs


@cache
def _automaton(table: str) -> Any:  # noqa: ANN401 the library has no types
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(list(_wrongs(table)))


def _wrong_word(table: str, text: str, random: Random) -> Edit | None:
    """One right word of the table, each that the text has as likely as the next, written wrong."""
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for _, start, end in _automaton(table).find_matches_as_indexes(text, overlapping=True):
        places[text[start:end]].append(Span(start, end))
    if not places:
        return None
    right = random.choice(sorted(places))
    return Edit(random.choice(places[right]), random.choice(_wrongs(table)[right]))


def misspelt_word(text: str, random: Random) -> Edit | None:
    """A word written as the table of misspellings has it."""
    return _wrong_word("misspellings", text, random)
