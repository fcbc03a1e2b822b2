"""What the server's own process does when something in it breaks, or no worker process starts."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator

import pytest

from lint_news.server.app import application
from lint_news.server.bodies import Bodies
from lint_news.server.calls import Start
from lint_news.server.limits import MIB, Limits
from lint_news.server.process import DiedError, Worker

from .running import MARK, Running

SMALL = Limits(processes=1, starting=30)


def test_an_error_of_the_server_is_logged_without_the_text(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError(MARK)

    with monkeypatch.context() as patch:
        patch.setattr(Bodies, "reading", broken)
        answer = server.check(MARK)
    assert (answer.status_code, set(answer.json()["error"])) == (500, {"zh", "en"})
    assert server.log[-1].startswith("internal error: ValueError (test_application.py:")
    assert MARK not in "".join(server.log)
    server.log.clear()


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Processes and connections that were not closed are warnings, and so errors, when they are collected."""
    yield
    gc.collect()


def test_a_process_that_has_no_memory_to_start() -> None:
    start = Start(None, "en", MIB, 1)
    with pytest.raises(DiedError):
        asyncio.run(Worker.start(start, 30))


def test_a_process_that_starts_too_slowly() -> None:
    with pytest.raises(DiedError, match="too long"):
        asyncio.run(Worker.start(Start(None, "en", MIB << 11, 1), 0.01))


def test_an_application_whose_processes_do_not_start() -> None:
    log = list[str]()
    app = application(Start(None, "en", MIB, 1), SMALL, {"localhost"}, None, log.append)

    async def begin() -> None:
        async with app.router.lifespan_context(app):
            pass

    with pytest.raises(DiedError):
        asyncio.run(begin())
    assert "a worker process did not start" in log[0]
