"""HTTP/1.1 by uvicorn, with limits: connections do not wait for ever for a request, and nothing of a text is logged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from uvicorn import Config, Server
from uvicorn.protocols.http.h11_impl import H11Protocol

from .errors import BUSY, RETRY, RequestError
from .guard import HEADERS, error_response
from .limits import Limits

if TYPE_CHECKING:
    from socket import socket

    from starlette.applications import Starlette
    from starlette.types import Receive, Scope, Send

_LINE = 1 << 20
"""Bytes of the line and headers of a request: clients of LanguageTool put the text into the address."""


_MOST = 4
"""So many times the connections that are served may be open; the others are told that the server is busy."""


class PatientProtocol(H11Protocol):
    """uvicorn's protocol, which ends connections whose clients send or read too slowly.

    Its own limit of connections refuses every request while there are too many, and does not say when to come again:
    here those are refused that came last.
    """

    limits = Limits()
    _waiting: asyncio.TimerHandle | None = None
    _sending: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] as its base
        """Begin to wait for the header of the first request."""
        super().connection_made(transport)
        if len(self.connections) > _MOST * self.limits.connections:
            transport.abort()
        if len(self.connections) > self.limits.connections:
            self.app = _busy  # pyright: ignore[reportAttributeAccessIssue] narrower than ASGI in uvicorn
        self._wait()

    def on_response_complete(self) -> None:
        """Begin to wait for the header of the next request."""
        self._wait()
        super().on_response_complete()

    def pause_writing(self) -> None:
        """Begin to wait for a client that has not read what it was sent."""
        super().pause_writing()
        self._sending = self.loop.call_later(self.limits.sending, self.transport.abort)

    def resume_writing(self) -> None:
        """The client reads on."""
        super().resume_writing()
        _cancel(self._sending)

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection has ended."""
        _cancel(self._waiting)
        _cancel(self._sending)
        super().connection_lost(exc)

    def _wait(self) -> None:
        _cancel(self._waiting)
        self._waiting = self.loop.call_later(self.limits.receiving, self._end_without_request, self.cycle)

    def _end_without_request(self, last: object) -> None:
        """End the connection where no request came after the last one, and nothing is being sent."""
        if self.cycle is last and not self.flow.write_paused:
            self.transport.abort()


def _cancel(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()


async def _busy(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer that the server is busy (ASGI)."""
    headers = {**HEADERS, **RETRY, "Connection": "close"}
    await error_response(RequestError(503, BUSY), headers)(scope, receive, send)


def server_of(app: Starlette, limits: Limits, started: Callable[[], None]) -> Server:
    """uvicorn with the limits; it calls `started` when it listens."""

    class Patient(PatientProtocol):
        pass

    Patient.limits = limits
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
