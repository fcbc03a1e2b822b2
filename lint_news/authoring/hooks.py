"""The hooks that a plug-in of others may implement. The one file that knows pluggy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pluggy

from .plugins import GROUP, Format
from .rule import Rule

_specified = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


class _Specified:
    """What a plug-in may implement; each hook is called once a process."""

    @_specified
    def lint_news_rules(self) -> Iterable[Rule]:  # pyright: ignore[reportReturnType]
        """Rules to add to the registry, `rules_in(package)` for a whole package."""

    @_specified
    def lint_news_formats(self) -> Mapping[str, Format]:  # pyright: ignore[reportReturnType]
        """Output formats by the name that --output-format takes."""


class Hooks:
    """Plug-ins that were registered, with their owners."""

    def __init__(self) -> None:
        self._manager = pluggy.PluginManager(GROUP)
        self._manager.add_hookspecs(_Specified)
        self._owners: dict[object, str] = {}

    def add(self, plugin: object, owner: str) -> None:
        """Register a plug-in. Raises whatever pluggy raises for one that implements no hook as it is specified."""
        self._owners[plugin] = owner
        self._manager.register(plugin)

    def functions(self, name: str) -> Iterator[tuple[str, Callable[[], Any]]]:
        """The functions of a hook, each with the owner of its plug-in."""
        for implementation in getattr(self._manager.hook, name).get_hookimpls():
            yield self._owners[implementation.plugin], implementation.function
