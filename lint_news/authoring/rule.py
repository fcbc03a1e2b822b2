"""A rule as a value, made by the decorator `@rule` from a check, its texts and its examples."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial, update_wrapper
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast, get_args, get_type_hints

from msgspec import Struct, ValidationError, convert
from msgspec.structs import replace as replaced

from ..model import RANK, Confidence, Edit, ErrorKind, Finding, LintNewsError, Message, Origin, Severity
from ..system.reasons import why_failed

Check: TypeAlias = Callable[..., Iterable[Finding]]
if TYPE_CHECKING:
    from hashlib import blake2b
    from random import Random

Injector: TypeAlias = "Callable[[str, Random], Edit | None]"
"""Puts one fault of a kind, named by the function, into a clean text: the edit, or None where the text has no place for it."""
_SAMPLED = 32_768
_SEVERITY = {
    Confidence.CERTAIN: Severity.ERROR,
    Confidence.LIKELY: Severity.WARNING,
    Confidence.DOUBTFUL: Severity.INFO,
}


class Bad(Struct, frozen=True):
    """Text with one fault. `found` is what the finding marks, `fixed` the text after its first fix."""

    text: str
    fixed: str | None = None
    found: str | None = None


class RuleMetadata(Struct, frozen=True, kw_only=True):
    """All of a rule but its code: what the newsroom reads, and when the engine runs it.

    `name` is the one name, `family` its folder.
    """

    name: str
    family: str
    title: str
    help: str
    doc: str
    bad: tuple[Bad, ...]
    good: tuple[str, ...]
    unit: Literal["article", "page"] = "article"
    triggers: str = ""
    """Characters of which a text must have one for the rule to find anything in it."""
    patterns: tuple[str, ...] = ()
    """Patterns of which one must match for the rule to find anything: where none can, it is not even imported."""
    cap: Severity = Severity.ERROR
    kind: ErrorKind = ErrorKind.FORMAT
    origin: Origin = Origin.EITHER
    fold: int = 5
    explains: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    preview: bool = False
    everywhere: bool = False
    """True for a rule that judges what stands around a story as well: lines of `Role.METADATA` and `Role.FURNITURE`."""
    lists: tuple[str, ...] = ()
    """The house's lists that the rule reads, each the name of a keyword-only parameter of the check, a tuple of
    `lint_news.project.lists.Row`. Without any of them in the configuration the rule is off."""
    example_lists: dict[str, list[dict[str, Any]]] = {}
    """The lists that its examples speak of."""


class Rule(RuleMetadata, frozen=True, kw_only=True):
    """A card and its code. `owner` and `severity` are filled in when it is loaded and configured."""

    check: Check
    injectors: tuple[Injector, ...] = ()
    owner: str = ""
    severity: Severity | None = None
    fixes: bool = True
    """False where nothing is to be fixed: findings are then reported without their fixes."""

    def severity_of(self, confidence: Confidence) -> Severity:
        """What the configuration says; else by confidence, no graver than the rule's cap."""
        return self.severity or max(_SEVERITY[confidence], self.cap, key=RANK.__getitem__)

    def may_fire(self, characters: frozenset[str]) -> bool:
        """False when a text of these characters has none without which the rule cannot find anything."""
        return not self.triggers or not characters.isdisjoint(_set(self.triggers))

    def ungated(self) -> Rule:
        """The rule without what keeps it from being called in vain: it must find the same."""
        return replaced(self, triggers="", patterns=())

    @property
    def options(self) -> Mapping[str, tuple[Any, Any]]:
        """The rule's options: name to type and default, the keyword-only parameters of its check but its lists."""
        return {name: option for name, option in self._parameters().items() if name not in self.lists}

    @property
    def rows(self) -> Mapping[str, Any]:
        """The type of the rows of each of the rule's lists."""
        return {name: get_args(self._parameters()[name][0])[0] for name in self.lists}

    def _parameters(self) -> dict[str, tuple[Any, Any]]:
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
        """The rule as its examples mean it: with their lists, where it was not given others."""
        if not self.example_lists or _bare(self.check)[1].keys() & set(self.lists):
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


@cache
def _set(characters: str) -> frozenset[str]:
    return frozenset(characters)


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


def rule(  # noqa: PLR0913 what every rule has
    name: str,
    *,
    title: str,
    help: str,  # noqa: A002 the word the newsroom knows
    bad: Sequence[Bad],
    good: Sequence[str],
    family: str = "",
    injectors: Sequence[Injector | str] = (),
    **settings: Any,  # noqa: ANN401 fields of Rule, each of its type
) -> Callable[[Check], Rule]:
    """Make a Rule of a check: a function of an Article (or a Document, with unit="page") that yields findings.

    The family is the folder of the check's file; the docstring is the rule's English text. An injector may be
    named as `module:function` of that folder: measuring alone imports it. Settings are the other fields of Rule.
    """

    def make(check: Check) -> Rule:
        package = check.__module__.rpartition(".")[0]
        return Rule(
            name=name,
            family=family or package.rpartition(".")[2].replace("_", "-"),
            title=title,
            help=help,
            doc=inspect.cleandoc(check.__doc__ or ""),
            bad=tuple(bad),
            good=tuple(good),
            check=check,
            injectors=tuple(_named(package, i) if isinstance(i, str) else i for i in injectors),
            **settings,
        )

    return make


def _named(package: str, injector: str) -> Lazy:
    module, _, function = injector.partition(":")
    return Lazy(f"{package}.{module}", "", function)


class Lazy:
    """Code that is imported when it is first called: a function, or of a rule its check or an injector by its place and name."""

    def __init__(self, module: str, file: str, attribute: str, place: int = -1, name: str = "") -> None:
        self.__module__, self.__name__ = module, name or attribute
        self.file, self.attribute, self.place = file, attribute, place
        self._code: Callable[..., Any] | None = None

    def code(self) -> Callable[..., Any]:
        """The function itself."""
        if self._code is None:
            found: Rule | Callable[..., Any] = getattr(import_module(self.__module__), self.attribute)
            if isinstance(found, Rule):
                found = found.check if self.place < 0 else found.injectors[self.place]
            self._code = found
        return self._code

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 as the function it stands for
        """Call it."""
        return (self._code or self.code())(*arguments, **options)


def code(check: Check) -> Check:
    """The function that a check is or stands for."""
    bare = check.func if isinstance(check, partial) else check
    return bare.code() if isinstance(bare, Lazy) else bare


def rules_in(package: ModuleType) -> Iterator[Rule]:
    """Every rule of a package: one file more is one rule more. Files whose name begins with _ hold none."""
    import pkgutil

    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not found.name.rpartition(".")[2].startswith("_"):
            yield from (value for value in vars(import_module(found.name)).values() if isinstance(value, Rule))


def ruleset(rules: Sequence[Rule]) -> str:
    """A hash of everything that decides the findings: the rules' files, the statistics, options, severities."""
    from hashlib import blake2b

    digest = blake2b(digest_size=8)
    folders = {Path(file).parent for rule in rules if (file := file_of(rule))}
    for folder in sorted(folders):
        _hash_files(digest, folder.glob("*[!c]"))
    _hash_files(digest, (Path(__file__).parents[1] / "language").rglob("data/*"))
    for rule in rules:
        options = _bare(rule.check)[1]
        digest.update(repr((rule.name, rule.severity, rule.fixes, sorted(options.items()))).encode())
    return digest.hexdigest()


def _hash_files(digest: blake2b, paths: Iterable[Path]) -> None:
    """Names, sizes and contents; of large files the beginning and the end, which retraining changes as well."""
    for path in sorted(path for path in paths if path.is_file()):
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(0)
            digest.update(f"{path.name} {size} ".encode() + file.read(_SAMPLED))
            file.seek(max(0, size - _SAMPLED))
            digest.update(file.read())


def file_of(rule: Rule) -> str | None:
    """The file that a rule's check stands in."""
    check = _bare(rule.check)[0]
    return check.file if isinstance(check, Lazy) else getattr(sys.modules.get(check.__module__), "__file__", None)


def _bare(check: Check) -> tuple[Check, Mapping[str, Any]]:
    """A check without the options that were bound to it, and those."""
    if not isinstance(check, partial):
        return check, {}
    bound = cast("partial[Iterable[Finding]]", check)
    return bound.func, bound.keywords
