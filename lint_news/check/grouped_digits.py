"""Digits in odd groups that may be a mobile or a card, or cells of a table: taken where they stand by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ..match.patterns import compiled
from ..text.digits import Figure, digits_of
from .check_digits import is_branded, is_card_number, is_mobile, is_old_identity

LEAST = 11
"""Digits of the shortest private number, a mobile."""
_MOST = 80
"""Characters of the longest that is written with marks."""
_INDENT, _FEW = 9, 5
_LINES = 2
"""Lines of figures alone that are no table yet."""
_COUNTED = "[元人亩吨公千米个万亿%％户家件辆只棵株斤头份台套字]"
_ABROAD = "(?:00)?86[ .·-]{1,3}"
_FOURS = "[3-9][0-9]{3}(?:[ .·-]{1,3}[0-9]{4}){3}"
_MONTH, _OF_MONTH = "(?:0?[1-9]|1[0-2])", "(?:0?[1-9]|[12][0-9]|3[01])"
_DAY = f"19[0-9]{{2}}(?:[^0-9]+{_MONTH}[^0-9]+{_OF_MONTH}(?![0-9])|(?:0[1-9]|1[0-2])[0-3][0-9]|[^0-9]+[0-9]+[^0-9]+(?:19|20)[0-9]{{2}}$)"
"""Days, and rows of a table that years begin and end."""


def by_themselves(text: str, figure: Figure) -> list[tuple[int, int, bool]]:
    """Start and end in the folded figure of what stands by itself there, and whether it is a mobile.

    By itself is the whole figure, or what marks of one kind part from the rest of it. In a table, lines of figures alone,
    half of the lines must have such a number.
    """
    found = list(_numbers(text, figure))
    lines = figure.text.count("\n") + 1
    if lines <= _LINES:
        return found
    found = [
        one for one in found if len(compiled("[0-9]+").findall(figure.text[one[0] : one[1]])) > 2
    ]  # two are columns
    return found if 2 * len(found) >= lines else []


def _numbers(text: str, figure: Figure) -> Iterator[tuple[int, int, bool]]:
    for start, end in sorted(set(_pieces(figure.text))):
        written = figure.text[start:end]
        if "\n" in written and not _runs_on(text, figure, written):
            continue
        if _is_number(written):
            yield start, end, False
        elif _is_phone(written) and not _is_counted(written, _behind(text, figure.places[end - 1])):
            yield start, end, True


def _pieces(folded: str) -> Iterator[tuple[int, int]]:
    """The figure, without the number of the country, and what marks of each kind part it into."""
    abroad = compiled(_ABROAD).match(folded)
    parts = [(abroad.end() if abroad else 0, len(folded))]
    for mark in ["", *(set(folded) & set(" .·-"))]:
        parts += [match.span() for match in compiled(f"[^\n,{mark}]+").finditer(folded)]
    for start, end in parts:
        inner = folded[start:end].strip(" .,·\n-")
        if LEAST <= len(inner) <= _MOST:
            at = folded.index(inner, start)
            yield at, at + len(inner)


def _runs_on(text: str, figure: Figure, written: str) -> bool:
    """True for a number that one line end breaks, with words before it on the first line and after it on the second."""
    start, end = figure.places[0], figure.places[-1] + 1
    before, after = text[max(0, start - _INDENT) : start].rstrip(" \u3000\t"), text[end : end + 1]
    is_amid = not before.endswith("\n") and before and after not in ("", "\n")
    return bool(is_amid) and written.count("\n") == 1 and len(written) == len(figure.text)


def _behind(text: str, at: int) -> str:
    return text[at + 1 : at + 2]


def _is_number(written: str) -> bool:
    """True for a card or an old identity number, its groups parted alike or long ones."""
    digits = digits_of(written)
    if is_branded(digits) or is_old_identity(digits):
        return _is_alike(written)
    return is_card_number(digits) and compiled(_FOURS).match(written) is not None


def _is_phone(written: str) -> bool:
    """True for a mobile in groups that are no days and no years."""
    return is_mobile(digits_of(written)) and _is_alike(written) and compiled(_DAY).match(written) is None


def _is_alike(written: str) -> bool:
    """True where marks of one kind stand between the groups, or, decimals aside, marks of any kind between a few."""
    marks = compiled("[^0-9X]+").findall(written)
    is_mixed = "," in written or ("." in written and len(set(marks)) > 1)
    return not is_mixed and (len(set(marks)) <= 1 or len(marks) <= _FEW)


def _is_counted(written: str, behind: str) -> bool:
    """True for a range of amounts: 13500-140000元."""
    groups = compiled("[0-9]+").findall(written)
    return "-" in written and len(groups) == 2 and int(groups[0]) < int(groups[1]) and compiled(_COUNTED).match(behind) is not None  # fmt: skip
