"""Chinese numerals: whole numbers below 10,000 written in them, and the values of those that a text has."""

from __future__ import annotations

from decimal import Decimal

_ONES = "一二三四五六七八九"
_DIGITS = "〇" + _ONES
_PLACES = ("", "十", "百", "千")
NUMERAL = f"[{_ONES}两十][{_ONES}两十百千万亿零〇]*(?:点[{_ONES}零〇]+[万亿]?)?"
"""What looks like a Chinese numeral: `numeral_value` says whether it is one."""
_VALUES = {char: value for value, char in enumerate(_DIGITS)} | {"零": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1_000}
_LARGE = {"亿": 10**8, "万": 10**4}


def in_numerals(number: int) -> str:
    """A whole number below 10,000 in Chinese numerals: 十五, 二十, 一百零五; empty for 0."""
    text = str(number)
    parts = [
        (_DIGITS[int(digit)] + _PLACES[len(text) - place - 1]) if digit != "0" else "零"
        for place, digit in enumerate(text)
    ]
    joined = "".join(parts).rstrip("零")
    while "零零" in joined:
        joined = joined.replace("零零", "零")
    return joined.removeprefix("一") if joined.startswith("一十") else joined


def numeral_value(numeral: str) -> Decimal | None:
    """The value of a Chinese numeral: 一千二百零五, 三十万零七百, 六点五万.

    None for what is no numeral: estimates (二三十, 五六), and 一百二 and 一万二, which may be 120 and 12,000.
    """
    whole, _, decimals = numeral.partition("点")
    factor = _LARGE.get(decimals[-1:], 1)
    digits = "".join(str(_VALUES[char]) for char in decimals.rstrip("万亿"))
    value = _whole_value(whole)
    return None if value is None else (value + Decimal(f"0.{digits}0")) * factor


def _whole_value(numeral: str) -> int | None:
    for mark, factor in _LARGE.items():
        head, found, tail = numeral.partition(mark)
        if found:
            high, low = _whole_value(head), _whole_value(tail.removeprefix("零")) if tail else 0
            return None if high is None or low is None or tail in _VALUES else high * factor + low
    return _below_10000(numeral)


def _below_10000(numeral: str) -> int | None:
    """None where digits or places follow each other in no order, or the last digit has no 零 before it (一百二)."""
    value, digit, place, before = 0, None, 10_000, "零"
    for char in numeral:
        if char in _SMALL:
            if _SMALL[char] >= place or (digit is None and value):
                return None
            place = _SMALL[char]
            value, digit = value + (1 if digit is None else digit) * place, None
        elif digit is not None or (before in "百千" and char == numeral[-1]):
            return None
        elif char not in "零〇":
            digit = _VALUES[char]
        before = char
    return value + (digit or 0) if numeral else None
