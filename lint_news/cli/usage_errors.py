"""Error messages about wrong arguments, in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ..model import Message


def unquoted(message: str) -> str:
    """An error without the quotes that argparse puts around values and choices."""
    return re.sub(r"(?<!\w)'([^']*)'", r"\1", message)


def no_command(given: str, known: Sequence[str]) -> Message:
    """There is no such command; with commands of similar names."""
    return Message(
        "没有 {given} 这个命令{near}；可用：{known}",
        "no command {given}{near}; known: {known}",
        given=given,
        near=_near(given, known),
        known=", ".join(known),
    )


def _near(given: str, known: Sequence[str]) -> Message | str:
    """The hint to check the page of that name, or the commands with similar names."""
    from difflib import get_close_matches

    if Path(given).exists() or "." in given or "/" in given:
        return Message("；检查它用 lint-news check {page}", "; to check it: lint-news check {page}", page=given)
    near = ", ".join(get_close_matches(given, known, 3))
    return Message("；相近的：{near}", "; did you mean: {near}", near=near) if near else ""


def needs_command() -> Message:
    """No command was given."""
    return Message("后面要写命令，如 lint-news check 版面.txt", "a command is needed, like lint-news check page.txt")


def no_options(given: Sequence[str]) -> Message:
    """Arguments that the command does not know."""
    return Message("没有 {given} 这个选项", "no option {given}", given=" ".join(given))
