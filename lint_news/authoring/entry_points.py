"""The entry points of installed distributions, as importlib.metadata finds them, without the working folder.

The working folder holds what is checked and anybody may have written it, so no code is loaded from there. Metadata in
folders is read here, because importing importlib.metadata (with the e-mail parser and zip files) costs a tenth of a
cold check. importlib.metadata is used for the rest: archives on the path, and importers of other kinds.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from msgspec import Struct

_INFO = (".dist-info", ".egg-info")
_EGG, _INSIDE_EGG = ".egg", "EGG-INFO"
_PYTHONS_OWN = ("_frozen_importlib", "_frozen_importlib_external", "importlib.metadata")


class Point(Struct, frozen=True, order=True):
    """An entry point: its distribution and that one's version, its name and its value (`module:attribute`)."""

    distribution: str
    version: str
    name: str
    value: str

    def load(self) -> Any:  # noqa: ANN401 a plug-in may be anything
        """Import the object. Raises whatever the import raises."""
        module, _, attributes = self.value.partition("[")[0].strip().partition(":")
        found: Any = import_module(module.strip())
        for attribute in filter(None, attributes.strip().split(".")):
            found = getattr(found, attribute)
        return found


def points(group: str) -> list[Point]:
    """The entry points of a group; of distributions of one name the first on the path counts, as for imports."""
    places = dict.fromkeys(_places())
    if _has_other_importers():
        return _asked(group, places, set())
    seen: set[str] = set()
    found: list[Point] = []
    for place in places:
        if Path(place).is_dir():
            found += _in_folder(place, group, seen)
        elif Path(place).exists():
            found += _asked(group, [place], seen)
    return found


def _places() -> Iterator[str]:
    """The entries of the path, without the working folder, which `python -m` puts first, and without relative ones."""
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
    """The folders of this interpreter's installed packages. They are searched even if one is the working folder."""
    site = sys.modules.get("site")
    return site.getsitepackages() if site and hasattr(site, "getsitepackages") else []


def _has_other_importers() -> bool:
    """Whether an importer beside Python's own knows distributions: that of a frozen program, for instance."""
    return any(hasattr(one, "find_distributions") for one in sys.meta_path if one.__module__ not in _PYTHONS_OWN)


def _in_folder(place: str, group: str, seen: set[str]) -> Iterator[Point]:
    """The entry points of a folder's distributions whose names were not seen."""
    for folder in _distributions(place):
        name, version = _named(Path(place if folder.name == _INSIDE_EGG else folder).stem)
        if name not in seen:
            seen.add(name)
            yield from _read(folder, name, version, group)


def _distributions(place: str) -> Iterator[Path]:
    """The metadata folders in a folder, those of wheels (.dist-info) before those of older tools (.egg-info)."""
    if place.endswith(_EGG):
        yield Path(place, _INSIDE_EGG)
    try:
        names = sorted(os.listdir(place))  # noqa: PTH208 a Path for each file of site-packages takes a millisecond
    except OSError:
        return
    for ending in _INFO:
        yield from (Path(place, name) for name in names if name.lower().endswith(ending))


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


def _asked(group: str, places: Iterable[str], seen: set[str]) -> list[Point]:
    """What importlib.metadata finds there, of distributions whose names were not seen."""
    from importlib.metadata import distributions

    found: list[Point] = []
    for one in distributions(path=[*places]):
        name = _named(one.name or "")[0]  # pyright: ignore[reportUnnecessaryComparison] none without a name in the metadata
        if name not in seen:
            seen.add(name)
            found += [Point(name, one.version, p.name, p.value) for p in one.entry_points if p.group == group]
    return found
