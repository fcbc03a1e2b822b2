"""Which characters may have a variation selector, by Unicode's data.

Characters with the property Emoji take VS15 and VS16 (emoji-variation-sequences.txt). An ideograph takes as many
selectors, from VS1 on, as it has compatibility ideographs (StandardizedVariants.txt). Full-width marks take VS1 and
VS2, which set their position in the square.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from unicodedata import normalize

from lint_news import is_han

_VS1, _TEXT, _EMOJI = 0xFE00, "\ufe0e", "\ufe0f"
_PLACED = "、。，．：；！？‘’“”"
_COMPATIBILITY = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))


def takes(char: str, selector: str) -> bool:
    """Whether a selector (VS1 to VS16) may follow a character; False for an empty string."""
    if selector in (_TEXT, _EMOJI):
        return bool(char) and _is_emoji(char)
    number = ord(selector) - _VS1 + 1
    if char and char in _PLACED:
        return number <= 2
    return is_han(char) and number <= _variants()[char]


@cache
def _is_emoji(char: str) -> bool:
    """Use the tables of `regex`, which is imported only for a page with selectors."""
    import regex

    return regex.fullmatch(r"\p{Emoji}", char) is not None


@cache
def _variants() -> Counter[str]:
    """The number of compatibility ideographs of each ideograph that has any."""
    codes = (code for block in _COMPATIBILITY for code in block)
    return Counter(meant for code in codes if (meant := normalize("NFC", chr(code))) != chr(code))
