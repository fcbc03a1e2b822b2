"""The settings of a rule: their types for type checkers and editors, and what each must be when the program runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Required, TypedDict, cast, get_args

from ..model import ErrorKind, Origin, Severity
from .metadata import Bad, Injector, ProfileName, Unit


class RuleSettings(TypedDict, total=False):
    """What `@rule` takes beside the name; `RuleMetadata` says what each means. Only four are required.

    `family` is the folder of the rule's file unless it is given. An injector may be named as `module:function`
    of that folder: only measuring imports it then. The views that a rule `requires` and `gathers` are always named so.
    """

    title: Required[str]
    help: Required[str]
    bad: Required[list[Bad] | tuple[Bad, ...]]
    good: Required[list[str] | tuple[str, ...]]
    family: str
    unit: Unit
    gathers: str
    triggers: str
    patterns: list[str] | tuple[str, ...]
    requires: str
    cap: Severity
    kind: ErrorKind
    origin: Origin
    fold: int
    explains: list[str] | tuple[str, ...]
    formerly: list[str] | tuple[str, ...]
    preview: bool
    everywhere: bool
    profiles: Mapping[ProfileName, bool | Severity]
    lists: list[str] | tuple[str, ...]
    example_lists: Mapping[str, Sequence[Mapping[str, Any]]]
    injectors: list[Injector | str] | tuple[Injector | str, ...]


REQUIRED = ("title", "help", "bad", "good")


class Wanted(NamedTuple):
    """What a value must be: a test, and the words for it in an error."""

    is_right: Callable[[Any], bool]
    words: str


def member(kind: type) -> Wanted:
    """A value must be of a class."""
    article = "an" if kind.__name__[0] in "EO" else "a"

    def is_member(value: object) -> bool:
        return isinstance(value, kind)

    return Wanted(is_member, f"{article} {kind.__name__}")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_string(value: object) -> bool:
    return isinstance(value, str)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch("[a-z][a-z0-9]*(?:-[a-z0-9]+)*", value) is not None


def _is_bad(value: object) -> bool:
    parts = (value.text, value.fixed or "", value.found or "") if isinstance(value, Bad) else (None,)
    return all(isinstance(part, str) for part in parts)


def _is_function_name(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"\w+(?:\.\w+)*:\w+", value) is not None


def _is_injector(value: object) -> bool:
    return _is_function_name(value) if isinstance(value, str) else callable(value)


def _is_parameter(value: object) -> bool:
    return isinstance(value, str) and value.isidentifier()


def _is_unit(value: object) -> bool:
    return value in get_args(Unit)


def _is_profile(value: object) -> bool:
    return value in get_args(ProfileName)


def _is_in_profile(value: object) -> bool:
    return isinstance(value, bool | Severity)


def _is_fold(value: object) -> bool:
    return type(value) is int and (value == 0 or value > 1)


def _are_rows(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(row, Mapping) for row in cast("list[object]", value))


TEXT = Wanted(_is_text, "text that is not empty")
NAME = Wanted(_is_name, "a name in lower case with hyphens, such as doubled-character")
_STRING = Wanted(_is_string, "a text")
_BOOL = member(bool)._replace(words="True or False")

SINGLE: Mapping[str, Wanted] = {
    "title": TEXT,
    "help": TEXT,
    "family": NAME,
    "unit": Wanted(_is_unit, '"article", "page" or "issue"'),
    "gathers": Wanted(_is_function_name, '"module:function"'),
    "triggers": Wanted(_is_string, "characters, as one text"),
    "requires": Wanted(_is_function_name, '"module:function"'),
    "cap": member(Severity),
    "kind": member(ErrorKind),
    "origin": member(Origin),
    "fold": Wanted(_is_fold, "0 for never, or a whole number from 2"),
    "preview": _BOOL,
    "everywhere": _BOOL,
}
"""What the value of a setting must be."""

EACH: Mapping[str, Wanted] = {
    "bad": Wanted(_is_bad, "a Bad of texts"),
    "good": _STRING,
    "patterns": TEXT,
    "explains": NAME,
    "formerly": NAME,
    "lists": Wanted(_is_parameter, "the name of a parameter"),
    "injectors": Wanted(_is_injector, 'a function or "module:function"'),
}
"""What each value must be in a setting that is a list or a tuple."""

TABLES: Mapping[str, tuple[Wanted, Wanted]] = {
    "profiles": (
        Wanted(_is_profile, f"one of {', '.join(get_args(ProfileName))}"),
        Wanted(_is_in_profile, "True (on), False (off) or a Severity"),
    ),
    "example_lists": (_STRING, Wanted(_are_rows, "a list of rows, each a dict")),
}
"""What keys and values must be in a setting that is a dict."""
