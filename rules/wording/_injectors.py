"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from lint_news import Confidence, Edit, Span

from ._words import entries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random


@cache
def _wrongs(table: str) -> Mapping[str, Sequence[str]]:
    """The wrong forms of each right word of a table, without those that are doubtful in the table."""
    wrongs: defaultdict[str, list[str]] = defaultdict(list)
    for entry in entries():
        if entry.table == table and entry.confidence is not Confidence.DOUBTFUL:
            for right in entry.right:
                wrongs[right].append(entry.wrong)
    return wrongs


@cache
def _automaton(table: str) -> Any:  # noqa: ANN401 the library has no types
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(list(_wrongs(table)))


def _wrong_word(table: str, text: str, random: Random) -> Edit | None:
    """Replace a right word of the table by a wrong form; all such words of the text are equally likely."""
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for _, start, end in _automaton(table).find_matches_as_indexes(text, overlapping=True):
        places[text[start:end]].append(Span(start, end))
    if not places:
        return None
    right = random.choice(sorted(places))
    return Edit(random.choice(places[right]), random.choice(_wrongs(table)[right]))


def misspelt_word(text: str, random: Random) -> Edit | None:
    """A word in a form of the table of misspellings."""
    return _wrong_word("misspellings", text, random)


def variant_word(text: str, random: Random) -> Edit | None:
    """A word in a form that is not the recommended one."""
    return _wrong_word("variants", text, random)


def pleonasm(text: str, random: Random) -> Edit | None:
    """A word with another beside it that means the same."""
    return _wrong_word("pleonasms", text, random)


def confused_word(text: str, random: Random) -> Edit | None:
    """A word in place of a similar one, in a phrase in which only one makes sense."""
    return _wrong_word("confused", text, random)


def misspelt_place(text: str, random: Random) -> Edit | None:
    """A well-known place in a form of the table of places."""
    return _wrong_word("places", text, random)
