"""The rules of a package without importing them: their metadata from a file, their code imported when it is called.

With a hundred rules, importing all of them costs more than checking a page with the few that can find something on
it. The file is written when the wheel is built (see lint_news.testing.shipped). A checkout has none: there the rules
are imported.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from msgspec import MsgspecError, Raw, Struct, msgpack
from msgspec.structs import asdict

from ..model import Deferred
from .lazy import INDEXED, Lazy, code
from .metadata import Bad, RuleMetadata
from .rule import Rule

T = TypeVar("T")
INDEX = "index.msgpack"
"""The name of the file, in the package's folder."""


class _Examples(Struct, frozen=True, array_like=True):
    """A number of examples, which are decoded when they are read."""

    number: int
    items: Raw

    def read(self, kind: type[Sequence[T]]) -> Deferred[T]:
        """The examples, as a sequence of a type."""
        return Deferred(self.number, lambda: msgpack.decode(self.items, type=kind))


class _Entry(Struct, frozen=True, array_like=True):
    """Where a rule stands, the names of its injectors, its metadata without its examples, and these."""

    module: str
    file: str
    """The path from the package's folder, with slashes."""
    attribute: str
    injectors: tuple[str, ...]
    metadata: RuleMetadata
    bad: _Examples
    good: _Examples


class _Index(Struct, frozen=True, array_like=True):
    """The files of a package, with their sizes in bytes, and its rules."""

    files: list[tuple[str, int]]
    rules: list[_Entry]


def indexed(package: ModuleType) -> Iterator[Rule]:
    """As `rules_in`, from the package's index where it has one that knows the same files."""
    folder = _folder(package)
    entries = _entries(folder)
    if entries:
        return (_lazy(entry, folder) for entry in entries)
    from .discovery import rules_in

    return rules_in(package)


def write_index(package: ModuleType) -> Sequence[Rule]:
    """Import all rules of a package, write its index and return the rules. Raises OSError."""
    from .discovery import rules_in

    folder, rules = _folder(package), list(rules_in(package))
    index = _Index(list(_files(folder)), [_entry(rule, folder) for rule in rules])
    (folder / INDEX).write_bytes(msgpack.encode(index))
    return rules


def _folder(package: ModuleType) -> Path:
    return Path(next(iter(package.__path__)))


def _entries(folder: Path) -> Sequence[_Entry]:
    """The entries of the index; none where there is no index, or one of other files."""
    try:
        index = msgpack.decode((folder / INDEX).read_bytes(), type=_Index)
    except (OSError, MsgspecError):
        return ()
    return index.rules if index.files == list(_files(folder)) else ()


def _lazy(entry: _Entry, folder: Path) -> Rule:
    file = os.path.join(folder, *entry.file.split("/"))  # noqa: PTH118 a Path for each rule takes a millisecond
    INDEXED.add(entry.module)
    check = Lazy(entry.module, file, entry.attribute)
    injectors = (Lazy(entry.module, file, entry.attribute, i, name) for i, name in enumerate(entry.injectors))
    fields: dict[str, Any] = asdict(entry.metadata) | {
        "bad": entry.bad.read(list[Bad]),
        "good": entry.good.read(list[str]),
    }
    return Rule(**fields, check=check, injectors=tuple(injectors))


def _entry(rule: Rule, folder: Path) -> _Entry:
    module = sys.modules[code(rule.check).__module__]
    file = Path(module.__file__ or "").relative_to(folder).as_posix()
    attribute = next(name for name, value in vars(module).items() if value is rule)
    fields: dict[str, Any] = {name: getattr(rule, name) for name in RuleMetadata.__struct_fields__}
    bad, good = (_Examples(len(fields[one]), Raw(msgpack.encode(fields.pop(one)))) for one in ("bad", "good"))
    names = tuple(injector.__name__ for injector in rule.injectors)
    return _Entry(module.__name__, file, attribute, names, RuleMetadata(**fields, bad=(), good=()), bad, good)


def _files(folder: Path, prefix: str = "") -> Iterator[tuple[str, int]]:
    """The Python files of a package in order, with their sizes. Times differ between a build and an installation."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=attrgetter("name")):
            if entry.name.endswith(".py"):
                yield prefix + entry.name, entry.stat().st_size
            elif entry.is_dir() and not entry.name.startswith("__"):
                yield from _files(Path(entry.path), f"{prefix}{entry.name}/")
