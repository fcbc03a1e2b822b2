"""`lint-news lsp`: the language server."""

from __future__ import annotations

from argparse import Namespace

from ..model import LintNewsError, Message
from .options import language


def lsp(options: Namespace) -> int:
    """Serve an editor on standard input and output. Raises LintNewsError where the extra is not installed."""
    try:
        from ..lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise LintNewsError(_missing()) from error
    return serve(options.lang, language(()))


def _missing() -> Message:
    return Message(
        "语言服务器没有装：在 lint-news 的源码目录运行 pip install '.[lsp]'",
        "the language server is not installed: run pip install '.[lsp]' in a checkout of lint-news",
    )
