"""The language server with a real client, over standard input and output, in the three encodings of positions."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from ..conftest import Command
from .editor import ENCODINGS, PAGE, editing, fresh, read_back, safely_fixed, until


@pytest.mark.thorough
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
                assert editor.after(await editor.format()) == safely_fixed(editor.text)


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
