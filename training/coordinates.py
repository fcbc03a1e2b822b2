"""Make the table of the coordinates of counties from the Python package china-region.

usage: python -m training.coordinates REGION.CSV > rules/knowledge/coordinates.tsv

A line: the code of a county (GB/T 2260) of today, the degrees of longitude (east) and of latitude (north) of its seat.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

from .postcodes import codes_of

_FAR = 3.0
"""Degrees from the middle of the prefecture beyond which a row of the source is taken for a slip."""
_WIDE = ("15", "54", "62", "63", "65")
"""Provinces whose prefectures are wider than that."""


def main() -> None:
    """Print the table."""
    found: dict[str, tuple[float, float]] = {}
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            codes = codes_of(row["province"], row["county"])
            if len(codes) == 1:
                found[min(codes)] = float(row["longitude"]), float(row["latitude"])
    prefectures = defaultdict[str, list[tuple[float, float]]](list)
    for code, point in found.items():
        prefectures[code[:4]].append(point)
    rows = {code: point for code, point in found.items() if _is_near(code, point, prefectures[code[:4]])}
    print("# The longitude and latitude of the seats of counties, in degrees, by their codes (GB/T 2260). Authority:")
    print("# the national atlas. Source: Python package china-region 0.0.11 (MIT), of 2019, training/coordinates.py;")
    print(f"# nobody has compared it with the source. {len(rows)} rows.")
    for code, (east, north) in sorted(rows.items()):
        print(code, f"{east:.2f}", f"{north:.2f}", sep="\t")


def _is_near(code: str, point: tuple[float, float], others: list[tuple[float, float]]) -> bool:
    """Whether a county is not far from the middle one of its prefecture, as far as that is known."""
    if code.startswith(_WIDE):
        return True
    middle = [sorted(one[axis] for one in others)[len(others) // 2] for axis in (0, 1)]
    return all(abs(point[axis] - middle[axis]) < _FAR for axis in (0, 1))


if __name__ == "__main__":
    main()
