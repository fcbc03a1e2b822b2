"""Make the table of the places of area codes from the geographic data of phonenumbers.

usage: python -m training.area_regions > rules/knowledge/area_regions.tsv (with phonenumbers, not phonenumberslite)

A line: the area code, and the first digits of the codes (GB/T 2260) of the provinces or prefectures that it is for.
"""

from __future__ import annotations

from collections.abc import Iterator

import phonenumbers
from phonenumbers import geocoder

from lint_news.language.places import all_places, places_named

from .area_codes import codes

_SAMPLES = ("62345678", "2234567", "5520643", "82345678")


def described(code: str) -> str:
    """What the data say of an area code: 山西省运城市, 海南省海口市、三亚市; empty for nothing."""
    numbers = (phonenumbers.PhoneNumber(country_code=86, national_number=int(code[1:] + n)) for n in _SAMPLES)
    return next(filter(None, (geocoder.description_for_number(number, "zh") for number in numbers)), "")


def regions(text: str) -> Iterator[str]:
    """The regions whose full names stand in a description; the province where no prefecture does."""
    provinces = [p for p in all_places() if p.code.endswith("0000") and not p.until and text.startswith(p.name)]
    province = max(provinces, key=lambda place: len(place.name), default=None)
    if province is None:
        return
    names = [name for name in text.removeprefix(province.name).split("、") if name]
    inside = {p.code[:4] for name in names for p in places_named(name) if p.code.startswith(province.region)}
    yield from sorted(inside) or [province.region]


def main() -> None:
    """Print the table."""
    found = [(code, "|".join(regions(described(code)))) for code in codes()]
    rows = [f"{code}\t{places}" for code, places in found if places]
    print("# Area codes and the first digits of the codes (GB/T 2260) of the places that they are for. Authority: the")
    print("# numbering plan of the Ministry of Industry and Information Technology. Source: the geographic data of")
    print(f"# phonenumbers {phonenumbers.__version__} (Apache-2.0). Date: 2025. {len(rows)} rows.")
    print(*rows, sep="\n")


if __name__ == "__main__":
    main()
