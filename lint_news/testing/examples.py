"""Functions for the tests of rules, in this project and in plug-ins.

from lint_news.testing import assert_rule
def test_my_rule(): assert_rule(my_rule)
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from inspect import unwrap
from types import CodeType, FunctionType, ModuleType
from typing import Literal, cast

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..authoring.lazy import code
from ..authoring.metadata import Bad
from ..authoring.pattern_rule import PatternCheck
from ..authoring.rule import Rule
from ..check.engine import lint
from ..fixing.apply import fix
from ..model import Diagnostic, Report
from ..text.document import Document
from ..text.edits import apply

Kind = Literal["Missing", "Noisy", "Wrong", "Unsettled", "Gated", "Broken"]


_LARGEST = 30


class Verdict(Struct, frozen=True):
    """A fault of a rule in one of its examples.

    Missing: no finding in a bad example; Noisy: a finding in a good one; Wrong: another span or fix than stored;
    Unsettled: fixes that undo each other; Gated: other findings without its gates; Broken: an exception.
    """

    rule: str
    kind: Kind
    text: str
    why: str = ""


def report(rules: Rule | Iterable[Rule], text: str, *, fold: bool = True) -> Report:
    """What the rules report on a text."""
    return lint(Document(text), _as_in_examples(rules), fold=fold)


def fixed(rules: Rule | Iterable[Rule], text: str, *, review: bool = True) -> str:
    """The text after the first fix of each finding, repeated until nothing changes."""
    return fix(text, partial(lint, rules=_as_in_examples(rules), fold=False), review=review).text


def _as_in_examples(rules: Rule | Iterable[Rule]) -> list[Rule]:
    """The rules with the lists of their examples."""
    return [rule.in_examples() for rule in ([rules] if isinstance(rules, Rule) else rules)]


def verdicts(rule: Rule) -> list[Verdict]:
    """The faults of a rule in its own examples; empty for a good rule."""
    rule = rule.in_examples()
    bad = [found for example in rule.bad for found in _check_bad(rule, example)]
    good = [found for text in rule.good for found in _check_good(rule, text)]
    texts = [*(example.text for example in rule.bad), *rule.good]
    return [*bad, *good, *(v for text in texts for v in _check_any(rule, text))]


def assert_rule(rule: Rule) -> None:
    """Raise AssertionError with all faults of a rule in its examples, and all its guards that no example tests."""
    found = [f"{v.kind}: {v.text!r} {v.why}" for v in verdicts(rule)]
    module = sys.modules[rule.check.__module__]
    found += [f"Untested guard: {guard}" for guard in untested_guards(module, [rule])]
    assert not found, f"{rule.name}\n" + "\n".join(found)  # noqa: S101 called by tests


def _check_bad(rule: Rule, example: Bad) -> Iterator[Verdict]:
    first = next(iter(report(rule, example.text, fold=False).diagnostics), None)
    if first is None:
        yield Verdict(rule.name, "Missing", example.text)
        return
    marked = example.text[first.location.start.offset : first.location.end.offset]
    if example.found is not None and marked != example.found:
        yield Verdict(rule.name, "Wrong", example.text, f"marks {marked!r}, not {example.found!r}")
    got = _first_fix(example.text, first)
    if got != example.fixed:
        yield Verdict(rule.name, "Wrong", example.text, f"is fixed to {got!r}, not {example.fixed!r}")


def _first_fix(text: str, diagnostic: Diagnostic) -> str | None:
    return apply(text, diagnostic.fixes[0].edits) if diagnostic.fixes else None


def _check_good(rule: Rule, text: str) -> Iterator[Verdict]:
    for found in report(rule, text).diagnostics:
        yield Verdict(rule.name, "Noisy", text, f"at {found.location.start.offset}: {found.message.text('en')}")


def _check_any(rule: Rule, text: str) -> Iterator[Verdict]:
    """Check what must hold for every text."""
    plain = report(rule, text)
    for failure in plain.failures:
        yield Verdict(rule.name, "Broken", text, failure.error)
    if _places(report(rule.ungated(), text)) != _places(plain):
        yield Verdict(rule.name, "Gated", text, "finds other things without its triggers, patterns and required view")
    if _lines(report(rule, text.replace("\n", "\r\n"))) != _lines(plain):
        yield Verdict(rule.name, "Wrong", text, "finds other things with \\r\\n line ends")
    if fix(text, partial(lint, rules=[rule], fold=False), review=True).unsettled:
        yield Verdict(rule.name, "Unsettled", text)


def _places(found: Report) -> list[tuple[str, object]]:
    return [(d.fingerprint, d.location) for d in found.diagnostics]


def _lines(found: Report) -> list[tuple[int, int]]:
    return [(d.location.start.line, d.location.start.column) for d in found.diagnostics]


def untested_guards(module: ModuleType, rules: Iterable[Rule]) -> Iterator[str]:
    """The guards of a module that no example of `rules` tests: without them all examples still pass.

    Of the module-level values that functions of the module name, a string is a pattern, whose guards are its
    look-arounds and their alternatives, and a frozen set of up to thirty strings is a table of exceptions, whose guards
    are its entries; larger sets are data. Modules of injectors have no guards.
    """
    if module.__name__.endswith("_injectors"):
        return
    ungated = sorted((rule.ungated() for rule in rules), key=lambda rule: rule.check.__module__ != module.__name__)
    for name in sorted(_named(module)):
        for guard, mutant in _mutants_of(getattr(module, name, None)):
            if not _noticed(module, name, mutant, ungated):
                yield f"{module.__name__}.{name}: {guard}"
    for rule in ungated:
        check = code(rule.check)
        if isinstance(check, PatternCheck) and check.__module__ == module.__name__:
            yield from _untested_in_patterns(rule, check)


def _untested_in_patterns(rule: Rule, check: PatternCheck) -> Iterator[str]:
    """Guards in the patterns of a pattern rule that no example of the rule needs."""
    for i, pattern in enumerate(check.patterns):
        for guard, mutant in mutants(pattern):
            patterns = (*check.patterns[:i], mutant, *check.patterns[i + 1 :])
            if not verdicts(replaced(rule, check=check.searching(patterns))):
                yield f"{rule.name}.patterns[{i}]: {guard}"


def _mutants_of(value: object) -> Iterator[tuple[str, object]]:
    """Each guard of a pattern or a table, and the value without it."""
    if isinstance(value, str):
        yield from mutants(value)
    elif isinstance(value, frozenset) and _is_table(entries := cast("frozenset[str]", value)):
        for entry in sorted(entries):
            yield entry, entries - {entry}


def _is_table(entries: Collection[object]) -> bool:
    return len(entries) <= _LARGEST and all(isinstance(entry, str) for entry in entries)


def _named(module: ModuleType) -> set[str]:
    """The global names that the functions of a module read."""

    def names(code: CodeType) -> set[str]:
        inner = (names(c) for c in code.co_consts if isinstance(c, CodeType))
        return set(code.co_names).union(*inner)

    values = [unwrap(v.check) if isinstance(v, Rule) else v for v in vars(module).values()]
    wrapped = [cell.cell_contents for v in values if isinstance(v, FunctionType) for cell in v.__closure__ or ()]
    functions = [v for v in (*values, *wrapped) if isinstance(v, FunctionType) and v.__module__ == module.__name__]
    return set[str]().union(*(names(f.__code__) for f in functions))


def _noticed(module: ModuleType, name: str, mutant: object, rules: Iterable[Rule]) -> bool:
    with _patched(module, name, mutant):
        return any(verdicts(rule) for rule in rules)


@contextmanager
def _patched(module: ModuleType, name: str, value: object) -> Generator[None]:
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


def mutants(pattern: str) -> Iterator[tuple[str, str]]:
    """Each look-around of a pattern, or one alternative of it, with the pattern that lacks it."""
    for start, inner, end in _look_arounds(pattern):
        yield pattern[start:end], pattern[:start] + "(?:)" + pattern[end:]
        options = list(_alternatives(pattern[inner : end - 1]))
        for i, option in enumerate(options if len(options) > 1 else []):
            rest = "|".join(options[:i] + options[i + 1 :])
            yield f"{option} in {pattern[start:end]}", f"{pattern[:inner]}{rest}{pattern[end - 1 :]}"


_OPENERS = ("(?<=", "(?<!", "(?=", "(?!")


def _look_arounds(pattern: str) -> Iterator[tuple[int, int, int]]:
    """Start, start of the inside, and end of each look-around."""
    starts: list[tuple[int, str]] = []
    for i, char in _outside_classes(pattern):
        if char == "(":
            starts.append((i, next((o for o in _OPENERS if pattern.startswith(o, i)), "")))
        elif char == ")" and starts:  # a string that is no pattern may have more ) than (
            start, opener = starts.pop()
            if opener:
                yield start, start + len(opener), i + 1


def _alternatives(pattern: str) -> Iterator[str]:
    depth = at = 0
    for i, char in _outside_classes(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            yield pattern[at:i]
            at = i + 1
    yield pattern[at:]


def _outside_classes(pattern: str) -> Iterator[tuple[int, str]]:
    """The characters of a pattern that are not escaped and not inside [ ], with their offsets."""
    in_class, escaped = False, False
    for i, char in enumerate(pattern):
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
        else:
            yield i, char
