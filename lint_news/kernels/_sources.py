"""Whether kernels that were compiled in a checkout were compiled from the sources that stand there now.

The build runs this file too, without importing the package.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

RECORD = "compiled_from.txt"
"""The file that the build of an editable install writes beside the kernels: the digest of their sources."""
COMPILED = ("*.so", "*.pyd")


def digest(folder: Path) -> str:
    """A digest of the sources of all kernels and of their types of C, with their names."""
    found = sha256()
    for file in sorted([*folder.glob("[!_]*.py"), *folder.glob("*.pxd")]):
        found.update(f"{file.name} {file.stat().st_size}\n".encode() + file.read_bytes())
    return found.hexdigest()


def is_stale(folder: Path) -> bool:
    """Whether there are compiled kernels, and not from these sources."""
    if not any(any(folder.glob(pattern)) for pattern in COMPILED):
        return False
    try:
        return (folder / RECORD).read_text("ascii") != digest(folder)
    except (OSError, ValueError):
        return True
