"""Parse, dispatch, and turn every expected error into a message and a status."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import TextIOWrapper
from itertools import takewhile
from pathlib import Path

from ..model import Lang, LintNewsError, Message
from ..system.interrupts import Interrupt, told_apart
from . import BROKEN, USAGE
from .options import language, parser
from .screen import screened, tell

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run one command. Errors that users can correct end with status 2 and one line on standard error."""
    _widen_streams()
    with screened():
        if name := _named_like_option(arguments):
            _give_back(arguments)
            complain(LintNewsError(_both(name)), language(arguments))
            return USAGE
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    lang = language(arguments)
    try:
        parsed = _parsed(arguments, lang)
    except OSError as error:
        return unwritten(error, arguments)
    try:
        with told_apart():
            status: int = _command(parsed.command)(parsed)
            sys.stdout.flush()
    except LintNewsError as error:
        complain(error, parsed.lang or lang)
        return USAGE
    except Interrupt:
        return INTERRUPTED
    except BaseException as error:  # a plug-in's SystemExit too: its status would be taken for ours
        if isinstance(error, OSError) and error.filename is None:  # a standard stream; errors of files have names
            return unwritten(error, arguments)
        if "LINT_NEWS_DEBUG" in os.environ:
            raise
        complain(LintNewsError(_internal(error)), parsed.lang or lang)
        return BROKEN
    return status


def _parsed(arguments: Sequence[str], lang: Lang) -> Namespace:
    """The arguments. Raises SystemExit where they cannot be used or only help was wanted, OSError where that cannot be
    written."""
    try:
        return parser(lang, next(iter(arguments), None)).parse_args(arguments)
    except SystemExit as end:
        if end.code:
            _give_back(arguments)
        sys.stdout.flush()
        raise


def _named_like_option(arguments: Sequence[str]) -> str | None:
    """An option of check or fix that is also the name of a file here.

    It comes from a program that lists files and puts no -- before them: a file name must not act as an option.
    """
    options = takewhile(lambda one: one != "--", arguments if arguments[:1] in (["check"], ["fix"]) else ())
    return next((one for one in options if one.startswith("-") and len(one) > 1 and os.path.lexists(one)), None)


def _give_back(arguments: Sequence[str]) -> None:
    """Write standard input to standard output when `fix -` fails: a filter must not lose the text."""
    if arguments[:1] == ["fix"] and "-" in arguments and sys.stdin:  # pyright: ignore[reportUnnecessaryComparison] None when closed
        sys.stdout.buffer.write(sys.stdin.buffer.read())


def _both(argument: str) -> Message:
    return Message(
        "{name}：既是选项，又是这里一个文件的名字；文件名前面请写 --",
        "{name}: an option, and the name of a file here too; write -- before the names of files",
        name=argument,
    )


def _command(name: str) -> Callable[..., int]:
    from importlib import import_module

    function = name.replace("-", "_")
    module = "show" if name in ("outline", "rules") else function
    command: Callable[..., int] = getattr(import_module(f".{module}", __package__), function)
    return command


def complain(error: LintNewsError, lang: Lang) -> None:
    """One line on standard error."""
    tell(error.message, lang, is_error=True)


def unwritten(error: OSError, arguments: Sequence[str]) -> int:
    """The status where standard output cannot be written; says why, but not to a reader that has ended, as `head`
    does."""
    _drop_output()
    if not isinstance(error, BrokenPipeError):
        complain(LintNewsError(_unwritten(error)), language(arguments))
    return USAGE


def _drop_output() -> None:
    """Discard what is still to be written: a second failure, at the end of the process, would hide the first."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _widen_streams() -> None:
    """Write an escape for a character that the console cannot show, and nothing to a closed stream.

    Neither must end the run.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 it stays open
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace", newline="\n")


def _unwritten(error: OSError) -> Message:
    from ..system.reasons import why_failed

    return Message("结果写不出去（{why}）", "the results cannot be written ({why})", why=why_failed(error))


def _internal(error: BaseException) -> Message:
    from ..authoring.plugins import describe

    return Message("程序内部出错，请报告：{error}", "internal error, please report: {error}", error=describe(error))
