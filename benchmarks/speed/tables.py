"""The tables that the benchmark prints, one column for each environment."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from . import shares
from .costs import ENVIRON, Costs
from .inputs import megabytes
from .measures import MEMORY, RATIOS, Ratio

_MOST_RULES = 15
_NAME, _COLUMN = 56, 10


def print_ratios(environments: Sequence[str], costs: Sequence[Costs], cold: Sequence[Costs]) -> None:
    """The ratios of those commands that ran, peak memory, and the cold start."""
    _head("ratios", environments)
    for ratio in RATIOS:
        if ratio.over in costs[0] and ratio.under in costs[0]:
            _row(ratio.name, [f"{one.ratio(ratio.over, ratio.under, ratio.field):.2f}" for one in costs])
    start = Ratio("cold start of one page over python -c pass", "check of one page", "python -c pass")
    _row(start.name, [f"{one.ratio(start.over, start.under):.1f}" for one in cold])
    _row("cold start of one page, ms of CPU", [f"{1000 * one.median(start.over):.0f}" for one in cold])
    for name in filter(costs[0].__contains__, MEMORY):
        _row(f"peak memory, {name}, MB", [f"{one.median(name, 'memory'):.0f}" for one in costs])


def print_costs(environments: Sequence[str], costs: Sequence[Costs], inputs: Mapping[str, Path]) -> None:
    """The median CPU seconds of each command and how much text that is for a second."""
    _head("seconds of CPU, and MB of text for each", environments)
    for name in costs[0]:
        size = megabytes(inputs[name.partition(":")[0]])
        _row(name, [f"{one.median(name):.2f} {size / one.median(name):5.2f}" for one in costs])


def print_shares(environments: Mapping[str, str], name: str, folder: Path) -> None:
    """The share of each stage and of the rules that take the most."""
    found = [_shares(python, folder) for python in environments.values()]
    for kind, most in (("stages", None), ("rules", _MOST_RULES)):
        _head(f"{name}: share of {kind} in %", list(environments))
        for key in list(found[0][kind])[:most]:
            _row(key, [f"{100 * one[kind].get(key, 0):.1f}" for one in found])


def _shares(python: str, folder: Path) -> dict[str, dict[str, float]]:
    command = [python, "-P", str(Path(shares.__file__)), str(folder)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRON).stdout)


def _head(title: str, environments: Sequence[str]) -> None:
    print()
    _row(title, environments)


def _row(name: str, columns: Sequence[str]) -> None:
    print(f"{name:<{_NAME}}" + "".join(f" {column:>{_COLUMN}}" for column in columns))
