"""Patterns by their text, compiled on first use.

A wheel ships the rules' patterns as `regex` compiled and pickled them, which are ready thirty times sooner than `re`
compiles them. `re` searches faster, so in a long run it compiles those anew that are used much.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import ClassVar

from msgspec import MsgspecError, Struct, msgpack

SHIPPED = Path(__file__).with_name("compiled.msgpack")
"""The rules' patterns, compiled when the wheel is built; a checkout has no such file."""
USED: set[str] = set()
"""The patterns that this process used."""


class Compiled(Struct, frozen=True):
    """The content of SHIPPED: the version of `regex` that compiled the patterns, and the code of each as a pickle.

    `letters` are the patterns whose letters and digits are those of a version of Unicode, `unicode`.
    """

    regex: str
    pickles: dict[str, memoryview]
    unicode: str = ""
    letters: dict[str, memoryview] = {}


class Searched:
    """The code points of all texts that this process searched, and how many make a long run."""

    code_points: ClassVar[int] = 0
    many: ClassVar[int] = 20_000


_READY: dict[str, re.Pattern[str]] = {}
"""What `compiled` returns without more ado."""
_USES: dict[str, int] = {}
"""How often each shipped pattern was asked for in a long run."""
_MANY, _SEARCH = 300, 16
"""The uses from which compiling by `re` pays, and the code points whose search counts as one."""


def compiled(pattern: str, code_points: int = 0) -> re.Pattern[str]:
    """The compiled pattern, `^` and `$` at every line; `code_points` are those of the text that it is to search.

    `re` refuses look-behind of varying length; such a pattern is compiled by `regex`, imported only then.
    Raises re.error when neither takes it.
    """
    try:
        return _READY[pattern]
    except KeyError:
        return _prepared(pattern, 1 + code_points // _SEARCH)


def _prepared(pattern: str, uses: int) -> re.Pattern[str]:
    found = _unpickled(pattern)
    if found and searches_much():
        uses = _USES[pattern] = _USES.get(pattern, 0) + uses
        if uses <= _MANY:
            return found
        found = None
    made = _READY[pattern] = found or _compiled(pattern)
    USED.add(pattern)
    return made


def located(pattern: str) -> re.Pattern[str]:
    """The compiled pattern to match at places that are known to be few: as it was shipped, in a long run too.

    Raises re.error as `compiled` does.
    """
    return _unpickled(pattern) or compiled(pattern)


def forget() -> None:
    """Forget what was read and compiled."""
    shipped.cache_clear()
    _unpickled.cache_clear()
    _READY.clear()
    _USES.clear()


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.MULTILINE)  # noqa: TID251
    except re.error:
        import regex

        return regex.compile(pattern, regex.MULTILINE)  # pyright: ignore[reportReturnType]


def searching(code_points: int) -> None:
    """Say that a text of this length is searched: in a long run `re` compiles patterns that are used much."""
    before = Searched.code_points
    Searched.code_points += code_points
    if before < Searched.many <= Searched.code_points and shipped():
        _READY.clear()


def searches_much() -> bool:
    """Whether this process has searched so much that what takes long to make, and searches fast, pays."""
    return Searched.code_points >= Searched.many


@cache
def _unpickled(pattern: str) -> re.Pattern[str] | None:
    """The pattern as it was shipped; None where it was not, or cannot be read."""
    pickled = shipped().get(pattern)
    if pickled is None:
        return None
    from pickle import loads

    from .native import from_code

    try:
        return from_code(loads(pickled))  # noqa: S301 the file is part of the package, as its modules are
    except Exception:  # noqa: BLE001 whatever is raised for damaged data
        return None


@cache
def shipped() -> Mapping[str, memoryview]:
    """The patterns that are shipped, pickled; none where another version of `regex` made them."""
    found = _read()
    if found is None:
        return {}
    from unicodedata import unidata_version

    from .native import is_installed

    if not is_installed(found.regex):
        return {}
    return found.pickles | found.letters if found.unicode == unidata_version else found.pickles


def made_by() -> str | None:
    """The version of `regex` that compiled the patterns that are shipped; None where none are."""
    found = _read()
    return found and found.regex


def _read() -> Compiled | None:
    """The content of SHIPPED; None where there is no such file, or a damaged one. It is mapped: most patterns are not
    read."""
    try:
        with SHIPPED.open("rb") as file:
            return msgpack.decode(mmap(file.fileno(), 0, access=ACCESS_READ), type=Compiled)
    except (OSError, ValueError, MsgspecError):  # an empty file cannot be mapped
        return None
