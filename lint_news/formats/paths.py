"""The name of an input for other programs: a path with slashes, or a URI."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from urllib.parse import quote


def plain(path: str) -> str:
    """The path with slashes and without `./`, relative to the working folder where it is inside."""
    given = Path(path)
    if given.is_absolute() and given.is_relative_to(Path.cwd()):
        given = given.relative_to(Path.cwd())
    return given.as_posix()


def uri(path: str) -> str:
    """A relative reference, or a file URI for a path outside the working folder; bytes that are not UTF-8 are kept."""
    name = plain(path)
    encoded = quote(os.fsencode(name))
    return f"file://{encoded}" if PurePath(name).is_absolute() else encoded
