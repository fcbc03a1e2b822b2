"""Numbers that the injectors write: shares, decimals, capital numerals."""

from __future__ import annotations

from random import Random

_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_MYRIAD = 10000


def percent(part: float, whole: float) -> float:
    """The share of a part in per cent."""
    return 100 * part / whole


def unlike(right: float, random: Random) -> str:
    """A share that no rounding gives, between 1 and 99 where that can be."""
    wrong = right
    while abs(wrong - right) < 3:
        wrong = right + random.choice((-1, 1)) * random.uniform(3, 25)
        if right < 99 and not 1 <= wrong <= 99:
            wrong = right
    return str(round(wrong)) if random.random() < 1 / 2 else f"{wrong:.1f}"


def decimal(number: float) -> str:
    """A number without needless zeros."""
    return f"{number:.4f}".rstrip("0").rstrip(".")


def capital(amount: int) -> str:
    """An amount below a hundred million in capital numerals: 叁万陆仟."""
    high, low = divmod(amount, _MYRIAD)
    if not high:
        return _thousands(low)
    zero = "零" if low and low < _MYRIAD // 10 else ""
    return f"{_thousands(high)}万{zero}{_thousands(low) if low else ''}"


def _thousands(number: int) -> str:
    written, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            written += ("零" if gap and written else "") + _CAPITALS[digit] + _PLACES[place]
        gap = not digit
    return written
