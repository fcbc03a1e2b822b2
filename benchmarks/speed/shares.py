"""Which stage and which rule the CPU time of a check goes to: `python -P shares.py INPUT… [OPTION…]` prints JSON.

Runs the command in this process and looks at the stack after each millisecond of CPU time. It imports nothing of the
benchmarks, so that any environment with any version of lint_news can run it.
"""

from __future__ import annotations

import contextlib
import io
import json
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from types import FrameType

_INTERVAL = 0.001
_RULES = ("lint_news.rules.", "lint_news.authoring.pattern_rule")
_STAGES = {
    _RULES: "rules",
    ("lint_news.layout",): "layout",
    ("lint_news.text.source", "lint_news.readers", "lint_news.project.inputs"): "read",
    ("lint_news.check.isolate", "lint_news.check.incremental"): "search and gates",
    ("lint_news.check", "lint_news.suppression", "lint_news.fixing"): "findings",
    ("lint_news.formats", "lint_news.cli"): "format",
    ("lint_news.project", "lint_news.authoring", "importlib", "runpy"): "start",
}
"""The stage of a module by what its name begins with; the first that fits counts. Modules that every stage calls (text,
match, model, language) have none: their time counts for their caller."""


class Shares:
    """Counts samples of the stack by stage and by rule."""

    def __init__(self) -> None:
        self.stages: Counter[str] = Counter()
        self.rules: Counter[str] = Counter()

    def sample(self, _signal: int, frame: FrameType | None) -> None:
        """Count one sample, for the innermost function that belongs to a stage."""
        stage = "start"
        while frame and (stage := _stage(frame)) is None:
            frame = frame.f_back
        self.stages[stage or "start"] += 1
        if frame and stage == "rules":
            self.rules[_rule(frame)] += 1

    def report(self) -> dict[str, dict[str, float]]:
        """The shares of all samples, the greatest first."""
        total = self.stages.total() or 1
        counted = {"stages": self.stages, "rules": self.rules}
        return {name: {key: n / total for key, n in counts.most_common()} for name, counts in counted.items()}


def _stage(frame: FrameType) -> str | None:
    name = str(frame.f_globals.get("__name__", ""))
    return next((stage for prefixes, stage in _STAGES.items() if name.startswith(prefixes)), None)


def _rule(frame: FrameType) -> str:
    """The name of the rule that the engine runs: its frame holds the rule; else the module of the rule."""
    module = str(frame.f_globals.get("__name__", ""))
    for outer in _outwards(frame):
        for value in outer.f_locals.values() if _stage(outer) == "search and gates" else ():
            if type(value).__name__ == "Rule":
                return str(value.name)
    return module


def _outwards(frame: FrameType | None) -> Iterator[FrameType]:
    while frame:
        yield frame
        frame = frame.f_back


def shares(arguments: Sequence[str]) -> dict[str, dict[str, float]]:
    """The shares of a check with these arguments of the command. Counting begins after Python itself has started."""
    from lint_news.cli import main

    found = Shares()
    signal.signal(signal.SIGPROF, found.sample)
    signal.setitimer(signal.ITIMER_PROF, _INTERVAL, _INTERVAL)
    try:
        with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8")):
            main(["check", *arguments, "--output-format", "concise", "--jobs", "1"])
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return found.report()


if __name__ == "__main__":
    json.dump(shares(sys.argv[1:]), sys.stdout)
