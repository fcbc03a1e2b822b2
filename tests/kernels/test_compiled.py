"""Compiled kernels against their sources, on any text: the same results, or the same kind of error."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from array import array
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lint_news.kernels
from lint_news.kernels import compiled
from lint_news.language.bigrams import bigrams
from lint_news.language.counts import counts
from lint_news.language.doubled.words import words_of
from lint_news.language.folding import folded_forms
from lint_news.language.lattice import tokens
from lint_news.language.lexicon import lexicon
from lint_news.language.phrases import kernel_data
from lint_news.language.tries import DATA, DOUBLED, text_of
from lint_news.match import strings as match_strings
from lint_news.match import table
from lint_news.match.gates import bits_of
from lint_news.match.programs import Assembler

pytestmark = pytest.mark.skipif(not any(compiled().values()), reason="nothing is compiled")
CHARS = st.one_of(st.sampled_from("我们村委会发展的了，。\n0a"), st.characters(exclude_categories=()))
TEXTS = st.one_of(
    st.text(CHARS, max_size=30),
    st.sampled_from(["", "\ud800", "\udfff\ud800", "𠮷𠮷家", "\0", "的" * 20_000]),
)
OFFSETS = st.integers(-5, 40)
FOREST = (DOUBLED / "glance.bin").read_bytes()


def interpreted(name: str) -> ModuleType:
    """The kernel as its source says, beside the compiled one."""
    path = Path(lint_news.kernels.__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"lint_news.kernels.interpreted_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def outcome(function: Callable[..., Any], *arguments: Any) -> object:
    """What a call returns, or the kind of error that it raises."""
    try:
        return function(*arguments)
    except (LookupError, OverflowError, TypeError, ValueError) as error:
        return type(error)


def both(name: str) -> tuple[Any, Any]:
    return importlib.import_module(f"lint_news.kernels.{name}"), interpreted(name)


def level(text: str) -> int:
    return counts().level(folded_forms(text))


def test_all_kernels_are_compiled_where_one_is() -> None:
    assert all(compiled().values()), compiled()


@pytest.fixture(scope="module")
def statistics() -> list[Any]:
    return [module.Counts(level) for module in both("counts")]


@pytest.fixture(scope="module")
def chain_kernels() -> tuple[Any, Any]:
    return both("chains")


@given(TEXTS, OFFSETS)
def test_bits_of_a_character(statistics: list[Any], text: str, at: int) -> None:
    for name in ("forward", "backward"):
        one, other = (outcome(getattr(kernel, name), text, at) for kernel in statistics)
        assert one == other


@given(TEXTS, st.integers(0, 40), OFFSETS)
def test_bits_of_a_piece(statistics: list[Any], text: str, start: int, end: int) -> None:
    for name in ("forward_sum", "backward_sum"):
        one, other = (outcome(getattr(kernel, name), text, start, end) for kernel in statistics)
        assert one == other


@given(TEXTS, OFFSETS)
def test_values_of_a_trie(text: str, start: int) -> None:
    packed, chars = (DATA / "ngrams.bin").read_bytes(), text_of(DATA / "ngrams.txt")
    rows = [bytearray(9), bytearray(9)]
    tries = [module.Trie(chars, packed, cuts=start > 0) for module in both("trie")]
    results = [outcome(trie.fill, text, max(0, start), row, 2) for trie, row in zip(tries, rows, strict=True)]
    assert results[0] == results[1]
    assert rows[0] == rows[1]
    assert tries[0].value(text) == tries[1].value(text)
    assert tries[0].row(text) == tries[1].row(text)


@given(TEXTS)
def test_bits_of_a_reading(text: str) -> None:
    costs, trie = array("d", [24 - level for level in range(16)]), lexicon().trie
    one, other = (module.reading_bits(text, trie, costs, 24.0, 14.0) for module in both("words"))
    assert one == other


@given(st.text(CHARS, max_size=30).map(folded_forms), st.integers(1, 8))
def test_chains(chain_kernels: tuple[Any, Any], text: str, width: int) -> None:
    words, beginning = words_of(text, lexicon()), [tokens(text, at, bigrams()) for at in range(len(text))]
    first = [{0: (0.0, 0.0, 0, 0, 0, None)}]
    one, other = (
        (kernel.cheapest_heads(words), kernel.cheapest_tails(words), kernel.read_on(first, beginning, 0, width, _after))
        for kernel in chain_kernels
    )
    assert one == other


def _after(before: int, token: int) -> float:
    return bigrams().after(before, token)


@given(st.lists(st.floats() | st.integers(), max_size=300) | st.lists(st.floats(), min_size=300, max_size=300))
def test_scores_of_a_forest(row: list[float]) -> None:
    one, other = (outcome(module.Forest(FOREST).score, row) for module in both("forest"))
    assert one == other


@given(
    st.binary(max_size=60).map(FOREST[:40].__add__)
    | st.binary(max_size=60)
    | st.integers(0, 300).map(FOREST.__getitem__)
)
def test_other_bytes_than_those_of_a_forest(packed: Any) -> None:
    one, other = (outcome(module.Forest, packed) for module in both("forest"))
    assert one == other


@given(
    st.lists(st.integers(-(2**15), 2**15), max_size=8),
    st.lists(st.integers(-(2**10), 2**10), max_size=40),
    st.lists(st.integers(-(2**20), 2**20), max_size=8),
)
def test_sums_of_products(given_: list[int], weights: list[int], sums: list[int]) -> None:
    found = [array("i", sums), array("i", sums)]
    results = [
        outcome(module.add_products, given_, array("h", weights), one)
        for module, one in zip(both("products"), found, strict=True)
    ]
    assert results[0] == results[1]
    assert found[0] == found[1]


@given(st.text("村里修建基础设施失履行职责则，𠮷", max_size=30) | TEXTS, st.integers(0, 40))
def test_phrases(text: str, start: int) -> None:
    numbers, pairs, width, around, phrases, like = kernel_data()
    one, other = (
        outcome(
            module.UsualPhrases(numbers, pairs, width, module.Filter(around), module.Filter(phrases), like).doubtful,
            text,
            start,
            len(text),
        )
        for module in both("phrases")
    )
    assert one == other


@given(TEXTS, TEXTS)
def test_similarity(one: str, other: str) -> None:
    first, second = (
        module.similarity(*(module.Traits(frozenset(t.split()), t[:1], frozenset(t), t[-4:]) for t in (one, other)))
        for module in both("similarity")
    )
    assert first == second


@pytest.mark.parametrize("wrong", [None, 5, b"", [5], [(None,)], {}, "\ud800"])
def test_other_types_are_errors(chain_kernels: tuple[Any, Any], statistics: list[Any], wrong: Any) -> None:
    similarity, _ = both("similarity")
    for function, *arguments in (
        (chain_kernels[0].cheapest_heads, wrong),
        (chain_kernels[0].read_on, wrong, wrong, 0, 6, wrong),
        (similarity.similarity, wrong, wrong),
        (statistics[0].forward, wrong, wrong),
    ):
        with pytest.raises((AttributeError, LookupError, TypeError, ValueError)):
            function(*arguments)


@given(TEXTS, OFFSETS, OFFSETS)
def test_runs_of_equal_characters(text: str, start: int, end: int) -> None:
    one, other = (outcome(module.doubled, text, start, end) for module in both("repeats"))
    assert one == other


@given(st.lists(TEXTS, max_size=4).map("".join), st.integers(-1, 40))
def test_what_stands_twice(text: str, least: int) -> None:
    one, other = both("repeats")
    assert one.stands_twice(text) == other.stands_twice(text)
    assert one.repeats_letters(text, least, least + 9) == other.repeats_letters(text, least, least + 9)


@given(TEXTS, OFFSETS, OFFSETS, st.lists(st.text("我们村委", min_size=3, max_size=3), max_size=3))
def test_names(text: str, start: int, end: int, names: list[str]) -> None:
    classes = bytes(0x4E00) + bytes(range(256)) * ((0x10000 - 0x4E00) // 256)
    for name, *arguments in (("followed", classes), ("other_spellings", names)):
        one, other = (outcome(getattr(module, name), text, start, end, *arguments) for module in both("names"))
        assert one == other


@given(st.text("甲乙丙", max_size=9), st.text("甲乙丙丁", max_size=12), OFFSETS, OFFSETS, OFFSETS)
def test_edits(phrase: str, text: str, start: int, offset: int, size: int) -> None:
    one, other = (outcome(module.edit_at, phrase, text, start, offset, size) for module in both("edits"))
    assert one == other
    one, other = (outcome(module.edit_beside, phrase, offset, text, start, size, 1) for module in both("edits"))
    assert one == other


@given(st.text("“”（(）)路，\n𠮷\uffff", max_size=30) | TEXTS, OFFSETS, OFFSETS)
def test_balance_of_marks(text: str, start: int, end: int) -> None:
    kinds = array("H", bytes(1 << 17))
    for kind, mark in enumerate("“”（(）)\n"):
        kinds[ord(mark)] = (1, 1 | 1 << 14, 2, 2, 2 | 1 << 14, 2 | 1 << 14, 1 << 15)[kind]
    one, other = (outcome(module.unbalanced_bits, text, start, end, kinds) for module in both("marks"))
    assert one == other


@given(TEXTS, OFFSETS, st.lists(st.text("我们的了，。0a𠮷", min_size=2, max_size=4), max_size=9))
def test_strings_of_a_table(text: str, start: int, listed: list[str]) -> None:
    stored = match_strings.made([listed], len)
    table, end = match_strings.StringTable(stored), len(text)
    slots, places = array("I", stored.slots), [(0, 0), (1, 2), (-3, 1)]
    for name, *arguments in (
        ("placed_pairs", stored.filter, slots),
        ("standing", places, array("I", stored.uses), *table.strings),
    ):
        one, other = (outcome(getattr(module, name), text, start, end, *arguments) for module in both("strings"))
        assert one == other


@given(TEXTS, st.lists(st.text("我们的了，。0a", min_size=1, max_size=2), max_size=9))
def test_needs_of_a_text(text: str, strings: list[str]) -> None:
    needs = table.NeedTable()
    bits = [needs.add_beginnings(frozenset({string})) for string in strings]
    found: list[object] = []
    for module in both("needs"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(table, "scanned", module.scanned)
            patch.setattr(table, "starting", module.starting)
            scan = needs.scan(text, 0, len(text), keeps_places=True)
            found.append((*scan, [needs.places_of(bit, scan.places, 1, 20) for bit in bits]))
    assert found[0] == found[1]


@given(st.text("甲乙丙丁戊0，\n𠮷", max_size=20), OFFSETS, OFFSETS)
def test_programs(text: str, at: int, end: int) -> None:
    """At any offsets, inside and outside of the text, and with any number for a program."""
    code, starts = PROGRAMS
    one, other = (module.Programs(code) for module in both("programs"))
    for start in (*starts, at):
        results = [outcome(kernel.outcome, text, at, end, start) for kernel in (one, other)]
        assert results[0] == results[1]


def _programs() -> tuple[array[int], list[int]]:
    assembler = Assembler()
    patterns = ("甲(?:乙|丙.?|[丁戊]{1,3})*\n", "乙(?<=甲.)(?!丙)$", "^[甲乙]+(?:0|，)|戊(?i:x)", r"(?<!甲)(乙)\1")
    return assembler.code, [assembler.add(pattern).start for pattern in patterns]


PROGRAMS = _programs()


@given(st.text("甲乙丙丁戊", max_size=12), OFFSETS, OFFSETS, st.integers(0, 9))
def test_gates(text: str, start: int, end: int, known: int) -> None:
    assembler, needs = Assembler(), table.NeedTable()
    every = [bits_of(needs, assembler, pattern) for pattern in ("甲乙", "[丙丁]戊?", "[^甲]", "戊|甲丙")]
    places = needs.scan(text, 0, len(text), keeps_places=True).places
    found: list[object] = []
    for gates, programs in zip(both("gates"), both("programs"), strict=True):
        heads = gates.heads_of([needs.members(one.beginning) for one in every], needs.entries)
        flat = (
            array("i", [0, 1, 2, 2, 3, 4, 5, 5]),
            array("i", range(5)),
            array("i", [0, 1, 3, 4]),
            array("i", [0, 1, 2, 3]),
        )
        plan = gates.Plan(array("i", [one.program.start for one in every]), b"\1\0\1\1", *flat)
        states = outcome(plan.opened, b"\x07", known)
        begun = outcome(plan.begin, text, start, end, places, *heads, programs.Programs(assembler.code), states)
        found.append((states, begun, outcome(plan.passed, states), [*map(list, heads)]))
    assert found[0] == found[1]


@given(st.text("12٣甲，l \n𝟗", max_size=30), st.integers(-2, 12))
def test_stretches(text: str, least: int) -> None:
    classes = bytearray(0x10000)
    for char in "，l ":
        classes[ord(char)] = 1
    one, other = (outcome(module.stretches, text, bytes(classes), least) for module in both("stretches"))
    assert one == other
