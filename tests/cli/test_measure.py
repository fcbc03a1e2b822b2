"""`lint-news measure`: rates on clean text, recall of injected faults, rules of a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..conftest import REVIEW, SAFE, Command, Plug

RULE = '''
from lint_news import Bad, Finding, Message, rule

@rule("in-a-file", title="题", help="题", bad=[Bad("水")], good=[], family="tests")
def check(article):
    """Water."""
    for match in article.find("水"):
        yield Finding(match.span, Message("水", "water"))
'''


@pytest.fixture
def corpus(tmp_path: Path, plug: Plug) -> Path:
    plug(SAFE, REVIEW)
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in ("春天来了Z。", "流水Y。", "Z。")), "utf-8")
    return path


def rows(text: str) -> list[list[str]]:
    """Rows of the table of reports: severity, rule, count."""
    return [line.split()[:3] for line in text.splitlines() if line.startswith(("  warning ", "  info ", "  error "))]


def test_reports_are_counted_by_rule(lint_news: Command, corpus: Path) -> None:
    done = lint_news("measure", corpus.name, "--lang", "en")
    assert (done.status, done.err) == (0, "")
    assert done.text.startswith("12 characters; ")
    assert sorted(rows(done.text)) == [["warning", "review", "1"], ["warning", "safe", "2"]]


def test_one_rule_and_no_more_characters_than_the_limit(lint_news: Command, corpus: Path) -> None:
    done = lint_news("measure", "safe", corpus.name, "--limit", "6")
    assert rows(done.text) == [["warning", "safe", "1"]]


def test_the_rules_of_a_file(lint_news: Command, corpus: Path) -> None:
    Path("mine.py").write_text(RULE, "utf-8")
    assert rows(lint_news("measure", "mine.py", corpus.name).text) == [["warning", "in-a-file", "1"]]


@pytest.mark.parametrize(
    ("code", "says"),
    [("1 / 0", "cannot be run (ZeroDivisionError"), ("x = 1", "holds no rule"), (None, "no such file")],
)
def test_a_file_without_rules(lint_news: Command, corpus: Path, code: str | None, says: str) -> None:
    if code:
        Path("bad.py").write_text(code)
    done = lint_news("measure", "bad.py", corpus.name, "--lang", "en")
    assert (done.status, done.out) == (2, b"")
    assert f"bad.py: {says}" in done.err


def test_wrong_arguments(lint_news: Command, corpus: Path) -> None:
    assert "usage: measure" in lint_news("measure", "a", "b", corpus.name, "--lang", "en").err
    assert "none.txt: no such file" in lint_news("measure", "none.txt", "--lang", "en").err
    assert lint_news("measure", "no-such-rule", corpus.name).status == 2


@pytest.mark.usefixtures("corpus")
def test_pairs_by_kind(lint_news: Command) -> None:
    Path("pairs.tsv").write_text("春Z。\t春。\t甲\n流水。\t流。\t甲\n好。\t好，Z。\t乙\n一致。\t一致。\n", "utf-8")
    done = lint_news("measure", "safe", "--pairs", "pairs.tsv", "--lang", "en")
    assert (done.status, done.err) == (0, "")
    rows = {line.split()[0]: line for line in done.text.splitlines() if line.startswith("  ")}
    assert "1 of 2 " in rows["甲"]
    assert "0 of 1 " in rows["乙"]
    assert "1 of 3 " in rows["all"]
    assert "0 of 0 " in rows["(no"]
    assert "reports on the corrected texts: 1 in 11 characters" in done.text
    assert "missed: 甲 流水。 → 流。" in done.text
    assert "on a corrected text: safe 好，【Z】。" in done.text


@pytest.mark.usefixtures("corpus")
def test_wrong_arguments_of_pairs(lint_news: Command) -> None:
    assert "usage: measure" in lint_news("measure", "--lang", "en").err
    assert "usage: measure" in lint_news("measure", "a", "b", "--pairs", "x.tsv", "--lang", "en").err
    assert "none.tsv: no such file" in lint_news("measure", "--pairs", "none.tsv", "--lang", "en").err
