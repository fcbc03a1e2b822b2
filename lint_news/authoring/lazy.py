"""Code of rules that is imported when it is first called, and the way from a check to its function and its file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from ..model import Finding
    from .metadata import Check
    from .rule import Rule

INDEXED: set[str] = set()
"""The modules of the rules in an index: their declarations were checked when it was written."""


class Lazy:
    """Stands for a function, or for the check or an injector of a rule, and imports its module when called.

    `attribute` is the name in the module. Where it names a rule, `place` says which injector is meant; -1 means the
    check.
    """

    def __init__(self, module: str, file: str, attribute: str, place: int = -1, name: str = "") -> None:
        self.__module__, self.__name__ = module, name or attribute
        self.file, self.attribute, self.place = file, attribute, place
        self._code: Callable[..., Any] | None = None

    def code(self) -> Callable[..., Any]:
        """The function itself."""
        if self._code is None:
            found: Rule | Callable[..., Any] = getattr(import_module(self.__module__), self.attribute)
            if not callable(found):
                found = found.check if self.place < 0 else found.injectors[self.place]
            self._code = found
        return self._code

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 as the function it stands for
        """Call the function."""
        return (self._code or self.code())(*arguments, **options)


def code(check: Check) -> Check:
    """The function that a check is or stands for."""
    bare = unbound(check)[0]
    return bare.code() if isinstance(bare, Lazy) else bare


def file_of(rule: Rule) -> str | None:
    """The path of the file with the check of a rule; None where its module is not loaded from a file."""
    check = unbound(rule.check)[0]
    return check.file if isinstance(check, Lazy) else getattr(sys.modules.get(check.__module__), "__file__", None)


def unbound(check: Check) -> tuple[Check, Mapping[str, Any]]:
    """A check without the options that were bound to it, and those options."""
    if not isinstance(check, partial):
        return check, {}
    bound = cast("partial[Iterable[Finding]]", check)
    return bound.func, bound.keywords
