"""Tries in flat arrays: built, written and read again."""

from __future__ import annotations

import pytest

from lint_news.kernels.trie import Trie

build = pytest.importorskip("training.tries", reason="the folder of the repository is not on the path").build

VALUES = {"的": 15, "村委": 3, "村委会": 2, "村里的人们": 1, "我": 4}
CHARS = "的村委会里人们我"


@pytest.fixture(name="trie")
def _trie() -> Trie:
    return Trie(CHARS, build(CHARS, VALUES))


def test_strings_have_their_values(trie: Trie) -> None:
    assert {text: trie.value(text) for text in VALUES} == VALUES


@pytest.mark.parametrize("text", ["", "村", "委", "村里", "村里的人们的", "们", "他", "𠮷", "\ud800"])
def test_other_strings_have_none(trie: Trie, text: str) -> None:
    assert trie.value(text) == 0


def test_all_values_from_an_offset(trie: Trie) -> None:
    row = bytearray(b"\1" * 8)
    trie.fill("我村委会", 1, row, 2)
    assert list(row) == [1, 1, 0, 3, 2, 0, 0, 1]


def test_a_string_may_be_read_up_to_a_character_without_a_number(trie: Trie) -> None:
    cutting = Trie(CHARS, build(CHARS, VALUES), cuts=True)
    assert cutting.value("村委他") == trie.value("村委") > trie.value("村委他")
    row = bytearray(5)
    cutting.fill("村委他会", 0, row, 0)
    assert list(row) == [0, 3, 3, 3, 3]


@pytest.mark.parametrize("text", ["", "村里的人们的"])
def test_no_string_is_empty_or_too_long(text: str) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        build(CHARS, {text: 1})


def test_other_bytes_are_refused() -> None:
    packed = build(CHARS, VALUES)
    with pytest.raises(ValueError, match="not a trie"):
        Trie(CHARS, b"")
    for chars, wrong in ((CHARS, packed[:-1]), (CHARS + "他", packed)):
        with pytest.raises(ValueError, match="not a whole trie"):
            Trie(chars, wrong)


def test_offsets_beyond_the_text(trie: Trie) -> None:
    with pytest.raises(IndexError):
        trie.fill("我", 0, bytearray(4), 0)
