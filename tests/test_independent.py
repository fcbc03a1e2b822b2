"""What the benchmarks of planted faults and of messy pages rest on."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from benchmarks.independent.__main__ import KINDS
from benchmarks.independent.sums import written_sum
from benchmarks.messy.__main__ import known

_MESSY = Path(__file__).parent.parent / "benchmarks" / "messy"
_PAGES = sorted(_MESSY.glob("*/*.txt"))
_ARTICLES = [page.read_text(encoding="utf-8") for page in _PAGES]
_PARAGRAPH = (
    "　　镇里的干部在上半年走访了村民，大家都说路修好了，今年的茶叶就不愁卖了，日子也会越过越好，心里比往年踏实得多了。"
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_planted_fault_is_where_it_says_it_is(kind: str) -> None:
    for seed, text in enumerate((*_ARTICLES, _PARAGRAPH)):
        planted = KINDS[kind](text, Random(seed))  # noqa: S311 nothing secret
        if planted is None:
            continue
        assert planted.after != planted.before
        assert 0 <= planted.place.start < planted.place.end <= len(planted.after)
        same = min(planted.place.start, planted.place_before.start)
        assert planted.after[:same] == planted.before[:same]


def test_the_same_seed_plants_the_same() -> None:
    for inject in KINDS.values():
        first, second = (inject(_ARTICLES[0], Random(3)) for _ in range(2))  # noqa: S311 nothing secret
        assert first == second


def test_a_written_sum_is_wrong_in_one_number() -> None:
    random = Random(1)  # noqa: S311 nothing secret
    planted = written_sum(_PARAGRAPH, random, ("共{t}人，其中甲{a}人、乙{b}人。",), wrong_total=True)
    assert planted is not None
    said = planted.after[planted.place.start : planted.place.end]
    total, *parts = [int("".join(filter(str.isdigit, part))) for part in said.split("人")[:3]]
    assert total != sum(parts)


@pytest.mark.parametrize(
    "page",
    sorted((*_PAGES, *_MESSY.glob("*/*.html"), *_MESSY.glob("*/*.md"))),
    ids=lambda page: f"{page.parent.name}/{page.name}",
)
def test_the_key_of_a_messy_page_names_places_that_it_has(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert all(span.start < span.end <= len(text) for span in known(page, text))
