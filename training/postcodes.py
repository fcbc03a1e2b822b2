"""Make the table of the postcodes of counties from the Python package china-region.

usage: python -m training.postcodes REGION.CSV > rules/knowledge/postcodes.tsv

A line: the code of a county (GB/T 2260) of today, and the first four digits of its postcodes.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

from lint_news.language.places import name_of, places_named

_REGIONS = Path("rules/knowledge/postcode_regions.tsv")
"""The provinces of the first two digits: rows that do not fit are left out."""


def codes_of(province: str, name: str) -> set[str]:
    """The codes of today of the counties that a row of the source may mean."""
    provinces = {place.region for place in places_named(province) if place.code.endswith("0000")}
    found = [place for place in places_named(name) if place.is_county and place.code[:2] in provinces]
    return {code for place in found for code in (place.code, *place.successors) if name_of(code)}


def main() -> None:
    """Print the table."""
    found, regions = defaultdict[str, set[str]](set), dict(map(str.split, _REGIONS.read_text("utf-8").splitlines()[3:]))
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            codes, post = codes_of(row["province"], row["county"]), row["zipCode"].strip()
            if len(codes) == 1 and len(post) == 6 and min(codes)[:2] in regions.get(post[:2], ""):
                found[min(codes)].add(post[:4])
    print(
        "# The first four digits of the postcodes of counties, by their codes (GB/T 2260). Authority: the postcodes of"
    )
    print("# China Post. Source: Python package china-region 0.0.11 (MIT), of 2019, training/postcodes.py; nobody has")
    print(f"# compared it with the source. {len(found)} rows.")
    for county, begins in sorted(found.items()):
        print(county, "|".join(sorted(begins)), sep="\t")


if __name__ == "__main__":
    main()
