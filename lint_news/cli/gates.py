"""What `check` says and fails by beside the findings: the error rate, and what is gone from the baseline."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..model import Lang, Message, Report
from ..project.session import Checked, Settings, rules_for
from .screen import tell

if TYPE_CHECKING:
    from ..check.errorrate import Tally
    from ..suppression.baseline import BaselineEntry

_SHOWN = 5


class Gates:
    """Goes by all that is checked; `over` says whether the error rate is above what the options allow."""

    def __init__(self, options: Namespace, settings: Settings, lang: Lang) -> None:
        self.settings, self.total, self.most = settings, options.total_chars, options.max_error_rate
        self.lang: Lang = lang
        self.gone: list[BaselineEntry] = []
        self.tally: Tally | None = None
        if settings.error_rate:
            from ..check.errorrate import Tally

            self.tally = Tally()
        if settings.baseline:
            from ..suppression.baseline import read

            read(settings.baseline)  # what is wrong with it is said once, not for every page

    def count(self, one: Checked) -> None:
        """Count one input."""
        if self.tally:
            self.tally.add(one.errata, one.characters)
        if self.settings.baseline and one.reports:
            from ..suppression.baseline import gone

            on = [rule.name for rule in rules_for(self.settings, one.name)]
            self.gone += [known for report in one.reports for known in gone(self.settings.baseline, report, on)]

    def say(self) -> None:
        """A line on standard error for each that was asked for and has something to say."""
        if self.gone:
            tell(self._gone(), self.lang, is_error=True)
        if self.tally:
            print(f"lint-news: {self.tally.told(self.total, self.lang)}", file=sys.stderr)

    @property
    def over(self) -> bool:
        """True when the error rate is known to be above the most that is allowed."""
        return self.tally is not None and self.most is not None and self.tally.rate(self.total) > self.most

    def _gone(self) -> Message:
        lines = {f"line{i}": _line(known) for i, known in enumerate(self.gone[:_SHOWN])}
        each = "".join(f"{{{name}}}" for name in lines) + "\n  …" * (len(self.gone) > _SHOWN)
        return Message("基线中有 {n} 处已不再出现，可用 --write-baseline 重写{shown}",
                       "{n} findings of the baseline are gone; --write-baseline writes it anew{shown}",
                       n=len(self.gone), shown=Message(each, each, **lines))  # fmt: skip


def _line(known: BaselineEntry) -> Message:
    line = "\n  {path} {words} [{rule}]"
    return Message(line, line, path=known.path, words=known.words, rule=known.rule)


def write_baseline(path: str, reports: Iterable[Report], lang: Lang) -> int:
    """Write what there is to find as known, and say how much that is."""
    from ..suppression import baseline

    n = baseline.write(path, reports)
    tell(Message("{path}：记下 {n} 处", "{path}: {n} findings written", path=path, n=n), lang)
    return 0
