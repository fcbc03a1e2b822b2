"""The findings that a request names: those whose fixes are chosen, and those that are ignored."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Message
from ..errors import RequestError

FINGERPRINT = r"[0-9a-f]{16}(?:-[1-9]\d{0,6})?"
"""How a finding is named: its fingerprint in `/v1/check` without folding."""
CHOICE = rf"{FINGERPRINT}(?::\d{{1,3}})?"
"""A finding, and the index of one of its fixes."""


def fingerprints(names: Iterable[str]) -> frozenset[str]:
    """The findings of these names. Raises RequestError for what is no fingerprint."""
    return frozenset(_matching(FINGERPRINT, names))


def choices(names: Iterable[str]) -> dict[str, int]:
    """The index of the chosen fix by finding; the first where none is given. Raises RequestError."""
    parts = [name.partition(":") for name in _matching(CHOICE, names)]
    chosen = {name: int(number or 0) for name, _, number in parts}
    if len(chosen) < len(parts):
        raise RequestError(400, _TWICE)
    return chosen


def _matching(form: str, names: Iterable[str]) -> list[str]:
    found = list(names)
    wrong = next((name for name in found if not re.fullmatch(form, name, re.ASCII)), None)
    if wrong is not None:
        raise RequestError(400, _no_fingerprint(wrong))
    return found


_SHOWN = 30


def _no_fingerprint(name: str) -> Message:
    return Message("{name}：不是指纹", "{name}: no fingerprint", name=name[:_SHOWN])


_TWICE = Message("同一处选了两次", "a finding is chosen twice")
