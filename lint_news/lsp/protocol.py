"""The protocol of pygls, with an error response to requests that cannot be read: a client would wait for it without
end."""

from __future__ import annotations

from typing import Any

from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol


class Protocol(LanguageServerProtocol):
    """A request with wrong parameters gets an error response; pygls by itself only logs the error."""

    is_left = False
    """Whether the client sent the notification `exit`."""

    @property
    def status(self) -> int:
        """The exit status that the protocol asks for: 1 when the client sent `exit` without a request for `shutdown`
        before."""
        return int(self.is_left and not self._shutdown)

    def structure_message(self, data: dict[str, Any]) -> Any:  # noqa: ANN401 as pygls has it
        """Convert JSON to a message."""
        self.is_left = self.is_left or data.get("method") == "exit"
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                self._send_response(data["id"], None, error.to_response_error())
            raise
