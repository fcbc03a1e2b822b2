"""`lint-news undo`."""

from __future__ import annotations

from argparse import Namespace
from itertools import groupby
from pathlib import Path

from ..fixing.change_log import FileChanges, read_change_log
from ..fixing.reverting import reverted
from ..model import LintNewsError, Message
from ..project.configurations import Configurations
from ..system.reasons import why_failed
from ..system.writing import ChangedError, replace_bytes
from . import USAGE
from .check import language_of
from .dispatch import complain
from .screen import tell


def undo(options: Namespace) -> int:
    """Revert the changes in a change log (the argument `slip`). Returns 0 when every file is as before the changes, 2
    when some file could not be reverted."""
    lang = language_of(options, Configurations().of("."))
    given = sorted(read_change_log(Path(options.slip)), key=lambda changes: changes.path)
    errors = 0
    for path, of_file in groupby(given, key=lambda changes: changes.path):
        try:
            tell(_undone(path, list(of_file)), lang)
        except LintNewsError as error:
            errors += 1
            complain(error, lang)
    return USAGE if errors else 0


def _undone(path: Path, given: list[FileChanges]) -> Message:
    try:
        data = path.read_bytes()
        before = reverted(data, given)
        if before == data:
            return Message("{path}：已是改前的样子", "{path}: is as it was before", path=path)
        replace_bytes(path, before, data)
    except ChangedError as error:
        raise LintNewsError(_not_undone(path, Message("刚被改动", "changed meanwhile"))) from error
    except OSError as error:
        raise LintNewsError(_not_undone(path, why_failed(error))) from error
    n = sum(len(changes.changes) for changes in given)
    return Message("{path}：撤回 {n} 处", "{path}: took back {n} changes", path=path, n=n)


def _not_undone(path: Path, why: Message) -> Message:
    return Message("{path}：没有撤回（{why}）", "{path}: not taken back ({why})", path=path, why=why)
