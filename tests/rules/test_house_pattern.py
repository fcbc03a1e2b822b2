"""Patterns of the house share a time limit; those that take too long are named."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lint_news.authoring.plugins import load

from ..conftest import Command

if TYPE_CHECKING:
    import pytest


def test_rows_of_patterns_have_one_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that each search lets run for all that it was given: forty slow rows take no longer than the budget."""
    module = sys.modules[load().rules["house-pattern"].check.__module__]
    clock = [0.0]
    monkeypatch.setattr(module, "process_time", lambda: clock[0])
    budget = module._Budget(4.0)
    for _ in range(40):
        with budget.share(80) as seconds:
            clock[0] += seconds
    assert 2.0 < 4.0 - clock[0] < 4.0, "half is left for those that need more"
    for _ in range(40):
        with budget.share(4) as seconds:
            clock[0] += seconds
    assert clock[0] < 4.0


def test_slow_rows_are_named_and_the_others_stand(lint_news: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules[load().rules["house-pattern"].check.__module__]
    monkeypatch.setattr(module, "_SECONDS", 6.0)
    slow = "".join(f"(a+)+{n}[bc]|(?:a|aa)+[{n}b]$,慢\n" for n in range(40))
    Path("patterns.csv").write_text(f"式样,说明\n{slow}讯息,栏目名已改\n", "utf-8")
    Path("lint-news.toml").write_text("[lists]\npatterns = ['patterns.csv']\n", "utf-8")
    Path("page.txt").write_text("讯息" + "a" * 40 + "\n", "utf-8")
    done = lint_news("check", "page.txt", "--config", "lint-news.toml")
    assert done.status == 3
    assert "栏目名已改" in done.text
    assert "patterns.csv:2、patterns.csv:3" in done.err
    assert "patterns.csv:41" in done.err
    assert "patterns.csv:42" not in done.err


def test_a_pattern_that_takes_too_long(lint_news: Command, tmp_path: Path) -> None:
    (tmp_path / "patterns.csv").write_text("式样,说明\n(?:a|aa|aaa|b?a)+(?:c|d),慢\n最佳,改\n", "utf-8")
    (tmp_path / "lint-news.toml").write_text('[lists]\npatterns = ["patterns.csv"]\n', "utf-8")
    (tmp_path / "a.txt").write_text("最佳的" + "a" * 5000 + "，第二好。\n", "utf-8")
    done = lint_news("check", "--select", "house-pattern", "a.txt")
    assert done.status == 3
    assert "patterns.csv:2" in done.err
    assert "patterns.csv:3" in done.text
