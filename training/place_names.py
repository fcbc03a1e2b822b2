"""Make what checking looks up most from the table of places: it is read faster than the table.

usage: python -m training.place_names

Writes place_names.txt, lines of names separated by spaces: every name and short form; the names that no place of today
has and that are no short form; the short forms; the three sets of endings. And places_today.txt: the code, name and
first year of each place of today, by code.
"""

from __future__ import annotations

from collections.abc import Iterable

from lint_news import Place, all_places
from lint_news.language.tries import DATA


def names(places: Iterable[Place]) -> list[str]:
    """The lines of place_names.txt."""
    every = {place.name for place in places}
    short = {place.name for place in places if place.is_short}
    today = {place.name for place in places if not place.until and not place.is_short}
    stems = {name[past - 2 : past] for name in every for past in (len(name) - 1, len(name) - 2) if past > 1}
    ends, short_ends = ({name[-2:] for name in some} for some in (every, short))
    return [" ".join(sorted(line)) for line in (every, every - today - short, short, ends, stems, short_ends)]


def of_today(places: Iterable[Place]) -> list[str]:
    """The lines of places_today.txt."""
    rows = ((p.code, p.name, str(p.since or "")) for p in places if not p.until and not p.is_short)
    return sorted("\t".join(row) for row in rows)


if __name__ == "__main__":
    for file, lines in (("place_names.txt", names(all_places())), ("places_today.txt", of_today(all_places()))):
        (DATA / file).write_bytes("\n".join(lines).encode())
