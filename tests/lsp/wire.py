"""The language server spoken to by the byte."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from .editor import PLUMBING


class Wire:
    """The bytes themselves: what no client library would send."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.to, self.back = process.stdin, process.stdout
        self.answers: dict[int, dict[str, Any]] = {}

    def send(self, body: bytes) -> None:
        self.to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    async def answer(self, number: int) -> dict[str, Any]:
        """The answer to a request; answers to others are kept, what the server says besides is passed over."""
        while number not in self.answers:
            length = 0
            while line := (await asyncio.wait_for(self.back.readline(), 60)).strip():
                length = int(line.split()[1]) if line.startswith(b"Content-Length") else length
            message = json.loads(await self.back.readexactly(length))
            if "id" in message and "method" not in message:
                self.answers[message["id"]] = message
        return self.answers.pop(number)

    async def ask(self, number: int, method: str, params: object) -> dict[str, Any]:
        self.tell(method, params, id=number)
        return await self.answer(number)

    def tell(self, method: str, params: object, **more: int) -> None:
        self.send(json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode())


@asynccontextmanager
async def wired(uri: str, text: str) -> AsyncGenerator[Wire]:
    """A server that has a page open, spoken to by the byte; it must leave in good order."""
    process = await asyncio.create_subprocess_exec(
        *PLUMBING.server_command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    wire = Wire(process)
    await wire.ask(1, "initialize", {"processId": None, "rootUri": None, "locale": "zh-CN", "capabilities": {}})
    document = {"uri": uri, "languageId": "text", "version": 1, "text": text}
    wire.tell("textDocument/didOpen", {"textDocument": document})
    yield wire
    await wire.ask(1000, "shutdown", None)
    wire.tell("exit", None)
    assert await asyncio.wait_for(process.wait(), 60) == 0
