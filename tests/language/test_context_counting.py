"""What the training scripts count in small texts, against counting one by one."""

from __future__ import annotations

import gzip
import json
from array import array
from collections import Counter
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest

from lint_news.kernels.filters import Filter
from lint_news.kernels.neighbours import Neighbours
from lint_news.kernels.symbols import symbols
from lint_news.kernels.windows import LEAST, STEPS, Windows
from lint_news.kernels.wordpaths import PAIR_LEAST, WordPaths, word_key
from lint_news.language.context.slips import word_paths
from lint_news.language.lexicon import lexicon

from ..kernels.context_files import counts as counts_of
from ..kernels.context_files import key_of, windows

numpy: Any = pytest.importorskip("numpy", reason="the extra train is not installed")
texts: Any = pytest.importorskip("training.context_text", reason="the folder of the repository is not on the path")
LINE = "村委会2026年组织村民修路，Ａ组负责排水；村里人都说好𠮷㐀。"
MIXED = "".join(Random(1).choices(["村", "修路", "村民", "的", "，", "山修水", "民修的", "水修路", "的修山"], k=2_000))  # noqa: S311 nothing secret
ARTICLES = ([LINE, LINE * 20 + MIXED, "另一篇：GDP增长5%，\ud800村民很高兴。"], 0), ([LINE * 3, MIXED[:900]], 2)
NOTHING = counts_of({}), windows({})


@pytest.fixture(name="encoded", scope="module")
def _encoded() -> Any:
    return texts.encode(ARTICLES)


def needs(module: str) -> Any:
    """A module of training that wants one of the heavy packages."""
    return pytest.importorskip(f"training.{module}", reason="the extra train is not installed")


def test_texts_are_folded_as_the_kernel_does() -> None:
    text = LINE + "１2３aＢ、、\n\ud800\U0010ffff鿿䷀ꀀ"
    assert "".join(map(chr, texts.folded(text, texts._folding()).tolist())) == symbols(text, 0, len(text))[0]


def test_numbers_of_symbols(encoded: Any) -> None:
    read = "".join((texts.SIGNS + encoded.han)[number] for number in encoded.numbers.tolist())
    joined = "".join("\n\n".join(part) + "\n" * 4 for part, _ in ARTICLES)
    assert read == symbols(joined, 0, len(joined))[0]
    held = "\n\n".join(ARTICLES[1][0]) + "\n" * 4
    assert (encoded.halves == 2).sum() == len(symbols(held, 0, len(held))[0])
    assert encoded.han[0] in "路修村"
    assert len(encoded.han) == texts.HAN


def test_some_files_are_cut_into_halves(tmp_path: Path) -> None:
    names = ("clean-paper-train", "more-books-train", "clean-paper-dev")
    for name in names:
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            for number in range(40):
                file.write(json.dumps({"title": "标题" * (number % 2), "text": f"{number}号"}) + "\n")
    (early, first), (late, second), (others, neither) = texts.parts(tmp_path)
    assert (first, second, neither) == (*texts.HALVES, texts.SEEN)
    assert sorted(early + late) == sorted(others)
    assert "标题\n1号" in others
    assert "2号" in others
    assert 5 < len(late) < 35
    assert {texts.half_of(article) for article in early} == {1}
    assert {texts.half_of(article) for article in late} == {2}


def naive(text: str) -> dict[str, int]:
    """The strings that are kept, and how often they stand, counted one by one."""
    times = Counter(text[at : at + size] for size in range(2, 5) for at in range(len(text) - size + 1))
    return {
        string: count
        for string, count in times.items()
        if count >= LEAST[len(string)] and not set(string) & {"\n", texts.SIGNS[-1]}
    }


def value(count: int, least: int) -> int:
    return sum(count >= least * step for step in STEPS)


def test_strings_are_counted_and_kept_from_the_least_count(encoded: Any) -> None:
    training, counts = needs("context_strings"), needs("context_counts")
    found = training.kept_strings(encoded.numbers)
    nothing = training.Counted(*numpy.zeros((2, 0), "u8"))
    strings, pairs = counts.files_of(found, nothing, encoded.han)
    read, kept = Windows(Filter(strings), Neighbours(pairs)), naive(spelt(encoded))
    assert sum(len(own.keys) for own in found.values()) == len(kept)
    assert {len(string) for string in kept} == {2, 3, 4}
    for string, count in kept.items():
        assert read.value(string, 0, len(string)) == value(count, LEAST[len(string)])


def test_what_is_not_held_out_has_only_strings_that_all_have(encoded: Any) -> None:
    training, counts = needs("context_strings"), needs("context_counts")
    kept = training.kept_strings(encoded.numbers)
    numbers = encoded.numbers[encoded.halves == 0]
    found = counts.without(numbers, kept)
    for size, own in found.items():
        assert set(own.keys.tolist()) <= set(kept[size].keys.tolist())
    text = spelt(encoded)[: len(numbers)]
    assert sum(len(own.keys) for own in found.values()) < sum(len(own.keys) for own in kept.values())
    (key,) = training.wide(found[3].keys[:1], 3, encoded.han).tolist()
    string = key.to_bytes(6, "big").decode("utf-16-be")
    assert found[3].times[0] == sum(text.startswith(string, at) for at in range(len(text)))


def test_pairs_of_words_are_counted(encoded: Any) -> None:
    """Those that are too long for a string, and those beside a break."""
    counts, cutting = needs("context_counts"), needs("context_words")
    words = cutting.words_of(encoded.han)
    tokens = cutting.cut(encoded.numbers, words)
    found = counts.pairs(tokens, words)
    read, paths = (
        dict(zip(found.keys.tolist(), found.times.tolist(), strict=True)),
        word_paths(*NOTHING),
    )
    kept = dict[int, int]()
    for (one, two), count in Counter(pairwise(words_read(tokens, encoded, words))).items():
        beside = (one == "\n") != (two == "\n")
        if (beside or len(one + two) > 4) and texts.SIGNS[-1] not in one + two and count >= PAIR_LEAST:
            kept[paths.pair_key(word_key(one), word_key(two))] = count
    assert read == kept
    assert len(kept) > 3


def spelt(encoded: Any) -> str:
    return "".join((texts.SIGNS + encoded.han)[number] for number in encoded.numbers.tolist())


def words_read(tokens: Any, encoded: Any, words: Any) -> list[str]:
    return [(texts.SIGNS + encoded.han)[token] if token < 4 else words.listed[token - 4] for token in tokens.tolist()]


def test_texts_are_cut_as_the_kernel_does(encoded: Any) -> None:
    training = needs("context_words")
    words = training.words_of(encoded.han)
    read = words_read(training.cut(encoded.numbers, words), encoded, words)
    text = symbols(LINE, 0, len(LINE))[0]
    paths: WordPaths = word_paths(*NOTHING)
    paths.read(text)
    paths.alone(text, 0, len(text))
    chain, at = list[str](), 0
    while at < len(text):
        start, end = divmod(paths.word_at(at), 256)
        chain.append(text[start:end])
        at = end
    assert read[: len(chain)] == chain


def test_words_of_the_lexicon_have_their_costs() -> None:
    training = needs("context_words")
    words = training.words_of("村民修路鿿")
    assert {"村", "民", "村民", "修", "路", "修路", "鿿"} <= set(words.listed)
    assert set("".join(words.listed)) == set("村民修路鿿")
    assert words.costs[words.listed.index("村民")] == lexicon().cost("村民")
    assert words.costs[words.listed.index("鿿")] == 24.0
    assert list(words.keys()[3:5]) == [key_of(texts.SIGNS[-1]), key_of(words.listed[0])]
    assert list(array("I", words.sizes().tolist())) == [1, 1, 1, 1, *map(len, words.listed)]
