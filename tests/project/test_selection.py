"""Which rules are on, with which options and severities; errors name file, line and key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lint_news import Bad, Document, Finding, LintNewsError, Message, Rule, Severity, rule
from lint_news.project.selection import active
from lint_news.project.settings import Settings
from lint_news.testing.examples import report

from ..conftest import word_rule
from .test_config_file import loaded


@rule(
    "long-word",
    title="长",
    help="长",
    bad=[Bad("长长长")],
    good=[],
    family="lengths",
    unit="page",
    formerly=("big-word",),
)
def long_word(page: Document, *, longest: int = 2, char_set: str = "长") -> Iterator[Finding]:
    """A long word."""
    for match in page.find(f"[{char_set}]{{{longest + 1},}}"):
        yield Finding(match.span, Message("长", "long"))


RULES = {
    r.name: r
    for r in (
        word_rule("find-a", "a"),
        word_rule("find-b", "b"),
        word_rule("find-c", "c", preview=True),
        long_word,
    )
}


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ({}, "find-a find-b long-word"),
        ({"select": ("words",)}, "find-a find-b"),
        ({"select": ("find-a",)}, "find-a"),
        ({"select": ("words", "long-word"), "ignore": ("find-b",)}, "find-a long-word"),
        ({"ignore": ("words",)}, "long-word"),
        ({"extend_select": ("find-c",)}, "find-a find-b find-c long-word"),
        ({"select": ("find-c",)}, "find-c"),
        ({"select": ("lengths",), "extend_select": ("find-a",)}, "find-a long-word"),
        ({"extend_select": ("find-c",), "ignore": ("words",)}, "long-word"),
        ({"extend_select": ("find-c",), "ignore": ("find-c",)}, "find-a find-b long-word"),
        ({"select": ("big-word",)}, "long-word"),
        ({"ignore": ("big-word",)}, "find-a find-b"),
        ({"select": ("words",), "ignore": ("words",)}, ""),
    ],
)
def test_selection(settings: dict[str, tuple[str, ...]], names: str) -> None:
    assert [r.name for r in active(RULES, Settings(**settings))] == names.split()  # type: ignore[arg-type]


def configured(folder: Path, text: str, name: str = "long-word") -> Rule:
    return next(r for r in active(RULES, loaded(folder, text)) if r.name == name)


@pytest.mark.parametrize("name", ["long-word", "big-word"])
def test_options_are_bound(tmp_path: Path, name: str) -> None:
    found = configured(tmp_path, f"[rules.{name}]\nlongest = 3\nchar-set = '长短'\nseverity = 'error'")
    assert [d.severity for d in report(found, "长长长 长短长短 短短短").diagnostics] == [Severity.ERROR]
    assert len(report(configured(tmp_path, ""), "长长长 长短长短").diagnostics) == 1


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("[rules.long-word]\nlongest = '3'", 2, "rules.long-word.longest"),
        ("[rules.long-word]\n\nshortest = 3", 3, "rules.long-word.shortest"),
        ("[rules.long-word]\nshortest = 3", 2, "known: severity, char-set, longest"),
        ("rules.long-word.longest = 1.5", 1, "rules.long-word.longest"),
        ("[rules]\nlong-word = { longest = true }", 2, "rules.long-word.longest"),
        ("[rules.long-word]\nchar_set = '长'", 2, "rules.long-word.char_set"),
        ("[rules.long-word]\nseverity = 'grave'", 2, "rules.long-word.severity"),
        ("[rules.find-a]\nlongest = 3", 2, "known: severity"),
        ("lang = 'zh'\n[rules.long-wrd]\nlongest = 3", 2, "did you mean: long-word"),
        ("lang = 'zh'\nselect = ['wrods']", 2, "did you mean: words"),
        ("ignore = [\n  'find-d',\n]", 2, "did you mean: find-"),
        ("select = ['find-a']\n[rules.long-word]\nlongest = '3'", 3, "rules.long-word.longest"),
    ],
)
def test_what_no_rule_takes_is_named(tmp_path: Path, text: str, line: int, says: str) -> None:
    config = loaded(tmp_path, text)
    with pytest.raises(LintNewsError) as caught:
        active(RULES, config)
    assert f"{tmp_path / 'lint-news.toml'}:{line}: " in str(caught.value)
    assert says in str(caught.value)


def test_an_unknown_name_of_the_command_line_names_no_file() -> None:
    with pytest.raises(LintNewsError, match=r"^no rule or family find-q; did you mean: find-"):
        active(RULES, Settings(select=("find-q",)))
