"""The entry points of installed distributions, read from their files.

importlib.metadata would do, but importing it costs more than checking a page: it brings the e-mail parser
and zip files. It is asked only where no file says anything: in a frozen program, or behind a custom importer.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from msgspec import Struct

_SUFFIX = ".dist-info"


class Point(Struct, frozen=True, order=True):
    """An entry point: the distribution that has it, with its version, its name, and what it stands for."""

    distribution: str
    version: str
    name: str
    value: str

    def load(self) -> Any:  # noqa: ANN401 a plug-in may be anything
        """Import what it stands for. Raises whatever that raises."""
        module, _, attributes = self.value.partition("[")[0].strip().partition(":")
        found: Any = import_module(module.strip())
        for attribute in filter(None, attributes.strip().split(".")):
            found = getattr(found, attribute)
        return found


def points(group: str) -> list[Point]:
    """The entry points of a group; of distributions of one name the first on the path counts, as for imports."""
    seen: set[str] = set()
    found: list[Point] = []
    for folder, name, version in _distributions():
        if name not in seen:
            seen.add(name)
            found += _read(folder, name, version, group)
    return found or _asked(group)


def _distributions() -> Iterator[tuple[Path, str, str]]:
    """Folder, name and version of every installed distribution, in the order of the path."""
    for place in sys.path:
        try:
            names = sorted(path.name for path in Path(place or ".").iterdir() if path.name.endswith(_SUFFIX))
        except OSError:
            continue
        for entry in names:
            name, _, version = entry.removesuffix(_SUFFIX).partition("-")
            yield Path(place or ".", entry), name.replace("_", "-").lower(), version


def _read(folder: Path, name: str, version: str, group: str) -> Iterator[Point]:
    try:
        text = (folder / "entry_points.txt").read_text("utf-8")
    except OSError:
        return
    section = ""
    for line in map(str.strip, text.splitlines()):
        key, equals, value = line.partition("=")
        if line.startswith("["):
            section = line.strip("[]")
        elif section == group and equals and not line.startswith(("#", ";")):
            yield Point(name, version, key.strip(), value.strip())


def _asked(group: str) -> list[Point]:
    from importlib.metadata import entry_points

    return [Point(p.dist.name, p.dist.version, p.name, p.value) for p in entry_points(group=group) if p.dist]
