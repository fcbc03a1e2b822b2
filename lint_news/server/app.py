"""The application: its addresses, and the answers that the worker processes give."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Collection
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from . import errors
from .bodies import Bodies
from .calls import JSON, Answer, Call, Kind, Start
from .errors import RETRY, RequestError
from .guard import Guard, error_response
from .limits import Limits
from .pool import BusyError, Pool, TooSlowError
from .process import DiedError
from .work.languagetool.answering import LANGUAGES

Log = Callable[[str], None]


class Application:
    """What the addresses share: the worker processes and the bodies in memory."""

    def __init__(self, start: Start, limits: Limits, log: Log) -> None:
        self.pool, self.bodies = Pool(start, limits, log), Bodies(limits)
        self._log = log

    def route(self, path: str, kind: Kind, *methods: str) -> Route:
        """An address that asks a worker process."""

        async def endpoint(request: Request) -> Response:
            return await self.ask(kind, request)

        return Route(path, endpoint, methods=["POST", *methods])

    async def ask(self, kind: Kind, request: Request) -> Response:
        """The answer of a worker process to a request."""
        try:
            async with self.bodies.reading(request) as body:
                media, query = request.headers.get("content-type", ""), request.url.query
                answer = await self.pool.ask(Call(kind, media, query, body))
        except RequestError as error:
            return error_response(error, RETRY if error.status == 503 else None)
        except ClientDisconnect:
            return Response(status_code=400)
        except BusyError:
            return error_response(RequestError(503, errors.BUSY), RETRY)
        except TooSlowError:
            return error_response(RequestError(504, errors.TOO_SLOW))
        except DiedError as error:
            self._log(f"a worker process ended: {error.why}")
            return error_response(RequestError(500, errors.DIED))
        return self._response(answer)

    async def broken(self, _: Request, error: Exception) -> Response:
        """The answer when the server itself has an error."""
        self._log(f"internal error: {errors.place_of(error)}")
        return error_response(RequestError(500, errors.INTERNAL))

    def _response(self, answer: Answer) -> Response:
        if answer.log:
            self._log(f"internal error: {answer.log}")
        return Response(answer.body, answer.status, answer.headers, answer.media)


def application(start: Start, limits: Limits, hosts: Collection[str], token: str | None, log: Log) -> Starlette:
    """The application (ASGI). `hosts` are the names that it is asked by; without `token` everybody may ask."""
    shared = Application(start, limits, log)

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

    async def healthz(_: Request) -> Response:
        return Response("ok\n", media_type="text/plain")

    made = Starlette(
        routes=[
            shared.route("/v1/check", "check"),
            shared.route("/v1/fix", "fix"),
            shared.route("/v2/check", "match", "GET"),
            Route("/v2/languages", languages),
            Route("/healthz", healthz),
        ],
        middleware=[Middleware(Guard, hosts=hosts, token=token)],
        exception_handlers={HTTPException: _refused, Exception: shared.broken},
        lifespan=lifespan,
    )
    made.state.pool = shared.pool
    return made


def _refused(_: Request, error: Exception) -> Response:
    """The answer for an address that is not there, or takes another method."""
    if not isinstance(error, HTTPException):
        raise error
    message = errors.NOT_FOUND if error.status_code == 404 else errors.BAD_METHOD
    return error_response(RequestError(error.status_code, message), dict(error.headers or {}))
