"""Which rules are on: the names that settings give, profiles, and the options and lists of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace as replaced

from ..authoring.metadata import ProfileName
from ..authoring.rule import Rule
from ..model import LintNewsError, Message
from .config_file import invalid, place_of
from .profiles import PROFILES, is_off, severity_in
from .settings import Settings


def active(rules: Mapping[str, Rule], settings: Settings, named: Mapping[str, str] | None = None) -> tuple[Rule, ...]:
    """The rules that are on, with their severities, options and lists, in the order of their names.

    `named` are the names that the configuration file does not give, each with the text that an error about it begins
    with. Raises LintNewsError for a name that is neither a rule nor a family, and for lists that cannot be read.
    """
    known = _Names(rules, settings.path, named or {})
    profile = settings.profile
    on = _switched_on(rules, settings, known)
    graded = {name: _graded(rule, profile) for name, rule in rules.items()} if profile else rules
    tables = {known.rule(name): (name, table) for name, table in settings.rules.items()}
    configured = {name: _configured(graded[name], *table, settings.path) for name, table in tables.items()}
    _check_lists(rules.values(), settings)
    chosen = (configured.get(name, graded[name]) for name in sorted(on))
    with_lists = (rule for each in chosen if (rule := _with_lists(each, settings)) is not None)
    has_fixes = profile is None or PROFILES[profile].fixes
    return tuple(rule if has_fixes else replaced(rule, fixes=False) for rule in with_lists)


def _switched_on(rules: Mapping[str, Rule], settings: Settings, known: _Names) -> set[str]:
    on = known.expand(settings.select) if settings.select else known.stable(rules.values())
    profile = settings.profile
    off = {rule.name for rule in rules.values() if is_off(rule, profile)} if profile else set[str]()
    on -= off - {known.current.get(name) for name in settings.select}
    return (on | known.expand(settings.extend_select)) - known.expand(settings.ignore, previews=True)


def _graded(rule: Rule, profile: ProfileName) -> Rule:
    """The rule with the severity that a profile gives it."""
    severity = severity_in(rule, profile)
    return replaced(rule, severity=severity) if severity else rule


def _check_lists(rules: Iterable[Rule], settings: Settings) -> None:
    """Raises LintNewsError for a list that no rule reads."""
    known = sorted({name for rule in rules for name in rule.lists})
    for name in settings.lists:
        if name not in known:
            why = Message("没有这种名单；可用：{known}", "no such list; known: {known}", known=", ".join(known))
            raise LintNewsError(invalid(Path(settings.path), f"lists.{name}", why))


def _with_lists(rule: Rule, settings: Settings) -> Rule | None:
    """The rule with the lists of the configuration; None for one that reads lists and is given none."""
    if not rule.lists:
        return rule
    given = {name: settings.lists[name] for name in rule.lists if settings.lists.get(name)}
    if not given:
        return None
    return rule.with_lists({name: _rows(name, files, rule.rows[name], settings.path) for name, files in given.items()})


def _rows(name: str, files: Sequence[str], kind: Any, path: str) -> Sequence[Any]:  # noqa: ANN401 known when run
    """The rows of all files of a list; their names count from the configuration's folder."""
    from .lists import read as read_list

    return [row for file in files for row in read_list(Path(path).parent / file, file, name, kind)]


def _configured(rule: Rule, name: str, table: Mapping[str, Any], path: str) -> Rule:
    return rule.configured(table, lambda key: f"{place_of(path, f'rules.{name}.{key}')}: rules.{name}.{key}")


def named_rules(rules: Mapping[str, Rule], names: Sequence[str]) -> tuple[Rule, ...]:
    """The rules of these names, present or former, and those of families in the order of their names, previews too.

    Raises LintNewsError, with names that are near, for one that is neither.
    """
    known = _Names(rules, "", {})
    found = (rule for name in names for rule in sorted(known.expand([name], previews=True)))
    return tuple(rules[name] for name in dict.fromkeys(found))


_LISTED = Message("lint-news rules 可列出全部", "lint-news rules lists them")


class _Names:
    """Names of rules, present and former, and of families."""

    def __init__(self, rules: Mapping[str, Rule], path: str, named: Mapping[str, str]) -> None:
        self.path, self.named = path, named
        self.current = {former: rule.name for rule in rules.values() for former in (rule.name, *rule.formerly)}
        self.families: dict[str, list[Rule]] = {}
        for rule in rules.values():
            self.families.setdefault(rule.family, []).append(rule)

    @staticmethod
    def stable(rules: Iterable[Rule]) -> set[str]:
        return {rule.name for rule in rules if not rule.preview}

    def rule(self, name: str) -> str:
        if name not in self.current:
            raise LintNewsError(self._unknown(name, self.current))
        return self.current[name]

    def expand(self, names: Sequence[str], *, previews: bool = False) -> set[str]:
        """The rules that names stand for; a family for its stable rules, with `previews` for all of them."""
        return {rule for name in names for rule in self._expand_one(name, previews=previews)}

    def _expand_one(self, name: str, *, previews: bool) -> Iterator[str]:
        if name in self.families:
            yield from (rule.name for rule in self.families[name] if previews or not rule.preview)
        elif name in self.current:
            yield self.current[name]
        else:
            raise LintNewsError(self._unknown(name, [*self.current, *self.families]))

    def _unknown(self, name: str, known: Iterable[str]) -> Message:
        import difflib

        near = ", ".join(difflib.get_close_matches(name, list(known), 3))
        hint = Message("相近的：{near}", "did you mean: {near}", near=near) if near else _LISTED
        return Message(
            "{where}没有叫 {name} 的规则或类别；{hint}",
            "{where}no rule or family {name}; {hint}",
            where=self._mention(name),
            name=name,
            hint=hint,
        )

    def _mention(self, name: str) -> str:
        """`--select: ` where the command line gives the name, `path:line: ` where the configuration writes it."""
        if name in self.named:
            return self.named[name]
        text = Path(self.path).read_text("utf-8-sig") if self.path else ""
        written = (f'"{name}"', f"'{name}'", f"rules.{name}", f"{name} =", f"{name}=")
        lines = (n for n, line in enumerate(text.split("\n"), 1) if any(form in line for form in written))
        return f"{self.path}:{line}: " if (line := next(lines, 0)) else ""
