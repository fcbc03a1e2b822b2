"""The server: open documents, and when their diagnostics are sent to the client.

Rules run in one thread of their own, so that the event loop goes on reading: a request that is cancelled before its
turn never runs. Documents are synchronised as a whole; only the newest text of a document is checked.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from .. import __version__
from ..model import Failure, Lang, LintNewsError
from ..project.session import Session, registry
from .answers import diagnostics
from .pages import Page
from .protocol import Protocol
from .settings import given_of, watchers

PAUSE = 0.1
"""Seconds without a keystroke after which diagnostics are sent to a client that does not request them."""
_GARBAGE = 50_000
"""New objects between two runs of the garbage collector: a page makes many that live as long as it does."""


class Server(LanguageServer):
    """The state of the server: the client, its settings, its open documents."""

    def __init__(self, lang: Lang | None, fallback: Lang) -> None:
        super().__init__(  # pyright: ignore[reportUnknownMemberType] *args of pygls
            "lint-news",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
            protocol_cls=Protocol,
        )
        self.pages: dict[str, Page] = {}
        self._given: dict[str, Any] = {}
        self._session: Session | None = None
        self.editor_lang: Lang = fallback
        self._given_lang: Lang | None = lang
        self._worker = ThreadPoolExecutor(1, "lint-news")
        self._telling: dict[str, asyncio.Task[None]] = {}
        self._stamps: dict[str, object] = {}
        self._said: set[Failure] = set()
        self.hidden: Callable[..., object] | None = None
        """The handler of requests for diagnostics, while it is not announced to a client."""

    @property
    def asks(self) -> bool:
        """Whether the client requests diagnostics, and again when told that they changed. To others the server sends
        them."""
        given = self.client_capabilities.text_document
        return given is not None and given.diagnostic is not None and _can_refresh(self.client_capabilities)

    def lang(self, page: Page) -> Lang:
        """The language of what is said of a page."""
        return self._given_lang or page.lang(self._given.get("lang") or self.editor_lang)

    def configure(self, given: object) -> None:
        """Use the editor's settings. Wrong ones are reported to the client and not used."""
        try:
            self._given = given_of(given)
        except LintNewsError as error:
            self._say(error.message.text(self.editor_lang), types.MessageType.Error)
        self.judge_again()

    def put(self, uri: str, version: int | None, text: str) -> None:
        """Take the newest text of a document."""
        if before := self.pages.get(uri):
            self.pages[uri] = before.changed(version, text)
            return
        encoding = self.workspace.position_encoding
        self.pages[uri] = Page(uri, version, text, str(getattr(encoding, "value", encoding)), self.session)

    @property
    def session(self) -> Session:
        """The session of the editor's settings; another one whenever a configuration file may have changed."""
        if self._session is None:
            self._session = Session(registry(), self._given)
        return self._session

    async def judged(self, uri: str, *parts: str) -> Page | None:
        """The page with the named properties computed; None for a document that is not open."""
        if uri not in self.pages:
            return None
        self._watch(self.pages[uri])
        page = self.pages[uri]
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._worker, _work_out, page, ("report", *parts))
        self._say_failures((*self.session.registry.failures, *page.failures))
        return page

    def accept(self, page: Page, fingerprint: str, reason: str = "") -> None:
        """Record a finding as accepted, and check everything again."""
        try:
            page.accept([fingerprint], reason)
        except LintNewsError as error:
            self._say(error.message.text(self.lang(page)), types.MessageType.Error)
        self.judge_again()

    def _watch(self, page: Page) -> None:
        """Check everything anew when a configuration file has changed, whether or not the editor says so."""
        seen = (self.session.configurations.stamp(page.name), _accepted(page.name, self.session))
        if self._stamps.setdefault(page.name, seen) != seen:
            self._stamps = {page.name: seen}
            self.judge_again()

    def judge_again(self) -> None:
        """Read configurations anew, drop all findings, and tell the client."""
        self._session = None
        self.pages = {uri: page.again(self.session) for uri, page in self.pages.items()}
        if not self.asks:
            for uri in self.pages:
                self.tell(uri)
        else:
            self.workspace_diagnostic_refresh(None)

    def tell(self, uri: str, pause: float = 0) -> None:
        """Send the diagnostics of a document, after a pause without changes, to a client that does not request them."""
        if self.asks:
            return
        if before := self._telling.pop(uri, None):
            before.cancel()
        self._telling[uri] = asyncio.get_running_loop().create_task(self._tell(uri, pause))

    async def _tell(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        page = await self.judged(uri)
        if page is not None and self.pages.get(uri) is page:
            found = diagnostics(page, self.lang(page))
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, page.version))

    def close(self, uri: str) -> None:
        """Forget a document; a client that was sent its diagnostics is sent an empty list."""
        self.pages.pop(uri, None)
        if before := self._telling.pop(uri, None):
            before.cancel()
        if not self.asks:
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def watch_files(self) -> None:
        """Ask the client to say when a configuration file changes, where it can."""
        workspace = self.client_capabilities.workspace
        can = workspace and workspace.did_change_watched_files
        if can and can.dynamic_registration:
            self.client_register_capability(watchers())

    def _say_failures(self, failures: tuple[Failure, ...]) -> None:
        for failure in failures:
            if failure not in self._said:
                self._said.add(failure)
                self._say(f"lint-news: {failure.who}: {failure.error}", types.MessageType.Warning)

    def _say(self, text: str, how: types.MessageType) -> None:
        self.window_show_message(types.ShowMessageParams(how, text))

    def report_server_error(self, error: Exception, source: object) -> None:  # noqa: ARG002 pygls's signature
        """Write an error to the client's log. pygls would open a window for each, which disturbs the user."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, f"{type(error).__name__}: {error}"))


def _accepted(name: str, session: Session) -> object:
    path = session.accepted_file(name)
    return path and (path, path.stat().st_mtime_ns)


def _work_out(page: Page, parts: tuple[str, ...]) -> None:
    for part in parts:
        getattr(page, part)


def _can_refresh(capabilities: types.ClientCapabilities) -> bool:
    workspace = capabilities.workspace
    return bool(workspace and workspace.diagnostics and workspace.diagnostics.refresh_support)


def serve(lang: Lang | None, fallback: Lang) -> int:
    """Speak the protocol on standard input and output until the client ends the connection.

    `lang` is what the command line says; the editor's settings, the configuration, the editor's locale and `fallback`
    come after it.
    """
    from .features import server

    gc.set_threshold(_GARBAGE)
    out, sys.stdout = sys.stdout.buffer, sys.stderr  # what a plug-in prints must not get between the messages
    if "LINT_NEWS_DEBUG" not in os.environ:
        logging.getLogger("pygls").setLevel(logging.CRITICAL)  # its log holds whole messages: the text of the page
    serving = server(lang, fallback)
    serving.start_io(sys.stdin.buffer, out)
    return serving.protocol.status if isinstance(serving.protocol, Protocol) else 0
