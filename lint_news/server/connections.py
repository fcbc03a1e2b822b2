"""HTTP/1.1 by uvicorn, with limits: connections do not wait for ever for a request, and nothing of a text is logged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from uvicorn import Config, Server
from uvicorn.protocols.http.h11_impl import H11Protocol

from .limits import Limits

if TYPE_CHECKING:
    from socket import socket

    from starlette.applications import Starlette

_LINE = 1 << 20
"""Bytes of the line and headers of a request: clients of LanguageTool put the text into the address."""


class PatientProtocol(H11Protocol):
    """uvicorn's protocol, which closes a connection whose first request is not there in time."""

    seconds = Limits().receiving

    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] as its base
        """Begin to wait for the header of the first request."""
        super().connection_made(transport)
        self.loop.call_later(self.seconds, self._close_without_request)

    def _close_without_request(self) -> None:
        if self.cycle is None and not self.transport.is_closing():  # pyright: ignore[reportUnnecessaryComparison] None before a request
            self.transport.close()


def server_of(app: Starlette, limits: Limits, started: Callable[[], None]) -> Server:
    """uvicorn with the limits; it calls `started` when it listens."""

    class Patient(PatientProtocol):
        seconds = limits.receiving

    config = Config(
        app,
        http=Patient,
        ws="none",
        lifespan="on",
        log_config=None,
        log_level="critical",  # its log of errors has messages of exceptions: they may have text of a page
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=limits.connections,
        h11_max_incomplete_event_size=_LINE,
        timeout_graceful_shutdown=5,
    )
    return _Server(config, started)


class _Server(Server):
    def __init__(self, config: Config, told: Callable[[], None]) -> None:
        super().__init__(config)
        self._told = told

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        if self.started:
            self._told()
