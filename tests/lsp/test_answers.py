"""Findings, fixes and help of the language server, in the three encodings of positions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from lsprotocol import types

from lint_news import Document, Span, lint
from lint_news.lsp import answers, pages
from lint_news.project.session import Session, registry
from lint_news.text.edits import apply

from .editor import ENCODINGS, PAGE, Editor, editing, fresh, read_back, safely_fixed


@pytest.mark.thorough
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
        assert editor.after(await editor.format()) == safely_fixed(PAGE)


async def _fix_all(editor: Editor) -> Sequence[types.TextEdit]:
    [action] = await editor.actions(editor.everywhere(), "source.fixAll.lint-news")
    assert action.kind == "source.fixAll.lint-news"
    assert action.edit is not None
    assert action.edit.changes is not None
    return action.edit.changes[editor.uri]


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


def test_a_uri_that_names_no_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = pages.Page("file:///a%00b.txt", 1, "会议强调,要抓好春耕。\n", "utf-16", Session(registry()))
    assert not page.is_file
    assert answers.diagnostics(page, "zh")
    assert not list(answers.accepting(page, Span(0, 5), "zh"))
