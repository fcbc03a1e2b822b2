"""Whole pages: reports, fixes and the roles of lines; and pages on which nothing may be found."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path

import pytest

from lint_news import Diagnostic, Document, Role, articles, fix, lint
from lint_news.text.source import Source

from .update_fixtures import FIXTURES, PAGES, rules, stored

CLEAN = sorted(p for p in FIXTURES.glob("clean/*.txt") if not p.name.endswith(".outline.txt"))
ROLES_RIGHT = 0.97


def name_of(page: Path) -> str:
    return page.parent.name if page.name == "page.txt" else page.stem


def found(text: str) -> tuple[Diagnostic, ...]:
    return lint(Document(text), rules(), fold=False).diagnostics


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_report_and_fixed_text_are_those_stored(page: Path) -> None:
    for name, text in stored(page).items():
        assert text == page.with_name(name).read_text("utf-8"), f"python -m tests.update_fixtures, then read {name}"


def planted(page: Path) -> list[dict[str, str]]:
    """The rows of defects.tsv; line 0 stands for the whole page, a note that begins with “not found yet” says so."""
    with page.with_name("defects.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_planted_defects_are_found(page: Path) -> None:
    explained = {rule.name: rule.explains for rule in rules()}
    diagnostics = found(Source.read(page).text)
    reported = {(d.rule, d.location.start.line) for d in diagnostics}
    reported |= {(rule, d.location.end.line) for d in diagnostics for rule in explained[d.rule]}
    reported |= {(d.rule, 0) for d in diagnostics}
    missed = [row for row in planted(page) if (row["kind"], int(row["line"])) not in reported]
    assert missed == [row for row in planted(page) if row["note"].startswith("not found yet")]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_nothing_but_planted_defects_is_found(page: Path) -> None:
    places = {(row["kind"], int(row["line"])) for row in planted(page)}
    reported = [(d.rule, d.location.start.line) for d in found(Source.read(page).text)]
    assert not [(rule, line) for rule, line in reported if not {(rule, line), (rule, 0)} & places]


@pytest.mark.parametrize("page", CLEAN, ids=name_of)
def test_nothing_is_found_on_a_clean_page(page: Path) -> None:
    text = Source.read(page).text
    diagnostics = lint(Document(text), rules()).diagnostics
    if name_of(page).startswith("folded"):
        diagnostics = tuple(d for d in diagnostics if d.rule != "half-width-mark")
    assert not [(d.rule, d.location.start.line, d.excerpt.text) for d in diagnostics]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_second_run_changes_nothing(page: Path) -> None:
    for name in ("fixed.txt", "reviewed.txt"):
        text = page.with_name(name).read_text("utf-8")
        judge = partial(lint, rules=rules(), fold=False)
        assert fix(text, judge, review=name == "reviewed.txt").text == text


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_line_ends_and_the_last_one_change_no_finding(page: Path) -> None:
    text = Source.read(page).text.rstrip("\n")
    plain = [(d.rule, d.location.start.line, d.location.start.column, d.excerpt.text) for d in found(text)]
    for other in (text.replace("\n", "\r\n"), text.replace("\n", "\r"), text + "\n"):
        assert [(d.rule, d.location.start.line, d.location.start.column, d.excerpt.text) for d in found(other)] == plain


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_characters_outside_the_basic_plane_shift_no_finding(page: Path) -> None:
    text, lead = Source.read(page).text, "𠮷野家的😀\n\n\n\n"
    moved = {(d.rule, d.location.start.offset - len(lead), d.location.start.line - 4) for d in found(lead + text)}
    assert moved == {(d.rule, d.location.start.offset, d.location.start.line) for d in found(text)}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_fixing_keeps_line_ends(page: Path) -> None:
    text = Source.read(page).text
    judge = partial(lint, rules=rules(), fold=False)
    assert fix(text.replace("\n", "\r\n"), judge).text == fix(text, judge).text.replace("\n", "\r\n")


def answer(page: Path) -> tuple[dict[int, str], set[int]]:
    """The outline made by hand: the role of each line, and the lines that begin articles."""
    stored_in = page.with_name("outline.txt") if page.name == "page.txt" else page.with_suffix(".outline.txt")
    roles: dict[int, str] = {}
    begins: set[int] = set()
    for chunk in stored_in.read_text("utf-8").split("==")[1:]:
        lines = [line.split()[:2] for line in chunk.strip().splitlines()]
        begins.add(int(lines[0][0]))
        roles |= {int(number): role for number, role in lines}
    return roles, begins


def laid_out(page: Path) -> tuple[dict[int, str], set[int]]:
    found = articles(Document(Source.read(page).text))
    lines = [line for article in found for line in article.lines if line.role is not Role.BLANK]
    return {line.number: line.role.value for line in lines}, {article.lines[0].number for article in found}


@pytest.mark.parametrize("page", [*PAGES, *CLEAN], ids=name_of)
def test_borders_of_articles(page: Path) -> None:
    assert laid_out(page)[1] == answer(page)[1]


def test_roles_of_lines() -> None:
    pairs = [
        (page, number, role, laid_out(page)[0].get(number))
        for page in [*PAGES, *CLEAN]
        for number, role in answer(page)[0].items()
    ]
    wrong = [pair for pair in pairs if pair[2] != pair[3]]
    assert 1 - len(wrong) / len(pairs) >= ROLES_RIGHT, wrong
