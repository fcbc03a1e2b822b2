"""The worker processes, and the requests that wait for one of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from .calls import Answer, Call, Start
from .limits import Limits
from .process import DiedError, Worker

_ENDING = 2
"""Seconds that a process has to end by itself."""


class BusyError(Exception):
    """Too many requests wait, or one has waited too long."""


class TooSlowError(Exception):
    """A request took too long; its process was ended."""


class Pool:
    """Processes that answer requests. One that dies or takes too long is replaced by a new one."""

    def __init__(self, start: Start, limits: Limits, log: Callable[[str], None]) -> None:
        self._start, self._limits, self._log = start, limits, log
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._free = asyncio.Semaphore(limits.processes)
        self._replacing: set[asyncio.Task[None]] = set()
        self.waiting = self.replaced = 0
        """Requests that wait for a process; processes that were replaced."""

    @property
    def working(self) -> int:
        """The processes that are at work on a request."""
        return len(self._busy)

    @property
    def pids(self) -> list[int]:
        """The numbers of the processes."""
        return [worker.pid for worker in (*self._idle, *self._busy)]

    async def open(self) -> None:
        """Start all processes. Raises DiedError where one cannot start."""
        self._idle += await asyncio.gather(*(self._new() for _ in range(self._limits.processes)))

    async def close(self) -> None:
        """End all processes."""
        for task in self._replacing:
            task.cancel()
        await asyncio.gather(*(worker.end(_ENDING) for worker in (*self._idle, *self._busy)))

    async def ask(self, call: Call) -> Answer:
        """The answer of a process. Raises BusyError, TooSlowError or DiedError where there is none."""
        await self._take_place()
        worker: Worker | None = None
        is_fit = False
        try:
            worker = await self._take()
            async with asyncio.timeout(self._limits.working):
                answer = await worker.ask(call)
            is_fit = not answer.ends
        except TimeoutError as error:
            raise TooSlowError from error
        else:
            return answer
        finally:
            self._give_back(worker, is_fit=is_fit)

    async def _take_place(self) -> None:
        if self.waiting >= self._limits.queue:
            raise BusyError
        self.waiting += 1
        try:
            async with asyncio.timeout(self._limits.waiting):
                await self._free.acquire()
        except TimeoutError as error:
            raise BusyError from error
        finally:
            self.waiting -= 1

    async def _take(self) -> Worker:
        """A process that is idle, or a new one."""
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                self._busy.add(worker)
                return worker
            self.replaced += 1
        worker = await self._new()
        self._busy.add(worker)
        return worker

    def _give_back(self, worker: Worker | None, *, is_fit: bool) -> None:
        """Let the next request have a process: this one, or a new one that is started first."""
        if worker is None:
            self._free.release()
            return
        self._busy.discard(worker)
        if is_fit:
            self._idle.append(worker)
            self._free.release()
            return
        worker.kill()
        self.replaced += 1
        task = asyncio.get_running_loop().create_task(self._replace(worker))
        self._replacing.add(task)
        task.add_done_callback(self._replacing.discard)

    async def _replace(self, worker: Worker) -> None:
        try:
            await worker.ended()
            self._idle.append(await self._new())
        except DiedError as error:
            self._log(f"a worker process did not start: {error.why}")
        finally:
            self._free.release()

    async def _new(self) -> Worker:
        return await Worker.start(self._start, self._limits.starting)
