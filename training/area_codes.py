"""Make the table of area codes from phonenumberslite, which carries the numbering plan of today.

usage: python -m training.area_codes > rules/contacts/area_codes.tsv

A line: the code; the numbers of digits that a local number may have behind it; the day since which it has no
fewer; the day since which the code is no more, and the code that took its place. A code is in the plan when some
local number behind it is a fixed line. Where the day is not known, that of the last change known to us stands, so
that a text of an earlier day is judged by neither plan.
"""

from __future__ import annotations

from collections.abc import Iterator

import phonenumbers

LENGTHS = (7, 8)
LAST_CHANGE = "2015-01-01"
SINCE = {
    **dict.fromkeys(("010", "020", "021", "022", "023", "024", "025", "027", "028"), "2000-01-01"),
    **dict.fromkeys(("0311", "0531", "0532"), "2005-05-21"),
    "0512": "2002-04-20",
    "0898": "2003-09-01",
    "029": "2006-09-16",
    "0731": "2009-06-28",
    "0791": "2011-08-28",
    "0551": "2012-12-08",
    "0871": "2012-12-16",
    "0851": "2014-03-22",
}
"""The first day, or a later one that is sure, of eight digits alone."""
EIGHT = ("0754", "0851")
"""Codes behind which phonenumberslite still allows seven digits, and nobody has them any more."""
WITHDRAWN = {
    "0732": ("2009-06-28", "0731"),
    "0733": ("2009-06-28", "0731"),
    "0565": ("2012-12-08", "0551"),
    "0910": ("2006-09-16", "029"),
    "0378": (LAST_CHANGE, "0371"),
    "0410": (LAST_CHANGE, "024"),
    "0413": (LAST_CHANGE, "024"),
    "0414": (LAST_CHANGE, "024"),
    "0520": ("2002-04-20", "0512"),
    "0765": ("2005-01-01", "0757"),
    "0810": ("2002-01-01", "023"),
    "0811": ("2002-01-01", "023"),
    "0819": ("2002-01-01", "023"),
    "0852": (LAST_CHANGE, "0851"),
    "0853": (LAST_CHANGE, "0851"),
    "0890": ("2003-09-01", "0898"),
    "0899": ("2003-09-01", "0898"),
}
"""Codes that are no more: since when (a later day where it is not known), and what took their place."""
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


def row(code: str) -> str | None:
    """The line of a code; None for one that never was, as far as we know."""
    lengths = [n for n in LENGTHS if any(is_fixed_line(code, sample[:n]) for sample in _SAMPLES)]
    lengths = [LENGTHS[1]] if code in EIGHT else lengths
    digits = " ".join(map(str, lengths))
    if code in WITHDRAWN:
        return "\t".join((code, digits or "7", "", *WITHDRAWN[code]))
    since = SINCE.get(code, LAST_CHANGE) if lengths and lengths != [LENGTHS[0]] else ""
    return "\t".join((code, digits, since, "", "")).rstrip("\t") if lengths else None


def main() -> None:
    """Print the table."""
    for line in filter(None, map(row, codes())):
        print(line)


if __name__ == "__main__":
    main()
