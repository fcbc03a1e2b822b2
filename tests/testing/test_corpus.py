"""Texts to measure on, out of files and folders."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from lint_news import LintNewsError
from lint_news.testing.corpus import Text, dated_texts, stories, texts
from lint_news.testing.pages import Story

ROW = json.dumps({"title": "甲 / 乙", "text": "一\n二", "date": "2026-03-18"})


def test_records_with_and_without_a_headline(tmp_path: Path) -> None:
    corpus = tmp_path / "a.jsonl"
    corpus.write_text(f'{ROW}\n{{"text": "三"}}\n', "utf-8")
    assert list(dated_texts(corpus)) == [Text("甲\n乙\n\n一\n二", date(2026, 3, 18)), Text("三")]
    assert list(stories(corpus)) == [Story(("甲", "乙"), ("一", "二")), Story((), ("三",))]


def test_a_folder_has_all_its_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.txt").write_text("一\n", "utf-8")
    (tmp_path / "b" / "c.jsonl.gz").write_bytes(gzip.compress(ROW.encode()))
    (tmp_path / "d.md").write_text("不读", "utf-8")
    assert list(texts(tmp_path)) == ["一\n", "甲\n乙\n\n一\n二"]


@pytest.mark.parametrize("line", ["{", "[]", '{"title": "x"}', '{"text": "x", "date": "昨天"}'])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    corpus = tmp_path / "a.jsonl"
    corpus.write_text(f"{ROW}\n{line}\n", "utf-8")
    with pytest.raises(LintNewsError, match=r"a\.jsonl:2: not a JSON line"):
        list(texts(corpus))
