"""The length of a text, and of each record, has a bound."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint_news import LintNewsError, readers
from lint_news.readers import documents

from ..conftest import Command


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "CHARACTERS", 100)
    monkeypatch.setattr(readers, "LINES", 50)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_a_text_is_as_long_as_memory_allows(lint_news: Command, name: str) -> None:
    for text, said in (
        ("春" * 101, "too long (101 characters, at most 100)"),
        ("\r\n" * 51, "too many lines (51, at most 50)"),
        ("\r" * 51, "too many lines"),
    ):
        Path(name).write_bytes(text.encode())
        done = lint_news("check", name, "--lang", "en")
        assert (done.status, said in done.err, f"{name}: " in done.err) == (2, True, True)
        done = lint_news("fix", "-", "--stdin-filename", name, stdin=text.encode())
        assert (done.status, done.out) == (2, text.encode())
    assert documents("春" * 100, name).documents


@pytest.mark.usefixtures("small")
def test_a_record_that_is_too_long_is_left_out_of_the_others() -> None:
    good, long = json.dumps({"text": "春"}), json.dumps({"text": "a" * 101})
    spelt = json.dumps({"text": "春" * 40})
    reading = documents("\n".join([good, long, spelt, good]), "a.jsonl")
    assert len(reading.documents) == 2
    assert [str(error).split(": ")[0] for error in reading.errors] == ["a.jsonl:2", "a.jsonl:3"]
    with pytest.raises(LintNewsError, match="too many lines"):
        documents("\n" * 51, "a.jsonl")
