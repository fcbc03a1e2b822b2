"""argparse's help and errors in the user's language, wrapped by the columns of a terminal."""

from __future__ import annotations

import re
from argparse import Action, HelpFormatter
from collections.abc import Iterable
from typing import Any

from ..model import Lang
from ..terminal import width, wrapped

_WORDS = {"usage: ": "用法：", "positional arguments": "参数", "options": "选项"}

_ERRORS = (
    (r"argument (.+?): invalid choice: '(.*)' \(choose from (.*)\)", "{0}：没有“{1}”；可用：{2}", "{0}: no {1}; known: {2}"),
    (r"argument (.+?): invalid \w+ value: '(.*)'", "{0} 不能是“{1}”", "{0} cannot be {1}"),
    (r"argument (.+?): expected .*argument.*", "{0} 后面少了值", "{0} lacks its value"),
    (r"argument (.+?): ignored explicit argument '(.*)'", "{0} 不带值，却给了“{1}”", "{0} takes no value, {1} was given"),
    (r"ambiguous option: (.+?) could match (.*)", "{0} 可以是 {1}，请写全", "{0} may be {1}: write it in full"),
    (r"unrecognized arguments: (.*)", "没有 {0} 这个选项", "no option {0}"),
    (r"the following arguments are required: (.*)", "还要给出 {0}", "{0} is needed"),
)  # fmt: skip
"""argparse's words, and ours."""


def said(message: str, lang: Lang) -> str:
    """An error of argparse's in the user's language; as it is when it is none of those that are known."""
    for pattern, zh, en in _ERRORS:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return (zh if lang == "zh" else en).format(*(group.replace("'", "") for group in match.groups()))
    return message


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

    def start_section(self, heading: str | None) -> None:
        """A list with its heading."""
        super().start_section(self._word(heading) if heading else heading)

    def _word(self, english: str) -> str:
        return _WORDS.get(english, english) if self.lang == "zh" else english

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(" ".join(text.split()), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in wrapped(" ".join(text.split()), width - len(indent)))
