"""One pass over a text tells which needs it meets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news.kernels.repeats import IS_COMPILED
from lint_news.match.gates import bits_of, gate, mask, read, stored
from lint_news.match.programs import Assembler
from lint_news.match.required import TWICE
from lint_news.match.table import NeedTable, StoredNeeds

CHARACTERS = st.sampled_from("甲乙丙。\n𠮷\U0010ffff\x01\uffff")
STRINGS = st.text(CHARACTERS, min_size=1, max_size=2)
NEEDS = st.lists(st.frozensets(STRINGS, min_size=1, max_size=4), max_size=6)


def met_by(table: NeedTable, text: str) -> int:
    return table.scan(text, 0, len(text)).met


@given(NEEDS, st.text(CHARACTERS, max_size=12))
def test_a_need_is_met_by_a_text_with_one_of_its_strings(needs: list[frozenset[str]], text: str) -> None:
    table = NeedTable()
    bits = [table.add([need]) for need in needs]
    met = met_by(table, text)
    for need, bit in zip(needs, bits, strict=True):
        assert bit & met or not any(string in text for string in need)
        assert not bit & met or any(_flat(string) in _flat(text) for string in need)


def _flat(text: str) -> str:
    """The text with one character for all those beyond the Basic Multilingual Plane, between which no need tells."""
    return "".join(min(char, "\uffff") for char in text)


def test_two_nulls_are_asked_for_as_one() -> None:
    table = NeedTable()
    bit = table.add([frozenset({"\0\0"})])
    assert bit & met_by(table, "\0\0")
    assert not bit & met_by(table, "甲")


def test_equal_needs_share_a_bit() -> None:
    table = NeedTable()
    need = frozenset({"甲乙", "丙"})
    assert table.add([need]) == table.add([frozenset(need)]) == 1
    assert table.add([need, frozenset("丁")]) == 0b11
    assert table.size == 2


def test_a_gate_has_the_bits_of_triggers_and_of_each_pattern() -> None:
    gated = gate("甲乙", ("丙丁", r"\w"))
    assert gated.needs.bit_count() == 1
    assert [pattern for pattern, _ in gated.patterns] == ["丙丁", r"\w"]
    assert [bits for _, bits in gated.patterns] == [mask("丙丁"), 0]
    assert gate("", ()) == (0, ())
    assert gate("", ("丙丁|丙戊",)).needs == mask("丙丁|丙戊")


@given(NEEDS, NEEDS, st.text(CHARACTERS, max_size=12))
def test_a_stored_table_is_the_same_and_more_can_be_added(
    needs: list[frozenset[str]], more: list[frozenset[str]], text: str
) -> None:
    table = NeedTable()
    table.add(needs)
    again = NeedTable(*again_of(stored(table, ["甲乙"], ["丙丁"])))
    assert met_by(again, text) == met_by(table, text) & (1 << again.size) - 1
    assert again.size == table.size
    for need in more:
        bit = again.add([need])
        assert met_by(again, text) & bit == bit or not any(string in text for string in need)


def again_of(data: bytes) -> tuple[StoredNeeds, memoryview]:
    found = read(memoryview(data))
    assert found
    return found[0].needs, found[1]


@pytest.mark.parametrize("damage", [b"", b"\0" * 8, b"\0" * 7, b"\xff" * 8])
def test_a_damaged_table_is_refused(damage: bytes) -> None:
    table = NeedTable()
    table.add([frozenset({"甲乙"})])
    data = stored(table, (), ())
    assert read(memoryview(data))
    for wrong in (damage, data[:-8] + damage, data[4:], data[:-9] + data[-8:], data.replace(b"little", b"biggg!")):
        assert read(memoryview(wrong)) is None


def test_what_stands_twice_is_met() -> None:
    table = NeedTable()
    bit = table.add([TWICE])
    assert bit & met_by(table, "他说甲乙甲乙。")
    assert not (IS_COMPILED and bit & met_by(table, "他说甲乙丙甲乙。"))


def test_places_where_a_pattern_may_begin() -> None:
    table = NeedTable()
    known, other = bits_of(table, Assembler(), "甲[乙丙]"), bits_of(table, Assembler(), "丙|丁")
    places = table.scan("丙甲乙甲丁丙", 0, 6, keeps_places=True).places
    assert table.places_of(known.beginning, places, 0, 6) == [1]
    assert table.places_of(other.beginning, places, 0, 6) == [0, 4, 5]
    assert table.places_of(other.beginning, places, 1, 5) == [4]
    assert not bits_of(table, Assembler(), ".甲").beginning


def test_places_of_a_text_that_was_read_before_the_table_grew() -> None:
    table = NeedTable()
    first = bits_of(table, Assembler(), "甲乙")
    places = table.scan("甲乙甲乙", 0, 4, keeps_places=True).places
    for number in range(3000):
        table.add([frozenset({chr(0x4E00 + number) + "乙", "甲乙"})])
    assert table.places_of(first.beginning, places, 0, 4) == [0, 2]
    assert first.needs & met_by(table, "甲乙")


def test_places_of_strings_that_were_a_need_before_are_not_known_of_a_text_that_was_read_then() -> None:
    table = NeedTable()
    strings = frozenset({"甲乙"})
    need = table.add([strings])
    known = table.size
    beginning = table.add_beginnings(strings)
    assert beginning != need
    assert beginning >> known
    assert table.add_beginnings(strings) == table.add([strings]) == beginning
