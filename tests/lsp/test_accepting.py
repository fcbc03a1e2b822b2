"""Findings that a person accepts in the editor are not reported again."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from lint_news import Document, lint
from lint_news.project.session import Session, registry

from .editor import Editor, editing, until
from .wire import wired

CONTEXT: dict[str, list[object]] = {"diagnostics": []}


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


@pytest.mark.parametrize(("given", "kept"), [(["人名"], "人名"), ([" "], "在编辑器里认可"), ([], "在编辑器里认可")])
@pytest.mark.asyncio
async def test_an_editor_may_say_why(tmp_path: Path, given: list[str], kept: str) -> None:
    async with editing(tmp_path) as editor:
        editor.open("邻里纠纠纷也少了。")
        await _accept_first(editor, *given)
        assert kept in (tmp_path / ".lint-news-accepted.toml").read_text("utf-8")


async def _accept_first(editor: Editor, *reason: str) -> None:
    found = lint(Document(editor.text), Session(registry()).rules("page.txt")).diagnostics[0]
    params = types.ExecuteCommandParams("lint-news.accept", [editor.uri, found.fingerprint, *reason])
    await editor.client.workspace_execute_command_async(params)
