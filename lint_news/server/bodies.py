"""The bodies of requests: read into memory, within limits of size and time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from .errors import BUSY, SLOW_BODY, RequestError, too_large
from .limits import Limits

if TYPE_CHECKING:
    from starlette.requests import Request


class Bodies:
    """Reads bodies. `held` counts the bytes of those that are in memory, and of answers that are being sent."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.held = 0

    @asynccontextmanager
    async def reading(self, request: Request) -> AsyncGenerator[bytes]:
        """The body of a request, which counts as held until the block ends.

        Raises RequestError for one that is too large, comes too slowly, or finds no room.
        """
        chunks = list[bytes]()
        try:
            async with asyncio.timeout(self._limits.receiving):
                await self._read(request, chunks)
            yield b"".join(chunks)
        except TimeoutError as error:
            raise RequestError(408, SLOW_BODY) from error
        finally:
            self.held -= sum(map(len, chunks))

    async def _read(self, request: Request, chunks: list[bytes]) -> None:
        self._check_size(int(request.headers.get("content-length", "0")))
        size = 0
        async for chunk in request.stream():
            self._check_size(size := size + len(chunk))
            if self.held + len(chunk) > self._limits.held:
                raise RequestError(503, BUSY)
            self.held += len(chunk)
            chunks.append(chunk)

    def _check_size(self, size: int) -> None:
        if size > self._limits.body:
            raise RequestError(413, too_large(self._limits.body))
