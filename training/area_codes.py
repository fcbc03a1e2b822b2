"""Make the table of area codes from phonenumberslite, which carries the numbering plan of today.

usage: python -m training.area_codes > rules/contacts/area_codes.tsv

A line: the code, and the numbers of digits that a local number may have behind it. A code is in the plan
when some local number behind it is a fixed line.
"""

from __future__ import annotations

from collections.abc import Iterator

import phonenumbers

LENGTHS = (7, 8)
_SAMPLES = ("62345678", "22345678", "82345678", "52345678", "32345678")


def codes() -> Iterator[str]:
    """Every code that could be one: 010, 020 to 029, 0310 to 0999."""
    yield "010"
    yield from (f"02{n}" for n in range(10))
    yield from (f"0{n}" for n in range(310, 1000))


def is_fixed_line(code: str, number: str) -> bool:
    """True when the number is in the plan as a fixed line."""
    parsed = phonenumbers.PhoneNumber(country_code=86, national_number=int(code[1:] + number))
    return phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.FIXED_LINE


def main() -> None:
    """Print the table."""
    for code in codes():
        lengths = [n for n in LENGTHS if any(is_fixed_line(code, sample[:n]) for sample in _SAMPLES)]
        if lengths:
            print(code, " ".join(map(str, lengths)), sep="\t")


if __name__ == "__main__":
    main()
