"""Hooks, and the loading of what others give: rules and formats. The one file that knows pluggy.

The built-in rules and formats are asked by the names of the hooks; pluggy, and `inspect` with it, is imported where
plug-ins of others are installed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace as replaced

from .declare import Rule, ruleset
from .model import ColumnUnit, Failure, Lang, Report, Severity
from .points import Point, points

GROUP = "lint_news"
"""The entry-point group that plug-ins, the built-in rules among them, are found in."""

if TYPE_CHECKING:
    import pluggy

    hookimpl = pluggy.HookimplMarker(GROUP)


def __getattr__(name: str) -> object:
    if name != "hookimpl":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import pluggy

    return pluggy.HookimplMarker(GROUP)


class Output(Struct, frozen=True):
    """What a format may need beside the reports."""

    lang: Lang = "zh"
    colour: bool = False
    columns: int | None = None
    """Columns of the terminal that the report goes to; None where it goes elsewhere."""
    version: str = ""
    ascii: bool = False
    """The stream cannot take every character: what programs read must keep to ASCII."""
    rules: tuple[Rule, ...] = ()
    column_unit: ColumnUnit = "codepoint"
    """What columns count in formats that leave it open."""
    fail_on: Severity | None = Severity.WARNING
    """The severity from which a finding fails the run; None where findings alone do not."""
    has_baseline: bool = False
    """Findings that a baseline knows are accepted: the others are new."""

    @property
    def ruleset(self) -> str:
        """A hash of all that decides the findings. Reads every file of the rules: only formats that print it pay."""
        return ruleset(self.rules)


Format: TypeAlias = Callable[[Iterable[Report], Output], Iterator[str]]
"""Turns reports, as they come, into pieces of text."""


class Hooks:
    """What a plug-in may implement; each hook is called once a process."""

    def lint_news_rules(self) -> Iterable[Rule]:  # pyright: ignore[reportReturnType]
        """Rules to add to the registry, `rules_in(package)` for a whole package."""

    def lint_news_formats(self) -> Mapping[str, Format]:  # pyright: ignore[reportReturnType]
        """Output formats by the name that --output-format takes."""


class Registry(Struct, frozen=True):
    """All that was loaded, and what could not be."""

    rules: Mapping[str, Rule]
    formats: Mapping[str, Format]
    failures: tuple[Failure, ...]


_HOOKS = ("lint_news_rules", "lint_news_formats")
_Given: TypeAlias = "dict[str, list[tuple[str, Callable[[], Any]]]]"
"""The hooks: by name, who implements it and how."""


@cache
def load() -> Registry:
    """Load every plug-in installed in this environment, each apart: one that breaks is a Failure, the others work."""
    failures: list[Failure] = []
    given: _Given = {name: [] for name in _HOOKS}
    others = _Others()
    for point in sorted(points(GROUP), key=_ours_first):
        owner = f"{point.distribution} {point.version}"
        with _guard(failures, f"{point.name} ({owner})"):
            plugin = point.load()
            for name, function in _named(plugin) if _is_ours(point) else others.registered(plugin):
                given[name].append((owner, function))
    return Registry(_rules(given, failures), _formats(given, failures), tuple(failures))


def _named(plugin: object) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What a module of ours has under the names of the hooks."""
    return ((name, getattr(plugin, name)) for name in _HOOKS if hasattr(plugin, name))


class _Others:
    """The plug-ins of others."""

    @cached_property
    def manager(self) -> pluggy.PluginManager:
        """Knows what a hook takes, and refuses what does not."""
        import pluggy

        manager, mark = pluggy.PluginManager(GROUP), pluggy.HookspecMarker(GROUP)
        for name in _HOOKS:
            mark(getattr(Hooks, name))
        manager.add_hookspecs(Hooks)
        return manager

    def registered(self, plugin: object) -> Iterator[tuple[str, Callable[[], Any]]]:
        """Register a plug-in; its implementations. Raises what pluggy raises of one that fits no hook."""
        self.manager.register(plugin)
        for name in _HOOKS:
            for found in getattr(self.manager.hook, name).get_hookimpls():
                if found.plugin is plugin:
                    yield name, found.function


def _ours_first(point: Point) -> tuple[bool, str]:
    return (not _is_ours(point), point.name)


def _is_ours(point: Point) -> bool:
    return point.distribution == "lint-news"


class _guard:  # noqa: N801 reads as the statement it stands for
    """Turn what is raised inside into a Failure."""

    def __init__(self, failures: list[Failure], who: str) -> None:
        self.failures, self.who = failures, who

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> bool:
        if isinstance(error, Exception) or (error is not None and isinstance(error, SystemExit)):
            self.failures.append(Failure(self.who, describe(error)))
            return True
        return False


def describe(error: BaseException) -> str:
    """An exception in one line, with the file and line that raised it."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({frames[-1].filename}:{frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{where}"


def _rules(hooks: _Given, failures: list[Failure]) -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for who, given in _answers(hooks["lint_news_rules"], failures):
        with _guard(failures, who):
            for rule in given:
                with _guard(failures, who):
                    _add(rules, rule, who)
    return rules


def _add(rules: dict[str, Rule], rule: object, who: str) -> None:
    if not isinstance(rule, Rule):
        raise TypeError(f"lint_news_rules gave {rule!r}, which is no Rule")
    if rule.name in rules:
        raise ValueError(f"rule {rule.name} is there already, from {rules[rule.name].owner}")
    rules[rule.name] = replaced(rule, owner=who)


def _formats(hooks: _Given, failures: list[Failure]) -> dict[str, Format]:
    formats: dict[str, Format] = {}
    for who, given in _answers(hooks["lint_news_formats"], failures):
        with _guard(failures, who):
            for name, made in given.items():
                with _guard(failures, who):
                    _add_format(formats, name, made)
    return formats


def _add_format(formats: dict[str, Format], name: str, made: Format) -> None:
    if not callable(made):
        raise TypeError(f"lint_news_formats gave {made!r} for {name}, which is no format")
    if name in formats:
        raise ValueError(f"format {name} is there already")
    formats[name] = made


def _answers(hook: Iterable[tuple[str, Callable[[], Any]]], failures: list[Failure]) -> Iterator[tuple[str, Any]]:
    """What each plug-in's hook gives, with its owner. Called one by one: pluggy would end at the first that raises."""
    for who, function in hook:
        with _guard(failures, who):
            yield who, function()
