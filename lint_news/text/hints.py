"""The hints of a container's lines, also for a text that fixes have changed since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..model import LineHint

if TYPE_CHECKING:
    from ..containers.container import Container

_NEAR = 4
"""How many lines with text may have been joined, or have come, at one place."""


def hints_for(text: str, container: Container) -> Sequence[LineHint | None]:
    """How each line of a text is set: the text of the container, or that text with fixes."""
    if not container.hints or text == container.text:
        return container.hints
    return tuple(_carried(text.split("\n"), container.text.split("\n"), container.hints))


def _carried(
    lines: Sequence[str], before: Sequence[str], hints: Sequence[LineHint | None]
) -> Iterator[LineHint | None]:
    """The hints of the lines as they were before. A line that was changed has that of the line in its place."""
    filled = [(words, hint) for words, hint in zip(before, hints, strict=True) if words.strip()]
    at = 0
    for words in lines:
        if not words.strip():
            yield None
            continue
        near = range(max(0, at - 1), min(len(filled), at + _NEAR))
        at = next((i for i in near if filled[i][0] == words), min(at, len(filled) - 1))
        yield filled[at][1]
        at += 1
