"""The faults that were written without sight of the rules: each is put in alike with one seed, and changes the text."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from random import Random

import pytest

from lint_news import Edit

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
TEXTS = [path.read_text("utf-8") for path in sorted(FIXTURES.glob("pages/*/reviewed.txt"))]
MADE_UP = """　　本报讯（记者 闵若溪 通讯员 邵一禾）3月12日，县农业农村局局长闵若溪到柳林镇调研。
　　全国政协委员、全国人大代表参加座谈。
　　闵若溪说，要增强“四个意识”，践行绿水青山就是金山银山的理念。他津津有味地听着，兴高采烈地说了两个小时。
　　县农业农村局局长闵若溪最后说，国务院总理的报告他读了三遍。一辆汽车停在门口，一头黄牛走过，金女士笑了，她很高兴。
"""
MODULES = (
    "consistency._blind_injectors",
    "dates._blind_injectors",
    "dates._blind_calendar_injectors",
    "identifiers._blind_injectors",
    "knowledge._blind_injectors",
    "numbers._blind_injectors",
    "numbers._blind_unit_injectors",
    "titles._blind_injectors",
    "wording._blind_injectors",
    "wording._blind_grammar_injectors",
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
