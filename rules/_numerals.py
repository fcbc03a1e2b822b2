"""Chinese numerals of whole numbers."""

from __future__ import annotations

_DIGITS = "〇一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


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
