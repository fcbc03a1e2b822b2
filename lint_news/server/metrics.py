"""Figures of the server for Prometheus: how many requests, how long, what waits. No text, no names of files."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.responses import Response

from .bodies import Bodies
from .pool import Pool

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MEDIA = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """The figures of one server."""

    def __init__(self, pool: Pool, bodies: Bodies) -> None:
        self._registry = CollectorRegistry()
        labels = ("path", "status")
        self._requests = Counter("lint_news_requests", "Requests answered.", labels, registry=self._registry)
        self._seconds = Histogram(
            "lint_news_request_seconds",
            "Time from a request to the end of its answer.",
            ("path",),
            buckets=_BUCKETS,
            registry=self._registry,
        )
        for name, about, read in (
            ("lint_news_waiting", "Requests that wait for a worker process.", lambda: pool.waiting),
            ("lint_news_working", "Worker processes that are at work.", lambda: pool.working),
            ("lint_news_held_bytes", "Bytes of requests in memory.", lambda: bodies.held),
            ("lint_news_replaced", "Worker processes that were replaced since the start.", lambda: pool.replaced),
        ):
            Gauge(name, about, registry=self._registry).set_function(read)

    def count(self, path: str, status: int, seconds: float) -> None:
        """Count a request."""
        self._requests.labels(path, str(status)).inc()
        self._seconds.labels(path).observe(seconds)

    def response(self) -> Response:
        """The figures as Prometheus reads them."""
        return Response(generate_latest(self._registry), media_type=_MEDIA)


class Counting:
    """Counts the requests that the application answers; those to addresses that are not there as one."""

    def __init__(self, app: ASGIApp, metrics: Metrics, paths: frozenset[str]) -> None:
        self._app, self._metrics, self._paths = app, metrics, paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request (ASGI)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = perf_counter(), 500

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, sending)
        finally:
            self._metrics.count(self._path(scope["path"]), status, perf_counter() - began)

    def _path(self, path: str) -> str:
        """The address as it is counted: the last part may be a name, which is not told."""
        shapes = (path, f"{path.rpartition('/')[0]}/{{name}}")
        return next((shape for shape in shapes if shape in self._paths), "other")
