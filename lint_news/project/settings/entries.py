"""What the table of settings says of each: how it is given as an option, as a key, or by an editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from msgspec import Struct

EVERY = "*"
"""Stands for every command in `Option.commands`."""


class Option(Struct, frozen=True):
    """An option of the command line: its help in Chinese and English, what stands for its value, its commands.

    `spelling` is given where it is not the setting's name. `parse` makes the value of the text; argparse reports the
    ValueError that it raises. `read` does so after the command line was parsed, and raises LintNewsError.
    """

    zh: str
    en: str
    metavar: str | None = None
    commands: tuple[str, ...] = ("check", "fix")
    spelling: str = ""
    parse: Callable[[str], object] | None = None
    read: Callable[[str], object] | None = None


class Key(Struct, frozen=True):
    """A key of the configuration file, with the comment that `init` writes above it in Chinese and English.

    `example` is written where the setting has no default. Tables are not written by `init`.
    """

    zh: str
    en: str
    example: str = ""
    is_table: bool = False


class Editor(Struct, frozen=True):
    """The setting may also be given by an editor, by the name of the key."""


class Joined(Struct, frozen=True):
    """What several places give is put together; of other settings the nearest place counts."""


class Setting(Struct, frozen=True):
    """One setting. `type` is the type of its value; names have hyphens, fields underscores."""

    field: str
    type: Any
    default: Any
    option: Option | None = None
    key: Key | None = None
    is_editor: bool = False
    is_joined: bool = False

    @property
    def name(self) -> str:
        """The name as options and keys have it."""
        return self.field.replace("_", "-")

    @property
    def flag(self) -> str:
        """The option's spelling, hyphens included."""
        return (self.option and self.option.spelling) or f"--{self.name}"

    @property
    def is_list(self) -> bool:
        """Whether its value is a list of texts: the option may then be repeated."""
        return get_origin(self.type) is tuple

    @property
    def choices(self) -> tuple[str, ...]:
        """The texts that may be given, where they are few."""
        return _choices(self.type)


def _choices(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 any annotation
    if get_origin(kind) in (Union, UnionType):
        return next((found for part in get_args(kind) if (found := _choices(part))), ())
    if get_origin(kind) is Literal:
        return get_args(kind)
    return tuple(one.value for one in kind) if isinstance(kind, type) and issubclass(kind, Enum) else ()


@cache
def table(values: type[Struct]) -> Mapping[str, Setting]:
    """The settings that the fields of a struct describe, by field: the order of classes and fields is the table's.

    Every field has a default."""
    found: dict[str, Setting] = {}
    usual = values()
    for owner in reversed(values.__mro__):
        for field, hint in getattr(owner, "__annotations__", {}).items():
            if said := getattr(hint, "__metadata__", ()):
                found[field] = _setting(field, hint.__origin__, getattr(usual, field), said)
    return found


def _setting(field: str, kind: Any, default: object, said: Sequence[object]) -> Setting:  # noqa: ANN401 any annotation
    by_kind = {type(one): one for one in said}
    option, key = by_kind.get(Option), by_kind.get(Key)
    return Setting(field, kind, default, option, key, Editor in by_kind, Joined in by_kind)  # pyright: ignore[reportArgumentType] of these types


def over(lower: Mapping[str, Any], upper: Mapping[str, Any], settings: Mapping[str, Setting]) -> dict[str, Any]:
    """What two places give, by field: the upper one counts, and what is joined is put together."""
    both = {field for field in lower.keys() & upper.keys() if settings[field].is_joined}
    return {**lower, **upper, **{field: _joined(lower[field], upper[field]) for field in both}}


def _joined(lower: Any, upper: Any) -> Any:  # noqa: ANN401 tuples of names, or tables of rules
    if isinstance(lower, tuple):
        return (*lower, *upper)
    return lower | {name: lower.get(name, {}) | table for name, table in upper.items()}
