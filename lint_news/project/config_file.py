"""One configuration file: lint-news.toml, or [tool.lint-news] of pyproject.toml. Errors name file, line and key."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from msgspec import Struct, ValidationError, convert

from ..model import LintNewsError, Message
from ..system.reasons import line_of, why_failed
from ..system.regular import read_bytes
from .settings import Override, Settings, all_settings

FILE, PYPROJECT = "lint-news.toml", "pyproject.toml"
_SECTION = ("tool", "lint-news")


class ConfigFile(Struct, frozen=True):
    """What a file gives: values by the field of their setting, and overrides. Without a file the path is empty."""

    path: str = ""
    given: dict[str, Any] = {}
    overrides: tuple[Override, ...] = ()


def read(path: Path) -> ConfigFile | None:
    """What a file gives; None for a pyproject.toml that has no [tool.lint-news].

    Raises LintNewsError that names the file, the line where it is known, and the key.
    """
    try:
        from ..readers.sheets import toml

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
            raise LintNewsError(invalid(path, key, _NO_TABLE))
        table = cast("dict[str, Any]", table)
    return _checked(path, table)


def _checked(path: Path, table: dict[str, Any]) -> ConfigFile:
    _refuse_options(path, table)
    _refuse_rules_without_table(path, table)
    try:
        values = convert(table, Settings)
    except RecursionError as error:
        raise LintNewsError(_unreadable(path, Message("嵌套太深", "nested too deeply"))) from error
    except ValidationError as error:
        raise LintNewsError(invalid(path, _key_of(str(error)), why_failed(error))) from error
    given = {field: getattr(values, field) for key in table if (field := key.replace("-", "_")) != "overrides"}
    return ConfigFile(str(path), given, values.overrides)


def _refuse_options(path: Path, table: dict[str, Any]) -> None:
    """Raises LintNewsError for a setting that is no key of the configuration: it is unknown there."""
    known = all_settings()
    for field in Settings.__struct_fields__:
        name = field.replace("_", "-")
        if name in table and not (field in known and known[field].key):
            raise LintNewsError(invalid(path, name, why_failed(ValueError(f"Object contains unknown field `{name}`"))))


def _refuse_rules_without_table(path: Path, table: dict[str, Any]) -> None:
    rules: object = table.get("rules")
    for name, settings in cast("dict[str, object]", rules).items() if isinstance(rules, dict) else ():
        if not isinstance(settings, dict):
            raise LintNewsError(invalid(path, f"rules.{name}", _NO_TABLE))


def _key_of(error: str) -> str:
    """The key that msgspec's message speaks of: “… unknown field `x`”, “… - at `$.ignore[1]`”."""
    names = error.split("`")[1::2]
    if "unknown field" in error:
        inside = [part.partition("[")[0] for part in names[1].split(".")[1:]] if len(names) > 1 else []
        return ".".join([*inside, names[0]])
    return names[-1].removeprefix("$.").partition("[")[0]


_NO_TABLE = Message("应写作 [表名]，下面一行一项", "not a table")


def invalid(path: Path, key: str, why: Message) -> Message:
    """The message that a key of a file is wrong, with the line where it stands."""
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
