"""What the server and its worker processes say to each other: MessagePack, each message behind its length.

Never pickle: a worker process reads hostile files, and what it sends must not run anything in the server.
"""

from __future__ import annotations

from typing import BinaryIO, Literal, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.msgpack import decode, encode

from ..model import Lang

LENGTH = 8
"""Bytes of the length of a message."""
Kind: TypeAlias = Literal[
    "check", "fix", "match", "page", "report", "accept", "withdraw", "about", "lists", "list", "save"
]
"""What is asked for: findings, fixes, findings in the shape of LanguageTool, the picture of a page, a report, that
findings are accepted, that one no longer is, what the desk can do, the house's lists, one of them, or that one is
written."""
JSON, TEXT = "application/json", "text/plain; charset=utf-8"

T = TypeVar("T")


class Start(Struct, frozen=True):
    """The first message to a process. `config` is the configuration file that the caller names. With `edits` clients
    may change what the house has accepted, and its lists."""

    config: str | None
    lang: Lang
    memory: int
    seconds: float
    edits: bool = False


class Call(Struct, frozen=True):
    """A request. `query`, `body` and `if_match` (a header) are as the client sent them; `target` is the last part of an
    address that has a name."""

    kind: Kind
    content_type: str
    query: str
    body: bytes
    target: str = ""
    if_match: str = ""


class Answer(Struct, frozen=True):
    """The answer to a message. `log` is what the server writes to its log: never text of a page. After an answer that
    `ends` the process is not used again."""

    status: int = 200
    body: bytes = b""
    media: str = JSON
    headers: dict[str, str] = {}
    log: str = ""
    ends: bool = False


def packed(message: Struct) -> bytes:
    """A message behind its length."""
    data = encode(message)
    return len(data).to_bytes(LENGTH, "big") + data


def received(stream: BinaryIO, kind: type[T]) -> T | None:
    """The next message of a stream; None at its end."""
    head = stream.read(LENGTH)
    if len(head) < LENGTH:
        return None
    return decode(stream.read(int.from_bytes(head, "big")), type=kind)
