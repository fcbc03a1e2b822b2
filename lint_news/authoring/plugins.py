"""The loading of plug-ins and of what they give: rules and formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..model import ColumnUnit, Failure, Lang, Report, Severity, Sort
from ..system.interrupts import is_stop
from .entry_points import Point, points
from .rule import Rule

if TYPE_CHECKING:
    import datetime as dt

    from .hooks import Hooks

_HERE = Path(__file__).parent
OURS = "lint-news"
GROUP = "lint_news"
"""The entry-point group that plug-ins, the built-in rules among them, are found in."""


class ErrorRate(Protocol):
    """The error rate (差错率) of all reports that a format has taken so far."""

    characters: int
    """The characters of all inputs, without white space."""

    @property
    def points(self) -> float:
        """The points of all errors."""
        ...

    def rate(self, total: int | None = None) -> float:
        """Points per 10,000 characters; `total` is the number of characters of the issue, where it is known."""
        ...

    def told(self, total: int | None, lang: Lang) -> str:
        """The rate in words, with the points of each kind of error."""
        ...


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
    sort: Sort = "position"
    """The order of a document's findings in what people read."""
    fail_on: Severity | None = Severity.WARNING
    """The severity from which a finding fails the run; None where findings alone do not."""
    has_baseline: bool = False
    """Findings that a baseline knows are accepted: the others are new."""
    time: dt.datetime | None = None
    """When the report is made."""
    error_rate: ErrorRate | None = None
    """For formats that show the text of pages; complete when all reports were taken."""
    total_chars: int | None = None
    """The characters of the issue, where the caller knows them."""

    @property
    def ruleset(self) -> str:
        """A hash of all that decides the findings. Reads every file of the rules, so only formats that print it compute
        it."""
        from .ruleset import ruleset

        return ruleset(self.rules)


Format: TypeAlias = Callable[[Iterable[Report], Output], Iterator[str]]
"""Turns reports, as they come, into pieces of text."""


class Registry(Struct, frozen=True):
    """All that was loaded, and what could not be."""

    rules: Mapping[str, Rule]
    formats: Mapping[str, Format]
    failures: tuple[Failure, ...]


@cache
def load() -> Registry:
    """Load every plug-in installed in this environment, each apart: one that breaks is a Failure, the others work."""
    failures: list[Failure] = []
    plugins = _Plugins()
    for point in sorted(points(GROUP), key=_ours_first):
        owner = f"{point.distribution} {point.version}"
        with _guard(failures, f"{point.name} ({owner})"):
            plugins.add(point.load(), owner, is_ours=point.distribution == OURS)
    return Registry(_rules(plugins, failures), _formats(plugins, failures), tuple(failures))


class _Plugins:
    """The plug-ins with their owners. Those of others are registered with pluggy; ours have their hooks by name, so
    that pluggy is imported only where there are others."""

    def __init__(self) -> None:
        self._ours: list[tuple[object, str]] = []
        self._others: Hooks | None = None

    def add(self, plugin: object, owner: str, *, is_ours: bool) -> None:
        """Add a plug-in. Raises whatever pluggy raises."""
        if is_ours:
            self._ours.append((plugin, owner))
            return
        if self._others is None:
            from .hooks import Hooks

            self._others = Hooks()
        self._others.add(plugin, owner)

    def hooks(self, name: str) -> Iterator[tuple[str, Callable[[], Any]]]:
        """The functions of a hook, each with the owner of its plug-in."""
        yield from ((owner, getattr(plugin, name)) for plugin, owner in self._ours if hasattr(plugin, name))
        if self._others:
            yield from self._others.functions(name)


def _ours_first(point: Point) -> tuple[bool, str]:
    return (point.distribution != OURS, point.name)


class _guard:  # noqa: N801 reads as the statement it stands for
    """Turn what is raised inside into a Failure."""

    def __init__(self, failures: list[Failure], who: str) -> None:
        self.failures, self.who = failures, who

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> bool:
        if error is not None and not is_stop(error):
            self.failures.append(Failure(self.who, describe(error)))
            return True
        return False


def describe(error: BaseException) -> str:
    """An exception in one line, with the file and line that raised it, or the place of a declaration that is wrong."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    authors = [frame for frame in frames if Path(frame.filename).parent != _HERE] or frames
    where = f" ({authors[-1].filename}:{authors[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{where}"


def _rules(plugins: _Plugins, failures: list[Failure]) -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for who, given in _answers(plugins, "lint_news_rules", failures):
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
    if who.partition(" ")[0] != OURS:  # a test checks the built-in rules: compiling all patterns would delay every run
        from .validate import code_problems, refuse

        refuse(rule.name, code_problems(rule))
    rules[rule.name] = replaced(rule, owner=who)


def _formats(plugins: _Plugins, failures: list[Failure]) -> dict[str, Format]:
    formats: dict[str, Format] = {}
    for who, given in _answers(plugins, "lint_news_formats", failures):
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


def _answers(plugins: _Plugins, hook: str, failures: list[Failure]) -> Iterator[tuple[str, Any]]:
    """What each plug-in's hook gives, with its owner. Called one by one: pluggy would end at the first that raises."""
    for who, function in plugins.hooks(hook):
        with _guard(failures, who):
            yield who, function()
