"""What each rule takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from time import perf_counter

from msgspec.structs import replace as replaced

from ..authoring.rule import Check, Rule
from ..model import Finding
from ..text.document import Unit


def timed(rules: Sequence[Rule], seconds: dict[str, float]) -> tuple[Rule, ...]:
    """The same rules, their seconds added up by name. What rules share is on the account of the first to ask for it."""
    return tuple(replaced(rule, check=_timed(rule.name, rule.check, seconds)) for rule in rules)


def _timed(name: str, check: Check, seconds: dict[str, float]) -> Check:
    def run(unit: Unit) -> Iterator[Finding]:
        started = perf_counter()
        try:
            found: Iterable[Finding] = list(check(unit))
        finally:
            seconds[name] = seconds.get(name, 0.0) + perf_counter() - started
        yield from found

    return run
