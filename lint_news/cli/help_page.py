"""The help page of a command. Texts are wrapped by the columns that a terminal gives to each character."""

from __future__ import annotations

from argparse import Action
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from ..formats.terminal import width, wrapped

if TYPE_CHECKING:
    from .parser import Parser

_MAX_START = 28
"""The help of arguments starts in this column at most."""
_MIN_WIDTH = 11
"""Columns of a help text, however narrow the terminal."""


def help_page(parser: Parser) -> str:
    """Usage, description, positional arguments and options."""
    columns = get_terminal_size().columns - 2
    actions = [argument.action for argument in parser.arguments]
    positional = [action for action in actions if not action.option_strings]
    options = [action for action in actions if action.option_strings]
    start = _start(actions, columns)
    parts = [
        _usage(parser, [action for action in options if action.required], positional, columns),
        "\n".join(wrapped(parser.description or "", max(columns, _MIN_WIDTH))),
        _section(parser.say("参数", "positional arguments"), positional, start, columns),
        _section(parser.say("选项", "options"), options, start, columns),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _start(actions: Sequence[Action], columns: int) -> int:
    """The column where help texts start: two behind the widest argument, within limits."""
    widest = max(width(_name(action)) for action in actions)
    return min(widest + 4, _MAX_START, max(columns - 20, 4))


def _usage(parser: Parser, required: Sequence[Action], positional: Sequence[Action], columns: int) -> str:
    """The usage, on one line where it fits; otherwise positional arguments start a new line."""
    lead = parser.say("用法：", "usage: ")
    if parser.usage:
        return lead + parser.usage
    command = f"{lead}{parser.prog} {parser.say('[选项]', '[OPTION ...]')}"
    first = [command, *map(_name, required)]
    rest = [form for action in positional for form in _forms(action)]
    whole = " ".join([*first, *rest])
    if width(whole) <= columns:
        return whole
    indent = width(command) + 1 if width(command) <= columns * 3 // 4 else width(lead)
    return f"\n{' ' * indent}".join([*_filled(first, columns), *_filled(rest, columns - indent)])


def _filled(parts: Sequence[str], columns: int) -> list[str]:
    """Lines with as many parts as fit."""
    lines = list[str]()
    for part in parts:
        if lines and width(f"{lines[-1]} {part}") <= columns:
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    return lines


def _section(title: str, actions: Sequence[Action], start: int, columns: int) -> str:
    rows = [line for action in actions for line in _rows(action, start, columns)]
    return "\n".join([f"{title}:", *rows]) if rows else ""


def _rows(action: Action, start: int, columns: int) -> Iterator[str]:
    """An argument with its help beside it; below it where the argument is too wide."""
    name = f"  {_name(action)}"
    texts = wrapped(action.help or "", max(columns - start, _MIN_WIDTH))
    if width(name) + 2 > start:
        yield name
    else:
        yield f"{name}{' ' * (start - width(name))}{texts.pop(0)}"
    yield from (" " * start + text for text in texts)


def _name(action: Action) -> str:
    """An argument as the list shows it: `--config FILE`, `-h, --help`, `PATH`."""
    flags = ", ".join(action.option_strings)
    return flags if action.nargs == 0 else f"{flags} {_value(action)}".lstrip()


def _forms(action: Action) -> list[str]:
    """A positional argument in the usage, which shows how often it may be given."""
    value = _value(action)
    forms = {"?": [f"[{value}]"], "*": [f"[{value} ...]"], "+": [value, f"[{value} ...]"]}
    return forms.get(str(action.nargs), [value])


def _value(action: Action) -> str:
    if action.choices:
        return f"{{{','.join(map(str, action.choices))}}}"
    return str(action.metavar or action.dest)
