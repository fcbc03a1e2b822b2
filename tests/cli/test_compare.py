"""`lint-news compare`: what came and went between two runs, by rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..conftest import REVIEW, SAFE, Command, Plug, word_rule

pytestmark = pytest.mark.usefixtures("pages")


@pytest.fixture
def runs(lint_news: Command, plug: Plug, pages: Path) -> Path:
    plug(SAFE, REVIEW, word_rule("third", "X"))
    page = pages / "page.txt"
    near, far = "春夏秋冬东南西北", "甲乙丙丁戊己庚辛"
    page.write_text(f"{near}Z{near}\n{near}X{near}\n{near}Y{near}\n", "utf-8")
    lint_news("check", "page.txt", "--output-format", "jsonl", "--output-file", "old.jsonl")
    page.write_text(f"新\n{near}Z{near}\n{near}Y{near}Y{far}Y{far}\n", "utf-8")
    (pages / "lint-news.toml").write_text("rules.safe.severity = 'error'")
    return pages


def test_what_came_and_went(lint_news: Command, runs: Path) -> None:
    del runs
    lint_news(
        "check", "page.txt", "--output-format", "jsonl", "--output-file", "new.jsonl", "--config", "lint-news.toml"
    )
    done = lint_news("compare", "old.jsonl", "new.jsonl", "--lang", "en", "--show", "1")
    assert done.status == 0
    head, *rest = done.text.splitlines()
    assert "(3 findings)" in head
    assert "(4 findings)" in head
    assert rest == [
        "",
        "review: 2 came, 0 went, 0 changed severity",
        "  + page.txt:3:18: warning: “Y”",
        "  …",
        "",
        "safe: 0 came, 0 went, 1 changed severity",
        "  ~ page.txt:2:9: error: “Z” ← warning",
        "",
        "third: 0 came, 1 went, 0 changed severity",
        "  - page.txt:2:9: warning: “X”",
        "",
        "in all 2 came, 1 went, 1 changed severity, of 3 rules.",
    ]
    assert lint_news("compare", "old.jsonl", "new.jsonl", "--exit-code").status == 1
    same = lint_news("compare", "old.jsonl", "old.jsonl", "--exit-code", "--lang", "en")
    assert (same.status, same.text.splitlines()[-1]) == (0, "no difference.")


@pytest.mark.parametrize(
    "text", ["", "Z\n", '{"type":"finding"}\n', '{"type":"run"}\n{"type":\n', '{"a":1}\n', "\xff\n"]
)
def test_what_is_no_run(lint_news: Command, runs: Path, text: str) -> None:
    (runs / "bad.jsonl").write_bytes(text.encode("latin-1"))
    for names in (["bad.jsonl", "old.jsonl"], ["old.jsonl", "bad.jsonl"]):
        done = lint_news("compare", *names, "--lang", "en")
        assert done.status == 2
        assert done.err.startswith("lint-news: bad.jsonl:")
    assert lint_news("compare", "old.jsonl", "none.jsonl").status == 2
