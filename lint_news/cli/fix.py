"""`lint-news fix`: the only command that writes."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace as replaced

from ..check.engine import lint
from ..check.masking import changes_private, private_numbers
from ..fixing.apply import Fixed, choose, diff
from ..fixing.apply import fix as fix_text
from ..fixing.changes import changes
from ..model import Diagnostic, Failure, Lang, LintNewsError, Message, Report, Severity
from ..project.session import STDIN, Settings, inputs, pardon_for, registry, rules_for, source
from ..readers import RECORDS, Reading
from ..text.document import Document
from ..text.source import Source, not_written, standard_input
from . import BROKEN, USAGE
from .check import ALL_EXCLUDED, language_of, settings_of
from .main import complain
from .progress import Progress
from .screen import as_it_is, tell

if TYPE_CHECKING:
    from ..fixing.change_log import ChangeLog


def fix(options: Namespace) -> int:
    """Fix the inputs; 0 when done, 1 with --fail-on-change when something changed, 2 and 3 as for check."""
    settings = settings_of(options)
    if options.paths == [STDIN]:
        return _filter(options, settings)
    _files_named(options.paths)
    failures = list(registry().failures)
    names = list(inputs(options.paths, settings))
    lang = language_of(options, settings.config_of(names[0] if names else "."))
    if not names:
        tell(ALL_EXCLUDED, lang, is_error=True)
    if options.output and len(names) != 1:
        raise LintNewsError(Message("--output 一次只写一个文件", "--output takes one input at a time"))
    slip = _slip(options, lang)
    changed = errors = 0
    left: Counter[Severity] = Counter()
    with Progress(len(names), lang) as progress:
        for name in progress.over(names):
            try:
                outcome, unread = _fix_file(name, settings, options, slip)
            except LintNewsError as error:
                errors += 1
                complain(error, lang)
                continue
            errors += len(unread)
            for error in unread:
                complain(error, lang)
            changed += bool(outcome.applied)
            failures += _failures(outcome, name)
            left.update(d.severity for d in outcome.left)
            if outcome.applied and not options.diff:
                tell(_done(name, outcome), lang)
    _say(failures, lang)
    if left:
        tell(_left(left), lang, is_error=True)
    return USAGE if errors else BROKEN if failures else int(bool(changed and options.fail_on_change))


def _files_named(paths: Sequence[str]) -> None:
    """Raises LintNewsError where no file is named, or standard input beside files."""
    if not paths:
        raise LintNewsError(_NO_PATH)
    if STDIN in paths:
        raise LintNewsError(Message("fix 的 - 只能单独用", "fix takes - alone, not beside files"))


_NO_PATH = Message(
    "fix 会改写文件，请写明改哪些：文件、文件夹（当前文件夹写 .），或 -",
    "fix writes files: name those to fix, a folder (. for this one), or -",
)


def _slip(options: Namespace, lang: Lang) -> ChangeLog | None:
    """The slip that was asked for. Raises LintNewsError when its file is none, before any page is touched."""
    if not options.slip:
        return None
    if options.diff:
        raise LintNewsError(Message("--slip 与 --diff 不能同用：--diff 什么也不写", "--slip and --diff exclude each other: --diff writes nothing"))  # fmt: skip
    from datetime import datetime

    from ..fixing.change_log import ChangeLog

    return ChangeLog(Path(options.slip), lang, datetime.now().astimezone().isoformat(" ", "seconds"))


def _fix_file(
    name: str, settings: Settings, options: Namespace, slip: ChangeLog | None
) -> tuple[Fixed, tuple[LintNewsError, ...]]:
    """Fix one file; what it came to, and the errors of the lines that stay as they are."""
    if not (options.diff or options.output) and name.lower().endswith(RECORDS):
        raise LintNewsError(_needs_output(name))
    read_in = source(name, settings)
    unread = _reading(read_in, settings, read_in.text).errors
    judge = _Judge(settings, name, review=options.review, spares_private=slip is not None)
    outcome = _fixed(read_in, settings, judge)
    if slip and judge.spared:
        tell(_spared(name, judge.spared), slip.lang, is_error=True)
    if options.output and not options.diff:
        read_in.write_new(Path(options.output), outcome.text)
    elif options.diff:
        as_it_is(_diff(read_in, outcome, name))
    elif outcome.text != read_in.text:
        if slip and read_in.writable:
            slip.add(Path(name), read_in, outcome.text, tuple(changes(read_in.text, outcome.rounds)))
        read_in.write(Path(name), outcome.text)
    return outcome, unread


def _readable(read_in: Source, settings: Settings) -> None:
    """Raises LintNewsError for the first line that cannot be read."""
    for error in _reading(read_in, settings, read_in.text).errors:
        raise error


def _reading(read_in: Source, settings: Settings, text: str) -> Reading:
    return settings.read(text, read_in.name)


def _needs_output(name: str) -> Message:
    return Message("{name}：.jsonl 不在原处改；请加 --output 新文件名", "{name}: .jsonl is not fixed in place; add --output NEW",
                   name=name)  # fmt: skip


def _diff(read_in: Source, outcome: Fixed, name: str) -> str:
    """The diff, with the byte order mark that stands before the first line in the file."""
    mark = "\ufeff" if read_in.bom else ""
    return diff(mark + read_in.text, mark + outcome.text, name)


class _Judge:
    """What `fix` hears of a document. With `spares_private` nothing is to be fixed that changes a private number: a slip
    would keep it. `spared` counts such findings of the last look."""

    def __init__(self, settings: Settings, name: str, *, review: bool, spares_private: bool = False) -> None:
        self._rules, self._pardon = rules_for(settings, name), pardon_for(settings, name)
        self.review, self._spares_private, self.spared = review, spares_private, 0

    def __call__(self, document: Document) -> Report:
        report = lint(document, self._rules, fold=False, suppression=self._pardon)
        if not (self._spares_private and private_numbers(document)):
            return report
        kept = tuple(replaced(d, fixes=()) if self._changes_private(document, d) else d for d in report.diagnostics)
        self.spared = sum(a is not b for a, b in zip(kept, report.diagnostics, strict=True))
        return replaced(report, diagnostics=kept)

    def _changes_private(self, document: Document, found: Diagnostic) -> bool:
        return any(changes_private(document, d.fixes[0].edits) for d in choose([found], review=self.review))


def _fixed(read_in: Source, settings: Settings, judge: _Judge) -> Fixed:
    return fix_text(
        read_in.text,
        judge,
        name=read_in.name,
        review=judge.review,
        read=lambda text: _reading(read_in, settings, text).documents,
    )


def _filter(options: Namespace, settings: Settings) -> int:
    """Standard input to standard output. Whatever goes wrong, the bytes that came in go out; fixes that undo each other are
    left out, and the others made."""
    data = standard_input()
    try:
        _no_slip(options)
        lang = language_of(options, settings.config_of(STDIN))
        read_in = Source.decode(data, options.stdin_filename or STDIN)
        _readable(read_in, settings)
        outcome = _fixed(read_in, settings, _Judge(settings, STDIN, review=options.review))
        result = _result(read_in, outcome, as_diff=options.diff)
    except BaseException:
        sys.stdout.buffer.write(data)
        raise
    broken = [*registry().failures, *outcome.failures]
    sys.stdout.buffer.write(data if broken else result)
    failures = [*broken, *_unsettled(outcome, read_in.name)]
    _say(failures, lang)
    return BROKEN if failures else int(bool(outcome.applied and options.fail_on_change))


def _no_slip(options: Namespace) -> None:
    if options.slip:
        raise LintNewsError(Message("--slip 只用于文件，不能与 - 同用", "--slip is for files, not for standard input"))


def _result(read_in: Source, outcome: Fixed, *, as_diff: bool) -> bytes:
    if as_diff:
        return _diff(read_in, outcome, read_in.name).encode()
    if outcome.text == read_in.text:
        return read_in.data
    if not read_in.writable:
        raise LintNewsError(not_written(read_in))
    return read_in.encode(outcome.text)


def _failures(outcome: Fixed, name: str) -> list[Failure]:
    return [*outcome.failures, *_unsettled(outcome, name)]


def _unsettled(outcome: Fixed, name: str) -> list[Failure]:
    """What is said of rules whose fixes undo each other: they are left out, the others are made."""
    rules = ", ".join(outcome.unsettled)
    why = "these fixes do not settle and were left out; the others were made"
    return [Failure(f"{name}: {rules}", why)] if rules else []


def _say(failures: Iterable[Failure], lang: Lang) -> None:
    for failure in dict.fromkeys(failures):
        message = Message("{who} 出错：{error}", "{who} broke: {error}", who=failure.who, error=failure.error)
        tell(message, lang, is_error=True)


def _done(name: str, outcome: Fixed) -> Message:
    link = Message(
        "（符号链接，改的是 {target}）", " (a symbolic link: {target} was written)", target=Path(name).resolve()
    )
    return Message("{name}：改了 {n} 处{link}", "{name}: fixed {n} findings{link}",
                   name=name, n=len(outcome.applied), link=link if Path(name).is_symlink() else "")  # fmt: skip


def _spared(name: str, count: int) -> Message:
    return Message("{name}：{n} 处改动会动到个人号码，号码不能留在改样单上，没有改；要改请不带 --slip",
                   "{name}: {n} fixes would change a private number, which the slip must not keep; not made. Fix them without --slip",
                   name=name, n=count)  # fmt: skip


def _left(left: Counter[Severity]) -> Message:
    return Message(
        "还有 {n} 处留待人工：错误 {error}，警告 {warning}，提示 {info}（lint-news check 可看）",
        "{n} left for review: {error} errors, {warning} warnings, {info} infos (see lint-news check)",
        n=left.total(), **{s.value: left[s] for s in Severity},
    )  # fmt: skip
