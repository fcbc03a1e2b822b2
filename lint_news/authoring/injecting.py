"""A helper for injectors: it chooses the place of a fault at random."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..match.patterns import compiled

if TYPE_CHECKING:
    import re
    from random import Random


def random_match(pattern: str, text: str, random: Random) -> re.Match[str] | None:
    """A match drawn at random, each as likely as the next; None where there is none."""
    found = list(compiled(pattern).finditer(text))
    return random.choice(found) if found else None
