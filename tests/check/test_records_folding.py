"""What is mechanical and said of many records of one file is one finding."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ..conftest import Command

pytestmark = pytest.mark.usefixtures("pages")


def written(folder: Path, *texts: str) -> None:
    lines = [json.dumps({"id": f"r{n}", "text": text}, ensure_ascii=False) for n, text in enumerate(texts)]
    (folder / "a.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def findings(lint_news: Command, *options: str) -> list[Any]:
    rules = ("--select", "half-width-mark,misspelling,stray-space")
    return json.loads(lint_news("check", "a.jsonl", *rules, "--output-format", "json", *options).text)["findings"]


def test_marks_of_many_records_are_one_finding(lint_news: Command, pages: Path) -> None:
    texts = [f"第{n}次会议强调,要抓好春耕，不误农时。" for n in "一二三四五六"]
    written(pages, "全县春耕开始。", *texts)
    (one,) = findings(lint_news)
    assert (one["document"], len(one["related"])) == ("r1", 5)
    assert "6 条记录里共 6 处" in str(one["message"])
    raw = (pages / "a.jsonl").read_text("utf-8")
    edits = one["fixes"][0]["edits"]
    assert [raw[e["start"] : e["end"]] for e in edits] == [","] * 6
    assert [place["start"]["line"] for place in one["related"]] == [3, 4, 5, 6, 7]
    assert len(findings(lint_news, "--no-fold")) == 6


def test_other_things_and_few_records_are_not_folded(lint_news: Command, pages: Path) -> None:
    wrong = "许多村民己经报名，春耕开始。"
    written(pages, *[wrong] * 6)
    assert len(findings(lint_news)) == 6
    written(pages, *["会议强调,要抓好春耕，不误农时。"] * 4)
    assert len(findings(lint_news)) == 4
    written(pages, "会议强调,要抓好春耕，不误农时。", "会议强调 ，要抓好春耕，不误农时。", *["会议开了，很好。"] * 5)
    assert len(findings(lint_news)) == 2


def test_many_of_one_record_are_folded_in_it(lint_news: Command, pages: Path) -> None:
    written(pages, "一,二，三：四；五。" * 7, "全县春耕开始。")
    (one,) = findings(lint_news)
    assert "（共 7 处）" in str(one["message"])


def test_an_allowed_place_stays_apart(lint_news: Command, pages: Path) -> None:
    written(pages, *[f"第{n}次会议强调,要抓好春耕，不误农时。" for n in "一二三四五六"])
    (pages / "lint-news.toml").write_text('allow = ["第一次会议强调,"]', "utf-8")
    found = findings(lint_news)
    assert sorted(one["accepted"] is None for one in found) == [False, True] or len(found) == 1
    assert any("5 条记录里共 5 处" in str(one["message"]) for one in found)
