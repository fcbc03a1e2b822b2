"""A server in a thread of this process, with worker processes as they really are, and a client of it."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import httpx
from msgspec import Struct

from lint_news.server.app import application
from lint_news.server.calls import Start
from lint_news.server.connections import server_of
from lint_news.server.limits import Limits
from lint_news.server.listening import listening
from lint_news.server.pool import Pool

MARK = "会议强调,要抓好春耕。\n"
SMALL = Limits(processes=1)
SECONDS = 60


class Running(Struct):
    """A server that runs: its address, what it has logged, and a client."""

    url: str
    log: list[str]
    client: httpx.Client
    pool: Pool

    @property
    def worker(self) -> int:
        """The number of its worker process, where it has one."""
        (pid,) = self.pool.pids
        return pid

    def check(self, text: str, **fields: object) -> httpx.Response:
        return self.client.post("/v1/check", json={"text": text, **fields})

    def rules(self, text: str, **fields: object) -> list[str]:
        return [found["rule"] for found in self.check(text, **fields).json()["findings"]]


def until(true: Callable[[], object], seconds: float = 120) -> None:
    """Wait until something is true."""
    ends = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < ends
        time.sleep(0.02)


def is_there(pid: int) -> bool:
    """Whether a process runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@contextmanager
def running(
    limits: Limits = SMALL, token: str | None = None, config: Path | None = None, *, edits: bool = False
) -> Generator[Running]:
    """A server until the block ends."""
    start = Start(str(config) if config else None, "zh", limits.memory, limits.working, edits)
    log, ready = list[str](), threading.Event()
    place = listening("127.0.0.1", 0)
    app = application(start, limits, {"127.0.0.1", "localhost"}, token, log.append)
    server = server_of(app, limits, ready.set)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([place.socket])))
    with place.socket:
        thread.start()
        try:
            assert ready.wait(SECONDS), log
            with httpx.Client(base_url=place.url, timeout=SECONDS, trust_env=False) as client:
                yield Running(place.url, log, client, app.state.pool)
        finally:
            server.should_exit = True
            thread.join(SECONDS)
