"""The options: made from the table of settings and from that of commands, and read back as settings."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from ..model import Lang
from ..project.settings import Option, Setting, all_settings
from .argument import Argument
from .arguments import COMMANDS, SHELLS
from .parser import Parser, TopParser

__all__ = ["SHELLS", "given_of", "language", "parser"]


def language(arguments: Sequence[str]) -> Lang:
    """--lang, then the locale, then Chinese."""
    for option, value in zip(arguments, [*arguments[1:], ""], strict=False):
        given = option.removeprefix("--lang=") if option.startswith("--lang=") else value if option == "--lang" else ""
        if given in ("zh", "en"):
            return "zh" if given == "zh" else "en"
    locale = next((v for k in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := os.environ.get(k))), "")
    return "en" if locale.lower().startswith("en") else "zh"


def parser(lang: Lang, command: str | None = None) -> TopParser:
    """The whole command line; with the name of a command, that command alone."""
    top = TopParser(lang)
    for name in [command] if command and command in COMMANDS else COMMANDS:
        _add_command(top, name)
    return top


def _add_command(top: TopParser, name: str) -> None:
    """Add a command with its own arguments and its settings; --lang, which every command takes, is there."""
    command = COMMANDS[name]
    one = top.add_command(name, top.say(command.zh, command.en))
    for argument in command.arguments:
        _add_argument(one, argument)
    for setting in all_settings().values():
        if setting.option and name in setting.option.commands:
            _add_setting(one, setting, setting.option)
    if command.operands:
        one.usage = f"{one.prog} {top.say('[选项]', '[OPTION ...]')} {top.say(*command.operands)}"


def _add_setting(one: Parser, setting: Setting, option: Option) -> None:
    """Add an option. Its value is None where it is not given: then the configuration counts."""
    about = one.say(option.zh, option.en)
    if setting.type is bool:
        given = not setting.default
        one.add_argument(setting.flag, action="store_const", const=given, dest=setting.field, help=about)
        return
    one.add_argument(
        setting.flag,
        action="append" if setting.is_list else "store",
        choices=setting.choices or None,
        metavar=option.metavar,
        type=option.parse or str,
        dest=setting.field,
        help=about,
    )


def _add_argument(one: Parser, argument: Argument) -> None:
    about = one.say(argument.zh, argument.en)
    if argument.is_flag:
        one.add_argument(argument.name, action="store_true", help=about)
        return
    details = {
        "nargs": argument.number,
        "default": argument.default,
        "type": argument.parse,
        "choices": argument.choices or None,
        "metavar": argument.metavar,
        "required": argument.is_required or None,
    }
    given: dict[str, Any] = {name: value for name, value in details.items() if value is not None}
    one.add_argument(argument.name, help=about, **given)


def given_of(options: Namespace) -> dict[str, Any]:
    """The settings that the options give, by field. Raises LintNewsError for a value that is wrong."""
    given: dict[str, Any] = {"from_command": True}
    for field, setting in all_settings().items():
        if setting.option and (value := vars(options).get(field)) is not None:
            given[field] = _value(setting, setting.option, value)
    return given


def _value(setting: Setting, option: Option, value: Any) -> Any:  # noqa: ANN401 of the setting's type
    if setting.is_list:
        return tuple(name for item in value for name in ([item] if isinstance(item, str) else item))
    return option.read(value) if option.read else value
