"""Runs of digits as people write them: decimal digits of any script, with marks, spaces and invisible characters
between.

`digit_runs` normalizes them and keeps the offsets in the text, which count code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from unicodedata import decimal

from msgspec import Struct

from ..kernels.stretches import IS_COMPILED, LAST, MEMBER, stretches
from ..match.patterns import compiled
from ..match.syntax import parse
from ..match.syntax_tree import Characters
from ..model import Span

INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u0300-\u036f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    "\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U00013430-\U00013438\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters that are not visible or that combine with the one before, as the inside of a character class."""
LETTERS = "OoIlSZB"
"""Letters that text recognition confuses with digits."""
CHECK = "XxＸｘⅩⅹХхΧχ×✕✖"
"""Characters that are written for X, the check character of an identity number."""
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
_RUN = f"\\d[\\d{_BETWEEN}]*\\d(?:[{_BETWEEN}]*[{CHECK}])?"
_LOOSE = f"\\d[\\d{_BETWEEN}{LETTERS}]*[\\d{CHECK}]"


class DigitRun(Struct, frozen=True):
    """Digits and the marks between them, normalized.

    `text` has 0 to 9, X for a check character, and for a mark a space, `-`, `.`, `·`, a line end or, for any other
    mark, a comma. `offsets` are those of its characters in the text."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The span in the text of `self.text[start:end]`."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


class _Normalized(dict[int, str]):
    """Maps a code point to its normalized character, an invisible one to nothing; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _normalized(chr(code))
        return found


def _normalized(char: str) -> str:
    if (digit := decimal(char, None)) is not None:
        return str(digit)
    if compiled(f"[{INVISIBLE}]").match(char):
        return ""
    marks = (mark for chars, mark in _MARKS if compiled(f"[{chars}]").match(char))
    return "X" if char in CHECK else next(marks, ",")


_NORMALIZED = _Normalized()


def has_digit_run(text: str, least: int) -> bool:
    """False when `digit_runs` finds nothing in a text."""
    pattern = compiled(f"\\d[\\d{_BETWEEN}{LETTERS}]{{{least - 2},}}")
    return any(pattern.search(text, start, end) for start, end in among_digits(text, least - 1))


def among_digits(text: str, least: int) -> list[tuple[int, int]]:
    """Start and end of the parts of a text with all runs of at least so many characters, each whole in one of them.

    A run has a digit, and digits, LETTERS, CHECK and what may stand between them. Parts need not have a run.
    """
    return stretches(text, _members(), least) if IS_COMPILED else [(0, len(text))]


@cache
def _members() -> bytes:
    table = bytearray(LAST + 1)
    listed = parse(f"[{_BETWEEN}{LETTERS}{CHECK}]")
    for low, high in (isinstance(listed, Characters) and listed.ranges) or ():
        for code in range(low, min(high, LAST) + 1):
            table[code] = MEMBER
    return bytes(table)


def digit_runs(text: str, least: int, *, loose: bool = False) -> Iterator[DigitRun]:
    """Every run from a digit to a digit or X of at least so many characters.

    With `loose` a run may contain letters that look like digits; they are normalized to commas.
    """
    if IS_COMPILED or has_digit_run(text, least):
        for start, end in among_digits(text, least):
            yield from digit_runs_in(text, start, end, least, loose=loose)


def digit_runs_in(text: str, start: int, end: int, least: int, *, loose: bool = False) -> Iterator[DigitRun]:
    """The runs in `text[start:end]`, which is one of the parts that `among_digits` finds."""
    for match in compiled(_LOOSE if loose else _RUN).finditer(text, start, end):
        if match.end() - match.start() >= least:
            yield _digit_run(match[0], match.start())


def _digit_run(text: str, start: int) -> DigitRun:
    normalized = text.translate(_NORMALIZED)
    if len(normalized) == len(text):
        return DigitRun(normalized, tuple(range(start, start + len(text))))
    return DigitRun(normalized, tuple(i for i, char in enumerate(text, start) if _NORMALIZED[ord(char)]))


def digits_of(text: str) -> str:
    """The digits of a text in ASCII, and X for a check character; everything else is left out."""
    return compiled("[^0-9X]+").sub("", text.translate(_NORMALIZED))
