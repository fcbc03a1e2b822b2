"""The kernels of context, compiled against their sources, on any text: the same results, or the same kind of error."""

from __future__ import annotations

from array import array
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news.kernels import compiled
from lint_news.kernels.confusions import SAME_SOUND, SHAPE, Confusions
from lint_news.kernels.forest import Forest
from lint_news.kernels.trie import Trie
from lint_news.language.tries import DATA, text_of

from .context_files import (
    confusions_file,
    counts,
    filter_file,
    fits_file,
    forest_file,
    key_of,
    neighbours_file,
    row,
    windows,
)
from .test_compiled import OFFSETS, TEXTS, both, outcome

pytestmark = pytest.mark.skipif(not any(compiled().values()), reason="nothing is compiled")
USUAL = {"心协": 2, "协力": 5, "心协力": 4, "力修": 1, "开发": 6, "资开": 2, "资开发": 4, "投资开": 2, "修路修路": 1}
COMMON = "齐心协力修路"
FOLDED = st.text("齐心协厉力修路投资发开\n0a\u2e80", max_size=30)
KEYS = st.integers(0, (1 << 64) - 1)
CONFUSIONS = Confusions(confusions_file({"厉": [("力", SAME_SOUND)], "路": [("修", SHAPE), ("力", SHAPE)]}))
WORDS = Trie(text_of(DATA / "words.txt"), (DATA / "words.bin").read_bytes())


@given(st.dictionaries(KEYS, st.integers(1, 7), max_size=20), st.lists(KEYS, max_size=20))
def test_values_of_a_filter(values: dict[int, int], others: list[int]) -> None:
    packed = filter_file(values)
    one, other = (module.Filter(packed) for module in both("filters"))
    for key in (*values, *others):
        assert one.get(key) == other.get(key)


@pytest.mark.parametrize(
    ("name", "reader", "packed"),
    [
        ("filters", "Filter", filter_file({5: 1})),
        ("fits", "Fits", fits_file({"村": ([1], [2])}, (1.0, 1.0))),
        ("neighbours", "Neighbours", neighbours_file("村路", {"村路": 1, "路村": 2})),
        ("confusions", "Confusions", confusions_file({"厉": [("力", SAME_SOUND)]})),
    ],
)
def test_files_that_were_cut(name: str, reader: str, packed: bytes) -> None:
    for wrong in (*(packed[:size] for size in range(min(60, len(packed)))), packed[:-1], packed + b"\0"):
        results = [outcome(getattr(module, reader), wrong) for module in both(name)]
        assert results == [ValueError, ValueError]


@given(st.dictionaries(st.text(COMMON, min_size=2, max_size=2), st.integers(1, 7), max_size=20), FOLDED)
def test_pairs_of_symbols(values: dict[str, int], text: str) -> None:
    packed, codes = neighbours_file(COMMON, values), array("H", map(ord, text))
    one, other = (module.Neighbours(packed) for module in both("neighbours"))
    places = [array("i", bytes(4 * 40)) for _ in range(2)]
    for left, right in zip(map(ord, text), map(ord, text[1:]), strict=False):
        assert one.has(left, right) == other.has(left, right)
        assert one.get(left, right) == other.get(left, right)
        bounds = left, right, codes, 1, len(text)
        assert one.between(*bounds, places[0]) == other.between(*bounds, places[1])
        assert places[0] == places[1]


@given(TEXTS, st.integers(0, 40))
def test_symbols(text: str, start: int) -> None:
    one, other = (outcome(module.symbols, text, min(start, len(text)), len(text)) for module in both("symbols"))
    assert one == other


@given(FOLDED | TEXTS, st.integers(0, 30), st.integers(0, 4))
def test_features_of_strings(text: str, start: int, size: int) -> None:
    rows, first = [row(20), row(20)], min(start, len(text))
    found_by = [module.Windows(counts(USUAL), windows(USUAL, COMMON).neighbours) for module in both("windows")]
    for one, found in zip(found_by, rows, strict=True):
        one.fill(text, first, min(first + size, len(text)), found, 2)
    assert rows[0] == rows[1]
    assert outcome(found_by[0].value, text, start, size) == outcome(found_by[1].value, text, start, size)


@given(FOLDED | st.text("村民齐心协力修路的\n0a\u2e80", max_size=70), st.data())
def test_chains_of_words(text: str, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    results = [_chains(module, text, start, end) for module in both("wordpaths")]
    assert results[0] == results[1]


def _chains(module: Any, text: str, start: int, end: int) -> object:
    costs = array("d", [24.0 - level for level in range(16)])
    paths = module.WordPaths(WORDS, costs, counts(USUAL), windows(USUAL, COMMON))
    if (error := outcome(paths.read, text)) is not None:
        return error
    return (
        paths.alone(text, start, end),
        [paths.word_at(at) for at in range(start, end)],
        (paths.count, paths.singles),
        paths.by_pairs(text, start, end),
        paths.longest(start, end, 0, len(text)),
        [paths.cost_of(at, 1) for at in range(start, end)],
        [module.word_key(text[at : at + 4]) for at in range(start, end)],
        paths.pair_key(key_of(text[:4]), key_of(text[-4:])),
    )


@given(st.lists(st.sampled_from("村路人河"), max_size=8), st.sampled_from("村路人河"))
def test_fits(neighbours: list[str], word: str) -> None:
    packed = fits_file({"村": ([3, -128], [5, 6]), "路": ([9, 1], [-7, 127]), "人": ([0, 1], [2, 3])}, (0.3, 0.7))
    results: list[object] = []
    for module in both("fits"):
        fits = module.Fits(packed)
        fits.clear()
        for one in neighbours:
            fits.add(ord(one))
        results.append((fits.fit(ord(word)), fits.count()))
    assert results[0] == results[1]


@given(FOLDED | st.lists(st.sampled_from([*USUAL, "齐心协厉修路", "投资发开"]), max_size=6).map("".join), OFFSETS)
def test_suspects(text: str, start: int) -> None:
    first = max(0, min(start, len(text)))
    results = [
        module.Suspects(windows(USUAL, COMMON), CONFUSIONS, Forest(forest_file()), 0.0).find(text, first, len(text))
        for module in both("suspects")
    ]
    assert results[0] == results[1]


@given(FOLDED | st.lists(st.sampled_from([*USUAL, "齐心厉协力修路", "齐心力修"]), max_size=6).map("".join), OFFSETS)
def test_extras(text: str, start: int) -> None:
    first, results = max(0, min(start, len(text))), list[object]()
    for module, threes in zip(both("extras"), both("threes"), strict=True):
        read = threes.Threes(windows(USUAL, COMMON))
        read.read(text, first, len(text))
        results.append(module.Extras(read, Forest(forest_file()), 0.0).find(text, first, len(text)))
    assert results[0] == results[1]
