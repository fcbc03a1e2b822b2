"""Help texts wrapped at columns of a terminal, where a Han character takes two."""

from __future__ import annotations

import re
from argparse import HelpFormatter
from unicodedata import east_asian_width

_NOT_AT_HEAD = frozenset("，。、；：？！）”’》…")
_UNIT = "[\\x21-\\x7e]+|\\s+|[^\\x21-\\x7e\\s]"
"""What is not parted: a Latin word, white space, another character."""


def width(text: str) -> int:
    """How many columns a terminal needs for a text."""
    return sum(2 if east_asian_width(char) in "FW" else 1 for char in text)


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of at most so many columns, longer where one word is; no mark that closes begins a line: it hangs."""
    lines, line = list[str](), ""
    for unit in re.findall(_UNIT, text):
        if width(line + unit.rstrip()) > columns and line.strip() and unit not in _NOT_AT_HEAD:
            lines.append(line.rstrip())
            line = ""
        line += unit if line else unit.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


class Help(HelpFormatter):
    """argparse's help, wrapped by columns."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(" ".join(text.split()), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in wrapped(" ".join(text.split()), width - len(indent)))
