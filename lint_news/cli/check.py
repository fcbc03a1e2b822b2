"""`lint-news check`."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__
from ..authoring.plugins import Output
from ..model import RANK, Failure, Lang, LintNewsError, Message, Report, Severity
from ..project.config import Config
from ..project.session import Checked, Settings, check_all, inputs, registry, rules_for
from ..readers import Fields
from ..system.process import collect_rarely
from . import BROKEN, USAGE
from .gates import Gates, write_baseline
from .main import complain
from .options import language
from .progress import Progress
from .reports import all_apart, targets, write
from .screen import tell

if TYPE_CHECKING:
    from datetime import date


def settings_of(options: Namespace) -> Settings:
    """The command line's part of the settings."""
    return Settings(
        config=options.config,
        select=_names(options.select) if options.select is not None else None,
        extend_select=_names(options.extend_select or []),
        ignore=_names(options.ignore or []),
        stdin_filename=options.stdin_filename,
        date=_date(options.date) if options.date else None,
        baseline=getattr(options, "baseline", None),
        error_rate=_wants_rate(options),
        profile=getattr(options, "profile", None),
        html_select=getattr(options, "html_select", None),
        fold=not (getattr(options, "write_baseline", None) or getattr(options, "no_fold", False)),
        fields=_fields(options),
        exclude=_names(getattr(options, "exclude", None) or []),
        force_exclude=getattr(options, "force_exclude", False),
        timing=getattr(options, "timing", False),
        own_files=_own_files(options),
    )


def _wants_rate(options: Namespace) -> bool:
    return getattr(options, "error_rate", False) or getattr(options, "max_error_rate", None) is not None


def _own_files(options: Namespace) -> tuple[str, ...]:
    """The baselines and reports that the command line names."""
    names = (getattr(options, name, None) for name in ("baseline", "write_baseline", "output_file", "slip"))
    reports: Sequence[str] = getattr(options, "report", None) or ()
    return (*filter(None, names), *(report.partition("=")[2] for report in reports))


def _fields(options: Namespace) -> Fields:
    """The fields of records; commands that take no records have no options for them."""
    if not hasattr(options, "text_field"):
        return Fields()
    return Fields(options.text_field, options.id_field, options.date_field)


def _date(text: str) -> date:
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError as error:
        wrong = Message("--date {text}：应写作 2026-03-19", "--date {text}: write 2026-03-19", text=text)
        raise LintNewsError(wrong) from error


def _names(given: list[str]) -> tuple[str, ...]:
    return tuple(name.strip() for item in given for name in item.split(",") if name.strip())


def language_of(options: Namespace, config: Config) -> Lang:
    """--lang, then the configuration, then the locale, then Chinese."""
    lang: Lang = options.lang or config.lang or language(())
    return lang


def check(options: Namespace) -> int:
    """Check the inputs and print the report; returns the exit status of the contract."""
    settings = settings_of(options)
    loaded = registry()
    collect_rarely()
    names = list(inputs(options.paths or ["."], settings))
    first = names[0] if names else "."
    config = settings.config_of(first)
    lang = language_of(options, config)
    if not options.paths:
        print(f"lint-news: {_here().text(lang)}", file=sys.stderr)
    gates = Gates(options, settings, lang)
    run = _Run(lang, gates)
    if not names:
        tell(ALL_EXCLUDED, lang, is_error=True)
    if options.write_baseline:
        all_apart([options.write_baseline], names)
        return _write_baseline(options.write_baseline, run, run.watch(check_all(names, settings, options.jobs), loaded.failures))  # fmt: skip
    fail_on = Severity(options.fail_on) if options.fail_on else config.fail_on
    rate_alone = gates.most is not None and not options.fail_on
    wanted = targets(options, config.output_format, loaded, names)
    output = Output(
        run.lang,
        version=__version__,
        rules=rules_for(settings, first),
        column_unit=options.column_unit,
        sort=options.sort or config.sort,
        fail_on=None if rate_alone else fail_on,
        has_baseline=bool(options.baseline),
    )
    with Progress(len(names), run.lang) as progress:
        checked = progress.over(check_all(names, settings, options.jobs))
        write(run.watch(checked, loaded.failures), wanted, output)
    if options.statistics:
        run.print_statistics()
    if options.timing:
        run.print_timing()
    gates.say()
    return run.status(None if rate_alone else fail_on, exit_zero=options.exit_zero, over=gates.over)


def _write_baseline(path: str, run: _Run, reports: Iterable[Report]) -> int:
    """Write what there is to find as known; nothing is written when an input could not be read or something broke."""
    read = list(reports)
    if status := run.status(Severity.ERROR, exit_zero=True):
        return status
    return write_baseline(path, read, run.lang)


def _here() -> Message:
    return Message(
        "没有写路径，检查当前文件夹 {folder}", "no path given: checking the current folder {folder}", folder=Path.cwd()
    )


ALL_EXCLUDED = Message("写明的文件都符合 exclude，没有可查的", "all that was named is excluded: nothing to do")


class _Run:
    """What the reports that went by amount to."""

    def __init__(self, lang: Lang, gates: Gates) -> None:
        self.lang: Lang = lang
        self.gates = gates
        self.counts: Counter[tuple[Severity, str]] = Counter()
        self.failures: list[Failure] = []
        self.errors = 0
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def watch(self, checked: Iterable[Checked], failures: tuple[Failure, ...]) -> Iterator[Report]:
        """Hand the reports on, counting; say at once what could not be read and what broke."""
        if failures:
            self._broke(failures)
            yield Report("", None, (), failures)
        for one in checked:
            if one.notice:
                tell(one.notice, self.lang, is_error=True)
            if one.error:
                self.errors += 1
                complain(one.error, self.lang)
            self.gates.count(one)
            for complaint in one.complaints:
                tell(complaint, self.lang, is_error=True)
            for error in one.errors:
                self.errors += 1
                complain(error, self.lang)
            for rule, seconds in one.seconds.items():
                self.seconds[rule] += seconds
            for report in one.reports:
                self._count(report)
                self._broke(report.failures)
                yield report

    def _count(self, report: Report) -> None:
        for d in report.diagnostics:
            if d.accepted is None:
                self.counts[d.severity, d.rule] += d.count

    def _broke(self, failures: tuple[Failure, ...]) -> None:
        for failure in failures:
            if failure not in self.failures:
                self.failures.append(failure)
                tell(_broke_down(failure), self.lang, is_error=True)

    def print_statistics(self) -> None:
        for (severity, rule), count in sorted(self.counts.items(), key=lambda i: (RANK[i[0][0]], -i[1], i[0][1])):
            print(f"{count:>6}  {severity.value:<8} {rule}", file=sys.stderr)

    def print_timing(self) -> None:
        for rule, seconds in sorted(self.seconds.items(), key=lambda item: -item[1]):
            print(f"{seconds:>9.3f}s {rule}", file=sys.stderr)

    def status(self, fail_on: Severity | None, *, exit_zero: bool, over: bool = False) -> int:
        """The exit status; without `fail_on` findings alone fail nothing, `over` says that the error rate does."""
        if self.errors:
            return USAGE
        if self.failures:
            return BROKEN
        failed = fail_on and any(RANK[severity] <= RANK[fail_on] for severity, _ in self.counts)
        return int(bool(failed or over) and not exit_zero)


def _broke_down(failure: Failure) -> Message:
    return Message("{who} 出错，结果不全：{error}", "{who} broke, the findings are partial: {error}",
                   who=failure.who, error=failure.error)  # fmt: skip
