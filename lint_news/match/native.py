"""The C part of `regex`, for patterns that were compiled when the wheel was built.

The package imports its parser, which takes longer than checking a line; what is compiled already needs none of it.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import module_from_spec
from typing import Any, TypeAlias

_NAME, _PART = "regex", "regex._regex"

Code: TypeAlias = tuple[Any, ...]
"""What `regex` pickles of a compiled pattern: the arguments of `compile` in its C part."""


def from_code(code: Code) -> re.Pattern[str]:
    """The compiled pattern. Raises whatever `regex` raises for other code than its own."""
    return _compile()(*code)


@cache
def _compile() -> Callable[..., re.Pattern[str]]:
    """The function of the C part, which is imported alone unless the package is there already. When the package is
    imported later, it takes the part that is there."""
    part = None if _PART in sys.modules else _spec_of_part()
    if part is None or part.loader is None:
        return import_module(_PART).compile
    module = module_from_spec(part)
    part.loader.exec_module(module)
    return sys.modules.setdefault(_PART, module).compile


def is_installed(version: str) -> bool:
    """Whether the `regex` that is installed has this version. What pip wrote beside the package says so; where that is
    missing or not the only one, the package is imported."""
    package = None if _NAME in sys.modules else PathFinder.find_spec(_NAME)
    if package and package.submodule_search_locations:
        beside = os.listdir(os.path.dirname(package.submodule_search_locations[0]))  # noqa: PTH120, PTH208 the start
        told = [name for name in beside if name.startswith(f"{_NAME}-") and name.endswith((".dist-info", ".egg-info"))]
        if told == [f"{_NAME}-{version}.dist-info"]:
            return True
    import regex

    return regex.__version__ == version


def _spec_of_part() -> ModuleSpec | None:
    package = None if _NAME in sys.modules else PathFinder.find_spec(_NAME)
    return package and PathFinder.find_spec(_PART, package.submodule_search_locations)
