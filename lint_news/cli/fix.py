"""`lint-news fix`: the only command that writes."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..containers import is_container
from ..fixing.apply import Fixed
from ..fixing.changes import changes
from ..model import Failure, Lang, LintNewsError, Message, Severity
from ..project.inputs import inputs, source
from ..project.issues import Issues
from ..project.session import STDIN, Session, registry
from ..project.settings import Settings
from ..readers import RECORDS
from ..text.source import Source
from . import BROKEN, USAGE
from .check import ALL_EXCLUDED, language_of
from .dispatch import complain
from .fix_container import check_settings, write_copy
from .fix_input import Lint, diff_of, fixed, tell_failures, unsettled
from .options import given_of
from .progress import Progress
from .screen import as_it_is, tell

if TYPE_CHECKING:
    from ..fixing.change_log import ChangeLog


def fix(options: Namespace) -> int:
    """Fix the inputs; 0 when done, 1 with --fail-on-change when something changed, 2 and 3 as for check."""
    given = given_of(options)
    if options.paths == [STDIN]:
        from .filter import filter_input

        return filter_input(options, given)
    _check_names(options.paths)
    session = Session(registry(), given)
    names = list(inputs(options.paths, session.configurations))
    lang = language_of(options, session.config(names[0] if names else "."))
    if not names:
        tell(ALL_EXCLUDED, lang, is_error=True)
    if session.settings.output and len(names) != 1:
        raise LintNewsError(Message("--output 一次只写一个文件", "--output takes one input at a time"))
    run = _Run(session, lang, names)
    with Progress(len(names), lang) as progress:
        for name in progress.over(names):
            run.fix(name)
    return run.status()


def _check_names(paths: Sequence[str]) -> None:
    """Raises LintNewsError where no file is named, or standard input beside files."""
    if not paths:
        raise LintNewsError(_NO_PATH)
    if STDIN in paths:
        raise LintNewsError(Message("fix 的 - 只能单独用", "fix takes - alone, not beside files"))


_NO_PATH = Message(
    "fix 会改写文件，请写明改哪些：文件、文件夹（当前文件夹写 .），或 -",
    "fix writes files: name those to fix, a folder (. for this one), or -",
)


class _Run:
    """Fixes files one by one, and counts changed files, errors, failures and the findings that are left."""

    def __init__(self, session: Session, lang: Lang, names: Sequence[str]) -> None:
        self._session, self._names = session, names
        self._lang: Lang = lang
        self._log = _change_log(session.settings, lang)
        self._changed = self._errors = 0
        self._failures: list[Failure] = list(session.registry.failures)
        self._left: Counter[Severity] = Counter()

    def fix(self, name: str) -> None:
        """Fix a file. Errors are printed and counted."""
        try:
            outcome, unread = self._fix(name)
        except LintNewsError as error:
            self._complain(error)
            return
        for error in unread:
            self._complain(error)
        self._changed += bool(outcome.applied)
        self._failures += [*outcome.failures, *unsettled(outcome, name)]
        self._left.update(d.severity for d in outcome.left)
        if outcome.applied and not self._session.settings.diff and not is_container(name):
            tell(_done(name, outcome), self._lang)

    def _complain(self, error: LintNewsError) -> None:
        self._errors += 1
        complain(error, self._lang)

    def _fix(self, name: str) -> tuple[Fixed, tuple[LintNewsError, ...]]:
        """Fix a file. Returns the result, and the errors of the records that could not be read and stay as they are."""
        settings = self._session.settings
        if not (settings.diff or settings.output) and name.lower().endswith(RECORDS):
            raise LintNewsError(_needs_output(name))
        read_in = source(name)
        if read_in.container:
            check_settings(name, settings)
        unread = self._session.configurations.read(read_in.text, read_in.name).errors
        issues = self._issues if read_in.container else None
        judge = Lint(self._session, name, spares_private=self._log is not None, issues=issues)
        outcome = fixed(read_in, self._session, judge)
        if self._log and judge.spared:
            tell(_spared(name, judge.spared), self._lang, is_error=True)
        self._write(name, read_in, outcome)
        return outcome, unread

    @cached_property
    def _issues(self) -> Issues:
        """The issues of the run: a marked copy has the findings over the issue of its document."""
        return Issues(self._names, self._session)

    def _write(self, name: str, read_in: Source, outcome: Fixed) -> None:
        settings = self._session.settings
        if settings.diff:
            as_it_is(diff_of(read_in, outcome, name))
        elif read_in.container:
            tell(write_copy(name, read_in, outcome, self._session.config(name), self._lang), self._lang)
        elif settings.output:
            read_in.write_new(Path(settings.output), outcome.text)
        elif outcome.text != read_in.text:
            if self._log and read_in.writable:
                self._log.add(Path(name), read_in, outcome.text, tuple(changes(read_in.text, outcome.rounds)))
            read_in.write(Path(name), outcome.text)

    def status(self) -> int:
        """Print the failures and how many findings are left; returns the exit status."""
        tell_failures(self._failures, self._lang)
        if self._left:
            tell(_left(self._left), self._lang, is_error=True)
        if self._errors:
            return USAGE
        return BROKEN if self._failures else int(bool(self._changed and self._session.settings.fail_on_change))


def _change_log(settings: Settings, lang: Lang) -> ChangeLog | None:
    """The change log that was asked for. Raises LintNewsError when the file is no change log, before any page is
    changed."""
    if not settings.slip:
        return None
    if settings.diff:
        raise LintNewsError(_LOG_AND_DIFF)
    from datetime import datetime

    from ..fixing.change_log import ChangeLog

    return ChangeLog(Path(settings.slip), lang, datetime.now().astimezone().isoformat(" ", "seconds"))


_LOG_AND_DIFF = Message(
    "--slip 与 --diff 不能同用：--diff 什么也不写",
    "--slip and --diff exclude each other: --diff writes nothing",
)


def _needs_output(name: str) -> Message:
    return Message(
        "{name}：.jsonl 不在原处改；请加 --output 新文件名",
        "{name}: .jsonl is not fixed in place; add --output NEW",
        name=name,
    )


def _done(name: str, outcome: Fixed) -> Message:
    link = Message(
        "（符号链接，改的是 {target}）", " (a symbolic link: {target} was written)", target=Path(name).resolve()
    )
    return Message(
        "{name}：改了 {n} 处{link}",
        "{name}: fixed {n} findings{link}",
        name=name,
        n=len(outcome.applied),
        link=link if Path(name).is_symlink() else "",
    )


def _spared(name: str, count: int) -> Message:
    return Message(
        "{name}：{n} 处改动会动到个人号码，号码不能留在改样单上，没有改；要改请不带 --slip",
        "{name}: {n} fixes would change a private number, which the slip must not keep; not made. "
        "Fix them without --slip",
        name=name,
        n=count,
    )


def _left(left: Counter[Severity]) -> Message:
    return Message(
        "还有 {n} 处留待人工：错误 {error}，警告 {warning}，提示 {info}（lint-news check 可看）",
        "{n} left for review: {error} errors, {warning} warnings, {info} infos (see lint-news check)",
        n=left.total(),
        **{s.value: left[s] for s in Severity},
    )
