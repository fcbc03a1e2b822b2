"""Text in the columns of a terminal, where a Han character takes two, and escapes for control characters."""

from __future__ import annotations

import re
from os import terminal_size
from typing import TextIO
from unicodedata import category, east_asian_width

_NOT_AT_HEAD = frozenset("，。、；：？！）”’》…")
_UNIT = "[\\x21-\\x7e]+|\\s+|[^\\x21-\\x7e\\s]"
"""What is not broken: a Latin word, white space, any other character."""
_WIDTHS = {"W": 2, "F": 2}
_NO_WIDTH = ("Mn", "Me", "Cf")
_LEAST = 40
"""The least columns to which text is fitted; in narrower terminals lines are not broken."""


def columns_of(stream: TextIO) -> int | None:
    """The columns of the terminal that a stream writes to; None where it is no terminal or a very narrow one."""
    if not stream.isatty():
        return None
    from shutil import get_terminal_size

    columns = get_terminal_size(terminal_size((0, 0))).columns
    return columns if columns >= _LEAST else None


def width(text: str) -> int:
    """How many columns the text takes: two for a wide character, none for a combining one."""
    return sum(_WIDTHS.get(east_asian_width(c), 1) for c in text if category(c) not in _NO_WIDTH)


def wrapped(text: str, columns: int, taken: int = 0) -> list[str]:
    """The text in lines of at most `columns` columns, which a longer word or a closing mark at a line end may exceed.

    `taken` columns of the first line are used already.
    """
    lines, line, room = list[str](), "", columns - taken
    for unit in re.findall(_UNIT, text):
        if width(line + unit.rstrip()) > room and (line.strip() or not lines) and unit not in _NOT_AT_HEAD:
            if line.strip() or taken:
                lines.append(line.rstrip())
            line, room = "", columns
        line += unit if line else unit.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


def fitted(text: str, columns: int) -> str:
    """The text cut to at most `columns` columns, with an ellipsis where it is cut."""
    return text if width(text) <= columns else f"{head(text, columns - 1)}…"


def head(text: str, columns: int) -> str:
    """As much of the beginning of the text as fits into `columns`."""
    end = 0
    while end < len(text) and (columns := columns - width(text[end])) >= 0:
        end += 1
    return text[:end]


def tail(text: str, columns: int) -> str:
    """As much of the end of the text as fits into `columns`."""
    return head(text[::-1], columns)[::-1]


def hanging(lead: str, text: str, columns: int | None) -> str:
    """A lead and the text behind it, whose other lines are indented by the lead; one line where `columns` is None."""
    at = width(lead)
    return lead + (text if columns is None else f"\n{' ' * at}".join(wrapped(text, columns - at - 2)))


CONTROLS = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f"
"""Characters that control a terminal, end a line or change its direction, as the inside of a character class."""
_STEERS = f"[{CONTROLS}]|(?<=#)#(?=\\[|vso\\[|teamcity\\[)"
"""Those characters, and the marks of a command to a CI server anywhere in a line."""


def visible(text: str) -> str:
    """The text on one line, with escapes such as \\x1b and \\u202e for what controls a terminal or a CI server."""
    if text.isprintable() and "##" not in text:
        return text
    return re.sub(_STEERS, lambda match: escaped(match[0]), text)


def escaped(char: str) -> str:
    """A character as Python's escape."""
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def at_line_start(text: str) -> str:
    """The text without lines that begin like a command to a CI server."""
    return re.sub("(?m)^(\\s*):(?=:)", "\\1\\\\x3a", text)
