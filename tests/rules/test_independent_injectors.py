"""The faults that were written without sight of the rules: each is put in alike with one seed, and changes the text.

The tables that they write from are read whole: each sentence is put in, with all of its slots filled.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest

from lint_news import Edit

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
TEXTS = [path.read_text("utf-8") for path in sorted(FIXTURES.glob("pages/*/reviewed.txt"))]
MADE_UP = """　　本报讯（记者 邹慧敏 通讯员 邵一禾）3月12日，县农业农村局局长邹若溪到柳林镇调研。
　　全国政协委员、全国人大代表参加座谈。
　　邹慧敏说，要增强“四个意识”，践行绿水青山就是金山银山的理念。他津津有味地听着，兴高采烈地说了两个小时。
　　县农业农村局局长邹慧敏最后说，国务院总理的报告他读了三遍。一辆汽车停在门口，一头黄牛走过，金女士笑了，她很高兴。
"""
MODULES = (
    "consistency._independent_injectors",
    "dates._independent_injectors",
    "dates._independent_calendar_injectors",
    "identifiers._independent_injectors",
    "knowledge._independent_injectors",
    "numbers._independent_injectors",
    "numbers._independent_unit_injectors",
    "titles._independent_injectors",
    "wording._independent_injectors",
    "wording._independent_grammar_injectors",
)


def _injectors() -> Iterator[Callable[[str, Random], Edit | None]]:
    for name in MODULES:
        module = import_module(f"lint_news.rules.{name}")
        for called, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not called.startswith("_"):
                yield function


INJECTORS = list(_injectors())


@pytest.mark.parametrize("injector", INJECTORS, ids=lambda injector: injector.__name__)
def test_an_injector_changes_the_text(injector: Callable[[str, Random], Edit | None]) -> None:
    edits = [(text, injector(text, Random(seed))) for text in (*TEXTS, MADE_UP) for seed in range(20)]  # noqa: S311
    changed = [(text, edit) for text, edit in edits if edit is not None]
    assert changed
    for text, edit in changed:
        assert 0 <= edit.span.start <= edit.span.end <= len(text)
        assert text[edit.span.start : edit.span.end] != edit.text


@pytest.mark.parametrize("injector", INJECTORS, ids=lambda injector: injector.__name__)
def test_drawn_alike_with_one_seed(injector: Callable[[str, Random], Edit | None]) -> None:
    assert injector(MADE_UP, Random(7)) == injector(MADE_UP, Random(7))  # noqa: S311 nothing secret


RULES = Path(import_module("lint_news.rules").__file__ or "").parent
INSERTIONS: Any = import_module("lint_news.rules._insertions")
TABLES = {path.parent.name: INSERTIONS.Table(str(path)) for path in sorted(RULES.rglob("injected.tsv"))}
SLOT = r"\{(\w+)\}"


class Recording(Random):
    """Remembers the texts that it draws."""

    drawn: set[str]

    def choice(self, seq: Any) -> Any:
        one = super().choice(seq)
        if isinstance(one, str):
            self.drawn.add(one)
        return one


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_each_row_of_a_table_can_be_read(table: Any) -> None:
    rows = [row for several in table.rows.values() for row in several]
    assert f" {len(rows)} rows.\n" in table.path.read_text("utf-8")
    for row in rows:
        assert len(row) in {1, 2}, row
        assert all(text == text.strip() != "" for field in row for text in field.split("|")), row
    for name in table.rows:
        assert len(set(table.words(name))) == len(table.words(name)), name


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_each_name_of_a_table_is_used(table: Any) -> None:
    source = "".join(path.read_text("utf-8") for path in table.path.parent.glob("_*.py"))
    slots = {slot for name in table.rows for word in table.words(name) for slot in re.findall(SLOT, word)}
    assert [name for name in table.rows if name not in slots and f'"{name}"' not in source] == []


@pytest.mark.parametrize("family", [name for name in TABLES if name != "rules"])
def test_each_sentence_of_a_table_is_put_in(family: str) -> None:
    table, random = TABLES[family], Recording(1)
    random.drawn = set()
    for injector in (one for one in INJECTORS if one.__module__.split(".")[-2] == family):
        edits = [injector(MADE_UP, random) for _ in range(200)]
        assert not [edit for edit in edits if edit and re.search(r"[{}]", edit.text)]
    words = [word for name in table.rows for word in table.words(name)]
    assert [word for word in words if ("{" in word or word.endswith("。")) and word not in random.drawn] == []
