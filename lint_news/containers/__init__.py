"""Files that hold text without being text, such as Word documents: read to plain text, and written with marks.

A reader is a module of this package with a function `read(data, name) -> Container`; it is imported when the first
file of its kind is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..model import LintNewsError

if TYPE_CHECKING:
    from .container import Container

_READERS: Mapping[str, str] = {".docx": "docx", ".pdf": "pdf"}
"""The module that reads the files of a suffix."""
SUFFIXES = tuple(_READERS)
"""The endings of the names of containers, in lower case."""
OLD_WORD = (".doc", ".dot", ".wps", ".wpt")
"""Endings of older formats of Word and WPS, which are not read."""

_MARKED = ".审"
_NOTES_ALONE = (".pdf",)
_NEEDED = {".pdf": "pypdfium2"}
"""The package that the reader of a suffix needs, where it is an extra."""


def can_change(name: str) -> bool:
    """Whether corrections are made in the copy of a file of this name, and are not notes alone."""
    return not name.lower().endswith(_NOTES_ALONE)


@cache
def searched() -> tuple[str, ...]:
    """The suffixes that are searched for in folders: a reader whose package is not installed leaves its files out."""
    return tuple(suffix for suffix in SUFFIXES if suffix not in _NEEDED or find_spec(_NEEDED[suffix]))


def marked_name(name: str) -> str:
    """The name of the marked copy of a container: 稿.审.docx for 稿.docx."""
    suffix = next(suffix for suffix in SUFFIXES if name.lower().endswith(suffix))
    return f"{name[: -len(suffix)]}{_MARKED}{name[-len(suffix) :]}"


def is_marked(name: str) -> bool:
    """Whether a file has the name of a marked copy."""
    return name.lower().endswith(tuple(_MARKED + suffix for suffix in SUFFIXES))


def is_container(name: str) -> bool:
    """Whether a file of this name is read as a container."""
    return name.lower().endswith(SUFFIXES)


def is_refused(name: str) -> bool:
    """Whether a file of this name is refused with advice: `read` raises the error."""
    return name.lower().endswith(OLD_WORD)


def read(data: bytes, name: str) -> Container:
    """Read the bytes of a container; `name` decides how, and is shown in errors.

    Raises LintNewsError for a file that is damaged, encrypted, too large or of an older format.
    """
    lowered = name.lower()
    for suffix, module in _READERS.items():
        if lowered.endswith(suffix):
            container: Container = import_module(f".{module}", __name__).read(data, name)
            return container
    from .errors import old_word

    raise LintNewsError(old_word(name))
