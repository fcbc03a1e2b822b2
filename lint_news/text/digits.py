"""Figures as they may be written: decimal digits of any script, parted by spaces, dashes, dots and other marks, and by
what nobody sees. `figures` folds all of it away and keeps the way back; offsets count code points of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import decimal

from msgspec import Struct

from ..match.patterns import compiled
from ..model import Span

INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u0300-\u036f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    "\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U00013430-\U00013438\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters that show nothing or hang on to the one before, as the inside of a class."""
LETTERS = "OoIlSZB"
"""Letters that a scan takes for digits."""
CHECK = "XxＸｘⅩⅹХхΧχ×✕✖"
"""What the check character X of an identity number is written with."""
_SPACES = "\t\x0b\x0c\r\x85 \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000"
_DASHES = (
    "\\-_~\u00af\u02d7\u058a\u05be\u1400\u1806\u2010-\u2015\u203f\u2040\u2043\u2054\u207b\u208b\u2212\u2500\u2501\u2796"
    "\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\u30fc\ufe31-\ufe34\ufe4d-\ufe4f\ufe58\ufe63\uff0d\uff3f\uff5e\uff70\uffe3"
)
_DOTS = ".\uff0e\u2024\u3002\uff61"
_MIDDLE_DOTS = "\u00b7\u0387\u2022\u2025-\u2027\u2219\u22c5\u25aa\u25cb\u25cf\u25e6\u2e31\u30fb\uff65"
_LISTED = ",，、:：;；/／⁄∕\\\\＼|｜│+＋#＃&＆()（）\\[\\]［］'\"’‘“”"
_MARKS = ((_SPACES, " "), (_DASHES, "-"), (_DOTS, "."), (_MIDDLE_DOTS, "·"), ("\n", "\n"))
_BETWEEN = f"{INVISIBLE}{_SPACES}{_DASHES}{_DOTS}{_MIDDLE_DOTS}{_LISTED}\n"
_STRETCH = f"\\d[\\d{_BETWEEN}]*\\d(?:[{_BETWEEN}]*[{CHECK}])?"
_LOOSE = f"\\d[\\d{_BETWEEN}{LETTERS}]*[\\d{CHECK}]"


class Figure(Struct, frozen=True):
    """Digits and the marks between them, folded: `text` has 0 to 9, X for a check character, a space, a hyphen, a dot, a
    middle dot or \\n for marks of those kinds and a comma for any other; `places` are the offsets of its characters."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where the folded characters start to end stand in the text."""
        return Span(self.places[start], self.places[end - 1] + 1)


class _Folding(dict[int, str]):
    """Code points to what they are folded to; nothing for what is not seen."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _folded(chr(code))
        return found


def _folded(char: str) -> str:
    if (digit := decimal(char, None)) is not None:
        return str(digit)
    if compiled(f"[{INVISIBLE}]").match(char):
        return ""
    marks = (mark for chars, mark in _MARKS if compiled(f"[{chars}]").match(char))
    return "X" if char in CHECK else next(marks, ",")


_FOLDING = _Folding()


def figures(text: str, least: int, *, loose: bool = False) -> Iterator[Figure]:
    """Every stretch of at least so many characters from a digit to a digit or X; `loose` ones may have letters inside
    that look like digits, folded to commas."""
    if compiled(f"\\d[\\d{_BETWEEN}{LETTERS}]{{{least - 2},}}").search(text):
        for match in compiled(_LOOSE if loose else _STRETCH).finditer(text):
            if match.end() - match.start() >= least:
                yield _figure(match[0], match.start())


def _figure(text: str, start: int) -> Figure:
    folded = text.translate(_FOLDING)
    if len(folded) == len(text):
        return Figure(folded, tuple(range(start, start + len(text))))
    return Figure(folded, tuple(i for i, char in enumerate(text, start) if _FOLDING[ord(char)]))


def digits_of(text: str) -> str:
    """The digits of a text in ASCII, with the X that an identity number may end in."""
    return compiled("[^0-9X]+").sub("", text.translate(_FOLDING))
