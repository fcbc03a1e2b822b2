"""What the command line says of a command and of each of its arguments."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from ..project.settings import count


class Argument(Struct, frozen=True):
    """An argument: an option where its name begins with --, else a position. `parse` makes the value of the text."""

    name: str
    zh: str
    en: str
    metavar: str | None = None
    number: str | None = None
    """How many values may be given, as argparse writes it: `?`, `*`, `+`."""
    default: object = None
    parse: Callable[[str], object] | None = None
    choices: tuple[str, ...] = ()
    is_flag: bool = False
    is_required: bool = False


class Command(Struct, frozen=True):
    """A command: what it is for, and its own arguments. `operands` stands for them in the usage where it is given."""

    zh: str
    en: str
    arguments: tuple[Argument, ...] = ()
    operands: tuple[str, str] | None = None


def flag(name: str, zh: str, en: str) -> Argument:
    """An option without a value."""
    return Argument(name, zh, en, is_flag=True, default=False)


def number(name: str, zh: str, en: str, default: int) -> Argument:
    """An option with a number from 0."""
    return Argument(name, zh, en, "N", default=default, parse=count)
