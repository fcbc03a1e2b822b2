"""The shipped data files: tries, bytes and lines of text. Nothing is unpickled."""

from __future__ import annotations

import mmap
from pathlib import Path
from typing import Protocol, cast

DATA = Path(__file__).with_name("data")
DOUBLED = DATA.parent / "doubled" / "data"
"""The data of doubled characters."""


class Strings(Protocol):
    """A set of strings in which each has a number."""

    def get(self, key: str) -> int | None:
        """The number of a string; None when it is not in the set."""
        ...

    def keys(self, prefix: str) -> list[str]:
        """The strings that begin with a prefix."""
        ...

    def prefixes(self, key: str) -> list[str]:
        """The strings that `key` begins with."""
        ...


def strings(path: Path) -> Strings:
    """A mapped set of strings."""
    from marisa_trie import Trie  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

    return cast("Strings", Trie().mmap(str(path)))  # pyright: ignore[reportUnknownMemberType]


def text_of(path: Path) -> str:
    """A file's text as it is; a text stream would translate line ends."""
    return path.read_bytes().decode()


def lines_of(path: Path) -> frozenset[str]:
    """The lines of a file, as a set to look up in."""
    return frozenset(text_of(path).split("\n"))


def mapped(path: Path) -> mmap.mmap:
    """A file's bytes, mapped."""
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
