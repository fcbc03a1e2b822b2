"""The limits of memory and time that a worker process sets itself, where the system has them."""

from __future__ import annotations

import sys
import time


def limit_memory(more: int) -> None:
    """Take at most `more` bytes beside what the process has now; nothing is written when it crashes."""
    if sys.platform != "linux":
        return
    import resource

    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 a file of the system
        taken = int(file.read().split()[0]) * resource.getpagesize()
    _lower(resource.RLIMIT_AS, taken + more)
    _lower(resource.RLIMIT_CORE, 0)


def limit_cpu(more: float) -> None:
    """Use at most `more` seconds of CPU from now on. The server ends a process that takes too long; this one counts
    when the server is not there any more."""
    if sys.platform == "win32":
        return
    import resource

    _lower(resource.RLIMIT_CPU, int(time.process_time() + more) + 1)


def _lower(kind: int, most: int) -> None:
    """Set the soft limit, within the hard one, which stays."""
    import resource

    _, hard = resource.getrlimit(kind)
    allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (allowed, hard))
