"""Read regular files, most of them of bounded size. All errors are OSError.

Symbolic links are followed, because a newsroom keeps its lists on a shared disk. They must lead to a regular file: a
device, pipe or socket may have no end, or make a run wait.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

LARGEST = 16 * 1024 * 1024
"""Largest size in bytes of a configuration, a list, a .gitignore or a file that lint-news wrote."""


class NotRegularError(OSError):
    """A device, a pipe, a socket."""


class TooLargeError(OSError):
    """A file with more bytes than may be read."""


def read_bytes(path: Path, most: int = LARGEST) -> bytes:
    """All bytes of a file. Raises NotRegularError, TooLargeError (above `most` bytes) or another OSError."""
    with open_regular(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise TooLargeError(errno.EFBIG, f"more than {most >> 20} MB" if most >> 20 else "too large")
    return data


def open_regular(path: Path) -> BinaryIO:
    """A file of any size, open to be read. Raises NotRegularError or another OSError."""
    try:
        _ask(path.stat().st_mode)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError as error:  # a NUL in the path
        raise OSError(errno.EINVAL, str(error)) from error
    file = os.fdopen(handle, "rb")
    try:
        _ask(os.fstat(handle).st_mode)
    except OSError:
        file.close()
        raise
    return file


def _ask(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise NotRegularError(errno.EINVAL, "no regular file")
