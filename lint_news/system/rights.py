"""Copy owner, group, permissions, access control lists and extended attributes to the file that replaces another.

Where they cannot be copied, the file is not replaced. What the system itself keeps (Windows) is left to it.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

_OF_THE_CONTENT = ("security.ima", "security.evm")
"""Attributes that the kernel computes from a file's bytes."""


class RightsError(OSError):
    """The new file cannot have the owner, the permissions or the attributes of the old one."""


def take_over(new: Path, old: Path) -> None:
    """Give a new file owner, permissions, access lists and attributes of an old one.

    Raises RightsError where it cannot have them.
    """
    kept = old.stat()
    _own(new, kept)
    new.chmod(stat.S_IMODE(kept.st_mode))
    try:
        _copy_attributes(new, old)
    except OSError as error:
        raise RightsError(errno.EPERM, "attributes") from error
    if os.name != "nt" and stat.S_IMODE(new.stat().st_mode) != stat.S_IMODE(kept.st_mode):
        raise RightsError(errno.EPERM, "mode")


def _own(new: Path, kept: os.stat_result) -> None:
    if not hasattr(os, "chown"):  # pragma: no cover  Windows
        return
    with suppress(OSError):
        os.chown(new, kept.st_uid, kept.st_gid)
    if new.stat().st_gid != kept.st_gid:
        with suppress(OSError):
            os.chown(new, -1, kept.st_gid)
    made = new.stat()
    if made.st_gid != kept.st_gid or (made.st_uid != kept.st_uid and not _keeps_owner(kept)):
        raise RightsError(errno.EPERM, "owner")


def _keeps_owner(kept: os.stat_result) -> bool:
    """Whether the former owner, as a member of the group, still may do what the owner could."""
    import pwd

    try:
        groups = os.getgrouplist(pwd.getpwuid(kept.st_uid).pw_name, -1)
    except (KeyError, OSError):
        return False
    return kept.st_gid in groups and (kept.st_mode >> 6) & 7 & ~(kept.st_mode >> 3) == 0


def _copy_attributes(new: Path, old: Path) -> None:
    """Attributes, access lists among them, where the system has a call for it."""
    if sys.platform == "darwin":  # pragma: no cover  CI has no macOS
        _copy_by_library(new, old)
    elif hasattr(os, "listxattr"):
        _copy_each(new, old)


def _copy_each(new: Path, old: Path) -> None:
    try:
        names = [name for name in os.listxattr(old) if name not in _OF_THE_CONTENT]
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.ENOSYS):
            return
        raise
    for name in os.listxattr(new):  # what the folder hands down to new files
        if name not in (*names, *_OF_THE_CONTENT) and not name.startswith("security."):
            os.removexattr(new, name)
    for name in names:
        value = os.getxattr(old, name)
        if name not in os.listxattr(new) or os.getxattr(new, name) != value:
            os.setxattr(new, name, value)


def _copy_by_library(new: Path, old: Path) -> None:  # pragma: no cover  CI has no macOS
    """The call of macOS, for access lists and attributes."""
    import ctypes

    acl, attributes = 1, 4
    copyfile = ctypes.CDLL(None, use_errno=True).copyfile
    if copyfile(os.fsencode(old), os.fsencode(new), None, ctypes.c_uint32(acl | attributes)):
        raise OSError(ctypes.get_errno(), "copyfile")
