"""argparse with help pages and errors in the user's language.

argparse translates its messages with gettext. The catalogues in `locale` have our translations; a message without one
is printed in argparse's English.
"""

from __future__ import annotations

import gettext
import os
import sys
from argparse import Action, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from .. import __version__
from ..model import Lang
from . import USAGE

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_FORMATTER = partial(HelpFormatter, width=80)
"""argparse makes one for each argument, to check it; without a width each asks for the size of the terminal."""


_DOMAIN = "argparse"
_FOLDER = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 every command comes here


@contextmanager
def argparse_in(lang: Lang) -> Generator[None]:
    """Inside the block, argparse's errors are in this language. gettext's settings hold for the whole process, so they
    are restored afterwards.

    A catalogue is read when the first error is made.
    """
    domain, language = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(_DOMAIN, _FOLDER)
    gettext.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = lang
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if language is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = language


class Argument(NamedTuple):
    """An option or a positional argument."""

    action: Action
    placeholder: str | None
    """What stands for its value in English help, such as FILE; None where nothing was declared."""


class Parser(ArgumentParser):
    """The arguments of one command. Errors are two lines on standard error, with exit status 2."""

    def __init__(self, lang: Lang = "zh", **settings: Any) -> None:  # noqa: ANN401 argparse's own
        self.lang: Lang = lang
        self.arguments: list[Argument] = []
        super().__init__(add_help=False, formatter_class=_FORMATTER, **settings)

    def say(self, zh: str, en: str) -> str:
        """The text in the user's language."""
        return zh if self.lang == "zh" else en

    def add_argument(self, *names: str, **settings: Any) -> Action:  # noqa: ANN401 argparse's own
        """As argparse does; `metavar` is given in English and shown in the user's language."""
        placeholder = settings.get("metavar")
        if placeholder and self.lang == "zh":
            settings["metavar"] = _PLACEHOLDERS.get(placeholder, placeholder)
        action = super().add_argument(*names, **settings)
        self.arguments.append(Argument(action, placeholder))
        return action

    def format_help(self) -> str:
        """The help page, as wide as the terminal."""
        from .help_page import help_page

        return help_page(self)

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Print the help page. Raises OSError, which argparse ignores."""
        print(self.format_help(), end="", file=file or sys.stdout)

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and where the help is. Raises SystemExit with status 2."""
        from ..check.masking import masked_name
        from ..formats.terminal import visible
        from .usage_errors import unquoted

        print(masked_name(visible(f"{self.prog}: {unquoted(message)}")), file=sys.stderr)
        print(self.say(f"用法见 {self.prog} --help", f"{self.prog} --help shows the usage"), file=sys.stderr)
        raise SystemExit(USAGE)


class TopParser(Parser):
    """The whole command line. Its help fits a screen of 24 lines of 80 columns."""

    def __init__(self, lang: Lang) -> None:
        super().__init__(lang, prog="lint-news")
        self.add_argument("-h", "--help", action="help", help=self.say("显示这份帮助", "show this help"))
        self.add_argument(
            "--version",
            action="version",
            version=f"lint-news {__version__}",
            help=self.say("显示版本", "show the version"),
        )
        command = self.say("命令", "COMMAND")
        self._added = self.add_subparsers(prog=self.prog, dest="command", metavar=command, parser_class=Parser)
        self.commands: dict[str, Parser] = {}

    def add_command(self, name: str, about: str) -> Parser:
        """A new command. `about` is its description, and its line in the help of the whole."""
        one = self._added.add_parser(name, help=about, description=about, lang=self.lang)
        one.add_argument("-h", "--help", action="help", help=self.say("显示这份帮助", "show this help"))
        one.add_argument("--lang", choices=("zh", "en"), help=self.say("信息用中文或英文", "language of the messages"))
        self.commands[name] = one
        return one

    def parse_args(  # pyright: ignore[reportIncompatibleMethodOverride] its overloads say the same
        self,
        args: Iterable[str] | None = None,
        namespace: Namespace | None = None,
    ) -> Namespace:
        """As argparse does, with errors in the user's language."""
        given = list(sys.argv[1:] if args is None else args)
        command = _command(given)
        if command is not None and command not in self.commands:
            from .usage_errors import no_command

            self.error(no_command(command, list(self.commands)).text(self.lang))
        with argparse_in(self.lang):
            found, rest = self.parse_known_args(given, namespace or Namespace())
        if found.command is None:
            from .usage_errors import needs_command

            self.error(needs_command().text(self.lang))
        if rest:
            from .usage_errors import no_options

            self.error(no_options(rest).text(self.lang))
        return found

    def format_help(self) -> str:
        """What the program is for, three uses, and the commands, a line each."""
        listed = "".join(f"  {name + ' ':<11} {one.description}\n" for name, one in self.commands.items())
        return f"{_USES[self.lang]}\n{listed}"


def _command(arguments: Sequence[str]) -> str | None:
    """The first argument that is no option; None where help or the version is asked for before."""
    before = takewhile(lambda one: one not in ("-h", "--help", "--version"), arguments)
    return next((one for one in before if one == "-" or not one.startswith("-")), None)


_PLACEHOLDERS = {
    "ADDRESS": "地址",
    "CSS": "选择器",
    "FILE": "文件",
    "FINDINGS": "结果",
    "FOLDER": "文件夹",
    "FORMAT": "格式",
    "FORMAT=FILE": "格式=文件",
    "GLOB,…": "式样,…",
    "NAME": "名称",
    "NAME,…": "名称,…",
    "NEW.jsonl": "新.jsonl",
    "NEW": "新样",
    "OLD": "旧样",
    "OLD.jsonl": "旧.jsonl",
    "PAGE": "版面",
    "PATH": "路径",
    "PATH:LINE:COLUMN": "文件:行:列",
    "RULE": "规则",
    "SEED": "数",
    "SLIP": "改样单",
    "TEXT": "文字",
    "YYYY-MM-DD": "年-月-日",
    "YYYY-MM-DDTHH:MM": "年-月-日T时:分",
    "[RULE|FAMILY|FILE.py] CORPUS": "[规则|类别|文件.py] 语料",
}

_USES: dict[Lang, str] = {
    "zh": """中文报纸文字检查。lint-news 命令 --help 看各命令的选项，--version 看版本。

  lint-news check 版面.txt      发稿前检查，也用于 CI：只报告，不改文件
  lint-news fix 版面.txt        改正有把握的；编辑器里用 fix - 作过滤器
  lint-news init --hook         提交前自动检查（pre-commit）
""",
    "en": """A linter for Chinese newspaper text. lint-news COMMAND --help has the options.

  lint-news check page.txt   before publishing, or in CI: reports, never writes
  lint-news fix page.txt     apply the safe fixes; fix - is an editor's filter
  lint-news init --hook      check at every commit (pre-commit)
""",
}
