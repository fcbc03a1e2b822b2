"""The server that is attacked, and bytes that are sent to it as they are."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile

from msgspec import Struct, json

MARK = "会议强调,要抓好春耕。\n"
SECONDS = 120


class Target(Struct, frozen=True):
    """A server on this machine, and its process."""

    port: int
    pid: int

    @property
    def workers(self) -> list[int]:
        """The numbers of its worker processes (Linux)."""
        found = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text("ascii").split()
        return [int(one) for one in found]

    @property
    def memory(self) -> list[int]:
        """The largest memory that the server and each worker process has had, in MB (Linux)."""
        return [peak(pid) for pid in (self.pid, *self.workers)]

    async def said(self, *pieces: bytes, pause: float = 0) -> bytes:
        """What it answers to pieces of bytes until it closes the connection or goes on waiting."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(pause)
        except OSError:
            pass  # it has closed the connection; what it said can still be read
        return await told(reader, writer)

    async def post(self, path: str, body: bytes, media: str = "application/json") -> tuple[int, bytes]:
        """The status and the answer to a body."""
        return parted(await self.said(request(path, body, media)))

    async def check(self, text: str) -> tuple[int, bytes]:
        """The status and the answer for a text."""
        return await self.post("/v1/check", json.encode({"text": text}))


def request(path: str, body: bytes = b"", media: str = "application/json", *more: str) -> bytes:
    """The bytes of a request, after which the connection ends."""
    head = ["Host: localhost", f"Content-Type: {media}", f"Content-Length: {len(body)}", "Connection: close", *more]
    return "\r\n".join([f"POST {path} HTTP/1.1", *head, "", ""]).encode() + body


def parted(answer: bytes) -> tuple[int, bytes]:
    """The status of an answer and all the rest; 0 where the connection was closed without one."""
    found = re.match(rb"HTTP/1\.1 (\d+)", answer)
    return int(found[1]) if found else 0, answer


async def told(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seconds: float = SECONDS) -> bytes:
    """All that comes until the connection ends, or nothing has come for some seconds."""
    got = bytearray()
    with suppress(TimeoutError, OSError):
        while piece := await asyncio.wait_for(reader.read(1 << 20), seconds):
            got += piece
    writer.close()
    return bytes(got)


def peak(pid: int) -> int:
    """The largest memory that a process has had, in MB."""
    with suppress(OSError):
        found = re.search(r"VmHWM:\s*(\d+)", Path(f"/proc/{pid}/status").read_text("ascii"))
        return int(found[1]) >> 10 if found else 0
    return 0


@contextmanager
def target() -> Generator[tuple[Target, Iterator[str]]]:
    """A server until the block ends; and the lines of its log, to be read afterwards."""
    command = [sys.executable, "-m", "lint_news", "serve", "--port", "0", "--lang", "en", "--processes", "2"]
    with TemporaryFile() as log, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            if not (found := re.search(r"http://\S+:(\d+)", line)):
                raise SystemExit(f"the server did not start: {line}")
            yield Target(int(found[1]), process.pid), _lines(log.fileno())
        finally:
            process.terminate()


def _lines(log: int) -> Iterator[str]:
    yield from os.pread(log, 1 << 20, 0).decode().splitlines()
