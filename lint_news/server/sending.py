"""Answers that are sent piece by piece, so that a client that reads slowly is known and its answer is counted."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from starlette.responses import Response

from .bodies import Bodies
from .calls import Answer

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_PIECE = 1 << 16


class CountedResponse(Response):
    """The answer of a worker process. It counts as held until it is sent.

    A client that does not take it within `seconds` loses its connection.
    """

    def __init__(self, answer: Answer, bodies: Bodies, seconds: float) -> None:
        super().__init__(answer.body, answer.status, answer.headers, answer.media)
        self._bodies, self._seconds = bodies, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 as ASGI has it
        """Send it (ASGI). uvicorn ends the connection of an answer that is not complete."""
        size = len(self.body)
        self._bodies.held += size
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._seconds):
                    await self._send(send)
        finally:
            self._bodies.held -= size

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        for start in range(0, len(self.body), _PIECE):
            piece = bytes(self.body[start : start + _PIECE])
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body"})
