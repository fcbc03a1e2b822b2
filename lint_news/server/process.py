"""One worker process, as the server sees it."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress

from msgspec import DecodeError
from msgspec.msgpack import decode

from .calls import LENGTH, Answer, Call, Start, packed

_COMMAND = (sys.executable, "-P", "-m", "lint_news.server.work")
"""-P: nothing is imported from the working folder."""


_LONGEST = 512 << 20
"""Bytes of an answer; more is no answer of ours."""


class DiedError(Exception):
    """The process has ended, or what it says is no answer. `why` is for the log."""

    def __init__(self, why: str = "") -> None:
        super().__init__(why)
        self.why = why


class Worker:
    """A process that answers one request at a time."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, start: Start, seconds: float) -> Worker:
        """A process that is ready. Raises DiedError with the reason where it cannot start."""
        process = await asyncio.create_subprocess_exec(*_COMMAND, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
        made = cls(process)
        try:
            async with asyncio.timeout(seconds):
                await made._begin(start)
        except BaseException as error:
            made.kill()
            await made.ended()
            if isinstance(error, TimeoutError):
                raise DiedError("it took too long") from error
            raise
        return made

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it has not ended, as far as is known."""
        return self._process.returncode is None

    async def _begin(self, start: Start) -> None:
        answer = await self.ask(start)
        if answer.status != 200:
            raise DiedError(answer.log)

    async def ask(self, message: Start | Call) -> Answer:
        """The answer to a message. Raises DiedError where none comes."""
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("the process was started without pipes")
        try:
            self._process.stdin.write(packed(message))
            await self._process.stdin.drain()
            length = int.from_bytes(await self._process.stdout.readexactly(LENGTH), "big")
            if length > _LONGEST:
                raise DiedError("too long an answer")
            return decode(await self._process.stdout.readexactly(length), type=Answer)
        except (OSError, EOFError, DecodeError) as error:
            raise DiedError(type(error).__name__) from error

    async def end(self, seconds: float) -> None:
        """Let the process end by itself, and end it when it does not in time."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(seconds):
                await self.ended()
        except TimeoutError:
            self.kill()
            await self.ended()

    def kill(self) -> None:
        """End the process at once."""
        with suppress(ProcessLookupError):
            self._process.kill()

    async def ended(self) -> None:
        """Wait until the process has ended."""
        await self._process.wait()
