"""What is slow to make and quick to read, kept between runs in the user's cache folder.

A cache never matters to a result: what cannot be read is made again, what cannot be written is not kept.
$LINT_NEWS_CACHE names another folder; empty, nothing is kept.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_MAKER = f"{sys.version} {sys.implementation.cache_tag}\n".encode()


def folder() -> Path | None:
    """Where things are kept; None where nothing is to be kept or the user has no home."""
    if (given := os.environ.get("LINT_NEWS_CACHE")) is not None:
        return Path(given) if given else None
    for variable, below in (("XDG_CACHE_HOME", "."), ("LOCALAPPDATA", "."), ("HOME", ".cache")):
        if root := os.environ.get(variable):
            return Path(root, below, "lint-news")
    return None


def kept(name: str, key: bytes) -> bytes | None:
    """What was kept under a name by this very Python and with this key; None otherwise."""
    try:
        data = (place / name).read_bytes() if (place := folder()) else b""
    except OSError:
        return None
    header = _header(key)
    return data[len(header) :] if data.startswith(header) else None


def keep(name: str, key: bytes, data: bytes) -> None:
    """Keep bytes under a name, whole or not at all."""
    place = folder()
    if place is None:
        return
    temporary = place / f"{name}.{os.getpid()}"
    with suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(_header(key) + data)
        temporary.replace(place / name)


def _header(key: bytes) -> bytes:
    return _MAKER + b"%d\n" % len(key) + key
