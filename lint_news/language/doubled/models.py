"""The shipped models that score doubled characters: decision forests and two networks, each read on first use."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ...kernels.forest import Forest
from ..network import Network
from ..tries import DOUBLED, text_of


class Networks(NamedTuple):
    """Two networks over the characters around a pair.

    `deleted` reads `Window.dropped`: above zero where a character seems to be missing beside the middle one. `intruder`
    reads `Window.kept`: above zero where one of the two middle characters does not seem to belong there.
    """

    deleted: Network
    intruder: Network


@cache
def networks() -> Networks:
    """The shipped networks."""
    chars = text_of(DOUBLED / "alphabet.txt")
    return Networks(*(Network(chars, (DOUBLED / f"{name}.bin").read_bytes()) for name in Networks._fields))


@cache
def forest(name: str) -> Forest:
    """The shipped forest of one stage: glance, spans, strings, quick, networks or full."""
    return Forest((DOUBLED / f"{name}.bin").read_bytes())
