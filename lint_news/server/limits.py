"""What a server takes at most, so that no request can use up the machine."""

from __future__ import annotations

import os

from msgspec import Struct

MIB = 1 << 20


class Limits(Struct, frozen=True):
    """Sizes in bytes, times in seconds."""

    body: int = 32 * MIB
    """The body of one request."""
    held: int = 160 * MIB
    """The bodies of all requests that are not answered yet, and the answers that are not sent yet."""
    receiving: float = 30
    """From the first byte of a request to its last, the header and the body each."""
    sending: float = 60
    """From the first byte of an answer to its last."""
    connections: int = 200
    processes: int = max(1, min(4, os.cpu_count() or 1))
    queue: int = 32
    """Requests that wait for a worker process."""
    waiting: float = 20
    """How long a request waits for one."""
    working: float = 30
    """How long a worker process may take for a request."""
    memory: int = 2048 * MIB
    """Memory of a worker process beside what it has when it starts."""
    starting: float = 60
    """How long a worker process may take to start."""
