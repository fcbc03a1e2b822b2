"""The decorator `@rule`: makes a rule of a check, its texts and its examples."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Unpack, cast

from .lazy import INDEXED, Lazy
from .metadata import SEQUENCES, Check, IssueCheck
from .rule import Rule

if TYPE_CHECKING:
    from .settings import RuleSettings


def rule(name: str, **settings: Unpack[RuleSettings]) -> Callable[[Check | IssueCheck], Rule]:
    """Make a Rule of a check: a function of an Article that yields findings; with unit="page" of a Document, with
    unit="issue" of an Issue, whose findings are PageFindings.

    The docstring of the check is the rule's English text. Keyword-only parameters of the check are the rule's options
    and lists. Raises DeclarationError, a ValueError, for settings or parameters that cannot be right.
    """

    def make(check: Check | IssueCheck) -> Rule:
        if getattr(check, "__module__", "") not in INDEXED:
            from .validate import check_problems, refuse, setting_problems

            refuse(name, (*setting_problems(name, settings, {}), *check_problems(check, settings.get("lists", ()))))
        return made(name, settings, check)

    return make


def made(name: str, settings: Mapping[str, Any], check: Check | IssueCheck) -> Rule:
    """The rule of settings that are known to be right."""
    package = check.__module__.rpartition(".")[0]
    fields: dict[str, Any] = {key: tuple(value) if key in SEQUENCES else value for key, value in settings.items()}
    fields["family"] = settings.get("family") or package.rpartition(".")[2].replace("_", "-")
    fields |= {key: f"{package}.{settings[key]}" for key in ("requires", "gathers") if settings.get(key)}
    fields["injectors"] = tuple(_imported_late(package, i) for i in settings.get("injectors", ()))
    return Rule(name=name, doc=_text_of(check), check=cast("Check", check), **fields)


def _text_of(check: Check | IssueCheck) -> str:
    """The docstring without its indentation, which an index of rules has already: there it stays as it is."""
    text = check.__doc__ or ""
    if check.__module__ in INDEXED:
        return text
    from inspect import cleandoc

    return cleandoc(text)


def _imported_late(package: str, injector: Any) -> Any:  # noqa: ANN401 a function or its name
    if not isinstance(injector, str):
        return injector
    module, _, function = injector.partition(":")
    return Lazy(f"{package}.{module}", "", function)
