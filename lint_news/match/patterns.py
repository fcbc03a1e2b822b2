"""Patterns by their text: compiled on first use, by `re` or, where it cannot, by `regex`; and what they need."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from msgspec import MsgspecError, Raw, msgpack

from .needs import Need, packed, unpacked

NEEDS = Path(__file__).with_name("needs.msgpack")
"""The needs of the rules' patterns, computed when the wheel is built; a checkout has no such file."""
COMPUTED: dict[str, list[str]] = {}
"""The needs, packed, that this process computed itself, by pattern."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, `^` and `$` at every line.

    `re` refuses look-behind of varying length; such a pattern is compiled by `regex`, imported only then.
    Raises re.error when neither takes it.
    """
    try:
        return re.compile(pattern, re.MULTILINE)  # noqa: TID251
    except re.error:
        import regex

        return regex.compile(pattern, regex.MULTILINE)  # pyright: ignore[reportReturnType]


def needed(pattern: str) -> tuple[Need, ...]:
    """What a text must contain, all of it, for the pattern to match in it; nothing where nothing is known."""
    if found := _shipped().get(pattern):
        return tuple(map(unpacked, msgpack.decode(found, type=list[str])))
    from .required import required

    needs = required(pattern)
    COMPUTED[pattern] = [*map(packed, needs)]
    return needs


@cache
def _shipped() -> dict[str, Raw]:
    """The content of NEEDS; the needs of each pattern are decoded on first use. Empty where there is no file."""
    try:
        return msgpack.decode(NEEDS.read_bytes(), type=dict[str, Raw])
    except (OSError, MsgspecError):
        return {}
