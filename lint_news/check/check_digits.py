"""What the digits of an identity card, a bank card and a mobile tell by themselves: check digits, regions, days of birth."""

from __future__ import annotations

from ..match.patterns import compiled

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
REGIONS = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]"
"""What the provinces' numbers begin with (GB/T 2260), those of residents from Hong Kong, Macao, Taiwan; 9 of those from abroad."""
_MONTH_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
_PERSON = f"(?:{REGIONS})[0-9]{{4}}(?:19[0-9]{{2}}|20[0-4][0-9]){_MONTH_DAY}"
_OLD_PERSON = f"(?:{REGIONS})[0-9]{{4}}[0-9]{{2}}{_MONTH_DAY}[0-9]{{3}}"
_ISSUED = "62"
"""What the numbers of cards issued in China begin with."""
_BRANDS = "4|5[1-5]|2[2-7]|3[05678]|6[0245-9]|9558"
"""What the numbers of card schemes begin with."""


def is_identity_number(digits: str) -> bool:
    """True when the check character of 18 is right (GB 11643, ISO 7064 MOD 11-2)."""
    if len(digits) != 18 or not digits[:17].isdigit():
        return False
    return _CHECKS[sum(w * int(d) for w, d in zip(_WEIGHTS, digits[:17], strict=True)) % 11] == digits[17]


def is_card_number(digits: str) -> bool:
    """True for 16 to 19 digits whose last one is right (Luhn)."""
    return 16 <= len(digits) <= 19 and _is_luhn(digits)


def _is_luhn(digits: str) -> bool:
    doubled = (int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits)))
    return digits.isdigit() and sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def begins_as_person(digits: str) -> bool:
    """True when a region and a day of birth begin the number, of whatever length and check character it is."""
    return compiled(_PERSON).match(digits) is not None


def is_old_identity(digits: str) -> bool:
    """True for the old 15 digits with a region and a day of birth."""
    return compiled(_OLD_PERSON).fullmatch(digits) is not None


def is_issued(digits: str) -> bool:
    """True for 16 to 19 digits that begin as a card issued in China does."""
    return digits.startswith(_ISSUED) and 16 <= len(digits) <= 19


def is_branded(digits: str) -> bool:
    """True for a card by its check digit and by how the numbers of its scheme begin; American Express has 15 digits."""
    if digits[:2] in ("34", "37") and len(digits) == 15:
        return _is_luhn(digits)
    return is_card_number(digits) and compiled(_BRANDS).match(digits) is not None


def is_mobile(digits: str) -> bool:
    """True for the 11 digits of a mobile of the mainland."""
    return len(digits) == 11 and digits[0] == "1" and digits[1] in "3456789"
