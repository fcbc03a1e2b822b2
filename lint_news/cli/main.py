"""Parse, dispatch, and turn every expected error into a message and a status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import TextIOWrapper

from .. import patterns
from ..model import Lang, LintNewsError, Message
from . import BROKEN, USAGE
from .options import language, parser

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run one command. Errors that users can mend end with status 2 and one line on standard error."""
    _widen_streams()
    lang = language(arguments)
    try:
        parsed = parser(lang, next(iter(arguments), None)).parse_args(arguments)
    except SystemExit as end:
        if end.code and arguments[:1] == ["fix"] and "-" in arguments:
            sys.stdout.buffer.write(sys.stdin.buffer.read())  # a filter gives back what it got, whatever went wrong
        raise
    try:
        status: int = _command(parsed.command)(parsed)
        sys.stdout.flush()
    except LintNewsError as error:
        complain(error, parsed.lang or lang)
        return USAGE
    except BrokenPipeError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if "LINT_NEWS_DEBUG" in os.environ:
            raise
        complain(LintNewsError(_internal(error)), parsed.lang or lang)
        return BROKEN
    finally:
        patterns.keep()
    return status


def _command(name: str) -> Callable[..., int]:
    from importlib import import_module

    module = "show" if name in ("outline", "rules") else name
    command: Callable[..., int] = getattr(import_module(f".{module}", __package__), name)
    return command


def complain(error: LintNewsError, lang: Lang) -> None:
    """One line on standard error."""
    print(f"lint-news: {error.message.text(lang)}", file=sys.stderr)


def _widen_streams() -> None:
    """A console that cannot show a character gets an escape for it; it must not end the run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace", newline="\n")


def _internal(error: Exception) -> Message:
    from ..plugins import describe

    return Message("程序内部出错，请报告：{error}", "internal error, please report: {error}", error=describe(error))
