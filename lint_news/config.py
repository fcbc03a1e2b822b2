"""lint-news.toml or [tool.lint-news] of pyproject.toml: reading it, and the rules it switches on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct, ValidationError, convert
from msgspec.structs import replace as replaced

from .model import Lang, LintNewsError, Message, Severity
from .declare import Rule

FILE, PYPROJECT = "lint-news.toml", "pyproject.toml"


class Config(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The settings. Empty `select` means every rule that is not in preview; names are of rules or families."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Severity = Severity.WARNING
    lang: Lang | None = None
    output_format: str = "full"
    rules: dict[str, dict[str, Any]] = {}
    path: str = ""


def config_for(path: Path) -> Config:
    """The nearest configuration in the folder of `path` or above it; the defaults where there is none."""
    start = path if path.is_dir() else path.parent
    return _config_in(start.resolve())


@cache
def _config_in(folder: Path) -> Config:
    for name in (FILE, PYPROJECT):
        if (folder / name).is_file() and (config := read(folder / name)) is not None:
            return config
    return Config() if folder == folder.parent else _config_in(folder.parent)


def read(path: Path) -> Config | None:
    """The configuration in a file; None for a pyproject.toml that has no [tool.lint-news].

    Raises LintNewsError that names the file, the line where it is known, and the key.
    """
    import tomllib

    try:
        text = path.read_text("utf-8")
        table: Any = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LintNewsError(_unreadable(path, error)) from error
    prefix = ("tool", "lint-news") if path.name == PYPROJECT else ()
    for key in prefix:
        if key not in table:
            return None
        table = table[key]
    if "path" in table:
        raise LintNewsError(_invalid(path, text, "path", "unknown key `path`"))
    try:
        return replaced(convert(table, Config), path=str(path))
    except ValidationError as error:
        raise LintNewsError(_invalid(path, text, _key_of(str(error)), str(error))) from error


def _key_of(error: str) -> str:
    """The key that msgspec's message speaks of: “… unknown field `x`”, “… - at `$.rules[...]`”."""
    names = error.split("`")[1::2]
    where = next((n for n in names if n.startswith("$")), "")
    field = names[-1] if "unknown field" in error and not names[-1].startswith("$") else ""
    unknown = next((n for n in names if not n.startswith("$")), "") if "unknown field" in error else field
    return ".".join(part for part in (where.removeprefix("$").lstrip("."), unknown) if part)


def _invalid(path: Path, text: str, key: str, why: str) -> Message:
    last = key.split(".")[-1].split("[")[0]
    lines = text.splitlines()
    line = next((n for n, s in enumerate(lines, 1) if last and s.lstrip("[ \"'").startswith(last)), 0)
    where = f"{path}:{line}" if line else str(path)
    return Message("{where}：配置项 {key} 有误（{why}）", "{where}: {key} is wrong ({why})", where=where, key=key, why=why)


def _unreadable(path: Path, error: Exception) -> Message:
    return Message("{path}：配置读不了（{why}）", "{path}: cannot read the configuration ({why})", path=path, why=error)


def active(rules: Mapping[str, Rule], config: Config) -> tuple[Rule, ...]:
    """The rules that are on, with their severities and options, in the order of their names.

    Raises LintNewsError for a name that is neither a rule nor a family.
    """
    known = _Names(rules)
    on = known.expand(config.select) if config.select else known.stable(rules.values())
    on = (on | known.expand(config.extend_select)) - known.expand(config.ignore)
    tables = {known.rule(name): (name, table) for name, table in config.rules.items()}
    return tuple(_configured(rules[name], tables.get(name), config) for name in sorted(on))


def _configured(rule: Rule, named: tuple[str, Mapping[str, Any]] | None, config: Config) -> Rule:
    if named is None:
        return rule
    return rule.configured(named[1], f"{config.path}: rules.{named[0]}")


class _Names:
    """Names of rules, present and former, and of families."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
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

    def expand(self, names: Sequence[str]) -> set[str]:
        return {rule for name in names for rule in self._expand_one(name)}

    def _expand_one(self, name: str) -> Iterator[str]:
        if name in self.families:
            yield from self.stable(self.families[name])
        elif name in self.current:
            yield self.current[name]
        else:
            raise LintNewsError(self._unknown(name, [*self.current, *self.families]))

    @staticmethod
    def _unknown(name: str, known: Iterable[str]) -> Message:
        import difflib

        near = ", ".join(difflib.get_close_matches(name, list(known), 3)) or "lint-news rules"
        return Message("没有叫 {name} 的规则或类别；相近的：{near}", "no rule or family {name}; did you mean: {near}",
                       name=name, near=near)  # fmt: skip


