"""The table of settings as Markdown, for the documents: `python -m lint_news.project.settings.document zh`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import Enum

from ...model import Lang
from .entries import EVERY, Setting
from .keys import all_settings

_HEADS = {
    "zh": ("选项", "命令", "配置项", "编辑器", "值", "默认", "说明"),
    "en": ("option", "commands", "key", "editor", "value", "default", "what it does"),
}
_TABLES = {"rules": "[rules.<name>]", "overrides": "[[overrides]]", "lists": "[lists]"}


def markdown(lang: Lang) -> str:
    """Every setting on a line: where it may be given, its values, its default, what it does."""
    head = _HEADS[lang]
    rows = (_cells(setting, lang) for setting in all_settings().values())
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (head, ["---"] * len(head), *rows))


def _cells(setting: Setting, lang: Lang) -> Iterator[str]:
    option, key = setting.option, setting.key
    every = "全部" if lang == "zh" else "all"
    yield f"`{setting.flag}`" if option else ""
    yield ", ".join(every if name == EVERY else name for name in option.commands) if option else ""
    yield f"`{_TABLES.get(setting.field, setting.name)}`" if key else ""
    yield "✓" if setting.is_editor else ""
    yield _values(setting)
    yield _default(setting.default)
    about = key or option
    yield (about.zh if lang == "zh" else about.en).replace("|", "\\|") if about else ""


def _values(setting: Setting) -> str:
    if setting.choices:
        return ", ".join(f"`{one}`" for one in setting.choices)
    if setting.type is bool:
        return "`true`, `false`"
    return f"`{setting.option.metavar}`" if setting.option and setting.option.metavar else ""


def _default(value: object) -> str:
    if value in (None, "", (), {}):
        return ""
    shown = value.value if isinstance(value, Enum) else value
    return f"`{str(shown).lower() if isinstance(shown, bool) else shown}`"


if __name__ == "__main__":
    print(markdown("en" if sys.argv[1:] == ["en"] else "zh"), end="")
