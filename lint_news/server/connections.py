"""Connections of HTTP/1.1 that do not wait for ever for a request."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

from .limits import Limits


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
