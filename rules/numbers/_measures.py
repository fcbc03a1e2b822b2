"""Measure words of newspaper text, and numbers as Chinese numerals."""

from __future__ import annotations

MEASURE = (
    "[个名位户家台辆只头条件张间所座处项次场份本册棵株根支栋幢亩套批期届岁年天元角分块斤吨米里句步层轮人]"
    "|多?(?:公里|公斤|千克|千米|厘米|毫米|公顷|平方|立方|小时|分钟|摄氏度|万|亿)"
)
"""The measure words and units after a number."""

_DIGITS = "〇一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


def in_numerals(number: int) -> str:
    """A whole number from 1 to 9999 in Chinese numerals: 十五, 二十, 一百零五."""
    text = str(number)
    parts = [
        (_DIGITS[int(digit)] + _PLACES[len(text) - place - 1]) if digit != "0" else "零"
        for place, digit in enumerate(text)
    ]
    joined = "".join(parts).rstrip("零")
    while "零零" in joined:
        joined = joined.replace("零零", "零")
    return joined.removeprefix("一") if joined.startswith("一十") else joined
