"""Many inputs checked in order, over several processes where that pays."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..system.process import collect_rarely
from .configurations import STDIN
from .session import Checked, Session, registry

_FILES_PER_PROCESS = 8


def check_all(names: Iterable[str], session: Session, jobs: int = 0) -> Iterator[Checked]:
    """Check inputs, reports in the order of the names. `jobs` 0 takes as many processes as pay."""
    todo = list(names)
    processes = min(jobs or os.cpu_count() or 1, -(-len(todo) // _FILES_PER_PROCESS))
    if processes <= 1 or STDIN in todo:
        yield from map(session.check, todo)
    else:
        yield from _over_processes(todo, session.configurations.given, processes)


def _over_processes(names: Sequence[str], given: Mapping[str, Any], processes: int) -> Iterator[Checked]:
    from concurrent.futures import ProcessPoolExecutor

    os.environ.setdefault("PYTHONSAFEPATH", "1")  # a new interpreter imports nothing from the working folder
    with ProcessPoolExecutor(processes, initializer=_start_process, initargs=(given,)) as pool:
        try:
            yield from pool.map(_check, names, chunksize=_FILES_PER_PROCESS)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


class _Worker:
    """The session of a worker process: each makes its own, of the same settings."""

    session: Session | None = None


def _start_process(given: Mapping[str, Any]) -> None:
    """Ctrl-C goes to every process; the first one answers for all. When that one is gone, however it ended, so are the others."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    collect_rarely()
    _Worker.session = Session(registry(), given)


def _check(name: str) -> Checked:
    if _Worker.session is None:
        raise RuntimeError("the process was not started for checking")
    return _Worker.session.check(name)


def _end_with_parent() -> None:
    """Wait for the end of the process that started this one, and end too: nobody would take what is found here."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)
