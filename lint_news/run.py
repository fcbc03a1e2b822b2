"""Many inputs: from the paths a user names to reports, in order, over processes where that pays."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace as replaced

from .config import Config, active, config_for, read
from .declare import Rule
from .engine import lint
from .files import STDIN, excluded, files_in
from .model import LintNewsError, Message, Report
from .plugins import Registry, load
from .readers import Fields, documents
from .source import Source
from .timing import timed

if TYPE_CHECKING:
    import datetime as dt

_FILES_PER_PROCESS = 8


class Settings(Struct, frozen=True):
    """What the command line says over the configuration. None leaves a setting to the configuration."""

    config: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    stdin_filename: str | None = None
    date: dt.date | None = None
    fields: Fields = Fields()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    timing: bool = False

    def config_of(self, name: str) -> Config:
        """The configuration that holds for one input."""
        path = Path(self.stdin_filename or ".") if name == STDIN else Path(name)
        if self.config is None:
            found = config_for(path)
        elif (given := read(Path(self.config))) is None:
            raise LintNewsError(_no_table(self.config))
        else:
            found = given
        return replaced(
            found,
            select=found.select if self.select is None else self.select,
            extend_select=(*found.extend_select, *self.extend_select),
            ignore=(*found.ignore, *self.ignore),
            exclude=(*found.exclude, *self.exclude),
            force_exclude=found.force_exclude or self.force_exclude,
        )


def _no_table(path: str) -> Message:
    return Message("{path}：没有 [tool.lint-news] 一节", "{path}: has no [tool.lint-news]", path=path)


class Checked(Struct, frozen=True):
    """One input after checking: its reports, or why it could not be read, and a word on its encoding.

    `errors` are the lines of it that could not be read, `seconds` what each rule took where that was asked.
    """

    name: str
    reports: tuple[Report, ...] = ()
    error: LintNewsError | None = None
    notice: Message | None = None
    errors: tuple[LintNewsError, ...] = ()
    seconds: dict[str, float] = {}


def registry() -> Registry:
    """The plug-ins. Raises LintNewsError when there are no rules: the project is not installed."""
    loaded = load()
    if not loaded.rules:
        why = "; ".join(f"{f.who}: {f.error}" for f in loaded.failures) or "-"
        raise LintNewsError(_no_rules(why))
    return loaded


def _no_rules(why: str) -> Message:
    return Message("一条规则也没有：lint-news 没有装好，请在源码目录运行 pip install -e .（{why}）",
                   "no rules at all: lint-news is not installed; run pip install -e . in the checkout ({why})",
                   why=why)  # fmt: skip


def rules_for(settings: Settings, name: str) -> tuple[Rule, ...]:
    """The rules that are on for one input."""
    return _rules_for(settings, STDIN if name == STDIN else str(Path(name).parent))


@cache
def _rules_for(settings: Settings, folder: str) -> tuple[Rule, ...]:
    rules = active(registry().rules, settings.config_of(folder))
    if not rules:
        raise LintNewsError(
            Message("所选规则一条不剩，没有可查的", "the selection leaves no rule: nothing would be checked")
        )
    return rules


def inputs(names: Sequence[str], settings: Settings) -> Iterator[str]:
    """Every input that the names stand for, a folder's text files in the order of their names.

    A folder without text stands for itself: reading it is the error. What is excluded is left out of folders, with
    `force_exclude` also where it is named.
    """
    for name in names:
        path = Path(name)
        if name != STDIN and path.is_dir():
            yield from files_in(path, settings.config_of) or [name]
        elif name == STDIN or not _forced_out(path, settings):
            yield name


def _forced_out(path: Path, settings: Settings) -> bool:
    try:
        config = settings.config_of(str(path))
    except LintNewsError:
        return False  # said when the file is read, beside the reports of the others
    return config.force_exclude and excluded(path, config)


def _no_text(name: str) -> Message:
    return Message("{name}：文件夹里没有可查的文件", "{name}: no text files in this folder", name=name)


def source(name: str, settings: Settings) -> Source:
    """Read one input; `-` is standard input."""
    if name == STDIN:
        return Source.decode(sys.stdin.buffer.read(), settings.stdin_filename or STDIN)
    if (path := Path(name)).is_dir():
        raise LintNewsError(_no_text(name))
    return Source.read(path, name)


def check(name: str, settings: Settings) -> Checked:
    """Check one input. What is wrong with it comes back, it is not raised."""
    try:
        rules = rules_for(settings, name)
        read_in = source(name, settings)
        reading = documents(read_in.text, read_in.name, settings.fields, settings.date)
    except LintNewsError as error:
        return Checked(name, error=error)
    seconds: dict[str, float] = {}
    if settings.timing:
        rules = timed(rules, seconds)
    reports = tuple(lint(document, rules) for document in reading.documents)
    notice = None if read_in.encoding == "utf-8" else _read_as(read_in)
    return Checked(name, reports, None, notice, reading.errors, seconds)


def _read_as(read_in: Source) -> Message:
    return Message("{name}：按 {encoding} 读取", "{name}: read as {encoding}", name=read_in.name,
                   encoding=read_in.encoding.upper())  # fmt: skip


def check_all(names: Iterable[str], settings: Settings, jobs: int = 0) -> Iterator[Checked]:
    """Check inputs, reports in the order of the names. `jobs` 0 takes as many processes as pay."""
    todo = list(names)
    registry()
    processes = min(jobs or os.cpu_count() or 1, -(-len(todo) // _FILES_PER_PROCESS))
    one = partial(check, settings=settings)
    if processes <= 1 or STDIN in todo:
        yield from map(one, todo)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(processes, initializer=_leave_interrupts) as pool:
        try:
            yield from pool.map(one, todo, chunksize=_FILES_PER_PROCESS)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _leave_interrupts() -> None:
    """Ctrl-C goes to every process; the first one answers for all."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
