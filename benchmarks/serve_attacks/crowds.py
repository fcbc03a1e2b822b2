"""Many clients at once, large bodies, slow clients, and worker processes that are killed."""

from __future__ import annotations

import asyncio
import os
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from time import monotonic

from msgspec import json

from .contents import FORM, upload, with_picture
from .target import MARK, Target, parted, request, told

GOOD = frozenset({200, 503, 0})
MIB = 1 << 20
LONGEST = 150
"""Seconds: a request may take 30 to come, 20 to wait and 30 to be answered, and 60 to be sent."""


def counted(statuses: Iterable[int]) -> str:
    """How often each status came."""
    return ", ".join(f"{number}x {status or 'closed'}" for status, number in sorted(Counter(statuses).items()))


async def parallel(target: Target) -> AsyncIterator[tuple[bool, str]]:
    """1,000 clients at once, each with words of its own; none may see another's."""

    async def one(number: int) -> tuple[int, bool, bool]:
        status, answer = await target.post("/v1/fix", json.encode({"text": f"第{number:05}号院邻里纠纠纷也少了。\n"}))
        own, others = f"第{number:05}号院".encode(), answer.count("号院".encode())
        retries = status != 503 or b"retry-after" in answer.lower()
        return status, status != 200 or answer.count(own) == others > 0, retries

    done = await asyncio.gather(*(one(number) for number in range(1000)))
    statuses = [status for status, _, _ in done]
    yield set(statuses) <= GOOD, f"1,000 requests at once: {counted(statuses)}"
    yield all(own for _, own, _ in done), "each answer has the client's own words and no other's"
    yield all(retries for _, _, retries in done), "each 503 says Retry-After"


async def large(target: Target) -> AsyncIterator[tuple[bool, str]]:
    """Bodies of 50 MB, one and twenty at once; and many that are just allowed."""
    body = b'{"text": "' + "春天来了。\n".encode() * 3_200_000 + b'"}'
    statuses = [(await target.post("/v1/check", body))[0]]
    chunks = [b"%x\r\n" % MIB + b"a" * MIB + b"\r\n"] * 50
    head = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    statuses.append(parted(await target.said(head, *chunks, b"0\r\n\r\n"))[0])
    yield set(statuses) <= {413, 0}, f"50 MB, its length told and not told: {counted(statuses)}"
    many = await asyncio.gather(*(target.post("/v1/check", body) for _ in range(20)))
    yield {status for status, _ in many} <= {413, 503, 0}, f"20 times 50 MB: {counted(s for s, _ in many)}"
    allowed = b'{"text": "' + b"a" * (31 * MIB) + b'"}'
    many = await asyncio.gather(*(target.post("/v1/check", allowed) for _ in range(20)))
    yield {s for s, _ in many} <= {400, 413, 422, 503, 504, 0}, f"20 times 31 MiB: {counted(s for s, _ in many)}"


async def _ends(target: Target, *pieces: bytes, reads: bool = True) -> float:
    """Seconds until the server ends a connection on which it was sent these bytes and no more."""
    reader, writer = await asyncio.open_connection("127.0.0.1", target.port, limit=1 << 10)
    began = monotonic()
    for piece in pieces:
        writer.write(piece)
        await asyncio.sleep(1)
    if not reads:
        while not reader.at_eof() and monotonic() - began < LONGEST and _is_open(target, writer):
            await asyncio.sleep(0.5)
        writer.transport.abort()
    else:
        await told(reader, writer, LONGEST)
    return monotonic() - began


def _is_open(target: Target, writer: asyncio.StreamWriter) -> bool:
    """Whether the server has the connection open, as the system says (Linux)."""
    port = writer.get_extra_info("sockname")[1]
    with open("/proc/net/tcp", encoding="ascii") as table:  # noqa: PTH123 a file of the system
        rows = [row.split() for row in table][1:]
    ours = (f"{target.port:04X}", f"{port:04X}", "01")
    return any((row[1][-4:], row[2][-4:], row[3]) == ours for row in rows)


async def slow(target: Target) -> AsyncIterator[tuple[bool, str]]:
    """Clients that send or read slowly; others are served meanwhile."""
    head = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\n"
    ask = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    fix = request("/v1/fix", upload("a.docx", with_picture(12 * MIB)), FORM)
    kinds = {
        "half a header": _crowd(target, 40, head),
        "half a body": _crowd(target, 40, head + b"Content-Length: 100\r\n\r\n{"),
        "half a second header": _crowd(target, 40, ask, b"P"),
        "12 MB that they do not read": _crowd(target, 30, fix, reads=False),
    }
    crowds = {name: asyncio.create_task(crowd) for name, crowd in kinds.items()}
    await asyncio.sleep(20)
    began = monotonic()
    status, _ = await target.check(MARK)
    yield status in GOOD, f"another client meanwhile: {status} after {monotonic() - began:.1f} s"
    for name, crowd in crowds.items():
        longest = await crowd
        yield longest < LONGEST, f"clients with {name}: the last one ended after {longest:.0f} s"


async def _crowd(target: Target, number: int, *pieces: bytes, reads: bool = True) -> float:
    return max(await asyncio.gather(*(_ends(target, *pieces, reads=reads) for _ in range(number))))


async def killed(target: Target) -> AsyncIterator[tuple[bool, str]]:
    """Worker processes that are killed at any moment."""
    draw, statuses = random.Random(1), list[int]()
    for _ in range(10):
        asked = asyncio.gather(*(target.check(MARK * draw.randrange(1, 5_000)) for _ in range(4)))
        await asyncio.sleep(draw.uniform(0, 0.3))
        for worker in target.workers[:1]:
            os.kill(worker, signal.SIGKILL)
        statuses += [status for status, _ in await asked]
    yield set(statuses) <= {200, 500, 503}, f"a worker process is killed ten times: {counted(statuses)}"
    after = (await target.check(MARK))[0]
    yield after == 200, f"a request afterwards: {after}"
