"""What stands before every address: host, origin, token, and headers of the answer."""

from __future__ import annotations

from collections.abc import Collection
from hmac import compare_digest
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response

from .calls import JSON
from .errors import NO_TOKEN, TWO_LENGTHS, RequestError, body
from .hosts import check_host, check_site
from .page import is_open

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""Headers of every answer that does not set them itself."""
_MORE = {400: {"Connection": "close"}, 401: {"WWW-Authenticate": "Bearer"}}
"""Headers of what is refused here, by status."""
OPEN = "/healthz"
"""What needs no token, beside the files of the page."""


def error_response(error: RequestError, headers: dict[str, str] | None = None) -> Response:
    """The answer that tells an error."""
    return Response(body(error.message), error.status, headers, JSON)


class Guard:
    """Lets a request through to the application, or refuses it. `hosts` are the names that the server goes by."""

    def __init__(self, app: ASGIApp, hosts: Collection[str], token: str | None) -> None:
        self._app, self._hosts = app, hosts
        self._token = token.encode() if token else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request (ASGI)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            _check_framing(Headers(scope=scope))
            check_host(Headers(scope=scope), self._hosts)
            self._admit(scope)
            if not is_open(scope["path"]):  # another site may link to the page
                check_site(Headers(scope=scope))
            app = self._app
        except RequestError as error:
            headers = _MORE.get(error.status, {})
            app = error_response(error, headers)
        await app(scope, receive, _with_headers(send))

    def _admit(self, scope: Scope) -> None:
        """Take the token out of the path of a request. Raises RequestError where the token is missing or wrong."""
        if self._token is None or scope["path"] == OPEN or is_open(scope["path"]):
            return
        scheme, _, given = Headers(scope=scope).get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and self._is_token(given.strip()):
            return
        _, first, rest = [*scope["path"].split("/", 2), "", ""][:3]
        if not self._is_token(first):
            raise RequestError(401, NO_TOKEN)
        scope["path"], scope["raw_path"] = f"/{rest}", f"/{rest}".encode()

    def _is_token(self, given: str) -> bool:
        return self._token is not None and compare_digest(given.encode(), self._token)


def _check_framing(headers: Headers) -> None:
    """Raises RequestError where a request says its length in two ways: a proxy might see another end of it."""
    if "content-length" in headers and "transfer-encoding" in headers:
        raise RequestError(400, TWO_LENGTHS)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending
