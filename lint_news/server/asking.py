"""What the addresses share: a request goes to a worker process, and its answer to the client."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from . import errors
from .bodies import Bodies
from .calls import Answer, Call, Kind, Start
from .edits import check_edit
from .errors import RETRY, RequestError
from .guard import error_response
from .limits import Limits
from .pool import BusyError, Pool, TooSlowError
from .process import DiedError
from .sending import CountedResponse

Log = Callable[[str], None]
"""Takes a line for the log, which never has text of a page."""


class Asking:
    """The worker processes and the bodies in memory."""

    def __init__(self, start: Start, limits: Limits, log: Log) -> None:
        self.pool, self.bodies = Pool(start, limits, log), Bodies(limits)
        self._log, self._edits, self._sending = log, start.edits, limits.sending

    def route(self, path: str, kind: Kind, *methods: str, edits: bool = False) -> Route:
        """An address that asks a worker process, by POST where no method is given. With `edits` it changes files of the
        house."""

        async def endpoint(request: Request) -> Response:
            return await self.ask(kind, request, edits=edits)

        return Route(path, endpoint, methods=methods or ["POST"])

    async def ask(self, kind: Kind, request: Request, *, edits: bool) -> Response:
        """The answer of a worker process to a request."""
        try:
            if edits:
                check_edit(request.headers, is_on=self._edits)
            async with self.bodies.reading(request) as body:
                answer = await self.pool.ask(_call(kind, request, body))
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
        return CountedResponse(answer, self.bodies, self._sending)


def _call(kind: Kind, request: Request, body: bytes) -> Call:
    headers = request.headers
    target: str = request.path_params.get("name", "")
    media, if_match = headers.get("content-type", ""), headers.get("if-match", "")
    return Call(kind, media, request.url.query, body, target, if_match)
