"""Regular expressions by their text: compiled on first use, `re` first, `regex` where `re` cannot.

Compiling the patterns of a page costs more than matching them, so what `re` compiles them to is kept between
runs. The interpreter checks such code before it takes it; a Python that works otherwise compiles as usual.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any

from msgspec import MsgspecError, Raw, Struct, msgpack

from .cache import keep as keep_bytes
from .cache import kept as kept_bytes
from .needs import Needs, needs, openings, packed

_NAME, _NEEDS = "patterns", "needs"
_MADE = b"3"
"""Changes when the same pattern is made into something else."""
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
NEW_NEEDS: dict[str, list[str]] = {}
"""What this process found patterns to need, packed."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, `^` and `$` at every line.

    `re` refuses look-behind of varying length; such a pattern is compiled by `regex`, imported only then.
    Raises re.error when neither takes it.
    """
    if code := known().get(pattern):
        with suppress(Exception):
            return _built(pattern, msgpack.decode(code, type=_Code))
    try:
        return _compiled(pattern)
    except re.error:
        import regex

        return regex.compile(pattern, regex.MULTILINE)  # pyright: ignore[reportReturnType]


@cache
def needed(pattern: str) -> Needs:
    """What a text must contain, all of it, for the pattern to match in it; see prefilter.py."""
    if found := known_needs().get(pattern):
        with suppress(MsgspecError):
            return Needs(msgpack.decode(found, type=list[str]))
    found = NEW_NEEDS[pattern] = [packed(need) for need in needs(pattern, re.MULTILINE)]
    return Needs(found)


def keep() -> None:
    """Keep what this process compiled, and what patterns need, for the next one."""
    for name, old, new in ((_NAME, known, NEW), (_NEEDS, known_needs, NEW_NEEDS)):
        if new:
            keep_bytes(name, _MADE, msgpack.encode(new if len(old()) + len(new) > _MOST else old() | new))


@cache
def known() -> dict[str, Raw]:
    """What former runs compiled, each to be decoded when it is asked for."""
    return _kept(_NAME)


@cache
def known_needs() -> dict[str, Raw]:
    """What former runs found patterns to need, as `known`."""
    return _kept(_NEEDS)


def _kept(name: str) -> dict[str, Raw]:
    data = kept_bytes(name, _MADE)
    try:
        return msgpack.decode(data, type=dict[str, Raw]) if data else {}
    except MsgspecError:
        return {}


def _built(pattern: str, code: _Code) -> re.Pattern[str]:
    make: Any = import_module("_sre").compile
    words = array("I", code.code).tolist()
    return make(pattern, code.flags, words, code.groups, code.names, code.order)


def _compiled(pattern: str) -> re.Pattern[str]:
    """As `re.compile`, in its own steps where it has them, to keep the code."""
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
    code = _with_hint(compiler._code(parsed, flags), openings(parsed), compiler)  # noqa: SLF001
    words = array("I", code).tobytes()
    return _Code(int(flags), words, state.groups - 1, state.groupdict, tuple(order))


def _with_hint(code: list[int], first: Collection[str], compiler: Any) -> list[int]:  # noqa: ANN401 the library's own
    """The code, whose search skips to the characters that a match may begin with.

    `re` finds them itself only where a pattern begins with a plain class, not behind a look-behind or in a repeat.
    """
    info, length, hints, *width = code[:5]
    if not first or info != compiler.INFO or hints:
        return code
    charset, _ = compiler._optimize_charset([(compiler.LITERAL, ord(char)) for char in sorted(first)])  # noqa: SLF001
    words: list[int] = []
    compiler._compile_charset(charset, 0, words)  # noqa: SLF001
    return [info, 4 + len(words), compiler.SRE_INFO_CHARSET, *width, *words, *code[length + 1 :]]
