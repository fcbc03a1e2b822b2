"""Check digits of codes that are printed for the public; `digits` are ASCII without marks."""

from __future__ import annotations

_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def is_credit_code(code: str) -> bool:
    """Whether eighteen characters are a unified social credit code (GB 32100-2015)."""
    if len(code) != 18 or any(char not in _CREDIT for char in code):
        return False
    total = sum(_CREDIT.index(char) * weight for char, weight in zip(code, _CREDIT_WEIGHTS, strict=False))
    return _CREDIT[-total % 31] == code[17]


def is_book_number(digits: str) -> bool:
    """Whether ten or thirteen digits are an ISBN (GB/T 5795-2006, ISO 2108)."""
    if len(digits) == 13 and digits.isdigit() and digits.startswith(("978", "979")):
        return sum(int(char) * (3 if i % 2 else 1) for i, char in enumerate(digits)) % 10 == 0
    return len(digits) == 10 and _is_modulo_11(digits)


def is_serial_number(digits: str) -> bool:
    """Whether eight digits are an ISSN (GB/T 9999, ISO 3297)."""
    return len(digits) == 8 and _is_modulo_11(digits)


def _is_modulo_11(digits: str) -> bool:
    if not (digits[:-1].isdigit() and (digits[-1].isdigit() or digits[-1] == "X")):
        return False
    values = [*map(int, digits[:-1]), 10 if digits[-1] == "X" else int(digits[-1])]
    return sum(value * weight for value, weight in zip(values, range(len(digits), 0, -1), strict=True)) % 11 == 0
