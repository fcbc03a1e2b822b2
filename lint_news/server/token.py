"""The token that clients have to give: from a file or the environment, never from the command line, which others of
the machine can see and shells keep."""

from __future__ import annotations

import os
import re
from pathlib import Path

from ..model import LintNewsError, Message
from ..system.reasons import why_failed
from ..system.regular import read_bytes

VARIABLE = "LINT_NEWS_TOKEN"
_FORM = "[A-Za-z0-9_-]{24,512}"


def token(file: str | None) -> str | None:
    """The token in a file, else in the environment; None where neither has one. Raises LintNewsError.

    It is taken out of the environment: worker processes, which read files of others, must not see it.
    """
    variable = os.environ.pop(VARIABLE, None)
    found = _read(file) if file else variable
    if found is not None and not re.fullmatch(_FORM, found):
        raise LintNewsError(_weak(file or VARIABLE))
    return found


def _read(file: str) -> str:
    try:
        return read_bytes(Path(file)).decode("ascii", "replace").strip()
    except (OSError, ValueError) as error:
        raise LintNewsError(_unreadable(file, error)) from error


def _unreadable(file: str, error: Exception) -> Message:
    return Message(
        "{file}：令牌读不了（{why}）", "{file}: cannot read the token ({why})", file=file, why=why_failed(error)
    )


def _weak(where: str) -> Message:
    return Message(
        "{where}：令牌应有 24 个以上的字母、数字、- 或 _；可用 openssl rand -hex 24 生成",
        "{where}: a token is 24 or more letters, digits, - or _; openssl rand -hex 24 makes one",
        where=where,
    )
