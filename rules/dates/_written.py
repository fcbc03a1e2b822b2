"""Numbers of dates in Arabic digits."""

from __future__ import annotations

from lint_news import numeral

_DIGITS = "〇一二三四五六七八九"
_ZEROS = "〇○零0０OoＯｏ◯"


def in_digits(text: str) -> str:
    """A year or a number below 100 in Arabic digits, from digits of any kind: 二〇26, 十八."""
    if "十" in text or len(text) <= 2:
        return str(numeral(text))
    return "".join(map(_digit, text))


def _digit(char: str) -> str:
    if char in _ZEROS:
        return "0"
    return str(_DIGITS.index(char)) if char in _DIGITS else str(int(char))
