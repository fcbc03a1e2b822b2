"""The bits of characters and pairs in one pass, and the places where they stand; the same compiled and interpreted."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from lint_news.kernels.needs import ENTRY_BITS, FILTER, LAST, filter_bit, scanned, slot_of, starting

ANY = st.characters(codec=None, exclude_categories=())
ONE, TWO, PAIR = ord("甲"), ord("乙"), ord("甲") << 16 | ord("乙")
MASKS = [0, 1, 2, 4]
BEGINS = b"\x0c"


def _singles(entries: dict[int, int]) -> array[int]:
    found = array("I", bytes(4 * LAST + 4))
    for code, entry in entries.items():
        found[code] = entry
    return found


def _pairs(entries: dict[int, int]) -> tuple[bytearray, array[int], array[int]]:
    """Filter, slots and entries of pairs."""
    filter_, slots, found = bytearray(FILTER), array("I", bytes(32)), array("I", bytes(32))
    for pair, entry in entries.items():
        at = slot_of(pair, slots)
        slots[at], found[at] = pair, entry
        filter_[filter_bit(pair) >> 3] |= 1 << (filter_bit(pair) & 7)
    return filter_, slots, found


def scan(text: str, singles: dict[int, int], pairs: dict[int, int]) -> tuple[int, list[int]]:
    """The bits of a text, and offset and entry of each place that is kept."""
    places = array("I", bytes(8 * len(text) + 8))
    met = scanned(text, 0, len(text), _singles(singles), *_pairs(pairs), MASKS, BEGINS, places)
    assert places[1] == 0
    return met, [number for word in places[2 : places[0]] for number in divmod(word, 1 << ENTRY_BITS)]


def test_characters_and_pairs_have_bits() -> None:
    for text, met in (("", 0), ("乙", 0), ("甲", 1), ("甲乙", 3), ("乙甲", 1), ("甲丙乙甲甲乙", 3)):
        assert scan(text, {ONE: 1}, {PAIR: 2})[0] == met


def test_places_are_those_of_entries_that_begin_something() -> None:
    assert scan("乙甲乙甲乙", {ONE: 1, TWO: 3}, {PAIR: 2}) == (7, [0, 3, 1, 2, 2, 3, 3, 2, 4, 3])


def test_only_the_part_asked_for_is_read() -> None:
    tables = _singles({ONE: 1}), *_pairs({PAIR: 2}), MASKS, BEGINS
    places = array("I", bytes(100))
    assert scanned("甲乙甲", 1, 2, *tables, places) == 0
    assert scanned("甲乙甲", 0, 2, *tables, places) == 3
    assert [*places[:3]] == [3, 0, 2]
    assert scanned("乙甲乙甲", 1, 3, *tables, places) == 3
    assert [*places[:3]] == [3, 1, 2]
    assert starting(places, BEGINS, 0, 4) == [1]
    assert not starting(places, BEGINS, 2, 4)
    assert scanned("甲乙甲", 0, 2, *tables, array("I")) == 3


def test_characters_beyond_the_basic_plane_are_one() -> None:
    assert scan("\U0010ffff", {LAST: 3}, {}) == (4, [0, 3])
    assert scan("𠮷", {LAST: 3}, {}) == (4, [0, 3])
    assert scan("𠮷\U0010ffff", {}, {LAST << 16 | LAST: 2}) == (2, [0, 2])


def test_pairs_in_one_slot() -> None:
    pairs = {pair: 1 + pair % 3 for pair in range(1, 8)}
    _, slots, entries = _pairs(pairs)
    assert {pair: entries[slot_of(pair, slots)] for pair in pairs} == pairs
    assert not slots[slot_of(99, slots)]


@given(st.text(ANY), st.integers(0, LAST))
def test_any_text_is_read(text: str, code: int) -> None:
    met, places = scan(text, {code: 3}, {})
    stands = [at for at, char in enumerate(text) if min(ord(char), LAST) == code]
    assert met == 4 * bool(stands)
    assert places == [number for at in stands for number in (at, 3)]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3))), st.integers(0, 9), st.integers(0, 9))
def test_places_of_some_entries(found: list[tuple[int, int]], start: int, end: int) -> None:
    found, origin = sorted(found), 1
    words = [at << ENTRY_BITS | entry for at, entry in found]
    places = array("I", [2 + len(found), origin, *words])
    members = b"\x0c"
    wanted = sorted({origin + at for at, entry in found if members[0] >> entry & 1 and start <= origin + at < end})
    assert starting(places, members, start, end) == wanted
