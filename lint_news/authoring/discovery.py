"""The rules of a package, found by importing its modules."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from .rule import Rule


def rules_in(package: ModuleType) -> Iterator[Rule]:
    """Every rule of a package: a new file is a new rule. Files whose name begins with _ hold none."""
    import pkgutil

    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not found.name.rpartition(".")[2].startswith("_"):
            yield from (value for value in vars(import_module(found.name)).values() if isinstance(value, Rule))
