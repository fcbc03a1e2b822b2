"""The benchmarks that CI relies on: kept figures, and ratios of interleaved runs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import kept
from benchmarks.speed import shares
from benchmarks.speed.costs import Cost, Costs, interleaved


def test_a_figure_more_than_a_tenth_above_the_kept_one_fails(tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    assert kept.compared({"calls": 500}, file, write=False) == 0
    assert kept.compared({"calls": 100}, file, write=True) == 0
    assert kept.compared({"calls": 110}, file, write=False) == 0
    assert kept.compared({"calls": 111}, file, write=False) == 1


def test_variations_of_the_fixture_pages_differ() -> None:
    assert kept.pages("one") == kept.pages("one")
    assert not set(kept.pages("one")) & set(kept.pages("another"))


def test_a_ratio_is_the_median_of_the_ratios_within_a_round() -> None:
    runs = {"a": [Cost(cpu, 1, 1) for cpu in (1, 9, 2)], "b": [Cost(cpu, 1, 1) for cpu in (1, 3, 4)]}
    assert Costs(runs).ratio("a", "b") == 1
    assert Costs(runs).median("a") == 2


def test_environments_share_the_commands_of_others() -> None:
    python = [sys.executable, "-c", "pass"]
    one, other = interleaved({"this": {"check": python}, "other": {"check": python}}, {"peer": python}, 1)
    assert list(one) == list(other) == ["peer", "check"]
    assert one.median("peer") == other.median("peer")


def test_shares_of_stages_and_of_rules() -> None:
    page = str(Path(__file__).parent.parent / "fixtures" / "pages" / "notice")
    command = [sys.executable, "-P", str(Path(shares.__file__)), page]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert sum(found["stages"].values()) == pytest.approx(1)
    assert found["stages"]["start"] > 0
    assert sum(found["rules"].values()) == pytest.approx(found["stages"].get("rules", 0))
