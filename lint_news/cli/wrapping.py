"""argparse's help and errors in the user's language, wrapped by the columns of a terminal."""

from __future__ import annotations

import re
from argparse import Action, HelpFormatter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from ..formats.terminal import width, wrapped
from ..model import Lang

_WORDS = {"usage: ": "用法：", "positional arguments": "参数", "options": "选项"}

_ERRORS = (
    (r"argument (?:命令|COMMAND): invalid choice: '(.*)' \(choose from (.*)\)", "没有 {0} 这个命令{near}；可用：{1}", "no command {0}{near}; known: {1}"),
    (r"the following arguments are required: (?:命令|COMMAND)", "后面要写命令，如 lint-news check 版面.txt", "a command is needed, like lint-news check page.txt"),
    (r"argument (.+?): not allowed with argument (.*)", "{0} 不能与 {1} 同用", "{0} and {1} exclude each other"),
    (r"argument (.+?): invalid choice: '(.*)' \(choose from (.*)\)", "{0} 不能写 {1}；可用：{2}", "{0}: no {1}; known: {2}"),
    (r"argument (.+?): invalid \w+ value: '(.*)'", "{0} 不能写 {1}", "{0} cannot be {1}"),
    (r"argument (.+?): expected .*argument.*", "{0} 后面少了值", "{0} lacks its value"),
    (r"argument (.+?): ignored explicit argument '(.*)'", "{0} 不带值，却写了 {1}", "{0} takes no value, {1} was given"),
    (r"ambiguous option: (.+?) could match (.*)", "{0} 可以是 {1}，请写全", "{0} may be {1}: write it in full"),
    (r"unrecognized arguments: (.*)", "没有 {0} 这个选项", "no option {0}"),
    (r"the following arguments are required: (.*)", "还要写上 {0}", "{0} is needed"),
)  # fmt: skip
"""argparse's words, and ours."""
_PLACEHOLDERS = {
    "PATH:LINE:COLUMN": "文件:行:列", "[RULE|FAMILY|FILE.py] CORPUS": "[规则|类别|文件.py] 语料", "FORMAT=FILE": "格式=文件",
    "PATH": "路径", "FILE": "文件", "FOLDER": "文件夹", "FORMAT": "格式", "GLOB,…": "式样,…", "NAME,…": "名称,…", "NAME": "名称",
    "OLD.jsonl": "旧.jsonl", "NEW.jsonl": "新.jsonl", "PAGE": "版面", "RULE": "规则", "SLIP": "改样单", "TEXT": "文字",
    "YYYY-MM-DD": "年-月-日", "CSS": "选择器", "SEED": "数",
}  # fmt: skip
"""What stands for a value in help and errors, in Chinese."""


def said(message: str, lang: Lang) -> str:
    """An error of argparse's in the user's language; of one that is not known, in Chinese, that the usage is wrong."""
    for pattern, zh, en in _ERRORS:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            parts = [group.replace("'", "") for group in match.groups()]
            near = _near(parts[0], parts[-1].split(", "), lang) if "{near}" in zh else ""
            return (zh if lang == "zh" else en).format(*(_placeholders(part, lang) for part in parts), near=near)
    return message if lang == "en" else "命令写法不对"


def _placeholders(part: str, lang: Lang) -> str:
    return ", ".join(_PLACEHOLDERS.get(name, name) for name in part.split(", ")) if lang == "zh" else part


def _near(given: str, known: Sequence[str], lang: Lang) -> str:
    """What was meant by a command that there is not: the check of a page, or a command that looks like it."""
    from difflib import get_close_matches

    if Path(given).exists() or "." in given or "/" in given:
        return f"；检查它用 lint-news check {given}" if lang == "zh" else f"; to check it: lint-news check {given}"
    near = ", ".join(get_close_matches(given, known, 3))
    return (f"；相近的：{near}" if lang == "zh" else f"; did you mean: {near}") if near else ""


class Help(HelpFormatter):
    """Usage on one line, the options below it."""

    def __init__(self, prog: str, lang: Lang) -> None:
        super().__init__(f"{prog} {'[选项]' if lang == 'zh' else '[OPTION ...]'}", max_help_position=28)
        self.lang: Lang = lang

    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        """What must be given; options are listed below."""
        del groups
        needed = [action for action in actions if action.required or not action.option_strings]
        super().add_usage(usage, needed, (), prefix or self._word("usage: "))

    def _format_usage(self, usage: Any, actions: Any, groups: Any, prefix: Any) -> str:  # noqa: ANN401 argparse's own
        """argparse counts characters: leave room for the wide ones."""
        whole = self._width
        self._width -= sum(width(text) - len(text) for text in (self._prog, prefix))
        try:
            return super()._format_usage(usage, actions, groups, prefix)
        finally:
            self._width = whole

    def add_argument(self, action: Action) -> None:
        """The column of the help stands right of the widest option."""
        super().add_argument(action)
        wide = width(self._format_action_invocation(action)) + self._current_indent
        self._action_max_length = max(self._action_max_length, wide)

    def _format_action(self, action: Action) -> str:
        """argparse pads by characters: the column of the help is where it is for narrow ones."""
        text, head = super()._format_action(action), self._format_action_invocation(action)
        padding = " " * (width(head) - len(head))
        return text.replace(f"{head}{padding}  ", f"{head}  ", 1) if padding else text

    def _get_default_metavar_for_optional(self, action: Action) -> str:
        return self._in_chinese(super()._get_default_metavar_for_optional(action))

    def _metavar_formatter(self, action: Action, default_metavar: str) -> Any:  # noqa: ANN401 argparse's own
        made: Callable[[int], tuple[str, ...]] = super()._metavar_formatter(action, default_metavar)

        def translated(size: int) -> tuple[str, ...]:
            return tuple(map(self._in_chinese, made(size)))

        return translated

    def _in_chinese(self, placeholder: str) -> str:
        return _PLACEHOLDERS.get(placeholder, placeholder) if self.lang == "zh" else placeholder

    def start_section(self, heading: str | None) -> None:
        """A list with its heading."""
        super().start_section(self._word(heading) if heading else heading)

    def _word(self, english: str) -> str:
        return _WORDS.get(english, english) if self.lang == "zh" else english

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(" ".join(text.split()), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in wrapped(" ".join(text.split()), width - len(indent)))
