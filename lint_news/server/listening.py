"""The socket that the server listens on."""

from __future__ import annotations

import ipaddress
import socket

from msgspec import Struct

from ..model import LintNewsError, Message
from ..system.reasons import why_failed

_BACKLOG = 256


class Listening(Struct, frozen=True):
    """A socket that listens, and the address that it has."""

    socket: socket.socket
    address: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine reaches it."""
        return ipaddress.ip_address(self.address).is_loopback

    @property
    def url(self) -> str:
        """The address as a browser takes it."""
        return f"http://{f'[{self.address}]' if ':' in self.address else self.address}:{self.port}"


def listening(host: str, port: int) -> Listening:
    """A socket that listens at the first address of a host; port 0 is any that is free. Raises LintNewsError."""
    try:
        family, _, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        made = socket.create_server((str(where[0]), port), family=family, backlog=_BACKLOG)
    except (OSError, OverflowError, UnicodeError) as error:
        raise LintNewsError(_unusable(host, port, error)) from error
    address, found = made.getsockname()[:2]
    return Listening(made, address, found)


def _unusable(host: str, port: int, error: Exception) -> Message:
    return Message(
        "{host}:{port}：不能在这里提供服务（{why}）",
        "{host}:{port}: cannot serve there ({why})",
        host=host,
        port=port,
        why=why_failed(error),
    )
