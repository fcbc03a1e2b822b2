"""The run of the server: the checks before its start, the address, the limits of HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from msgspec import Struct

from ..model import Lang, LintNewsError, Message
from ..project.session import Session
from .app import application
from .calls import Start
from .connections import server_of
from .hosts import LOCAL, host_name
from .limits import Limits
from .listening import Listening, listening
from .token import token
from .work.desk import NAME


class Served(Struct, frozen=True):
    """What the command line gives. `allow_host` are names that a proxy passes on, beside `host` itself. `edits` says
    whether clients may change what the house has accepted and its lists; None: where only this machine reaches it, and
    no proxy."""

    host: str
    port: int
    token_file: str | None = None
    allow_host: tuple[str, ...] = ()
    config: str | None = None
    edits: bool | None = None
    limits: Limits = Limits()


def serve(
    served: Served, session: Session, lang: Lang, tell: Callable[[Message], None], log: Callable[[str], None]
) -> None:
    """Serve until the process is interrupted. `tell` says where; `log` takes lines that never have text of a page.

    Raises LintNewsError for settings that are wrong, an address that cannot be used or that others reach without a
    token, and worker processes that do not start.
    """
    session.rules(NAME)
    secret = token(served.token_file)
    place = listening(served.host, served.port)
    if not place.is_loopback and secret is None:
        place.socket.close()
        raise LintNewsError(_NEEDS_TOKEN)
    hosts = {*LOCAL, *map(host_name, (served.host, *served.allow_host)), place.address} - {""}
    is_alone = place.is_loopback and not served.allow_host
    edits = is_alone if served.edits is None else served.edits
    start = Start(served.config, lang, served.limits.memory, served.limits.working, edits)
    app = application(start, served.limits, hosts, secret, log)
    with place.socket:
        server = server_of(app, served.limits, lambda: tell(_where(place)))
        asyncio.run(server.serve([place.socket]))
    if not server.started:
        raise LintNewsError(_NOT_STARTED)


def _where(place: Listening) -> Message:
    return Message(
        "lint-news 已在 {url} 提供服务；LibreOffice 等填 {url}/v2；按 Ctrl-C 结束{proxy}",
        "lint-news serves at {url}; for LibreOffice and others {url}/v2; Ctrl-C ends it{proxy}",
        url=place.url,
        proxy="" if place.is_loopback else _PROXY,
    )


_PROXY = Message(
    "。文字不加密传送：请在前面放一个有 TLS 的反向代理",
    ". Text is not encrypted on its way: put a reverse proxy with TLS before it",
)
_NEEDS_TOKEN = Message(
    "别的机器能连到这个地址，须有令牌：用 --token-file 给文件，或设环境变量 LINT_NEWS_TOKEN",
    "other machines reach this address, so it needs a token: --token-file FILE, or the variable LINT_NEWS_TOKEN",
)
_NOT_STARTED = Message("工作进程起不来，服务没有开始", "the worker processes did not start, nothing is served")
