"""Numbers in unusual groups of digits: they count as private only where they are not cells of a table."""

from __future__ import annotations

from collections.abc import Iterator

from ...match.patterns import compiled
from ...text.digits import DigitRun, digits_of
from . import SHORTEST
from .check_digits import is_branded, is_card_number, is_mobile, is_old_identity

_MOST = 80
"""Characters of the longest private number with its marks."""
_INDENT = 9
"""Characters before a run that are searched for words on the same line."""
_FEW = 5
"""Up to this many marks between the groups of one number, the marks may differ."""
_LINES = 2
"""Up to this many lines, digits are not taken for a table."""
_COUNTED = "[元人亩吨公千米个万亿%％户家件辆只棵株斤头份台套字]"
_ABROAD = "(?:00)?86[ .·-]{1,3}"
_FOURS = "[3-9][0-9]{3}(?:[ .·-]{1,3}[0-9]{4}){3}"
_MONTH, _OF_MONTH = "(?:0?[1-9]|1[0-2])", "(?:0?[1-9]|[12][0-9]|3[01])"
_DAY = (
    f"19[0-9]{{2}}(?:[^0-9]+{_MONTH}[^0-9]+{_OF_MONTH}(?![0-9])"
    "|(?:0[1-9]|1[0-2])[0-3][0-9]"
    "|[^0-9]+[0-9]+[^0-9]+(?:19|20)[0-9]{2}$)"
)
"""Dates, and rows of a table that begin and end with a year."""


def grouped_numbers(text: str, run: DigitRun) -> list[tuple[int, int, bool]]:
    """Start and end in the normalized run of each private number, and whether it is a mobile number.

    A number is the whole run, or a part between marks of one kind. In more than two lines of digits, which may be a
    table, at least half of the lines must have a number."""
    found = list(_numbers(text, run))
    lines = run.text.count("\n") + 1
    if lines <= _LINES:
        return found
    found = [one for one in found if len(compiled("[0-9]+").findall(run.text[one[0] : one[1]])) > 2]  # two: columns
    return found if 2 * len(found) >= lines else []


def _numbers(text: str, run: DigitRun) -> Iterator[tuple[int, int, bool]]:
    for start, end in sorted(set(_pieces(run.text))):
        written = run.text[start:end]
        if "\n" in written and not _continues(text, run, written):
            continue
        if _is_number(written):
            yield start, end, False
        elif _is_phone(written) and not _is_counted(written, _behind(text, run.offsets[end - 1])):
            yield start, end, True


def _pieces(folded: str) -> Iterator[tuple[int, int]]:
    """The run without the country code, and its parts between marks of each kind."""
    abroad = compiled(_ABROAD).match(folded)
    pieces = [(abroad.end() if abroad else 0, len(folded))]
    for mark in ["", *(set(folded) & set(" .·-"))]:
        pieces += [match.span() for match in compiled(f"[^\n,{mark}]+").finditer(folded)]
    for start, end in pieces:
        inner = folded[start:end].strip(" .,·\n-")
        if SHORTEST <= len(inner) <= _MOST:
            at = folded.index(inner, start)
            yield at, at + len(inner)


def _continues(text: str, run: DigitRun, written: str) -> bool:
    """True for a number broken by one line end, with words before it on the first line and after it on the second."""
    start, end = run.offsets[0], run.offsets[-1] + 1
    before, after = text[max(0, start - _INDENT) : start].rstrip(" \u3000\t"), text[end : end + 1]
    is_amid = not before.endswith("\n") and before and after not in ("", "\n")
    return bool(is_amid) and written.count("\n") == 1 and len(written) == len(run.text)


def _behind(text: str, at: int) -> str:
    return text[at + 1 : at + 2]


def _is_number(written: str) -> bool:
    """True for a card number or an old identity number."""
    digits = digits_of(written)
    if is_branded(digits) or is_old_identity(digits):
        return _is_alike(written)
    return is_card_number(digits) and compiled(_FOURS).match(written) is not None


def _is_phone(written: str) -> bool:
    """True for a mobile number whose groups are not dates or years."""
    return is_mobile(digits_of(written)) and _is_alike(written) and compiled(_DAY).match(written) is None


def _is_alike(written: str) -> bool:
    """True when the marks between the groups are the same, or few, and there are no decimals."""
    marks = compiled("[^0-9X]+").findall(written)
    is_mixed = "," in written or ("." in written and len(set(marks)) > 1)
    return not is_mixed and (len(set(marks)) <= 1 or len(marks) <= _FEW)


def _is_counted(written: str, behind: str) -> bool:
    """True for a range of amounts, such as 13500-140000元."""
    groups = compiled("[0-9]+").findall(written)
    is_range = "-" in written and len(groups) == 2 and int(groups[0]) < int(groups[1])
    return is_range and compiled(_COUNTED).match(behind) is not None
