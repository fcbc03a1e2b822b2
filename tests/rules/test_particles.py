"""The table of particles: every guard in it is needed by one of the row's own examples."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from msgspec.structs import replace

from lint_news.authoring.plugins import load
from lint_news.match.patterns import compiled

load()
PARTICLES: tuple[Any, ...] = sys.modules["lint_news.rules.duplication._particles"].PARTICLES


def test_words_make_the_right_doubles_right_and_no_wrong_one() -> None:
    reported = [text for p in PARTICLES for text in p.right if compiled(p.pattern).search(text)]
    missed = [p.wrong for p in PARTICLES if p.wrong and not compiled(p.pattern).search(p.wrong)]
    assert (reported, missed) == ([], [])


@pytest.mark.parametrize("guard", ["before", "behind"])
def test_every_guard_is_needed(guard: str) -> None:
    def is_needed(particle: Any) -> bool:
        without = replace(particle, **{guard: ""})
        return any(compiled(without.pattern).search(text) for text in particle.right)

    assert not [p.char for p in PARTICLES if getattr(p, guard) and not is_needed(p)]
