"""The protocol, answering also what it cannot read: a client must not wait for ever."""

from __future__ import annotations

from typing import Any

from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol


class Protocol(LanguageServerProtocol):
    """A request whose parameters are wrong gets an error for its answer; pygls only logs it."""

    is_left = False
    """Whether the client said that it leaves."""

    @property
    def status(self) -> int:
        """The exit status that the protocol asks for: 1 when the client left without asking for a shutdown before."""
        return int(self.is_left and not self._shutdown)

    def structure_message(self, data: dict[str, Any]) -> Any:  # noqa: ANN401 as pygls has it
        """Make a message of JSON."""
        self.is_left = self.is_left or data.get("method") == "exit"
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                self._send_response(data["id"], None, error.to_response_error())
            raise
