"""Threads that only wait: to fork beside one is safe, because it holds no lock that the child would need."""

from __future__ import annotations

import threading
from collections.abc import Callable

_NAME = "only waits"


def waiting_thread(wait: Callable[[], object]) -> threading.Thread:
    """A thread that does nothing until what it waits for has come; it does not keep the process alive."""
    return threading.Thread(target=wait, name=_NAME, daemon=True)


def is_alone() -> bool:
    """Whether no other thread of the process does anything but wait."""
    own = threading.current_thread()
    return all(thread is own or thread.name == _NAME for thread in threading.enumerate())
