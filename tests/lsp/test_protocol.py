"""Requests that are cancelled, malformed or the last ones."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .editor import PAGE
from .wire import wired

BAD: tuple[object, ...] = (
    None,
    {},
    [1, 2],
    {"textDocument": {}},
    {"textDocument": {"uri": 5}, "position": {"line": "x", "character": None}},
    {"textDocument": {"uri": "file:///page.txt"}, "range": {"start": {"line": 3}}, "context": {}},
    {"textDocument": {"uri": "file:///nicht/da.txt"}, "position": {"line": -1, "character": -9}},
)
"""Parameters that no request has."""


@pytest.mark.asyncio
async def test_a_cancelled_request_ends_and_the_next_is_answered() -> None:
    uri = "file:///page.txt"
    async with wired(uri, PAGE * 30) as wire:
        for number in range(2, 7):
            wire.tell("textDocument/diagnostic", {"textDocument": {"uri": uri}}, id=number)
        for number in range(3, 7):
            wire.tell("$/cancelRequest", {"id": number})
        assert [(await wire.answer(n))["error"]["code"] for n in range(3, 7)] == [-32800] * 4
        assert (await wire.answer(2))["result"]["items"]
        assert (await wire.ask(9, "textDocument/diagnostic", {"textDocument": {"uri": uri}}))["result"]["items"]


@pytest.mark.asyncio
async def test_malformed_requests_are_answered_and_survived() -> None:
    uri = "file:///page.txt"
    async with wired(uri, "邻里纠纠纷也少了。") as wire:
        number = 1
        for method in ("textDocument/hover", "textDocument/codeAction", "textDocument/diagnostic", "no/such"):
            for params in BAD:
                number += 1
                assert (await wire.ask(number, method, params)).keys() & {"result", "error"}, (method, params)
        for body in (b"[]", b"{", b"\xff\xfe", b"17", b'{"jsonrpc":"2.0"}', b'{"jsonrpc":"1.0","method":"x"}', b"null"):
            wire.send(body)
        wire.to.write(b"Nonsense: 1\r\n\r\nContent-Length: x\r\n\r\n")
        wire.tell(
            "textDocument/didChange", {"textDocument": {"uri": "file:///other.txt", "version": 2}, "contentChanges": []}
        )
        part = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}, "text": "𠮷"}
        wire.tell("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [part]})
        wire.tell("$/cancelRequest", {"id": "never"})
        found = await wire.ask(99, "textDocument/diagnostic", {"textDocument": {"uri": uri}})
        assert [d["code"] for d in found["result"]["items"]] == ["doubled-character"]
        for line, character in ((0, 10**9), (10**9, 0), (2**31 - 1, 2**31 - 1)):
            position = {"line": line, "character": character}
            far = await wire.ask(100, "textDocument/hover", {"textDocument": {"uri": uri}, "position": position})
            assert far["result"] is None


@pytest.mark.parametrize(("asks", "status"), [(True, 0), (False, 1)])
def test_the_status_says_whether_a_shutdown_was_asked_for(tmp_path: Path, asks: bool, status: int) -> None:
    sent: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
    ]
    if asks:
        sent.append({"id": 2, "method": "shutdown"})
    bodies = [json.dumps({"jsonrpc": "2.0", **one}).encode() for one in (*sent, {"method": "exit"})]
    data = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)
    done = subprocess.run(
        [sys.executable, "-m", "lint_news", "lsp"], input=data, capture_output=True, check=False, cwd=tmp_path
    )
    assert done.returncode == status, done.stderr
