"""The counter on standard error, and what is said after Ctrl-C."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from lint_news.cli import progress
from lint_news.cli.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock; its last value is the time."""
    clock = [0.0]
    monkeypatch.setattr(progress, "monotonic", lambda: clock[-1])
    return clock


def run(total: int, seconds: list[float], step: float) -> None:
    with Progress(total, "en") as shown:
        for _ in shown.over(range(total)):
            seconds.append(seconds[-1] + step)


@pytest.mark.parametrize(
    ("total", "step", "written"),
    [
        (3, 0.1, ""),
        (3, 0.6, "\r\x1b[K2/3\r\x1b[K"),
        (3, 2.0, "\r\x1b[K1/3\r\x1b[K\r\x1b[K2/3\r\x1b[K"),
        (1, 9.0, ""),
    ],
)
def test_a_terminal_gets_a_counter_when_a_run_is_long(
    monkeypatch: pytest.MonkeyPatch, seconds: list[float], total: int, step: float, written: str
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    run(total, seconds, step)
    assert terminal.getvalue() == written


def test_a_file_gets_no_counter(monkeypatch: pytest.MonkeyPatch, seconds: list[float]) -> None:
    monkeypatch.setattr(sys, "stderr", stream := StringIO())
    run(3, seconds, 9.0)
    assert stream.getvalue() == ""


def test_an_interrupted_run_says_how_much_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream := StringIO())

    def interrupted() -> None:
        with Progress(3, "en") as shown:
            for item in shown.over(range(3)):
                if item == 1:
                    raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert stream.getvalue().startswith("lint-news: interrupted: 1 of 3 done;")
