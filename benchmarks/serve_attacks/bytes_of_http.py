"""Requests that HTTP forbids, that name other places, or that want what is not served."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from .target import Target, parted

_BODY = b'{"text": "\xe4\xbc\x9a\xe8\xae\xae\xe5\xbc\xba\xe8\xb0\x83,"}'
_END = b"Connection: close\r\n\r\n"


def _post(*lines: bytes, body: bytes = _BODY, host: bytes = b"localhost", path: bytes = b"/v1/check") -> bytes:
    head = [b"POST %s HTTP/1.1" % path, b"Host: %s" % host, b"Content-Type: application/json", *lines]
    return b"\r\n".join([*head, b"Content-Length: %d" % len(body), _END]) + body


def _get(path: bytes, method: bytes = b"GET", host: bytes = b"localhost") -> bytes:
    return b"%s %s HTTP/1.1\r\nHost: %s\r\n" % (method, path, host) + _END


NO, CLOSED = frozenset({400, 403, 404, 405, 421, 426, 431, 501}), 0
REFUSED: Mapping[str, bytes] = {
    "no host": b"GET /healthz HTTP/1.1\r\n" + _END,
    "two hosts": b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n" + _END,
    "another host": _get(b"/healthz", host=b"evil.example"),
    "a host that ends as ours": _get(b"/healthz", host=b"localhost.evil.example"),
    "a host with a user": _get(b"/healthz", host=b"localhost@evil.example"),
    "a host with a path": _get(b"/healthz", host=b"evil.example/localhost"),
    "an address with another host": _get(b"http://evil.example/v1/check"),
    "another origin": _post(b"Origin: http://evil.example"),
    "no origin (null)": _post(b"Origin: null"),
    "the origin of another port": _post(b"Origin: http://localhost:1"),
    "the origin of an add-on": _post(b"Origin: moz-extension://6a1e3b0c-0000-4000-8000-000000000000"),
    "another site": _post(b"Sec-Fetch-Site: cross-site"),
    "the same site, another port": _post(b"Sec-Fetch-Site: same-site"),
    "a question before a request of another site": _get(b"/v1/check", b"OPTIONS"),
    "two lengths": _post(b"Content-Length: 5"),
    "a length and chunks": _post(b"Transfer-Encoding: chunked"),
    "an unknown encoding": _post(b"Transfer-Encoding: gzip, chunked"),
    "a negative length": b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n" + _END,
    "a header without a name": _post(b": a"),
    "a space before the colon": _post(b"Host : evil.example"),
    "a NUL in a header": _post(b"X-A: a\0b"),
    "a header of 2 MB": _post(b"X-A: " + b"a" * 2_000_000),
    "400,000 headers": _post(*[b"X: 1"] * 400_000),
    "an address of 2 MB": _get(b"/v2/check?text=" + b"a" * 2_000_000),
    "HTTP/2 at once": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "TLS": bytes.fromhex("160301020001000001fc0303") + b"\0" * 512,
    "random bytes": bytes(range(256)) * 8 + b"\r\n\r\n",
    "CONNECT": _get(b"evil.example:443", b"CONNECT"),
    "TRACE": _get(b"/v1/check", b"TRACE"),
    "a WebSocket": _get(b"/v1/check\x00", b"GET"),
    "a path out of the files": _get(b"/desk/../../../../etc/passwd"),
    "a path out of the files, encoded": _get(b"/desk/..%2f..%2f..%2fetc%2fpasswd"),
    "a path that is absolute": _get(b"//etc/passwd"),
}


async def refused(target: Target) -> AsyncIterator[tuple[bool, str]]:
    """Each is refused, by a status or by the end of the connection."""
    for name, data in REFUSED.items():
        status, answer = parted(await target.said(data))
        is_private = b"root:" not in answer and b"Traceback" not in answer
        yield status in NO | {CLOSED, 413} and is_private, f"{name}: {status or 'closed'}"


async def in_a_row(target: Target) -> AsyncIterator[tuple[bool, str]]:
    """Requests sent at once on one connection are answered in their order."""
    texts = [f"第{number:02}号院邻里纠纠纷也少了。" for number in range(30)]
    asked = [_post(body=f'{{"text": "{text}"}}'.encode(), path=b"/v1/fix") for text in texts]
    answer = await target.said(b"".join(asked).replace(b"close", b"keep-alive") + _get(b"/healthz"))
    places = [answer.find(text.encode()) for text in texts]
    yield -1 not in places and places == sorted(places), f"30 requests in a row: {answer.count(b'200 OK')} answers"
