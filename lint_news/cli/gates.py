"""The error rate and the baseline of a run: what is printed about them, and whether the error rate fails the run."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..model import Lang, Message, Report
from ..project.session import Checked, Session
from .screen import tell

if TYPE_CHECKING:
    from ..check.errorrate import Tally
    from ..suppression.baseline import BaselineEntry

_SHOWN = 5


class Gates:
    """Counts the errors for the error rate, and collects the findings of the baseline that are gone."""

    def __init__(self, session: Session, lang: Lang) -> None:
        given = session.settings
        self._session, self._baseline = session, given.baseline
        self._total, self._most = given.total_chars, given.max_error_rate
        self._lang: Lang = lang
        self._gone: list[BaselineEntry] = []
        self._tally: Tally | None = None
        if given.counts_errors:
            from ..check.errorrate import Tally

            self._tally = Tally()
        if self._baseline:
            from ..suppression.baseline import read

            read(self._baseline)  # an error in the file is reported once, not for every page

    def count(self, one: Checked) -> None:
        """Count one input."""
        if self._tally:
            self._tally.add(one.errata, one.characters)
        if self._baseline and one.reports:
            from ..suppression.baseline import gone

            # findings over an issue are missing where a page was checked alone
            on = [rule.name for rule in self._session.rules(one.name) if rule.unit != "issue"]
            self._gone += [known for report in one.reports for known in gone(self._baseline, report, on)]

    def say(self) -> None:
        """Print on standard error the findings of the baseline that are gone, and the error rate."""
        if self._gone:
            tell(self._all_gone(), self._lang, is_error=True)
        if self._tally:
            print(f"lint-news: {self._tally.told(self._total, self._lang)}", file=sys.stderr)

    @property
    def over(self) -> bool:
        """True when the error rate is above --max-error-rate."""
        return self._tally is not None and self._most is not None and self._tally.rate(self._total) > self._most

    def _all_gone(self) -> Message:
        lines = {f"line{i}": _line(known) for i, known in enumerate(self._gone[:_SHOWN])}
        each = "".join(f"{{{name}}}" for name in lines) + "\n  …" * (len(self._gone) > _SHOWN)
        return Message(
            "基线中有 {n} 处已不再出现，可用 --write-baseline 重写{shown}",
            "{n} findings of the baseline are gone; --write-baseline writes it anew{shown}",
            n=len(self._gone),
            shown=Message(each, each, **lines),
        )


def _line(known: BaselineEntry) -> Message:
    line = "\n  {path} {words} [{rule}]"
    return Message(line, line, path=known.path, words=known.words, rule=known.rule)


def write_baseline(path: str, reports: Iterable[Report], lang: Lang) -> int:
    """Write the baseline, and print the number of findings in it."""
    from ..suppression import baseline

    n = baseline.write(path, reports)
    tell(Message("{path}：记下 {n} 处", "{path}: {n} findings written", path=path, n=n), lang)
    return 0
