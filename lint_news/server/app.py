"""The application: its addresses, and what stands before them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Collection
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from msgspec import json
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Route

from . import errors
from .asking import Asking, Log
from .calls import JSON, Start
from .errors import RequestError
from .guard import Guard, error_response
from .limits import Limits
from .metrics import Counting, Metrics
from .openapi import document
from .page import page_routes
from .process import DiedError
from .work.languagetool.answering import LANGUAGES

if TYPE_CHECKING:
    from starlette.requests import Request


ONE_LIST = "/v1/lists/{name}"


def application(start: Start, limits: Limits, hosts: Collection[str], token: str | None, log: Log) -> Starlette:
    """The application (ASGI). `hosts` are the names that it is asked by; without `token` everybody may ask."""
    shared = Asking(start, limits, log)
    metrics, described = Metrics(shared.pool, shared.bodies), json.encode(document())

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        try:
            await shared.pool.open()
        except DiedError as error:
            log(f"a worker process did not start: {error.why}")
            raise
        yield
        await shared.pool.close()

    async def languages(_: Request) -> Response:
        return Response(LANGUAGES, media_type=JSON)

    async def openapi(_: Request) -> Response:
        return Response(described, media_type=JSON)

    async def figures(_: Request) -> Response:
        return metrics.response()

    async def healthz(_: Request) -> Response:
        return Response("ok\n", media_type="text/plain")

    async def one_list(request: Request) -> Response:
        if request.method == "PUT":
            return await shared.ask("save", request, edits=True)
        return await shared.ask("list", request, edits=False)

    routes = [
        *page_routes(),
        shared.route("/v1/check", "check"),
        shared.route("/v1/fix", "fix"),
        Route("/v1/openapi.json", openapi),
        shared.route("/v1/page", "page"),
        shared.route("/v1/report", "report"),
        shared.route("/v1/accept", "accept", edits=True),
        shared.route("/v1/accept/{name}", "withdraw", "DELETE", edits=True),
        shared.route("/v1/desk", "about", "GET"),
        shared.route("/v1/lists", "lists", "GET"),
        Route(ONE_LIST, one_list, methods=["GET", "PUT"]),
        shared.route("/v2/check", "match", "POST", "GET"),
        Route("/v2/languages", languages),
        Route("/healthz", healthz),
        Route("/metrics", figures),
    ]
    counting = Middleware(Counting, metrics=metrics, paths=frozenset(route.path for route in routes))
    made = Starlette(
        routes=routes,
        middleware=[counting, Middleware(Guard, hosts=hosts, token=token)],
        exception_handlers={HTTPException: _refused, Exception: shared.broken},
        lifespan=lifespan,
    )
    made.router.redirect_slashes = False
    made.state.pool = shared.pool
    return made


def _refused(_: Request, error: Exception) -> Response:
    """The answer for an address that is not there, or takes another method."""
    if not isinstance(error, HTTPException):
        raise error
    message = errors.NOT_FOUND if error.status_code == 404 else errors.BAD_METHOD
    return error_response(RequestError(error.status_code, message), dict(error.headers or {}))
