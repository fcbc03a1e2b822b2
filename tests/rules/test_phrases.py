"""Tables of phrases, the parts that are searched, and the search for one wrong character."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from lint_news import Document, is_han
from lint_news.authoring.plugins import load

load()
PHRASES: Any = sys.modules.get("lint_news.rules._phrases") or __import__("lint_news.rules._phrases", fromlist=["_"])
TABLES: Any = __import__("lint_news.rules._phrase_tables", fromlist=["_"])
EDITS: Any = __import__("lint_news.rules._one_edit", fromlist=["_"])
ROWS = TABLES.phrases()
TABLE = "knowledge/bodies"


def found(text: str) -> list[tuple[str, str]]:
    """The name and the fixed text of each phrase with a wrong character."""
    return [
        (near.name, text[: edit.span.start] + edit.text + text[edit.span.end :])
        for several in PHRASES.near_phrases(Document(text)).values()
        for near in several
        for edit in near.fix.edits
    ]


def uses() -> dict[str, list[tuple[int, str]]]:
    """For each phrase its parts, with their offsets."""
    parts: dict[str, list[tuple[int, str]]] = {}
    for line in TABLES.lines_of("phrase_parts"):
        part, *places = line.split("\t")
        for place in places:
            offset, _, name = place.partition(":")
            parts.setdefault(name, []).append((int(offset), part))
    return parts


@pytest.mark.parametrize("table", TABLES.TABLES)
def test_each_row_has_what_it_needs(table: str) -> None:
    rows = [row for row in ROWS.values() if row.table == table]
    names = [line.split("\t")[0] for line in TABLES.lines_of(table)]
    assert len(rows) == len(names) == len(set(names)), "a name stands twice, in one table or two"
    for row in rows:
        assert (len(row.name) >= 5 and row.is_compared) or row.meaning == TABLES.LISTED, row
        assert row.meaning, row
        assert row.source, row
        assert not row.until or row.since < row.until, row
        for other in row.also:
            assert near_by_one(row.name, other), f"{other} does not differ from {row.name} by one character"


def test_what_is_only_listed_has_wrong_forms() -> None:
    """Else the row does nothing."""
    meant = {line.split("\t")[1] for line in TABLES.lines_of("phrase_slips")}
    assert [row.name for row in ROWS.values() if not row.is_compared and row.name not in meant] == []


def near_by_one(name: str, other: str) -> bool:
    """Whether one edit makes a text of a name."""
    ends = [(0, 0, size) for size in range(1, len(name))]
    ends += [(len(other) - size, len(name) - size, size) for size in range(1, len(name))]
    shared = [end for end in ends if other[end[0] :].startswith(name[end[1] : end[1] + end[2]])]
    return any(EDITS.variant_at(name, other, *end) for end in shared)


def test_the_heads_say_how_many_rows() -> None:
    for table in TABLES.TABLES:
        text = (TABLES._FOLDER / f"{table}.tsv").read_text("utf-8")
        rows = sum(1 for _ in TABLES.lines_of(table))
        assert f"{rows} rows" in text, f"{table} has {rows} rows"


def test_parts_and_counts_are_those_of_the_tables() -> None:
    """Else run training/phrase_parts.py."""
    parts = uses()
    compared = {name for name, row in ROWS.items() if row.is_compared}
    assert compared == set(parts) == {line.split("\t")[0] for line in TABLES.lines_of("phrase_counts")}
    for name, places in parts.items():
        assert all(name.startswith(part, offset) and all(map(is_han, part)) for offset, part in places), name


def test_what_is_not_varied_is_of_phrases_of_the_tables() -> None:
    """Else run training/phrase_fixed.py."""
    for name, shown, *orders in (line.split("\t") for line in TABLES.lines_of("phrase_fixed")):
        assert name in ROWS
        assert all(one in {".", other} for one, other in zip(shown, name, strict=True)), name
        assert all(len(order) == len(name) for order in orders)


@pytest.mark.parametrize("table", TABLES.TABLES)
def test_a_right_name_is_not_reported(table: str) -> None:
    text = "。".join(row.name for row in ROWS.values() if row.table == table)
    assert found(text) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("国家卫生健委员会", "国家卫生健康委员会"),
        ("国家卫生健康康委员会", "国家卫生健康委员会"),
        ("国家卫生建康委员会", "国家卫生健康委员会"),
        ("国家卫生康健委员会", "国家卫生健康委员会"),
        ("家国卫生健康委员会", "国家卫生健康委员会"),
        ("国家卫生健康委员汇", "国家卫生健康委员会"),
    ],
)
def test_each_edit_is_found_and_mended(wrong: str, right: str) -> None:
    assert found(f"由{wrong}。") == [(right, f"由{right}。")]


@pytest.mark.parametrize(
    ("text", "edit", "end"),
    [
        ("乙丙丁戊己", "LOST", "^"),
        ("甲丙丁戊己", "LOST", "<"),
        ("甲乙丁戊己", "LOST", ""),
        ("甲乙丙丁己", "LOST", ">"),
        ("甲乙丙丁戊", "LOST", "$"),
        ("天乙丙丁戊己", "EXCHANGED", "^"),
        ("甲乙丙丁戊天", "EXCHANGED", "$"),
        ("甲天乙丙丁戊己", "ADDED", "<"),
        ("甲乙丙丁戊天己", "ADDED", ">"),
        ("乙甲丙丁戊己", "SWAPPED", ""),
        ("甲乙丙丁己戊", "SWAPPED", ""),
    ],
)
def test_variants_of_a_phrase(text: str, edit: str, end: str) -> None:
    phrase = "甲乙丙丁戊己"
    seen: set[tuple[str, str]] = set()
    for size in (1, 2):
        for offset in range(len(phrase) - size + 1):
            for start in range(len(text) - size + 1):
                if text[start : start + size] == phrase[offset : offset + size]:
                    variant = EDITS.variant_at(phrase, text, start, offset, size)
                    if variant:
                        seen.add((variant.edit.name, variant.end(len(phrase))))
    assert any(end == other for _, other in seen)
    assert (edit, end) in seen or edit in {"LOST", "EXCHANGED"}  # at an end each may be taken for the other


def test_characters_in_another_order_are_the_phrase() -> None:
    assert EDITS.variant_at("甲乙丙丁戊己", "甲乙戊丁丙己", 0, 0, 2).edit is EDITS.Edit.NONE
    assert EDITS.variant_at("甲乙丙、丁戊己", "甲乙、丙戊丁己", 0, 0, 2) is None
    assert EDITS.variant_at("甲乙甲丁戊甲", "甲乙戊丁甲甲", 0, 0, 2) is None


def test_two_edits_are_not_one() -> None:
    assert EDITS.variant_at("甲乙丙丁戊己", "乙甲丙丁己天", 2, 2, 2) is None
    assert EDITS.variant_at("甲乙丙丁戊己", "甲乙丙丁天地", 0, 0, 2) is None


def test_traditional_text_is_left_alone() -> None:
    assert found("這是社會主義核心價值觀，由國家發展與改革委員會說明，人民代表大會制度和對這個問題的討論。") == []


def test_a_row_is_found_by_its_name_alone() -> None:
    assert all(TABLES.phrase(name) == row for name, row in ROWS.items())
    with pytest.raises(KeyError):
        TABLES.phrase("全国人民代表")


def test_right_forms_are_names_and_what_stands_beside_them() -> None:
    right = {form for row in ROWS.values() for form in (row.name, *row.also)}
    parts = {part for row in ROWS.values() for part in (row.name[1:], row.name[:-1], row.meaning, *row.wrong) if part}
    assert all(TABLES.is_right_form(text) == (text in right) for text in right | parts)
