"""The entry points of installed distributions, read from their files.

importlib.metadata would do, but importing it costs more than checking a page: it brings the e-mail parser
and zip files. It is asked only where no file says anything: in a frozen program, or behind a custom importer.
A test compares both. The working folder is never searched: what lies there is to be checked, and may be anybody's.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from msgspec import Struct

_INFO = (".dist-info", ".egg-info")
_EGG = ".egg"


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


def _places() -> Iterator[str]:
    """The folders of the path, without the working folder, which `python -m` puts first, and without relative ones."""
    here = _working_folder()
    for place in sys.path:
        if Path(place).is_absolute() and (os.path.realpath(place) != here or place in _site_packages()):
            yield place


def _working_folder() -> str:
    """The working folder, links resolved; nothing where it is gone."""
    try:
        return os.path.realpath(os.curdir)
    except OSError:
        return ""


def _site_packages() -> list[str]:
    """Where this interpreter keeps packages, should that be the working folder."""
    site = sys.modules.get("site")
    return site.getsitepackages() if site and hasattr(site, "getsitepackages") else []


def _distributions() -> Iterator[tuple[Path, str, str]]:
    """Folder, name and version of every installed distribution, in the order of the path."""
    for place in _places():
        if place.endswith(_EGG):
            yield Path(place, "EGG-INFO"), *_named(Path(place).stem)
        try:
            names = sorted(path.name for path in Path(place).iterdir() if path.name.endswith(_INFO))
        except OSError:
            continue
        for entry in names:
            yield Path(place, entry), *_named(entry.rpartition(".")[0])


def _named(stem: str) -> tuple[str, str]:
    """The name, in one spelling, and the version that a folder's name says; without one the version is empty."""
    name, _, version = stem.partition("-")
    return re.sub("[-_.]+", "-", name).lower(), version.partition("-")[0]


def _read(folder: Path, name: str, version: str, group: str) -> Iterator[Point]:
    try:
        text = (folder / "entry_points.txt").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return
    section = ""
    for line in map(str.strip, text.splitlines()):
        key, equals, value = line.partition("=")
        if line.startswith("["):
            section = line.strip("[]")
        elif section == group and equals and not line.startswith(("#", ";")):
            yield Point(name, version or _version(folder), key.strip(), value.strip())


def _version(folder: Path) -> str:
    """The version in a distribution's metadata, for a folder whose name has none."""
    try:
        lines = (folder / "PKG-INFO").read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("Version:")), "")


def _asked(group: str) -> list[Point]:
    from importlib.metadata import distributions

    found = {_named(one.name)[0]: one for one in reversed(list(distributions(path=list(_places()))))}
    points = ((name, one.version, point) for name, one in found.items() for point in one.entry_points)
    return [Point(name, version, p.name, p.value) for name, version, p in points if p.group == group]
