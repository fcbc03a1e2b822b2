"""A client of the language server, and what a run of its own finds."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from lint_news import Document, Edit, Span, fix, lint
from lint_news.project.session import Session, registry
from lint_news.text.edits import apply

PLUMBING = ClientServerConfig([sys.executable, "-m", "lint_news", "lsp", "--stdio"])


ENCODINGS = ("utf-8", "utf-16", "utf-32")


PAGE = (
    "𠮷庄今年种了三百亩水稻😀，村民们都很高兴。\n\n"
    "记者昨天来到𠮷庄，看到邻里纠纠纷也少了。\u2028那里有鱼塘,还有果园。\r\n\r\n"
    "😀😀老人说：“孩子们们都回来了，我心里高兴。”\r\n收到来信13812345678。\n\n活动于2月30日举行。\n"
)


class Editor:
    """A client's documents, and edits as an editor makes them: its own reading of positions, not the server's."""

    def __init__(self, client: LanguageClient, encoding: str, folder: Path) -> None:
        self.client, self.encoding, self.folder = client, encoding, folder
        self.version = 0
        self.text = ""
        self.uri = (folder / "版面 一.txt").as_uri()

    @property
    def document(self) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri)

    def open(self, text: str) -> None:
        self.version, self.text = self.version + 1, text
        item = types.TextDocumentItem(self.uri, "plaintext", self.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, text: str) -> None:
        self.version, self.text = self.version + 1, text
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def pull(self, before: str | None = None) -> Any:
        params = types.DocumentDiagnosticParams(self.document, previous_result_id=before)
        return await self.client.text_document_diagnostic_async(params)

    async def found(self) -> list[types.Diagnostic]:
        return list((await self.pull()).items)

    async def actions(self, where: types.Range, *only: str) -> list[types.CodeAction]:
        params = types.CodeActionParams(self.document, where, types.CodeActionContext([], list(only) or None))
        return [
            a
            for a in await self.client.text_document_code_action_async(params) or []
            if isinstance(a, types.CodeAction)
        ]

    async def format(self) -> Sequence[types.TextEdit]:
        options = types.FormattingOptions(4, True)
        params = types.DocumentFormattingParams(self.document, options)
        return await self.client.text_document_formatting_async(params) or []

    def at(self, position: types.Position) -> int:
        """The offset of a position, counted on the encoded text."""
        starts = [0]
        for i, char in enumerate(self.text):
            if char == "\n" or (char == "\r" and self.text[i + 1 : i + 2] != "\n"):
                starts.append(i + 1)
        codec, unit = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[self.encoding]
        start = starts[position.line]
        rest = self.text[start:].encode(codec, "surrogatepass")[: position.character * unit]
        return start + len(rest.decode(codec, "surrogatepass"))

    def marked(self, where: types.Range) -> str:
        return self.text[self.at(where.start) : self.at(where.end)]

    def after(self, edits: Iterable[types.TextEdit]) -> str:
        spans = [Edit(Span(self.at(e.range.start), self.at(e.range.end)), e.new_text) for e in edits]
        return apply(self.text, spans)

    def after_action(self, action: types.CodeAction) -> str:
        assert action.edit is not None
        assert action.edit.changes is not None
        return self.after(action.edit.changes[self.uri])

    def everywhere(self) -> types.Range:
        return types.Range(types.Position(0, 0), types.Position(10_000, 0))


def _capabilities(encoding: str, *, pull: bool, refresh: bool) -> types.ClientCapabilities:
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)]),
        text_document=types.TextDocumentClientCapabilities(
            diagnostic=types.DiagnosticClientCapabilities() if pull else None
        ),
        workspace=types.WorkspaceClientCapabilities(
            diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=refresh),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        ),
    )


def _ignored(_: types.RegistrationParams) -> None:
    """Files are not watched here."""


@asynccontextmanager
async def editing(
    folder: Path, encoding: str = "utf-16", *, pull: bool = True, refresh: bool = True, **options: Any
) -> AsyncGenerator[Editor]:
    """An editor with the server running, and shut down in the end."""
    client = await PLUMBING.start()
    assert isinstance(client, LanguageClient)
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(_ignored)
    params = types.InitializeParams(
        _capabilities(encoding, pull=pull, refresh=refresh), initialization_options=options or None, locale="zh-CN"
    )
    result = await client.initialize_session(params)
    assert result.capabilities.position_encoding == encoding
    assert (result.capabilities.diagnostic_provider is None) == (pull and not refresh)
    yield Editor(client, encoding, folder)
    await client.shutdown_session()
    await client.stop()


def fresh(text: str, name: str = "page.txt") -> list[tuple[str, int, int]]:
    """What a run of its own finds: rule, start, end."""
    found = lint(Document(text), Session(registry()).rules(name)).diagnostics
    return [(d.rule, d.location.start.offset, d.location.end.offset) for d in found]


def read_back(editor: Editor, found: Iterable[types.Diagnostic]) -> list[tuple[str, int, int]]:
    return [(str(d.code), editor.at(d.range.start), editor.at(d.range.end)) for d in found]


_WAITS = 2_400
"""How often it is looked at, every twentieth of a second: a busy machine may take long."""


async def until(seen: Any) -> None:
    """Wait for what the server says of its own accord."""
    for _ in range(_WAITS):
        if seen():
            return
        await asyncio.sleep(0.05)
    pytest.fail("the server did not say it")


def safely_fixed(text: str) -> str:
    rules = Session(registry()).rules("page.txt")
    return fix(text, lambda document: lint(document, rules, fold=False)).text
