"""Many inputs checked in order over several processes, each with a session of its own."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator, Iterator, Mapping, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.connection import wait
from typing import Any

from ..system.process import collect_rarely
from ..system.threads import waiting_thread
from .session import FILES_PER_PROCESS, Checked, Session, registry

_SAFE_PATH = "PYTHONSAFEPATH"


def check_in_processes(
    names: Sequence[str], given: Mapping[str, Any], processes: int, pages: Set[int] = frozenset()
) -> Iterator[Checked]:
    """Check inputs with the given settings, results in the order of the names. Those with the numbers in `pages` hand
    over what the check of an issue needs."""
    with ProcessPoolExecutor(processes, initializer=_start_process, initargs=(given,)) as pool:
        try:
            with safe_path():  # map starts the processes
                hands_over = [number in pages for number in range(len(names))]
                found = pool.map(_check, names, hands_over, chunksize=FILES_PER_PROCESS)
            yield from found
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


@contextmanager
def safe_path() -> Generator[None]:
    """Let new interpreters import nothing from the working folder, unless the caller's environment decides that."""
    if _SAFE_PATH in os.environ:
        yield
        return
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        os.environ.pop(_SAFE_PATH, None)


class _Worker:
    """The session of a worker process: each makes its own, of the same settings."""

    session: Session | None = None


def _start_process(given: Mapping[str, Any]) -> None:
    prepare_worker()
    _Worker.session = Session(registry(), given)


def prepare_worker() -> None:
    """Prepare a worker process. Ctrl-C goes to every process and is left to the first one; when that one has ended,
    however it did, this one ends too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    waiting_thread(_end_with_parent).start()
    collect_rarely()


def _check(name: str, hands_over: bool) -> Checked:
    if _Worker.session is None:
        raise RuntimeError("the process was not started for checking")
    return _Worker.session.check(name, hands_over=hands_over)


def _end_with_parent() -> None:
    """Wait for the end of the process that started this one, and end too: nothing would receive the results."""
    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)
