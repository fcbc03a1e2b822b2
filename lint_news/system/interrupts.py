"""Distinguish Ctrl-C from a KeyboardInterrupt that a plug-in raises."""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager
from typing import NoReturn


class Interrupt(KeyboardInterrupt):
    """The user stopped the run."""


def _stop(*_: object) -> NoReturn:
    raise Interrupt


@contextmanager
def told_apart() -> Generator[None]:
    """Let Ctrl-C raise Interrupt, where it would raise KeyboardInterrupt and this thread receives signals."""
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    try:
        signal.signal(signal.SIGINT, _stop)
    except ValueError:  # another thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def is_stop(error: BaseException) -> bool:
    """Whether the user stopped the run. Outside `told_apart` every KeyboardInterrupt is taken for that."""
    return isinstance(error, Interrupt) or (
        isinstance(error, KeyboardInterrupt) and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    )
