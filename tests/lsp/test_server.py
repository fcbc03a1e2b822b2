"""The language server with a real client, over standard input and output, in the three encodings of positions."""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from lint_news import Document, Edit, Span, fix, lint
from lint_news.lsp import answers, pages
from lint_news.lsp.lines import Lines
from lint_news.lsp.rounds import combined
from lint_news.project.configurations import Configurations
from lint_news.project.session import Session, registry
from lint_news.text.edits import apply

from ..conftest import Command

PLUMBING = ClientServerConfig([sys.executable, "-m", "lint_news", "lsp", "--stdio"])
BAD: tuple[object, ...] = (
    None,
    {},
    [1, 2],
    {"textDocument": {}},
    {"textDocument": {"uri": 5}, "position": {"line": "x", "character": None}},
    {"textDocument": {"uri": "file:///page.txt"}, "range": {"start": {"line": 3}}, "context": {}},
    {"textDocument": {"uri": "file:///nicht/da.txt"}, "position": {"line": -1, "character": -9}},
)
"""Parameters that no request has."""
CONTEXT: dict[str, list[object]] = {"diagnostics": []}
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


async def until(seen: Any) -> None:
    """Wait for what the server says of its own accord."""
    for _ in range(200):
        if seen():
            return
        await asyncio.sleep(0.05)
    pytest.fail("the server did not say it")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.asyncio
async def test_places_are_the_same_text_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    async with editing(tmp_path, encoding) as editor:
        editor.open(PAGE)
        found = await editor.found()
        assert read_back(editor, found) == fresh(PAGE)
        assert "13812345678" not in json.dumps([d.message for d in found])
        fixes = {
            a.title: editor.after_action(a) for a in await editor.actions(editor.everywhere(), "quickfix") if a.edit
        }
        assert PAGE.replace("纠纠", "纠") in fixes.values()
        assert await editor.format() == (await _fix_all(editor))
        assert editor.after(await editor.format()) == _safely_fixed(PAGE)


async def _fix_all(editor: Editor) -> Sequence[types.TextEdit]:
    [action] = await editor.actions(editor.everywhere(), "source.fixAll.lint-news")
    assert action.kind == "source.fixAll.lint-news"
    assert action.edit is not None
    assert action.edit.changes is not None
    return action.edit.changes[editor.uri]


def _safely_fixed(text: str) -> str:
    rules = Session(registry()).rules("page.txt")
    return fix(text, lambda document: lint(document, rules, fold=False)).text


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.asyncio
async def test_a_walk_of_edits_keeps_both_sides_the_same(tmp_path: Path, encoding: str) -> None:
    draw = random.Random(encoding)  # noqa: S311 the same walk every time
    pieces = (
        "𠮷",
        "😀",
        "邻里纠纠纷",
        "\r\n",
        "\n",
        "\r",
        "\u2028",
        ",",
        "孩子们们",
        "13812345678",
        "“",
        "2月30日",
        "。",
        " ",
    )
    async with editing(tmp_path, encoding) as editor:
        editor.open(PAGE)
        for step in range(70):
            start = draw.randrange(len(editor.text) + 1)
            end = min(len(editor.text), start + draw.choice((0, 0, 1, 2, 12)))
            editor.change(editor.text[:start] + draw.choice(pieces) + editor.text[end:])
            if step % 3 == 0:
                assert read_back(editor, await editor.found()) == fresh(editor.text)
            if step % 10 == 0:
                assert editor.after(await editor.format()) == _safely_fixed(editor.text)


@pytest.mark.asyncio
async def test_every_suggestion_of_every_finding_is_offered(tmp_path: Path) -> None:
    text = "村里修了路,通了水,装了灯,种了树,盖了房,养了鱼。\n邻里纠纠纷也少了，他在水库库边站着。\n"
    rules = Session(registry()).rules("page.txt")
    wanted = {fix for d in lint(Document(text), rules, fold=False).diagnostics for fix in d.fixes}
    wanted |= {fix for d in lint(Document(text), rules).diagnostics for fix in d.fixes}
    async with editing(tmp_path) as editor:
        editor.open(text)
        given = [editor.after_action(a) for a in await editor.actions(editor.everywhere(), "quickfix") if a.edit]
        assert sorted(given) == sorted(apply(text, fix.edits) for fix in wanted)
        assert await editor.actions(editor.everywhere(), "refactor") == []
        preferred = [a for a in await editor.actions(editor.everywhere()) if a.is_preferred]
        assert all(a.diagnostics for a in preferred)


@pytest.mark.asyncio
async def test_a_fold_has_its_other_places(tmp_path: Path) -> None:
    text = "村里修了路,通了水,装了灯,种了树,盖了房,养了鱼。\n"
    async with editing(tmp_path) as editor:
        editor.open(text)
        [found] = [d for d in await editor.found() if d.code == "half-width-mark"]
        assert [editor.marked(r.location.range) for r in found.related_information or ()] == [","] * 4


@pytest.mark.asyncio
async def test_hover_says_what_the_rule_says(tmp_path: Path) -> None:
    async with editing(tmp_path) as editor:
        editor.open("邻里纠纠纷也少了。")
        asked = types.HoverParams(editor.document, types.Position(0, 3))
        answer = await editor.client.text_document_hover_async(asked)
        assert answer is not None
        assert "doubled-character" in str(answer.contents)
        away = types.HoverParams(editor.document, types.Position(0, 8))
        assert await editor.client.text_document_hover_async(away) is None


@pytest.mark.asyncio
async def test_who_does_not_ask_is_told_of_the_newest_text(tmp_path: Path) -> None:
    async with editing(tmp_path, pull=False) as editor:
        told = editor.client.diagnostics
        editor.open("邻里纠纠纷也少了。")
        await until(lambda: told.get(editor.uri))
        for n in range(20):
            editor.change(f"第{n}次，邻里纠纷也少了。")
        editor.change("孩子们们都回来了。")
        await until(lambda: [editor.marked(d.range) for d in told[editor.uri]] == ["们们"])
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(editor.document))
        await until(lambda: not told[editor.uri])


@pytest.mark.asyncio
async def test_an_unchanged_text_is_not_sent_again(tmp_path: Path) -> None:
    async with editing(tmp_path) as editor:
        editor.open("邻里纠纠纷也少了。")
        first = await editor.pull()
        assert (await editor.pull(first.result_id)).kind == "unchanged"
        editor.change("邻里纠纷也少了。")
        assert not (await editor.pull(first.result_id)).items


@pytest.mark.asyncio
async def test_configuration_is_read_again_when_it_changes(tmp_path: Path) -> None:
    config = tmp_path / "lint-news.toml"
    async with editing(tmp_path) as editor:
        editor.open("邻里纠纠纷也少了。")
        assert len(await editor.found()) == 1
        config.write_text('ignore = ["doubled-character"]\nlang = "en"\n', "utf-8")
        assert not await editor.found()
        config.write_text('ignore = ["no-such-rule"]\n', "utf-8")
        [broken] = await editor.found()
        assert f"{config}:1" in broken.message
        assert broken.range.start == types.Position(0, 0)
        config.unlink()
        assert len(await editor.found()) == 1
        assert editor.client.diagnostic_refresh_count >= 3


def test_a_list_that_changes_is_seen(tmp_path: Path) -> None:
    page, names = str(tmp_path / "page.txt"), tmp_path / "words.csv"
    (tmp_path / "lint-news.toml").write_text('[lists]\nwords = ["words.csv"]\n', "utf-8")
    found = Configurations()
    before = found.stamp(page)
    assert found.stamp(page) == before
    names.write_text("词\n", "utf-8")
    assert found.stamp(page) != before


def test_without_the_extra_the_command_says_what_to_install(
    lint_news: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pygls", None)
    outcome = lint_news("lsp", "--stdio")
    assert outcome.status == 2
    assert "pip install '.[lsp]'" in outcome.err
    assert outcome.out == b""


@pytest.mark.asyncio
async def test_settings_of_the_editor(tmp_path: Path) -> None:
    async with editing(tmp_path, ignore=["doubled-character"]) as editor:
        editor.open("邻里纠纠纷也少了。")
        assert not await editor.found()
        given = types.DidChangeConfigurationParams({"lint-news": {"lang": "en"}})
        editor.client.workspace_did_change_configuration(given)
        [found] = await editor.found()
        assert "one" in found.message
        wrong = types.DidChangeConfigurationParams({"lint-news": {"ignored": []}})
        editor.client.workspace_did_change_configuration(wrong)
        await until(lambda: any("ignored" in m.message for m in editor.client.messages))
        assert len(await editor.found()) == 1


class Wire:
    """The bytes themselves: what no client library would send."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.to, self.back = process.stdin, process.stdout
        self.answers: dict[int, dict[str, Any]] = {}

    def send(self, body: bytes) -> None:
        self.to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    async def answer(self, number: int) -> dict[str, Any]:
        """The answer to a request; answers to others are kept, what the server says besides is passed over."""
        while number not in self.answers:
            length = 0
            while line := (await asyncio.wait_for(self.back.readline(), 60)).strip():
                length = int(line.split()[1]) if line.startswith(b"Content-Length") else length
            message = json.loads(await self.back.readexactly(length))
            if "id" in message and "method" not in message:
                self.answers[message["id"]] = message
        return self.answers.pop(number)

    async def ask(self, number: int, method: str, params: object) -> dict[str, Any]:
        self.tell(method, params, id=number)
        return await self.answer(number)

    def tell(self, method: str, params: object, **more: int) -> None:
        self.send(json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode())


@asynccontextmanager
async def wired(uri: str, text: str) -> AsyncGenerator[Wire]:
    """A server that has a page open, spoken to by the byte; it must leave in good order."""
    process = await asyncio.create_subprocess_exec(
        *PLUMBING.server_command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    wire = Wire(process)
    await wire.ask(1, "initialize", {"processId": None, "rootUri": None, "locale": "zh-CN", "capabilities": {}})
    document = {"uri": uri, "languageId": "text", "version": 1, "text": text}
    wire.tell("textDocument/didOpen", {"textDocument": document})
    yield wire
    await wire.ask(1000, "shutdown", None)
    wire.tell("exit", None)
    assert await asyncio.wait_for(process.wait(), 60) == 0


@pytest.mark.asyncio
async def test_a_cancelled_request_ends_and_the_next_is_answered() -> None:
    uri = "file:///page.txt"
    async with wired(uri, PAGE * 30) as wire:
        for number in range(2, 7):
            wire.tell("textDocument/diagnostic", {"textDocument": {"uri": uri}}, id=number)
        for number in range(3, 7):
            wire.tell("$/cancelRequest", {"id": number})
        assert [(await wire.answer(n))["error"]["code"] for n in range(3, 7)] == [-32800] * 4
        assert (await wire.answer(2))["result"]["items"]
        assert (await wire.ask(9, "textDocument/diagnostic", {"textDocument": {"uri": uri}}))["result"]["items"]


@pytest.mark.asyncio
async def test_malformed_requests_are_answered_and_survived() -> None:
    uri = "file:///page.txt"
    async with wired(uri, "邻里纠纠纷也少了。") as wire:
        number = 1
        for method in ("textDocument/hover", "textDocument/codeAction", "textDocument/diagnostic", "no/such"):
            for params in BAD:
                number += 1
                assert (await wire.ask(number, method, params)).keys() & {"result", "error"}, (method, params)
        for body in (b"[]", b"{", b"\xff\xfe", b"17", b'{"jsonrpc":"2.0"}', b'{"jsonrpc":"1.0","method":"x"}', b"null"):
            wire.send(body)
        wire.to.write(b"Nonsense: 1\r\n\r\nContent-Length: x\r\n\r\n")
        wire.tell(
            "textDocument/didChange", {"textDocument": {"uri": "file:///other.txt", "version": 2}, "contentChanges": []}
        )
        part = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}, "text": "𠮷"}
        wire.tell("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [part]})
        wire.tell("$/cancelRequest", {"id": "never"})
        found = await wire.ask(99, "textDocument/diagnostic", {"textDocument": {"uri": uri}})
        assert [d["code"] for d in found["result"]["items"]] == ["doubled-character"]
        for line, character in ((0, 10**9), (10**9, 0), (2**31 - 1, 2**31 - 1)):
            position = {"line": line, "character": character}
            far = await wire.ask(100, "textDocument/hover", {"textDocument": {"uri": uri}, "position": position})
            assert far["result"] is None


@pytest.mark.asyncio
async def test_what_is_right_is_accepted_and_not_said_again(tmp_path: Path) -> None:
    """By the byte: lsprotocol takes an action that has a command for a command."""
    (tmp_path / "lint-news.toml").write_text("", "utf-8")
    kept, uri = tmp_path / ".lint-news-accepted.toml", (tmp_path / "page.txt").as_uri()
    document = {"textDocument": {"uri": uri}}
    everywhere = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
    async with wired(uri, "邻里纠纠纷也少了。孩子们们都回来了。") as wire:
        asked: dict[str, object] = {**document, "range": everywhere, "context": CONTEXT}
        actions = (await wire.ask(2, "textDocument/codeAction", asked))["result"]
        [command] = [a["command"] for a in actions if a["title"].startswith("对，不是错：“纠纠”")]
        params = {"command": command["command"], "arguments": command["arguments"]}
        assert "error" not in await wire.ask(3, "workspace/executeCommand", params)
        found = (await wire.ask(4, "textDocument/diagnostic", document))["result"]["items"]
        assert [d["range"]["start"]["character"] for d in found] == [11]
        assert "纠纠" in kept.read_text("utf-8")
        kept.unlink()
        assert len((await wire.ask(5, "textDocument/diagnostic", document))["result"]["items"]) == 2


@pytest.mark.parametrize(("pull", "refresh"), [(False, False), (False, True), (True, False)])
@pytest.mark.asyncio
async def test_what_is_accepted_goes_at_once_where_the_client_is_told(
    tmp_path: Path, *, pull: bool, refresh: bool
) -> None:
    async with editing(tmp_path, pull=pull, refresh=refresh) as editor:
        told = editor.client.diagnostics
        editor.open("邻里纠纠纷也少了。孩子们们都回来了。")
        await until(lambda: len(told.get(editor.uri, ())) == 2)
        await _accept_first(editor)
        await until(lambda: [editor.marked(d.range) for d in told[editor.uri]] == ["们们"])
        assert editor.client.diagnostic_refresh_count == 0


@pytest.mark.asyncio
async def test_what_is_accepted_goes_at_once_where_the_client_asks(tmp_path: Path) -> None:
    async with editing(tmp_path) as editor:
        editor.open("邻里纠纠纷也少了。孩子们们都回来了。")
        assert len(await editor.found()) == 2
        before = editor.client.diagnostic_refresh_count
        await _accept_first(editor)
        await until(lambda: editor.client.diagnostic_refresh_count > before)
        assert [editor.marked(d.range) for d in await editor.found()] == ["们们"]
        assert not editor.client.diagnostics


async def _accept_first(editor: Editor) -> None:
    found = lint(Document(editor.text), Session(registry()).rules("page.txt")).diagnostics[0]
    params = types.ExecuteCommandParams("lint-news.accept", [editor.uri, found.fingerprint])
    await editor.client.workspace_execute_command_async(params)


def test_positions_are_clamped_and_split_no_character() -> None:
    lines = Lines("a\u2028𠮷b\r\nc\rd", "utf-16")
    at = [lines.offset(types.Position(*p)) for p in ((0, 2), (0, 3), (0, 4), (0, 99), (1, 0), (2, 0), (2, 1), (3, 0))]
    assert at == [2, 2, 3, 4, 6, 8, 9, 9]


@given(st.text("a𠮷😀国é\r\n\u2028", max_size=30), st.sampled_from(ENCODINGS))
def test_offsets_come_back_from_positions(text: str, encoding: str) -> None:
    lines = Lines(text, encoding)
    for offset in range(len(text) + 1):
        inside = text[offset - 1 : offset + 1] == "\r\n"
        assert lines.offset(lines.position(offset)) == offset - inside


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_rounds_of_edits_as_one(data: st.DataObject) -> None:
    text = now = data.draw(st.text("ab", max_size=12))
    rounds: list[list[Edit]] = []
    for _ in range(data.draw(st.integers(0, 4))):
        cuts = sorted(data.draw(st.sets(st.integers(0, len(now)), max_size=4)))
        spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
        rounds.append([Edit(span, data.draw(st.text("abX", max_size=3))) for span in spans])
        now = apply(now, rounds[-1])
    assert apply(text, combined(text, rounds)) == now


@pytest.mark.parametrize(("asks", "status"), [(True, 0), (False, 1)])
def test_the_status_says_whether_a_shutdown_was_asked_for(tmp_path: Path, asks: bool, status: int) -> None:
    sent: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
    ]
    if asks:
        sent.append({"id": 2, "method": "shutdown"})
    bodies = [json.dumps({"jsonrpc": "2.0", **one}).encode() for one in (*sent, {"method": "exit"})]
    data = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)
    done = subprocess.run(
        [sys.executable, "-m", "lint_news", "lsp"], input=data, capture_output=True, check=False, cwd=tmp_path
    )
    assert done.returncode == status, done.stderr


def test_a_uri_that_names_no_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = pages.Page("file:///a%00b.txt", 1, "会议强调,要抓好春耕。\n", "utf-16", Session(registry()))
    assert not page.is_file
    assert answers.diagnostics(page, "zh")
    assert not list(answers.accepting(page, Span(0, 5), "zh"))
