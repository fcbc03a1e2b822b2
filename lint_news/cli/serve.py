"""`lint-news serve`: the HTTP server."""

from __future__ import annotations

import sys
from argparse import Namespace

from msgspec.structs import replace as replaced

from ..model import Lang, LintNewsError, Message
from ..project.session import Session, registry
from . import BROKEN
from .check import language_of
from .options import given_of
from .screen import tell

_NEEDED = ("python_multipart", "prometheus_client", "starlette", "uvicorn")


def serve(options: Namespace) -> int:
    """Serve until Ctrl-C. Raises LintNewsError where the extra is not installed or a setting is wrong."""
    try:
        from ..server.limits import Limits
        from ..server.serving import Served, serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        raise LintNewsError(_missing()) from error
    session = Session(registry(), given_of(options))
    lang = language_of(options, session.config("page.txt"))
    if failures := session.registry.failures:
        from .fix_input import tell_failures

        tell_failures(failures, lang)
        return BROKEN
    usual = Limits()
    limits = replaced(usual, processes=options.processes or usual.processes)
    config = session.settings.config
    edits = None if options.edits is None else options.edits == "on"
    served = Served(options.host, options.port, options.token_file, options.allow_host, config, edits, limits)
    serve(served, session, lang, lambda message: _tell(message, lang), lambda line: tell(line, lang, is_error=True))
    return 0


def _tell(message: Message, lang: Lang) -> None:
    tell(message, lang)
    sys.stdout.flush()  # a program that started this one waits for the address


def _missing() -> Message:
    return Message(
        "服务的部件没有装：在 lint-news 的源码目录运行 pip install '.[desk]'",
        "the server is not installed: run pip install '.[desk]' in a checkout of lint-news",
    )
