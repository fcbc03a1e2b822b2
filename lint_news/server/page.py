"""The page in the browser: built from desk/ and shipped in `static`. Its files tell nothing, so they need no token."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request

FOLDER = "/desk/"
"""Before the name of each file of the page."""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; connect-src 'self'; "
    "img-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_NONCE = "{{nonce}}"
"""Where the page has the random value by which its browser knows the styles that the editor makes."""
_MEDIA = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}


def is_open(path: str) -> bool:
    """Whether a path is one of the page's."""
    return path == "/" or path.startswith(FOLDER)


def page_routes() -> Sequence[Route]:
    """The addresses of the page and of its files, which are read now."""
    found = {one.name: one.read_bytes() for one in files(__spec__.parent).joinpath("static").iterdir()}
    page = found.pop("index.html").decode("utf-8")
    return [_page(page), *(_file(name, data) for name, data in sorted(found.items()))]


def _page(page: str) -> Route:
    async def endpoint(_: Request) -> Response:
        nonce = token_urlsafe(16)
        headers = {"Content-Security-Policy": _POLICY.format(nonce=nonce)}
        return Response(page.replace(_NONCE, nonce), headers=headers, media_type="text/html")

    return Route("/", endpoint)


def _file(name: str, data: bytes) -> Route:
    tag = f'"{sha256(data).hexdigest()[:16]}"'
    headers, media = {"ETag": tag, "Cache-Control": "no-cache"}, _MEDIA[name.rpartition(".")[2]]

    async def endpoint(request: Request) -> Response:
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(data, headers=headers, media_type=media)

    return Route(f"{FOLDER}{name}", endpoint)
