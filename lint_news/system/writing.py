"""Replace the bytes of a file, all or none of them. It knows no encoding and no messages: errors are OSError."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from .rights import take_over


class ChangedError(OSError):
    """The file has changed since it was read."""


class ReadOnlyError(PermissionError):
    """The file may be read, not written."""


class LinkedError(OSError):
    """The file has other names (hard links), which a rename would cut off from it."""


def replace_bytes(path: Path, data: bytes, was: bytes | None = None) -> None:
    """Replace the content of a file by `data`: write a temporary file beside it, flush it to the disk, rename it.

    A symbolic link is followed; owner, permissions, access lists and attributes are kept, or RightsError is raised and
    nothing is changed. With `was` the file must still hold these bytes, before the work and again before the rename;
    ChangedError otherwise. Also raises ReadOnlyError, LinkedError and any other OSError.
    """
    replace_by(path, lambda file: file.write(data), was)


def replace_by(path: Path, write: Callable[[BinaryIO], object], was: bytes | None = None) -> None:
    """Replace the content of a file as `replace_bytes` does, by what `write` puts into a file; what it raises leaves
    the content as it was."""
    target = path.resolve(strict=was is not None)
    _ask(target, was)
    handle, temporary = _beside(target)
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        _dress(temporary, target)
        _ask(target, was)
        _put(temporary, target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _settle(target.parent)


def append_bytes(path: Path, data: bytes) -> None:
    """Append to a file and flush it to the disk; append nothing where the disk is full. Raises OSError."""
    with path.open("ab", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) :]
            os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                file.truncate(size)
            raise


def _ask(target: Path, was: bytes | None) -> None:
    if was is not None and target.read_bytes() != was:
        raise ChangedError(errno.EBUSY, "changed")
    if target.exists() and not (os.access(target, os.W_OK) and target.stat().st_mode & stat.S_IWUSR):
        raise ReadOnlyError(errno.EACCES, "read-only")
    if target.exists() and target.stat().st_nlink > 1:
        raise LinkedError(errno.EMLINK, "hard links")


def _beside(target: Path) -> tuple[int, Path]:
    """A new file in the target's folder. Its name begins with a dot, so that no search for pages finds it."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    return handle, Path(name)


def _dress(temporary: Path, target: Path) -> None:
    """Give the temporary file owner and permissions of the target, or what the umask leaves to a new file."""
    if not target.exists():
        os.umask(mask := os.umask(0o077))
        temporary.chmod(0o666 & ~mask)
        return
    take_over(temporary, target)


def _put(temporary: Path, target: Path) -> None:
    """Rename. Windows has a call that keeps access lists and attributes of the replaced file."""
    if os.name != "nt" or not target.exists():
        temporary.replace(target)
        return
    import ctypes

    windows: Any = ctypes  # whose functions for Windows exist there alone
    kernel = windows.WinDLL("kernel32", use_last_error=True)
    if kernel.ReplaceFileW(str(target), str(temporary), None, 0, None, None):
        return
    code = windows.get_last_error()
    if target.exists() and code not in _NO_SUCH_CALL:
        raise windows.WinError(code)
    temporary.replace(target)


_NO_SUCH_CALL = (1, 50, 120)
"""Errors of a file system without access lists (invalid function, not supported, not implemented)."""


def _settle(folder: Path) -> None:
    """Flush the rename itself to the disk, where a folder can be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
