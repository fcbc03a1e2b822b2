"""What the digits alone show: whether they can be an identity number, a bank card number or a mobile number."""

from __future__ import annotations

from ...match.patterns import compiled

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
REGIONS = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]"
"""The first two digits of an identity number: the province (GB/T 2260), residents from Hong Kong, Macao and Taiwan; 9
abroad."""
_MONTH_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
_PERSON = f"(?:{REGIONS})[0-9]{{4}}(?:19[0-9]{{2}}|20[0-4][0-9]){_MONTH_DAY}"
_OLD_PERSON = f"(?:{REGIONS})[0-9]{{4}}[0-9]{{2}}{_MONTH_DAY}[0-9]{{3}}"
_ISSUED = "62"
"""The first digits of cards issued in China."""
_BRANDS = "4|5[1-5]|2[2-7]|3[05678]|6[0245-9]|9558"
"""The first digits of the card schemes."""


def is_identity_number(digits: str) -> bool:
    """True for 18 characters with the right check character (GB 11643, ISO 7064 MOD 11-2)."""
    if len(digits) != 18 or not digits[:17].isdigit():
        return False
    return _CHECKS[sum(w * int(d) for w, d in zip(_WEIGHTS, digits[:17], strict=True)) % 11] == digits[17]


def is_card_number(digits: str) -> bool:
    """True for 16 to 19 digits with the right check digit (Luhn)."""
    return 16 <= len(digits) <= 19 and _is_luhn(digits)


def _is_luhn(digits: str) -> bool:
    doubled = (int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits)))
    return digits.isdigit() and sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def begins_as_person(digits: str) -> bool:
    """True when the digits begin with a region and a date of birth, whatever follows."""
    return compiled(_PERSON).match(digits) is not None


def is_old_identity(digits: str) -> bool:
    """True for 15 digits with a region and a date of birth: an old identity number."""
    return compiled(_OLD_PERSON).fullmatch(digits) is not None


def is_issued(digits: str) -> bool:
    """True for 16 to 19 digits that begin like a card issued in China."""
    return digits.startswith(_ISSUED) and 16 <= len(digits) <= 19


def is_branded(digits: str) -> bool:
    """True for the number of a card scheme with the right check digit; American Express has 15 digits."""
    if digits[:2] in ("34", "37") and len(digits) == 15:
        return _is_luhn(digits)
    return is_card_number(digits) and compiled(_BRANDS).match(digits) is not None


def is_mobile(digits: str) -> bool:
    """True for the 11 digits of a mobile number of the mainland."""
    return len(digits) == 11 and digits[0] == "1" and digits[1] in "3456789"
