"""Regular expressions by their text: compiled on first use, `re` first, `regex` where `re` cannot.

Compiling the patterns of a page costs more than matching them, so what `re` compiles them to is kept between
runs. The interpreter checks such code before it takes it; a Python that works otherwise compiles as usual.
"""

from __future__ import annotations

import re
from array import array
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any

from msgspec import MsgspecError, Struct, msgpack

from .cache import folder
from .cache import keep as keep_bytes
from .cache import kept as kept_bytes

_NAME = "patterns"
_MOST = 2_000
"""Patterns kept at most: what former versions used is dropped when there are more."""


class _Code(Struct, frozen=True, array_like=True):
    """What `re` makes of a pattern: the arguments of its own constructor."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]
    order: tuple[str | None, ...]


NEW: dict[str, _Code] = {}
"""What this process compiled."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, `^` and `$` at every line.

    `re` refuses look-behind of varying length; such a pattern is compiled by `regex`, imported only then.
    Raises re.error when neither takes it.
    """
    if code := known().get(pattern):
        with suppress(Exception):
            return _built(pattern, code)
    try:
        return _compiled(pattern)
    except re.error:
        import regex

        return regex.compile(pattern, regex.MULTILINE)  # pyright: ignore[reportReturnType]


def keep() -> None:
    """Keep what this process compiled for the next one."""
    if NEW:
        codes = NEW if len(known()) + len(NEW) > _MOST else known() | NEW
        keep_bytes(_NAME, b"", msgpack.encode(codes))


@cache
def known() -> dict[str, _Code]:
    """What former runs compiled."""
    data = kept_bytes(_NAME, b"")
    try:
        return msgpack.decode(data, type=dict[str, _Code]) if data else {}
    except MsgspecError:
        return {}


def _built(pattern: str, code: _Code) -> re.Pattern[str]:
    make: Any = import_module("_sre").compile
    words = array("I", code.code).tolist()
    return make(pattern, code.flags, words, code.groups, code.names, code.order)


def _compiled(pattern: str) -> re.Pattern[str]:
    """As `re.compile`, in its own steps where it has them, to keep the code."""
    if folder() is None:
        return re.compile(pattern, re.MULTILINE)  # noqa: TID251
    try:
        code = _steps(pattern)
        made = _built(pattern, code)
    except re.error:
        raise
    except Exception:  # noqa: BLE001 another Python than those known: compile as everybody does
        return re.compile(pattern, re.MULTILINE)  # noqa: TID251
    NEW[pattern] = code
    return made


def _steps(pattern: str) -> _Code:
    parser: Any = import_module("re._parser")
    compiler: Any = import_module("re._compiler")
    parsed = parser.parse(pattern, re.MULTILINE)
    state = parsed.state
    flags = re.MULTILINE | state.flags
    order: list[str | None] = [None for _ in range(int(state.groups))]
    for name, number in state.groupdict.items():
        order[number] = name
    words = array("I", compiler._code(parsed, flags)).tobytes()  # noqa: SLF001
    return _Code(int(flags), words, state.groups - 1, state.groupdict, tuple(order))
