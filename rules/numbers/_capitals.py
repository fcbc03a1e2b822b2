"""Amounts of money in capital numerals: 壹万贰仟叁佰元整, 人民币伍拾陆元柒角."""

from __future__ import annotations

from decimal import Decimal

from .._numerals import numeral_value

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_TRANSLATED = str.maketrans("零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億圆圓", "零一二二三三四五六六七八九十百千万亿元元")
CAPITALS = "壹贰貳叁參肆伍陆陸柒捌玖拾"
"""The numerals with which such an amount begins."""
_BODY = f"[零{CAPITALS}佰仟百千万萬亿億]"
MONEY = f"[{CAPITALS}]{_BODY}*[元圆圓](?:零?[{CAPITALS}]角)?(?:零?[{CAPITALS}]分)?[整正]?"


def money_value(written: str) -> Decimal | None:
    """The value of an amount of money in capital numerals; None where it is not well formed."""
    plain = written.translate(_TRANSLATED).rstrip("整正")
    whole, _, rest = plain.partition("元")
    value = numeral_value(whole)
    if value is None:
        return None
    for unit, share in (("角", Decimal("0.1")), ("分", Decimal("0.01"))):
        number, found, tail = rest.partition(unit)
        if found:
            value, rest = value + (numeral_value(number.strip("零")) or 0) * share, tail
    return value
