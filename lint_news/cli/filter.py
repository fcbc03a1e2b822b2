"""`lint-news fix -`: standard input to standard output."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from ..fixing.apply import Fixed
from ..model import Lang, LintNewsError, Message
from ..project.session import STDIN, Session, registry
from ..project.settings import Settings
from ..text.input_errors import not_written
from ..text.source import Source, standard_input
from . import BROKEN
from .check import language_of
from .fix_container import check_settings, copy_of
from .fix_input import Lint, diff_of, fixed, tell_failures, unsettled


def filter_input(options: Namespace, given: Mapping[str, Any]) -> int:
    """Fix standard input with the given settings; returns the exit status.

    When something fails, the input is written to standard output unchanged. Fixes that undo each other are left out,
    and the others made.
    """
    data = standard_input()
    try:
        session = _session(given)
        lang = language_of(options, session.config(STDIN))
        read_in = Source.decode(data, session.settings.stdin_filename or STDIN)
        _check_readable(read_in, session)
        if read_in.container:
            check_settings(read_in.name, session.settings)
        outcome = fixed(read_in, session, Lint(session, STDIN))
        result = _result(read_in, outcome, session.config(STDIN), lang)
    except BaseException:
        sys.stdout.buffer.write(data)
        raise
    broken = [*session.registry.failures, *outcome.failures]
    sys.stdout.buffer.write(data if broken else result)
    failures = [*broken, *unsettled(outcome, read_in.name)]
    tell_failures(failures, lang)
    return BROKEN if failures else int(bool(outcome.applied and session.settings.fail_on_change))


def _session(given: Mapping[str, Any]) -> Session:
    """Raises LintNewsError for a change log, and where there are no rules."""
    if given.get("slip"):
        raise LintNewsError(Message("--slip 只用于文件，不能与 - 同用", "--slip is for files, not for standard input"))
    return Session(registry(), given)


def _check_readable(read_in: Source, session: Session) -> None:
    """Raises LintNewsError for the first line that cannot be read."""
    for error in session.configurations.read(read_in.text, read_in.name).errors:
        raise error


def _result(read_in: Source, outcome: Fixed, settings: Settings, lang: Lang) -> bytes:
    if settings.diff:
        return diff_of(read_in, outcome, read_in.name).encode()
    if read_in.container:
        copy = copy_of(read_in, outcome, settings, lang)
        return copy.data if copy else read_in.data
    if outcome.text == read_in.text:
        return read_in.data
    if not read_in.writable:
        raise LintNewsError(not_written(read_in.name, read_in.encoding))
    return read_in.encode(outcome.text)
