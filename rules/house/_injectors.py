"""Faults of this family for `lint-news measure --config`, made from the lists in the configuration."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from lint_news import Document, Edit, Span, is_han, similarity

from ._literals import Literals
from ._people import SHORT, Named, found_in
from ._posts import parsed, run_before
from ._rows import Organisation, Person

if TYPE_CHECKING:
    from random import Random

_ALIKE = 1.0


def listed_name(text: str, random: Random, *, people: tuple[Person, ...] = ()) -> Edit | None:
    """Replace a character of a listed name by one of the text that sounds or looks like it.

    Not in a name of two characters that the text has once and without its title: 方毅 for 王毅 is a name as well, and
    the text does not show whose.
    """
    named = [n for n in found_in(Document(text), people).named if text[n.start : n.end] in {p.name for p in n.people}]
    times = Counter(n.people[0].name for n in named)
    told = [n for n in named if n.end - n.start > SHORT or times[n.people[0].name] > 1 or _has_title(text, n)]
    return _other_character(text, random.choice(told).span, random) if told else None


def _other_character(text: str, span: Span, random: Random) -> Edit | None:
    places = list(range(span.start, span.end))
    random.shuffle(places)
    for at in places:
        alike = [c for c in sorted(set(text)) if c != text[at] and is_han(c) and similarity(c, text[at]) >= _ALIKE]
        if alike:
            return Edit(Span(at, at + 1), random.choice(alike))
    return None


def wrong_title(text: str, random: Random, *, people: tuple[Person, ...] = ()) -> Edit | None:
    """Remove 副 from the title before a listed name, or add it."""
    named = [n for n in found_in(Document(text), people).named if _has_title(text, n)]
    if not named:
        return None
    name = random.choice(named)
    run = run_before(text, name.start)
    title = parsed(run)
    if title is None or title.rank not in ("", "副"):
        return None
    at = name.start - len(run) + len(run.rstrip()) - len(title.post)
    return Edit(Span(at - 1, at)) if title.rank else Edit(Span(at, at), "副")


def _has_title(text: str, name: Named) -> bool:
    run = run_before(text, name.start).rstrip()
    return any(run.endswith(title) for person in name.people for title in person.title)


def turned_order(text: str, random: Random, *, people: tuple[Person, ...] = ()) -> Edit | None:
    """Swap two listed names of different rank that have a 、 between them."""
    named = found_in(Document(text), people).named
    pairs = [(a, b) for a, b in pairwise(named) if text[a.end : b.start] == "、" and _ranks_differ(a, b)]
    if not pairs:
        return None
    one, other = random.choice(pairs)
    return Edit(Span(one.start, other.end), f"{text[other.start : other.end]}、{text[one.start : one.end]}")


def _ranks_differ(one: Named, other: Named) -> bool:
    first, second = one.people[0].rank, other.people[0].rank
    return first is not None and second is not None and first < second


def listed_organisation(text: str, random: Random, *, organisations: tuple[Organisation, ...] = ()) -> Edit | None:
    """Replace a character of a listed full name by one of the text that sounds or looks like it."""
    names = Literals((row.name, row) for row in organisations)
    spans = [Span(start, end) for start, end, _ in names.find_in(text)]
    return _other_character(text, random.choice(spans), random) if spans else None
