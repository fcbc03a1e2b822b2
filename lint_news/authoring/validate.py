"""Checks of a declaration: what an author got wrong in `@rule` is refused when the rule is made.

An error names the rule and the setting and says what is expected. All problems of one rule are reported together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from inspect import CO_VARARGS, CO_VARKEYWORDS
from types import FunctionType
from typing import Any, cast

from msgspec import ValidationError, convert, to_builtins

from ..match.patterns import compiled
from .lazy import code
from .metadata import Bad
from .rule import Rule
from .settings import EACH, NAME, REQUIRED, SINGLE, TABLES, Wanted

_LONGEST = 60
_OF_PAGES = ("triggers", "patterns", "requires")
"""Settings that say where on a page a rule has something to decide."""
_PARAMETERS = {
    1: "one positional parameter (the article, page or issue)",
    2: "two positional parameters (the article or page, the match)",
}


class DeclarationError(ValueError):
    """A rule is declared wrongly: the message names the rule and each wrong setting, and says what is expected."""


def refuse(name: object, problems: Iterable[str]) -> None:
    """Raise DeclarationError when there are problems."""
    if found := "; ".join(problems):
        raise DeclarationError(f"rule {name}: {found}")


def setting_problems(name: object, settings: Mapping[str, Any], others: Mapping[str, Wanted]) -> Iterator[str]:
    """What is wrong with the name and the settings; `others` are settings beside those of every rule."""
    if not NAME.is_right(name):
        yield _wrong("name", NAME.words, name)
    for setting in REQUIRED:
        if setting not in settings:
            yield f"{setting} is missing"
    for setting, value in settings.items():
        yield from _problems(setting, value, others)
    yield from _contradictions(name, settings)


def _problems(setting: str, value: object, others: Mapping[str, Wanted]) -> Iterator[str]:
    if wanted := SINGLE.get(setting) or others.get(setting):
        if not wanted.is_right(value):
            yield _wrong(setting, wanted.words, value)
    elif wanted := EACH.get(setting):
        yield from _problems_of_each(setting, value, wanted)
    elif tables := TABLES.get(setting):
        yield from _problems_of_table(setting, value, *tables)
    else:
        yield _unknown(setting, (*SINGLE, *EACH, *TABLES, *others))


def _problems_of_each(setting: str, values: object, wanted: Wanted) -> Iterator[str]:
    if not isinstance(values, list | tuple):
        yield _wrong(setting, f"a list or tuple, each value {wanted.words}", values)
        return
    seen: dict[object, int] = {}
    for i, value in enumerate(cast("Sequence[object]", values)):
        if not wanted.is_right(value):
            yield _wrong(f"{setting}[{i}]", wanted.words, value)
        elif seen.setdefault(value, i) != i:
            yield f"{setting}[{i}] repeats {setting}[{seen[value]}]"


def _problems_of_table(setting: str, table: object, keys: Wanted, values: Wanted) -> Iterator[str]:
    if not isinstance(table, Mapping):
        yield _wrong(setting, "a dict", table)
        return
    for key, value in cast("Mapping[object, object]", table).items():
        if not keys.is_right(key):
            yield _wrong(f"a key of {setting}", keys.words, key)
        if not values.is_right(value):
            yield _wrong(f"{setting}[{key!r}]", values.words, value)


def _contradictions(name: object, settings: Mapping[str, Any]) -> Iterator[str]:
    """Settings that are each right and cannot be meant together."""
    yield from _unit_problems(settings)
    explains, formerly, lists, bad, good = (
        _values(settings, key) for key in ("explains", "formerly", "lists", "bad", "good")
    )
    if name in explains:
        yield "explains names the rule itself"
    if name in formerly:
        yield "formerly names the rule itself"
    if isinstance(rows := settings.get("example_lists"), dict):
        unknown = [key for key in cast("dict[object, object]", rows) if key not in lists]
        yield from (f"example_lists[{key!r}] is not among lists" for key in unknown)
    for i, example in enumerate(bad):
        if isinstance(example, Bad) and EACH["bad"].is_right(example):
            yield from (f"bad[{i}] {problem}" for problem in _example_problems(example, good))


def _unit_problems(settings: Mapping[str, Any]) -> Iterator[str]:
    """What is said of an issue and holds for no other unit, and the other way round."""
    if settings.get("unit") != "issue":
        if "gathers" in settings:
            yield 'gathers is for unit="issue"'
        return
    if "gathers" not in settings:
        yield "gathers is missing"
    yield from (f'unit="issue" takes no {name}' for name in _OF_PAGES if settings.get(name))


def _values(settings: Mapping[str, Any], name: str) -> Sequence[object]:
    """The values of a setting; none where it is of a wrong kind."""
    values = settings.get(name, ())
    return cast("Sequence[object]", values) if isinstance(values, list | tuple) else ()


def _example_problems(example: Bad, good: Sequence[object]) -> Iterator[str]:
    if example.text in good:
        yield "is also among good"
    if example.fixed == example.text:
        yield "has a fixed that is its text"
    if example.found is not None and (not example.found or example.found not in example.text):
        yield "has a found that is not in its text"


def check_problems(check: Callable[..., object], lists: Sequence[str], units: int = 1) -> Iterator[str]:
    """What is wrong with the parameters of a check: `units` positional ones, then options and lists, keyword-only."""
    if not isinstance(check, FunctionType):
        yield f"what is decorated must be a function, not {_short(check)}"
        return
    code = check.__code__
    if code.co_argcount != units or code.co_flags & (CO_VARARGS | CO_VARKEYWORDS):
        yield f"the check takes {_PARAMETERS[units]}, then only keyword-only parameters"
    options = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    yield from (f"lists names {name}, which is no keyword-only parameter" for name in lists if name not in options)
    for option in options:
        if option not in (check.__kwdefaults__ or ()):
            yield f"option {option} has no default"
        if option not in check.__annotations__:
            yield f"option {option} has no type"
        if option == "severity":
            yield "option severity has the name of a setting that every rule has"


def _wrong(setting: str, wanted: str, value: object) -> str:
    return f"{setting} must be {wanted}, not {_short(value)}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _unknown(setting: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(setting, known, 1)
    return f"there is no setting {setting}" + (
        f"; did you mean {near[0]}?" if near else f"; known: {', '.join(sorted(known))}"
    )


def _pattern_problems(patterns: Sequence[str]) -> Iterator[str]:
    for i, pattern in enumerate(patterns):
        try:
            compiled(pattern)
        except Exception as error:  # noqa: BLE001 of `re` or of `regex`
            yield f"patterns[{i}] is no regular expression: {error}"


def code_problems(rule: Rule) -> Iterator[str]:
    """What is wrong with a rule whose module is complete: patterns that do not compile, options that cannot be set.

    Compiling patterns takes time, about half a millisecond each.
    """
    wrong = list(_pattern_problems(rule.patterns))
    yield from wrong
    check: Any = code(rule.check)
    if not wrong and hasattr(check, "group_problems"):
        yield from check.group_problems()
    for option, (kind, default) in rule.options.items():
        try:
            convert(to_builtins(default), kind)
        except (TypeError, ValidationError) as error:
            yield f"option {option} cannot be read from a configuration: {error}"
