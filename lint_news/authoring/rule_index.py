"""The rules of a package without importing them: their cards, kept between runs, and code that is imported when called.

With a hundred rules, importing all of them costs more than checking a page with the few that can find something
on it. The index holds as long as no file of the package changes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from types import ModuleType
from typing import Any

from msgspec import MsgspecError, Struct, msgpack

from ..match.cache import folder, keep, kept
from .rule import Lazy, Rule, RuleMetadata, code, rules_in


class _Entry(Struct, frozen=True, array_like=True):
    """Where a rule stands, the names of its injectors, and its card."""

    module: str
    file: str
    attribute: str
    injectors: tuple[str, ...]
    card: RuleMetadata


def indexed(package: ModuleType) -> Iterator[Rule]:
    """As `rules_in`, for a package whose rules depend on its own files and on lint_news alone."""
    name, key = f"rules-{package.__name__}", _key(package.__path__)
    entries = _entries(kept(name, key))
    if entries:
        yield from map(_lazy, entries)
        return
    rules = list(rules_in(package))
    yield from rules
    if folder():
        keep(name, key, msgpack.encode([_entry(rule) for rule in rules]))


def _entries(data: bytes | None) -> Sequence[_Entry]:
    try:
        return msgpack.decode(data, type=list[_Entry]) if data else ()
    except MsgspecError:
        return ()


def _lazy(entry: _Entry) -> Rule:
    check = Lazy(entry.module, entry.file, entry.attribute)
    injectors = (Lazy(entry.module, entry.file, entry.attribute, i, name) for i, name in enumerate(entry.injectors))
    return Rule(**_fields(entry.card), check=check, injectors=tuple(injectors))


def _fields(card: RuleMetadata) -> dict[str, Any]:
    return {name: getattr(card, name) for name in RuleMetadata.__struct_fields__}


def _entry(rule: Rule) -> _Entry:
    function = code(rule.check)
    module = sys.modules[function.__module__]
    attribute = next(name for name, value in vars(module).items() if value is rule)
    names = tuple(injector.__name__ for injector in rule.injectors)
    return _Entry(module.__name__, module.__file__ or "", attribute, names, RuleMetadata(**_fields(rule)))


def _key(folders: Iterable[str]) -> bytes:
    """Names, times and sizes of all files of a package, and the fields of a card."""
    files = sorted(file for place in folders for file in _files(place))
    return f"{RuleMetadata.__struct_fields__} {files}".encode()


def _files(place: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(place) as entries:
        for entry in sorted(entries, key=attrgetter("name")):
            if entry.is_dir() and not entry.name.startswith("__"):
                yield from _files(entry.path)
            elif entry.name.endswith(".py"):
                status = entry.stat()
                yield entry.path, status.st_mtime_ns, status.st_size
