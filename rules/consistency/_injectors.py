"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lint_news import Document, Edit, Span, articles
from lint_news.patterns import compiled

if TYPE_CHECKING:
    from random import Random

_STOP = "[。！？\n]"


def name_variant(text: str, random: Random) -> Edit | None:
    """One character of a given name, at one of its places, another of the same sound or of like shape.

    Takes a name that stands in two sentences of a story or more behind a title or before a verb of speech; words are no names.
    """
    from lint_news.language.names import is_word

    chosen = [(name, places) for name, places in _named_twice(text) if not is_word(name)]
    if not chosen:
        return None
    name, places = random.choice(chosen)
    at, i = random.choice(places), random.randrange(1, len(name))
    others = _look_alikes(name[i])
    return Edit(Span(at + i, at + i + 1), random.choice(others)) if others else None


def _named_twice(text: str) -> Iterator[tuple[str, list[int]]]:
    """The names in slots of two sentences of one story or more, and where."""
    from lint_news.language.names import people

    for article in articles(Document(text)):
        places: dict[str, list[int]] = {}
        for named in people(article):
            found = places.setdefault(named.name, [])
            if named.is_sure and not (found and not compiled(_STOP).search(text, found[-1], named.span.start)):
                found.append(named.span.start)
        yield from ((name, found) for name, found in places.items() if len(found) > 1)


@cache
def _look_alikes(char: str) -> list[str]:
    """Common characters of the same sound, or of nearly the same shape."""
    from lint_news.language.similar import common, similarity

    return [other for other in common() if other != char and similarity(char, other) >= 1]
