"""One writer at a time: a lock on a small file beside the one that is written.

It is beside the file because two machines that share a folder share nothing else, and a file of its own because a
file that is replaced whole cannot hold its own lock. The lock is the system's (flock; on Windows a locked byte), so it
ends with its process; the lock file is removed. Where a folder or a file system supports no locks, nothing is locked,
and the writer compares the file's content once more before it replaces it.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 60.0
"""Seconds to wait for another writer."""
_PAUSE = 0.02
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Generator[None]:
    """Hold the lock of a file, which need not exist.

    Raises TimeoutError when others hold it for longer than `patience` seconds.
    """
    target = path.resolve()
    lock = target.with_name(f".{target.name[:80]}.lock")
    handle = _held(lock, time.monotonic() + patience)
    try:
        yield
    finally:
        if handle is not None:
            _release(handle, lock)


def _held(lock: Path, until: float) -> int | None:
    """A handle that holds the lock; None where locks are not supported."""
    while True:
        try:
            handle = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
        except OSError:
            return None  # a folder that takes no new file
        try:
            _take(handle)
            if _is_same(handle, lock):
                return handle
        except OSError as error:
            if error.errno not in _HELD:
                os.close(handle)
                return None
        os.close(handle)
        if time.monotonic() > until:
            raise TimeoutError(errno.ETIMEDOUT, "locked", str(lock))
        time.sleep(_PAUSE)


def _is_same(handle: int, lock: Path) -> bool:
    """Whether the locked file is still there: who held the lock before may have removed the file."""
    try:
        return os.path.samestat(os.fstat(handle), lock.stat())
    except FileNotFoundError:
        return False


def _release(handle: int, lock: Path) -> None:
    """Remove the file while it is still locked; Windows removes only what nobody else has open."""
    if os.name != "nt":
        with suppress(OSError):
            lock.unlink()
    os.close(handle)
    if os.name == "nt":  # pragma: no cover  CI has no Windows
        with suppress(OSError):
            lock.unlink()


def _take(handle: int) -> None:
    """Lock at once or raise OSError; closing the handle ends it."""
    if os.name == "nt":  # pragma: no cover  CI has no Windows
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] Windows
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
