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
from ..model import RANK, Failure, Lang, Message, Report, Severity
from ..project.inputs import inputs
from ..project.session import Checked, Session, registry
from ..project.settings import Settings
from ..system.process import collect_rarely
from . import BROKEN, USAGE
from .archive_inputs import PARQUET, TABLE, check_archives, is_over_archives
from .dispatch import complain
from .options import given_of, language
from .progress import Progress
from .reports import all_apart, now, targets, write
from .screen import tell

if TYPE_CHECKING:
    from ..check.errorrate import Tally
    from .gates import Gates


def session_of(options: Namespace) -> Session:
    """The session of the command line's settings. Raises LintNewsError for a value that is wrong."""
    given = given_of(options)
    return Session(registry(), given)


def language_of(options: Namespace, config: Settings) -> Lang:
    """--lang, then the configuration, then the locale, then Chinese."""
    lang: Lang = options.lang or config.lang or language(())
    return lang


def check(options: Namespace) -> int:
    """Check the inputs and print the report; returns the exit status."""
    session = session_of(options)
    collect_rarely()
    more = (PARQUET,) if options.output_format == TABLE else ()
    names = list(inputs(options.paths or ["."], session.configurations, more))
    config = session.config(names[0] if names else ".")
    lang = language_of(options, config)
    if not options.paths:
        print(f"lint-news: {_here().text(lang)}", file=sys.stderr)
    run = Run(lang, _gates(session, lang), _error_rate(session))
    if not names:
        tell(ALL_EXCLUDED, lang, is_error=True)
    if is_over_archives(config.output_format, names):
        check_archives(options, session, config.output_format, names, run)
        return run.ended(_failing(session, config), config)
    checked = session.check_all(names, session.settings.jobs)
    if path := session.settings.write_baseline:
        all_apart([path], names)
        return _write_baseline(path, run, run.watch(checked, session.registry.failures))
    return _report(options, session, names, run, checked)


def _report(options: Namespace, session: Session, names: Sequence[str], run: Run, checked: Iterable[Checked]) -> int:
    """Write the reports; statistics, times, the baseline's and the error rate's lines go to standard error."""
    first = names[0] if names else "."
    config = session.config(first)
    wanted = targets(options, config.output_format, session.registry, names)
    fail_on = _failing(session, config)
    output = Output(
        run.lang,
        version=__version__,
        rules=session.rules(first),
        column_unit=config.column_unit,
        sort=config.sort,
        fail_on=fail_on,
        has_baseline=bool(config.baseline),
        time=now() if run.rate else None,
        error_rate=run.rate,
        total_chars=session.settings.total_chars,
    )
    with Progress(len(names), run.lang) as progress:
        write(run.watch(progress.over(checked), session.registry.failures), wanted, output)
    return run.ended(fail_on, config)


def _failing(session: Session, config: Settings) -> Severity | None:
    """The severity from which findings fail the run; None where the error rate alone does."""
    return None if config.max_error_rate is not None and "fail_on" not in session.given else config.fail_on


def _gates(session: Session, lang: Lang) -> Gates | None:
    """The baseline and the error rate, where one of them was asked for."""
    if not (session.settings.baseline or session.settings.counts_errors):
        return None
    from .gates import Gates

    return Gates(session, lang)


def _error_rate(session: Session) -> Tally | None:
    """The error rate for reports that show pages."""
    if not session.settings.shows_pages:
        return None
    from ..check.errorrate import Tally

    return Tally()


def _write_baseline(path: str, run: Run, reports: Iterable[Report]) -> int:
    """Write the baseline from all findings; nothing is written when an input could not be read or a rule failed."""
    read = list(reports)
    if status := run.status(Severity.ERROR, exit_zero=True):
        return status
    from .gates import write_baseline

    return write_baseline(path, read, run.lang)


def _here() -> Message:
    return Message(
        "没有写路径，检查当前文件夹 {folder}", "no path given: checking the current folder {folder}", folder=Path.cwd()
    )


ALL_EXCLUDED = Message("写明的文件都符合 exclude，没有可查的", "all that was named is excluded: nothing to do")


class Run:
    """The totals of a run: counts of findings, failures of rules, errors of inputs, seconds by rule."""

    def __init__(self, lang: Lang, gates: Gates | None, rate: Tally | None) -> None:
        self.lang: Lang = lang
        self.gates, self.rate = gates, rate
        self.counts: Counter[tuple[Severity, str]] = Counter()
        self.failures: list[Failure] = []
        self.errors = 0
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def watch(self, checked: Iterable[Checked], failures: tuple[Failure, ...]) -> Iterator[Report]:
        """Count the reports and yield them; inputs that could not be read and rules that failed are printed at once."""
        if failures:
            self.broke(failures)
            yield Report("", None, (), failures)
        for one in checked:
            self._take(one)
            for report in one.reports:
                self._count(report)
                self.broke(report.failures)
                yield report

    def _take(self, one: Checked) -> None:
        """Count an input, and print what is wrong with it."""
        if one.notice:
            tell(one.notice, self.lang, is_error=True)
        if self.gates:
            self.gates.count(one)
        if self.rate:
            self.rate.add(one.errata, one.characters)
        for complaint in one.complaints:
            tell(complaint, self.lang, is_error=True)
        for error in (*filter(None, [one.error]), *one.errors):
            self.errors += 1
            complain(error, self.lang)
        for rule, seconds in one.seconds.items():
            self.seconds[rule] += seconds

    def _count(self, report: Report) -> None:
        for d in report.diagnostics:
            if d.accepted is None:
                self.counts[d.severity, d.rule] += d.count

    def broke(self, failures: tuple[Failure, ...]) -> None:
        """Count and print what broke, each once."""
        for failure in failures:
            if failure not in self.failures:
                self.failures.append(failure)
                tell(_broke_down(failure), self.lang, is_error=True)

    def ended(self, fail_on: Severity | None, config: Settings) -> int:
        """Print on standard error what was asked for; returns the exit status."""
        if config.statistics:
            self._print_statistics()
        if config.timing:
            self._print_timing()
        if self.gates:
            self.gates.say()
        return self.status(fail_on, exit_zero=config.exit_zero)

    def _print_statistics(self) -> None:
        for (severity, rule), count in sorted(self.counts.items(), key=lambda i: (RANK[i[0][0]], -i[1], i[0][1])):
            print(f"{count:>6}  {severity.value:<8} {rule}", file=sys.stderr)

    def _print_timing(self) -> None:
        for rule, seconds in sorted(self.seconds.items(), key=lambda item: -item[1]):
            print(f"{seconds:>9.3f}s {rule}", file=sys.stderr)

    def status(self, fail_on: Severity | None, *, exit_zero: bool) -> int:
        """The exit status; without `fail_on` only the error rate fails the run."""
        if self.errors:
            return USAGE
        if self.failures:
            return BROKEN
        failed = fail_on and any(RANK[severity] <= RANK[fail_on] for severity, _ in self.counts)
        is_over = self.gates is not None and self.gates.over
        return int(bool(failed or is_over) and not exit_zero)


def _broke_down(failure: Failure) -> Message:
    zh, en = "{who} 出错，结果不全：{error}", "{who} broke, the findings are partial: {error}"
    return Message(zh, en, who=failure.who, error=failure.error)
