"""lint-news.toml or [tool.lint-news] of pyproject.toml: reading it, and the rules it switches on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from msgspec import Struct, ValidationError, convert
from msgspec.structs import replace as replaced

from ..authoring.rule import Rule
from ..model import Lang, LintNewsError, Message, Severity, Sort
from ..readers.sheets import toml
from ..system.reasons import line_of, why_failed
from ..system.regular import read_bytes
from .profiles import PROFILES, Profile
from .wildcards import matches

FILE, PYPROJECT = "lint-news.toml", "pyproject.toml"
_SECTION = ("tool", "lint-news")


ProfileName = Literal["print", "web", "extract", "traditional", "verbatim"]


class Override(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Settings for the files that fit one of the patterns; they add to the others but for `select`, `profile`
    and `html-select`."""

    files: tuple[str, ...]
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    profile: ProfileName | None = None
    html_select: str | None = None
    rules: dict[str, dict[str, Any]] = {}

    def fits(self, path: str, name: str) -> bool:
        """True when a pattern fits the path or, without a slash, the name; `*` stands for anything, folders too."""
        return any(matches(one, path) or ("/" not in one and matches(one, name)) for one in self.files)


class Config(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The settings. Empty `select` means every rule that is not in preview; names are of rules or families.

    What is found inside a word of `allow` is accepted.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    fail_on: Severity = Severity.WARNING
    lang: Lang | None = None
    output_format: str = "full"
    sort: Sort = "position"
    fold: bool = True
    profile: ProfileName | None = None
    html_select: str = ""
    rules: dict[str, dict[str, Any]] = {}
    overrides: tuple[Override, ...] = ()
    lists: dict[str, tuple[str, ...]] = {}
    path: str = ""

    def fitting(self, path: Path) -> tuple[int, ...]:
        """The numbers of the overrides that fit a file."""
        if not self.overrides:
            return ()
        config, asked, fitting = _LAST[-1] if _LAST else (None, None, ())
        if config is not self or asked != path:  # each input is asked for a few times in a row
            fitting = tuple(self._fitting(path))
            _LAST[:] = [(self, path, fitting)]
        return fitting

    def _fitting(self, path: Path) -> Iterator[int]:
        folder, full = Path(real(self.path)).parent, Path(real(path))
        below = (full.relative_to(folder) if full.is_relative_to(folder) else full).as_posix()
        name = full.name
        yield from (number for number, override in enumerate(self.overrides) if override.fits(below, name))

    def overridden(self, numbers: Iterable[int]) -> Config:
        """The configuration with the overrides of these numbers applied, in their order."""
        if not (chosen := [self.overrides[number] for number in numbers]):
            return self
        rules = dict(self.rules)
        for override in chosen:
            rules |= {name: rules.get(name, {}) | table for name, table in override.rules.items()}
        return replaced(
            self,
            select=next((o.select for o in reversed(chosen) if o.select is not None), self.select),
            extend_select=(*self.extend_select, *(name for o in chosen for name in o.extend_select)),
            ignore=(*self.ignore, *(name for o in chosen for name in o.ignore)),
            allow=(*self.allow, *(word for o in chosen for word in o.allow)),
            html_select=next((o.html_select for o in reversed(chosen) if o.html_select is not None), self.html_select),
            profile=next((o.profile for o in reversed(chosen) if o.profile), self.profile),
            rules=rules,
        )


_LAST: list[tuple[Config, Path, tuple[int, ...]]] = []
"""The overrides that fit the input which was asked for last."""


def config_for(path: Path) -> Config:
    """The nearest configuration in the folder of `path` or above it; the defaults where there is none."""
    return _config_in(real(path if os.path.isdir(path) else path.parent))  # noqa: PTH112 a closed folder is no error here


_REAL: dict[str, str] = {}


def real(path: str | Path) -> str:
    """A path without links, as os.path.realpath gives it, but one step from a folder that was asked for before."""
    whole = os.fspath(path) if os.path.isabs(path) else os.path.join(os.getcwd(), path)  # noqa: PTH109, PTH117, PTH118 thousands of files are asked
    folder, name = os.path.split(whole)
    if name in ("", os.curdir, os.pardir):
        return os.path.realpath(whole)
    if (above := _REAL.get(folder)) is None:
        is_step = os.path.dirname(folder) in _REAL  # noqa: PTH120 as above
        above = _REAL[folder] = real(folder) if is_step else os.path.realpath(folder)
    found = os.path.join(above, name)  # noqa: PTH118 as above
    return os.path.realpath(found) if os.path.islink(found) else found  # noqa: PTH114 as above


_KNOWN: dict[str, Config] = {}
"""The configuration of each folder that was asked for, and of those above it."""


def _config_in(folder: str) -> Config:
    asked: list[str] = []
    found: Config | None = None
    while found is None:
        asked.append(folder)
        above = os.path.dirname(folder)  # noqa: PTH120 thousands of folders are asked
        found = _KNOWN.get(folder) or _own(folder) or (Config() if above == folder else None)
        folder = above
    _KNOWN.update(dict.fromkeys(asked, found))
    return found


def _own(folder: str) -> Config | None:
    """What a folder's own file says."""
    paths = (os.path.join(folder, name) for name in (FILE, PYPROJECT))  # noqa: PTH118 as above
    return next((found for path in paths if os.path.lexists(path) and (found := read(Path(path))) is not None), None)


def read_once(path: str) -> Config | None:
    """What the file says that a command names; read again when it has changed."""
    return _read_once(path, _state(Path(path)))


@cache
def _read_once(path: str, _: object) -> Config | None:
    return read(Path(path))


def forget() -> None:
    """Read every configuration anew when it is next asked for."""
    _KNOWN.clear()
    _REAL.clear()
    _LAST.clear()
    _read_once.cache_clear()


def stamp(name: str, given: str | None = None) -> object:
    """The files that the configuration of an input comes from, lists too, as they are now; another value once one has
    changed. `given` is the one that the command names, where it does.
    """
    folder = Path(os.path.realpath(name)).parent
    names = [Path(given)] if given else [at / n for at in (folder, *folder.parents) for n in (FILE, PYPROJECT)]
    try:
        config = (read(names[0]) if given else config_for(Path(name))) or Config()
    except LintNewsError:
        config = Config()
    lists = (Path(config.path).parent / file for files in config.lists.values() for file in files)
    return tuple(_state(path) for path in (*names, *lists))


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):  # a NUL in the name
        return None
    return found.st_mtime_ns, found.st_size


def read(path: Path) -> Config | None:
    """The configuration in a file; None for a pyproject.toml that has no [tool.lint-news].

    Raises LintNewsError that names the file, the line where it is known, and the key.
    """
    try:
        table = toml(read_bytes(path))
    except OSError as error:
        raise LintNewsError(_unreadable(path, why_failed(error))) from error
    except ValueError as error:
        raise LintNewsError(_unreadable(path, error)) from error
    for key in _SECTION if path.name == PYPROJECT else ():
        if key not in table:
            return None
        table = table[key]
        if not isinstance(table, dict):
            raise LintNewsError(_invalid(path, key, _NO_TABLE))
        table = cast("dict[str, Any]", table)
    return _converted(path, table)


def _converted(path: Path, table: dict[str, Any]) -> Config:
    if "path" in table:
        raise LintNewsError(_invalid(path, "path", why_failed(ValueError("unknown key `path`"))))
    rules: object = table.get("rules")
    for name, settings in cast("dict[str, object]", rules).items() if isinstance(rules, dict) else ():
        if not isinstance(settings, dict):
            raise LintNewsError(_invalid(path, f"rules.{name}", _NO_TABLE))
    try:
        return replaced(convert(table, Config), path=str(path))
    except RecursionError as error:
        raise LintNewsError(_unreadable(path, Message("嵌套太深", "nested too deeply"))) from error
    except ValidationError as error:
        raise LintNewsError(_invalid(path, _key_of(str(error)), why_failed(error))) from error


def _key_of(error: str) -> str:
    """The key that msgspec's message speaks of: “… unknown field `x`”, “… - at `$.ignore[1]`”."""
    names = error.split("`")[1::2]
    if "unknown field" in error:
        inside = [part.partition("[")[0] for part in names[1].split(".")[1:]] if len(names) > 1 else []
        return ".".join([*inside, names[0]])
    return names[-1].removeprefix("$.").partition("[")[0]


_NO_TABLE = Message("应写作 [表名]，下面一行一项", "not a table")


def _invalid(path: Path, key: str, why: Message) -> Message:
    where = place_of(str(path), key)
    return Message(
        "{where}：配置项 {key} 有误（{why}）", "{where}: {key} is wrong ({why})", where=where, key=key, why=why
    )


def place_of(path: str, key: str) -> str:
    """`path:line` of a dotted key in a configuration file, of the table it would stand in where it is not written
    on a line of its own; `path` alone when neither is found."""
    wanted = [*(_SECTION if Path(path).name == PYPROJECT else ()), *key.split(".")]
    best = line = 0
    section: list[str] = []
    for number, text in enumerate(Path(path).read_text("utf-8-sig").split("\n"), 1):
        name, equals, _ = text.partition("=")
        keys = [part.strip(" \t\"'") for part in name.strip("[] \t\r").split(".")]
        is_header = text.lstrip().startswith("[")
        section = keys if is_header else section
        full = section if is_header else [*section, *keys] if equals else []
        if len(full) > best and wanted[: len(full)] == full:
            best, line = len(full), number
    return f"{path}:{line}" if line else path


def _unreadable(path: Path, error: Exception | Message) -> Message:
    why = error if isinstance(error, Message) else why_failed(error)
    line = None if isinstance(error, Message) else line_of(error)
    place = f"{path}:{line}" if line else path
    return Message("{path}：配置读不了（{why}）", "{path}: cannot read the configuration ({why})", path=place, why=why)


def active(rules: Mapping[str, Rule], config: Config, given: Mapping[str, str] | None = None) -> tuple[Rule, ...]:
    """The rules that are on, with their severities and options, in the order of their names.

    `given` are the names that do not come from the file, with what an error about each begins with. Raises LintNewsError for a name that is neither
    a rule nor a family.
    """
    known = _Names(rules, config.path, given or {})
    profile = PROFILES[config.profile] if config.profile else Profile()
    on = known.expand(config.select) if config.select else known.stable(rules.values())
    off = on - set(profile.only) if profile.only else set(profile.ignore)
    on -= off - {known.current.get(name) for name in config.select}
    on = (on | known.expand(config.extend_select)) - known.expand(config.ignore, previews=True)
    grades = {name: replaced(rules[name], severity=s) for name, s in profile.severities.items() if name in rules}
    tables = {known.rule(name): (name, table) for name, table in config.rules.items()}
    graded = {**rules, **grades}
    configured = {name: _configured(graded[name], *table, config.path) for name, table in tables.items()}
    _know_lists(rules.values(), config)
    chosen = (configured.get(name, graded[name]) for name in sorted(on))
    with_lists = (rule for each in chosen if (rule := _with_lists(each, config)) is not None)
    return tuple(rule if profile.fixes else replaced(rule, fixes=False) for rule in with_lists)


def _know_lists(rules: Iterable[Rule], config: Config) -> None:
    known = sorted({name for rule in rules for name in rule.lists})
    for name in config.lists:
        if name not in known:
            raise LintNewsError(
                _invalid(
                    Path(config.path),
                    f"lists.{name}",
                    Message("没有这种名单；可用：{known}", "no such list; known: {known}", known=", ".join(known)),
                )
            )


def _with_lists(rule: Rule, config: Config) -> Rule | None:
    """The rule with the lists of the configuration; None for one that reads lists and is given none."""
    if not rule.lists:
        return rule
    given = {name: config.lists[name] for name in rule.lists if config.lists.get(name)}
    return (
        rule.with_lists({k: _rows(k, files, rule.rows[k], config.path) for k, files in given.items()})
        if given
        else None
    )


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

    def __init__(self, rules: Mapping[str, Rule], path: str, given: Mapping[str, str]) -> None:
        self.path, self.given = path, given
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
        return Message("{where}没有叫 {name} 的规则或类别；{hint}", "{where}no rule or family {name}; {hint}",
                       where=self._mention(name), name=name, hint=hint)  # fmt: skip

    def _mention(self, name: str) -> str:
        """`--select: ` where the command line gives the name, `path:line: ` where the configuration writes it."""
        if name in self.given:
            return self.given[name]
        text = Path(self.path).read_text("utf-8-sig") if self.path else ""
        written = (f'"{name}"', f"'{name}'", f"rules.{name}", f"{name} =", f"{name}=")
        lines = (n for n, line in enumerate(text.split("\n"), 1) if any(form in line for form in written))
        return f"{self.path}:{line}: " if (line := next(lines, 0)) else ""
