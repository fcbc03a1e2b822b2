"""Make the sets of names that checking looks up from the table of places: a set is read faster than the table.

usage: python -m training.place_names > lint_news/language/data/place_names.txt

Lines of names separated by spaces: every name and short form; the names that no place of today has and that are no
short form; the short forms.
"""

from __future__ import annotations

from lint_news import Place, all_places


def lines(places: list[Place]) -> list[str]:
    """The lines of the file."""
    names = {place.name for place in places}
    short = {place.name for place in places if place.is_short}
    today = {place.name for place in places if not place.until and not place.is_short}
    return [" ".join(sorted(line)) for line in (names, names - today - short, short)]


if __name__ == "__main__":
    print(*lines([*all_places()]), sep="\n", end="")
