"""Limits of size, time and number: what is over them is answered, and the server goes on."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from benchmarks.serve_attacks.contents import FORM, upload, with_picture
from benchmarks.serve_attacks.target import request
from lint_news.server.limits import MIB, Limits

from .running import MARK, Running, is_there, running, until

if TYPE_CHECKING:
    import httpx

SLOW = "近日，县里召开会议，强调要抓好春耕生产，邻里纠纷少了。\n" * 60_000
"""A text whose check takes many seconds."""


def serves(server: Running) -> bool:
    return server.check(MARK).status_code == 200


@pytest.fixture(scope="module")
def narrow() -> Iterator[Running]:
    """A server with one process, one place in its queue, and little time."""
    with running(
        Limits(processes=1, queue=1, waiting=1, working=5, receiving=1, sending=2, body=6 * MIB, held=8 * MIB)
    ) as started:
        yield started


def test_a_body_of_50_mb(server: Running) -> None:
    answer = server.client.post("/v1/check", content=b"a" * 50_000_000, headers={"content-type": "application/json"})
    assert answer.status_code == 413
    assert "32" in answer.json()["error"]["zh"]
    assert server.check(MARK).status_code == 200


def test_a_body_whose_size_is_not_told(narrow: Running) -> None:
    answer = narrow.client.post("/v1/check", content=(b"a" * MIB for _ in range(50)))
    assert answer.status_code == 413


@pytest.mark.parametrize("length", [b"-1", b"x", b"99999999999999999999", b"1, 2"])
def test_a_wrong_length(narrow: Running, length: bytes) -> None:
    head = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + b"\r\n\r\n"
    assert said(narrow, head).split()[1] in (b"400", b"413")


def connected(server: Running, size: int = 0) -> socket.socket:
    """A connection to the server; with a size in bytes, what has come and is not read may not be larger."""
    address = urlsplit(server.url)
    client = socket.socket()
    if size:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, size)
    client.settimeout(20)
    client.connect((address.hostname, address.port))
    return client


def said(server: Running, data: bytes) -> bytes:
    """What the server says until it closes the connection."""
    with connected(server) as client:
        client.sendall(data)
        got = bytearray()
        while piece := client.recv(65_536):
            got += piece
            if b"\r\n\r\n" in got:
                break
        return bytes(got)


def test_a_client_that_sends_no_header(narrow: Running) -> None:
    began = time.monotonic()
    assert said(narrow, b"POST /v1/check HTTP/1.1\r\nHost: local") == b""
    assert time.monotonic() - began < 10


def test_a_client_that_sends_its_body_slowly(narrow: Running) -> None:
    head = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"
    assert said(narrow, head).split()[1] == b"408"


def test_a_client_that_sends_no_second_header(narrow: Running) -> None:
    began = time.monotonic()
    with connected(narrow) as client:
        client.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        answer = b""
        while not answer.endswith(b"ok\n"):  # the headers and the body may come apart
            answer += client.recv(65_536)
        client.sendall(b"P")  # ends uvicorn's own wait
        assert client.recv(65_536) == b""
    assert time.monotonic() - began < 10


def test_a_client_that_does_not_read(narrow: Running) -> None:
    body = upload("a.docx", with_picture(5 * MIB))
    with connected(narrow, size=4096) as client:
        client.sendall(request("/v1/fix", body, FORM))
        assert client.recv(12).endswith(b"200")
        until(lambda: held(narrow) > 5 * MIB)
        until(lambda: held(narrow) == 0)
        assert len(rest(client)) < 5 * MIB
    assert serves(narrow)


def rest(client: socket.socket) -> bytes:
    """What comes until the connection ends."""
    got = bytearray()
    with suppress(ConnectionResetError):
        while piece := client.recv(MIB):
            got += piece
    return bytes(got)


def held(server: Running) -> float:
    """The bytes of requests and answers in memory, as the server tells."""
    text = server.client.get("/metrics").text
    return next(float(line.split()[1]) for line in text.splitlines() if line.startswith("lint_news_held_bytes"))


def test_more_connections_than_are_served() -> None:
    with running(Limits(processes=1, connections=3)) as server, ExitStack() as opened:
        assert serves(server)  # its client keeps a connection
        kept = [opened.enter_context(connected(server)) for _ in range(15)]
        time.sleep(0.5)
        answers = [asked(client) for client in kept]
        assert [answer.split()[1] for answer in answers[:2]] == [b"200", b"200"]
        assert all(b" 503 " in answer and b"retry-after: " in answer.lower() for answer in answers[2:11])
        assert set(answers[11:]) == {b""}
        assert serves(server)


def asked(client: socket.socket) -> bytes:
    """What is told on a connection; nothing where the server has ended it."""
    try:
        client.sendall(b"GET /v2/languages HTTP/1.1\r\nHost: localhost\r\n\r\n")
        return client.recv(65_536)
    except OSError:
        return b""


def test_a_length_in_two_ways(narrow: Running) -> None:
    lines = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n"
    answer = said(narrow, lines + b"0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 400")
    assert b"connection: close" in answer.lower()


def test_a_client_that_leaves(narrow: Running) -> None:
    address = urlsplit(narrow.url)
    with socket.create_connection((address.hostname, address.port)) as client:
        client.sendall(b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
    assert narrow.check(MARK).status_code == 200
    assert narrow.log == []


def test_a_check_that_takes_too_long(narrow: Running) -> None:
    answer = narrow.check(SLOW)
    assert (answer.status_code, set(answer.json()["error"])) == (504, {"zh", "en"})
    until(lambda: serves(narrow))


def test_more_requests_than_may_wait(narrow: Running) -> None:
    def ask(_: int) -> httpx.Response:
        return narrow.check(SLOW[: MIB // 3])

    until(lambda: serves(narrow))
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(ask, range(8)))
    refused = [answer for answer in answers if answer.status_code == 503]
    assert refused
    assert all(int(answer.headers["retry-after"]) > 0 for answer in refused)
    assert {answer.status_code for answer in answers} <= {200, 503, 504}
    until(lambda: serves(narrow))


def test_more_bytes_than_may_be_held(narrow: Running) -> None:
    def slowly() -> Iterator[bytes]:
        yield b'{"text": "' + b"a" * (4 * MIB)
        time.sleep(0.5)
        yield b'"}'

    def post(_: int) -> httpx.Response:
        return narrow.client.post("/v1/check", content=slowly(), headers={"content-type": "application/json"})

    with ThreadPoolExecutor(4) as threads:
        statuses = [answer.status_code for answer in threads.map(post, range(4))]
    assert 503 in statuses
    until(lambda: serves(narrow))


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_a_process_that_is_killed_at_work(narrow: Running) -> None:
    until(lambda: serves(narrow))
    before = narrow.worker
    with ThreadPoolExecutor(1) as threads:
        asked = threads.submit(narrow.check, SLOW)
        time.sleep(0.4)
        os.kill(before, signal.SIGKILL)
        answer = asked.result()
    assert (answer.status_code, set(answer.json()["error"])) == (500, {"zh", "en"})
    until(lambda: serves(narrow))
    assert narrow.worker != before
    assert narrow.log == ["a worker process ended: IncompleteReadError"]


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_a_process_that_is_killed_while_it_waits(server: Running) -> None:
    assert server.check(MARK).status_code == 200
    before = server.worker
    os.kill(before, signal.SIGKILL)
    until(lambda: not is_there(before))
    assert server.check(MARK).status_code == 200


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the limit of memory needs Linux")
def test_a_text_that_takes_too_much_memory() -> None:
    with running(Limits(processes=1, memory=160 * MIB, working=120)) as server:
        assert server.check(SLOW[: 8 * MIB]).status_code in (413, 500)
        assert server.check(MARK).status_code == 200


def test_many_requests_at_once(server: Running) -> None:
    def found(number: int) -> list[str]:
        text = f"第{number}期。" + (MARK if number % 2 else "春天来了。\n")
        return [one["message"] for one in server.check(text).json()["findings"]]

    with ThreadPoolExecutor(20) as threads:
        answers = list(threads.map(found, range(200)))
    assert [len(answer) for answer in answers] == [number % 2 for number in range(200)]
