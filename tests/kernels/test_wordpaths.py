"""The cheapest chains of words, alone and by pairs."""

from __future__ import annotations

from array import array
from math import log2
from typing import Any

import pytest

from lint_news.kernels.filters import FIRST_FACTOR, MASK, SECOND_FACTOR, Filter
from lint_news.kernels.neighbours import Neighbours
from lint_news.kernels.trie import Trie
from lint_news.kernels.windows import BITS, Windows
from lint_news.kernels.wordpaths import MOST, PAIRS, SEEN, UNKNOWN, WordPaths, word_key

from .context_files import counts, filter_file, key_of, neighbours_file

build: Any = pytest.importorskip("training.tries", reason="the folder of the repository is not on the path").build

WORDS = {"村": 1, "委": 1, "会": 2, "开": 1, "村委": 3, "村委会": 4, "开会": 4, "村里人们": 3}
CHARS = "村委会开里人们"
COSTS = array("d", [0.0, 15.0, 12.0, 10.0, 8.0])
NONE = counts({})
NO_PAIRS = Neighbours(neighbours_file("", {}))


def paths(pairs: dict[tuple[str, str], int] | None = None, strings: dict[str, int] | None = None) -> WordPaths:
    """Paths that know pairs of words and strings."""
    trie, values = Trie(CHARS, build(CHARS, WORDS)), {key_of(text): value for text, value in (strings or {}).items()}
    key = WordPaths(trie, COSTS, NONE, Windows(NONE, NO_PAIRS)).pair_key
    values |= {key(word_key(one), word_key(two)): value for (one, two), value in (pairs or {}).items()}
    known = Filter(filter_file(values))
    return WordPaths(trie, COSTS, known, Windows(known, NO_PAIRS))


def words_of(found: WordPaths, text: str) -> list[str]:
    """The words and signs of the chain that was read last."""
    chain, at = list[str](), 0
    while at < len(text):
        start, end = divmod(found.word_at(at), 256)
        assert start == at
        chain.append(text[start:end])
        at = end
    return chain


def test_keys_of_words() -> None:
    assert [word_key(text) for text in ("", "\n", "村", "村里人们")] == list(map(key_of, ("", "\n", "村", "村里人们")))


def test_keys_of_pairs_tell_the_order() -> None:
    found, one, two = paths(), word_key("村委会"), word_key("开会")
    assert found.pair_key(one, two) != found.pair_key(two, one)
    long = key_of("村里人们")
    mixed = (long ^ long >> 31) * FIRST_FACTOR & MASK
    assert found.pair_key(long, two) == (mixed ^ mixed >> 29) + two * SECOND_FACTOR & MASK


@pytest.mark.parametrize(
    ("text", "cost", "chain", "singles"),
    [
        ("村委会开会", 16.0, ["村委会", "开会"], 0),
        ("会村委开", 37.0, ["会", "村委", "开"], 2),
        ("村委\n会\n", 22.0, ["村委", "\n", "会", "\n"], 1),
        ("里会", UNKNOWN + 12.0, ["里", "会"], 2),
        ("\n0a", 0.0, ["\n", "0", "a"], 0),
    ],
)
def test_the_cheapest_chain(text: str, cost: float, chain: list[str], singles: int) -> None:
    found = paths()
    found.read(text)
    assert found.alone(text, 0, len(text)) == cost
    assert words_of(found, text) == chain
    assert (found.count, found.singles) == (sum(word[0] >= "一" for word in chain), singles)


def test_a_chain_of_a_part() -> None:
    found, text = paths(), "开村委会开"
    found.read(text)
    assert found.alone(text, 1, 3) == 10.0
    assert (found.count, divmod(found.word_at(2), 256)) == (1, (1, 3))


def test_bits_of_words() -> None:
    found, text = paths(), "村委会里"
    found.read(text)
    assert [found.cost_of(*place) for place in ((0, 3), (0, 2), (1, 2), (3, 1))] == [8.0, 10.0, 25.0, 24.0]


def test_the_longest_word_over_a_place() -> None:
    found, text = paths(), "开村委会开会"
    found.read(text)
    assert found.longest(2, 3, 0, 6) == 292.0
    assert found.longest(2, 3, 0, 3) == 190.0
    assert found.longest(4, 5, 2, 6) == 192.0
    assert found.longest(2, 2, 0, 6) == 292.0
    assert found.longest(4, 4, 0, 6) == found.longest(2, 3, 2, 6) == 0.0


def test_words_that_no_pair_knows() -> None:
    found = paths()
    found.read("村委会开会")
    assert found.by_pairs("村委会开会", 0, 5) == pytest.approx(16.0 - 2 * log2(0.3))


def test_a_long_pair_that_was_counted_costs_less() -> None:
    text, value = "村委会开会", 3
    found = paths({("村委会", "开会"): value})
    found.read(text)
    share = (2 ** PAIRS[value] - 1) / (SEEN * 2**-8.0 + 2.0)
    assert found.by_pairs(text, 0, 5) == pytest.approx(8.0 - log2(0.3) - log2(0.3 * 2**-8.0 + share))


@pytest.mark.parametrize(("text", "first", "second"), [("会村委", 12.0, 10.0), ("村委开会", 10.0, 8.0)])
def test_a_short_pair_is_counted_as_a_string(text: str, first: float, second: float) -> None:
    found, value = paths(strings={text: 4}), 4
    found.read(text)
    share = (2 ** BITS[8 * len(text) + value] - 1) / (SEEN * 2**-first + 2.0)
    assert share < 0.7
    assert found.by_pairs(text, 0, len(text)) == pytest.approx(first - log2(0.3) - log2(0.3 * 2**-second + share))


def test_signs_behind_words_and_alone() -> None:
    found = paths({("村委会", "\n"): 4})
    found.read("\n村委会\n0")
    word, seen = 8.0 - log2(0.3), SEEN * 2**-8.0
    share = 0.7 * (2 ** PAIRS[4] - 1) / (seen + 5.0)
    assert found.by_pairs("\n村委会\n0", 0, 4) == pytest.approx(-log2(0.25) + word)
    assert found.by_pairs("\n村委会\n0", 1, 5) == pytest.approx(word - log2(0.015 + share))
    assert found.by_pairs("\n村委会\n0", 1, 6) == pytest.approx(word - log2(0.015 + share) - log2(0.25))


def test_a_word_behind_a_break_costs_less_where_it_was_counted() -> None:
    text = "村委会"
    found = paths({("\n", "村委会"): 7})
    found.read(text)
    share = (2 ** PAIRS[7] - 1) / 1.5e7
    assert found.by_pairs(text, 0, 3) == pytest.approx(-log2(0.3 * 2**-8.0 + share))


def test_a_text_that_is_too_long_is_refused() -> None:
    found = paths()
    found.read("村" * MOST)
    assert found.alone("村" * MOST, 0, MOST) == 15.0 * MOST
    with pytest.raises(ValueError, match="too long"):
        found.read("村" * (MOST + 1))
