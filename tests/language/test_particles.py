"""The table of grammatical characters: every guard in it holds one of its own examples."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from msgspec.structs import replace

from lint_news.authoring.plugins import load
from lint_news.match.patterns import compiled

load()
PARTICLES: tuple[Any, ...] = sys.modules["lint_news.rules.duplication._particles"].PARTICLES


@pytest.mark.parametrize("particle", PARTICLES, ids=lambda particle: particle.char)
def test_words_explain_the_right_doubles_and_no_wrong_one(particle: Any) -> None:
    assert not [text for text in particle.right if compiled(particle.pattern).search(text)]
    assert not particle.wrong or compiled(particle.pattern).search(particle.wrong)


@pytest.mark.parametrize("guard", ["before", "behind"])
@pytest.mark.parametrize("particle", PARTICLES, ids=lambda particle: particle.char)
def test_every_guard_is_tested(particle: Any, guard: str) -> None:
    without = replace(particle, **{guard: ""})
    needed = bool(getattr(particle, guard))
    assert needed == any(compiled(without.pattern).search(text) for text in particle.right) or not needed
