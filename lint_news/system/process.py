"""Run a command in a process of its own: collect garbage rarely, and do not free memory at the end.

Both save some hundredths of a cold check (see docs/decisions). Python calls and the language server, which run in
processes of others or for long, do neither.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType

_THRESHOLD = 100_000
"""Container objects that are allocated, less those freed, before garbage is collected. Python's default is 700."""


def collect_rarely() -> None:
    """Collect garbage rarely from now on, and never what exists now."""
    gc.freeze()
    gc.set_threshold(_THRESHOLD)


def run_alone(main: Callable[[], int]) -> int:
    """Run a command and return its exit status; the process then ends by `os._exit`.

    Functions that plug-ins register with `atexit` run before, and standard streams are flushed.
    """
    collect_rarely()
    _import_msgspec()
    statuses: list[int] = []
    atexit.register(lambda: _exit(statuses[0]) if statuses else None)
    statuses.append(main())
    return statuses[0]


def _import_msgspec() -> None:
    """Import msgspec without typing_extensions, which it takes where it is there and does without where it is not: with
    `inspect` and `ast`, that is a twentieth of a cold check."""
    name = "typing_extensions"
    if name in sys.modules:
        return
    modules: dict[str, ModuleType | None] = sys.modules  # pyright: ignore[reportAssignmentType] None makes an import fail
    modules[name] = None
    try:
        import_module("msgspec")
    finally:
        del modules[name]


def _exit(status: int) -> None:
    for stream in filter(None, (sys.stdout, sys.stderr)):
        if not stream.closed:
            stream.flush()
    os._exit(status)
