"""The listed people in a text: exact names, and names that differ in one character.

All offsets count code points of the document's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from lint_news import BLANK, Article, Document, Span, similarity

from ._rows import Person, once
from ._slots import closes

_ALIKE = 0.95
"""The least similarity of two characters that are easily confused: the same syllable, or nearly the same shape."""
SHORT = 2
"""The length of names that are too short to be recognised with one character changed."""


class Named(Struct, frozen=True):
    """A listed name in a text."""

    start: int
    end: int
    people: tuple[Person, ...]

    @property
    def span(self) -> Span:
        """The span of the name."""
        return Span(self.start, self.end)


class Near(Struct, frozen=True):
    """A string that differs from a listed name in one character, and whether the two characters look or sound alike."""

    start: int
    end: int
    person: Person
    alike: bool


class Roll:
    """The names of a list, prepared for searching."""

    def __init__(self, people: tuple[Person, ...]) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation

        self.exact: dict[str, tuple[Person, ...]] = {}
        for person in people:
            for form in (person.name, *person.forms, *_spaced(person.name)):
                self.exact[form] = (*self.exact.get(form, ()), person)
        self.masked: dict[str, list[tuple[Person, int]]] = {}
        for person in people:
            for at in range(len(person.name)):
                self.masked.setdefault(masked(person.name, at), []).append((person, at))
        self.sizes = sorted({len(person.name) for person in people}, reverse=True)
        self.lengths = sorted({len(form) for form in self.exact}, reverse=True)
        self.pieces: list[str] = sorted({form[0] for form in self.exact} | {person.name[1:] for person in people})
        self.finder: Any = AhoCorasick(self.pieces, implementation=Implementation.ContiguousNFA)

    def starts(self, text: str) -> Iterator[int]:
        """The offsets where a name may begin: at its first character, or before its other characters."""
        found: set[int] = set()
        hits: list[tuple[int, int, int]] = self.finder.find_matches_as_indexes(text, overlapping=True)
        for number, start, _ in hits:
            piece = self.pieces[number]
            found.add(start)
            if piece not in self.exact and start:
                found.add(start - 1)
        yield from sorted(found)


def _spaced(name: str) -> list[str]:
    """A name of two characters with the space that lists of names insert."""
    return [f"{name[0]}{blank}{name[1]}" for blank in BLANK] if len(name) == SHORT else []


roll = once(Roll)


def masked(name: str, at: int) -> str:
    """The name without one of its characters."""
    return f"{name[:at]}?{name[at + 1 :]}"


class Found(Struct, frozen=True):
    """All listed names of a document, exact and similar ones."""

    named: Sequence[Named]
    near: Sequence[Near]


def found_in(unit: Article | Document, people: tuple[Person, ...]) -> Found:
    """The listed names in an article or a document, searched once for all rules."""
    return unit.views.result(("house people", id(people)), _found_in, unit, people)


def _found_in(unit: Article | Document, people: tuple[Person, ...]) -> Found:
    names, text, first = roll(people), unit.document.text, unit.span.start
    starts = [first + at for at in names.starts(text[first : unit.span.end])]
    exact = list(_named(text, starts, names))
    taken = {place for name in exact for place in range(name.start, name.end)}
    near = [n for n in _near(text, starts, names) if not taken & set(range(n.start, n.end))]
    return Found(exact, near)


def _named(text: str, starts: Iterable[int], names: Roll) -> Iterator[Named]:
    past = 0
    for start in starts:
        for size in names.lengths if start >= past else ():
            people = names.exact.get(text[start : start + size])
            if people and (len(people[0].name) > SHORT or closes(text, start + size)):
                past = start + size
                yield Named(start, past, people)
                break


def _near(text: str, starts: Iterable[int], names: Roll) -> Iterator[Near]:
    for start in starts:
        for size in names.sizes:
            word = text[start : start + size]
            if len(word) == size and word not in names.exact and word.replace("·", "").isalpha():
                yield from _near_word(word, start, names)


def _near_word(word: str, start: int, names: Roll) -> Iterator[Near]:
    end = start + len(word)
    for at in range(len(word)):
        for person, _ in names.masked.get(masked(word, at), ()):
            alike = similarity(word[at], person.name[at]) >= _ALIKE
            if alike or len(word) > SHORT:
                yield Near(start, end, person, alike)
    for at in range(1, len(word) - 1):
        turned = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        yield from (Near(start, end, p, True) for p in names.exact.get(turned, ()) if p.name == turned)
