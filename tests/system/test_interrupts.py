"""What plug-ins raise does not set the status; Ctrl-C ends the run."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint_news import Bad, Document, Finding, Rule, lint, rule
from lint_news.system.interrupts import Interrupt

from ..conftest import Command, Plug


class Strange(BaseException):
    """No Exception."""


def raising(error: BaseException) -> Rule:
    @rule("raising", title="坏", help="坏", bad=[Bad("")], good=[], family="words", unit="page")
    def check(_: Document) -> Iterator[Finding]:
        """It raises."""
        raise error
        yield

    return check


@pytest.mark.parametrize(
    "error", [Strange("x"), SystemExit(1), SystemExit(0), KeyboardInterrupt(), GeneratorExit()], ids=repr
)
def test_whatever_a_rule_raises_is_its_failure(lint_news: Command, plug: Plug, error: BaseException) -> None:
    plug(raising(error))
    Path("a.txt").write_text("春", "utf-8")
    done = lint_news("check", "a.txt", "--lang", "en")
    assert done.status == 3
    assert "raising (desk 1.0)" in done.err
    assert type(error).__name__ in done.err


@pytest.mark.parametrize("error", [Strange("x"), SystemExit(0), SystemExit(1), KeyboardInterrupt()], ids=repr)
def test_whatever_a_format_raises_is_no_status_of_ours(
    lint_news: Command, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def write(*_: object) -> None:
        raise error

    Path("a.txt").write_text("春", "utf-8")
    monkeypatch.setattr("lint_news.cli.check.write", write)
    assert lint_news("check", "a.txt").status == 3


def test_ctrl_c_is_no_failure(lint_news: Command, plug: Plug) -> None:
    def stop() -> None:
        os.kill(os.getpid(), signal.SIGINT)

    @rule("stopped", title="坏", help="坏", bad=[Bad("")], good=[], family="words", unit="page")
    def check(_: Document) -> Iterator[Finding]:
        """A person stops the run."""
        stop()
        yield from ()

    plug(check)
    Path("a.txt").write_text("春", "utf-8")
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert lint_news("check", "a.txt").status == 130
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        with pytest.raises(KeyboardInterrupt):
            lint(Document("春"), [raising(KeyboardInterrupt())])
        with pytest.raises(Interrupt):
            lint(Document("春"), [raising(Interrupt())])
    finally:
        signal.signal(signal.SIGINT, before)
