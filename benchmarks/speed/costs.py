"""Run commands in turn, round by round, and compare what they cost."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

Command: TypeAlias = Sequence[str | Path]
ENVIRON = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
"""The environment variables of what is measured. PYTHONDONTWRITEBYTECODE would compile every module in every run."""


class Cost(Struct, frozen=True):
    """What a run took: CPU seconds and wall seconds of all its processes, peak memory of one of them in MB."""

    cpu: float
    wall: float
    memory: float


def run(command: Command) -> Cost:
    """Run a command; findings that make it exit 1 are no failure. Raises SystemExit for any other status."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRON)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(map(str, command))} ended with status {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss / 1000)


class Costs:
    """The costs of named commands: one for each round."""

    def __init__(self, found: Mapping[str, Sequence[Cost]]) -> None:
        self._found = found

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def median(self, name: str, field: str = "cpu") -> float:
        """The median over the rounds."""
        return statistics.median(getattr(cost, field) for cost in self._found[name])

    def ratio(self, over: str, under: str, field: str = "cpu") -> float:
        """The median of the ratios within a round: what slows the machine for a while slows both."""
        pairs = zip(self._found[over], self._found[under], strict=True)
        return statistics.median(getattr(one, field) / getattr(other, field) for one, other in pairs)


def interleaved(
    commands: Mapping[str, Mapping[str, Command]], shared: Mapping[str, Command], rounds: int
) -> list[Costs]:
    """The costs of each environment's commands, with those of the commands that they share. In a round each command
    runs in one environment after the other, so that both meet the same machine."""
    environments = list(commands)
    found: dict[tuple[str, str], list[Cost]] = {}
    for _ in range(rounds):
        for name, command in shared.items():
            found.setdefault(("", name), []).append(run(command))
        for name in commands[environments[0]]:
            for environment in environments:
                found.setdefault((environment, name), []).append(run(commands[environment][name]))
    return [Costs({name: costs for (who, name), costs in found.items() if who in {"", one}}) for one in environments]
