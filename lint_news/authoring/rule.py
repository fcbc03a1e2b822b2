"""A rule as the engine runs it: its metadata with its check, its options and its lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial, update_wrapper
from typing import Any, get_args, get_type_hints

from msgspec import ValidationError, convert
from msgspec.structs import replace as replaced

from ..match.gates import Gate, gate
from ..model import RANK, Confidence, LintNewsError, Message, Severity
from ..system.reasons import why_failed
from .lazy import Lazy, code, unbound
from .metadata import Check, Injector, RuleMetadata

_SEVERITY = {
    Confidence.CERTAIN: Severity.ERROR,
    Confidence.LIKELY: Severity.WARNING,
    Confidence.DOUBTFUL: Severity.INFO,
}


class Rule(RuleMetadata, frozen=True, kw_only=True, dict=True):
    """Metadata and code of a rule. `owner` and `severity` are filled in when it is loaded and configured."""

    check: Check
    injectors: tuple[Injector, ...] = ()
    owner: str = ""
    severity: Severity | None = None
    fixes: bool = True
    """False where nothing is to be fixed: findings are then reported without their fixes."""

    def severity_of(self, confidence: Confidence) -> Severity:
        """What the configuration says; else by confidence, no higher than the rule's cap."""
        if self.severity:
            return self.severity
        severity = _SEVERITY[confidence]
        return severity if self.cap is Severity.ERROR else max(severity, self.cap, key=RANK.__getitem__)

    @cached_property
    def gate(self) -> Gate:
        """What a text must have so that the engine runs the rule on it."""
        return gate(self.triggers, self.patterns)

    @cached_property
    def required(self) -> Callable[[Any], object] | None:
        """The view that must be true of a unit so that the engine runs the rule on it."""
        if not self.requires:
            return None
        module, _, function = self.requires.partition(":")
        return Lazy(module, "", function)

    @cached_property
    def gatherer(self) -> Callable[[Any], Any]:
        """The view whose result each page of an issue hands over."""
        module, _, function = self.gathers.partition(":")
        return Lazy(module, "", function)

    def ungated(self) -> Rule:
        """The rule without triggers, patterns and the view that it requires, which must find the same."""
        return replaced(self, triggers="", patterns=(), requires="")

    @property
    def options(self) -> Mapping[str, tuple[Any, Any]]:
        """The rule's options: name to type and default, the keyword-only parameters of its check but its lists."""
        return {name: option for name, option in self._parameters().items() if name not in self.lists}

    @property
    def rows(self) -> Mapping[str, Any]:
        """The type of the rows of each of the rule's lists."""
        return {name: get_args(self._parameters()[name][0])[0] for name in self.lists}

    def _parameters(self) -> dict[str, tuple[Any, Any]]:
        import inspect

        check = code(self.check)
        signature = inspect.signature(check)
        hints = get_type_hints(check)
        keyword = inspect.Parameter.KEYWORD_ONLY
        return {p.name: (hints[p.name], p.default) for p in signature.parameters.values() if p.kind is keyword}

    def with_lists(self, given: Mapping[str, Sequence[Any]]) -> Rule:
        """The rule with the rows of its lists; its injectors are given them as well."""
        rows = {name: tuple(found) for name, found in given.items()}
        injectors = (update_wrapper(partial(injector, **rows), injector, ("__name__",)) for injector in self.injectors)
        return replaced(self, check=partial(self.check, **rows), injectors=tuple(injectors))

    def in_examples(self) -> Rule:
        """The rule with the lists of its examples, where the configuration gave it none."""
        if not self.example_lists or unbound(self.check)[1].keys() & set(self.lists):
            return self
        return self.with_lists({k: convert(self.example_lists[k], tuple[kind, ...]) for k, kind in self.rows.items()})

    def configured(self, table: Mapping[str, Any], where: Callable[[str], str]) -> Rule:
        """The rule with severity and options of [rules.<name>]; `where` gives the place of a key, for errors.

        Raises LintNewsError for a key the rule does not have and for a value of another type.
        """
        types = {name.replace("_", "-"): kind for name, (kind, _) in self.options.items()}
        bound: dict[str, Any] = {}
        for key, value in table.items():
            if key not in ("severity", *types):
                raise LintNewsError(_unknown_option(where(key), sorted(types)))
            bound[key.replace("-", "_")] = _converted(value, Severity if key == "severity" else types[key], key, where)
        severity: Severity | None = bound.pop("severity", self.severity)
        return replaced(self, severity=severity, check=partial(self.check, **bound) if bound else self.check)


def _converted(value: object, wanted: Any, key: str, where: Callable[[str], str]) -> Any:  # noqa: ANN401 known when run
    try:
        return convert(value, wanted)
    except ValidationError as error:
        wrong = Message("{where}：值不对（{why}）", "{where}: {why}", where=where(key), why=why_failed(error))
        raise LintNewsError(wrong) from error


def _unknown_option(where: str, known: Sequence[str]) -> Message:
    names = ", ".join(["severity", *known])
    return Message(
        "{where}：没有这个选项；可用：{known}", "{where}: no such option; known: {known}", where=where, known=names
    )
