"""Ctrl-C told apart from a plug-in that raises KeyboardInterrupt itself."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, NoReturn

_signal: Any = import_module("_signal")
"""What `signal` wraps in enums, which takes a millisecond of every start."""


class Interrupt(KeyboardInterrupt):
    """A person stopped the run."""


def _stop(*_: object) -> NoReturn:
    raise Interrupt


@contextmanager
def told_apart() -> Generator[None]:
    """Have Ctrl-C raise Interrupt, where it would raise KeyboardInterrupt and this is the thread that hears of it."""
    if _signal.getsignal(_signal.SIGINT) is not _signal.default_int_handler:
        yield
        return
    try:
        _signal.signal(_signal.SIGINT, _stop)
    except ValueError:  # another thread
        yield
        return
    try:
        yield
    finally:
        _signal.signal(_signal.SIGINT, _signal.default_int_handler)


def is_stop(error: BaseException) -> bool:
    """Whether a person stopped the run. Where nobody tells apart, KeyboardInterrupt is always taken for that."""
    return isinstance(error, Interrupt) or (
        isinstance(error, KeyboardInterrupt) and _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler
    )
