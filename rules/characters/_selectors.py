"""Which characters take a variation selector, by Unicode's own data.

Emoji and what may be shown as one take VS15 and VS16 (emoji-variation-sequences.txt lists characters with the property
Emoji); the ideographs that compatibility ideographs stand for take VS1 and up, one for each of them
(StandardizedVariants.txt); full-width marks take VS1 and VS2, for their place in the square.
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
    """Whether a selector (VS1 to VS16) belongs behind a character; False for an empty string."""
    if selector in (_TEXT, _EMOJI):
        return bool(char) and _is_emoji(char)
    number = ord(selector) - _VS1 + 1
    if char and char in _PLACED:
        return number <= 2
    return is_han(char) and number <= _variants()[char]


@cache
def _is_emoji(char: str) -> bool:
    """By the regex module's tables; it is loaded for a page with selectors alone."""
    import regex

    return regex.fullmatch(r"\p{Emoji}", char) is not None


@cache
def _variants() -> Counter[str]:
    """How many compatibility ideographs stand for each ideograph."""
    codes = (code for block in _COMPATIBILITY for code in block)
    return Counter(meant for code in codes if (meant := normalize("NFC", chr(code))) != chr(code))
