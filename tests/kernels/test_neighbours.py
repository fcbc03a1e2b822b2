"""The table of pairs of symbols gives back what was put in, exactly."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

import pytest

from lint_news.kernels.neighbours import BLOCK, UNKNOWN, Neighbours

from .context_files import neighbours_file

COMMON = "".join(map(chr, range(0x4E00, 0x4E00 + 3 * BLOCK - 5))) + "\n0a"
"""Not a whole number of blocks: the table is filled up."""
Build = Callable[[str, Mapping[str, int]], bytes]


def _pairs() -> dict[str, int]:
    random = Random(1)  # noqa: S311 nothing secret
    found = {"".join(random.choices(COMMON, k=2)): random.randrange(1, 8) for _ in range(4_001)}
    return found | {COMMON[0] * 2: 1, COMMON[-1] * 2: 7, COMMON[0] + COMMON[-1]: 3}


def _trained(common: str, pairs: Mapping[str, int]) -> bytes:
    """By the script of the repository."""
    training: Any = pytest.importorskip("training.neighbours", reason="no folder of the repository, or no numpy")
    numpy: Any = pytest.importorskip("numpy")
    codes = [*map(ord, common), *range(0xE000, 0xE000 - len(common) % -BLOCK)]
    numbers = numpy.array([[common.index(char) for char in pair] for pair in pairs], int).reshape(-1, 2)
    return training.build(numpy.array(codes), numbers, numpy.array(list(pairs.values()), "u1"))


builders = pytest.mark.parametrize("build", [neighbours_file, _trained], ids=["test", "training"])


@builders
@pytest.mark.parametrize("pairs", [_pairs(), {COMMON[:2]: 5}, {}], ids=["many", "one", "none"])
def test_every_pair_has_its_value_and_others_have_none(build: Build, pairs: dict[str, int]) -> None:
    found = Neighbours(build(COMMON, pairs))
    for left in COMMON[::7] + COMMON[-1]:
        for right in COMMON:
            value = pairs.get(left + right, 0)
            assert found.get(ord(left), ord(right)) == value
            assert found.has(ord(left), ord(right)) == (value > 0)


@pytest.mark.parametrize("pair", ["村\u4e00", "\u4e00村", "村村", "\u4e00\uffff"])
def test_a_symbol_without_a_number_is_unknown(pair: str) -> None:
    found = Neighbours(neighbours_file("\u4e00", {"\u4e00\u4e00": 2}))
    assert found.has(ord(pair[0]), ord(pair[1])) == found.get(ord(pair[0]), ord(pair[1])) == UNKNOWN
    assert found.get(0x4E00, 0x4E00) == 2


@pytest.mark.parametrize(
    ("left", "right", "kept", "unsure"),
    [
        ("协", "修", "力", ""),
        ("协", "\n", "历", ""),
        ("\n", "修", "力丽", ""),
        ("\n", "\n", "", ""),
        ("渠", "修", "", "力丽"),
        ("协", "渠", "", "力历"),
        ("渠", "\n", "", "力历丽"),
    ],
)
def test_what_may_stand_between(left: str, right: str, kept: str, unsure: str) -> None:
    """渠 and 厉 have no number: nothing is known of them."""
    found = Neighbours(neighbours_file("协力历丽修\n", {"协力": 1, "协历": 4, "力修": 4, "丽修": 5}))
    others, places = "万力历丽厉万", array("i", [-1] * 8)
    count = found.between(ord(left), ord(right), array("H", map(ord, others)), 1, 5, places)
    assert "".join(others[at] for at in places[:count] if at >= 0) == kept
    assert "".join(others[-at - 1] for at in places[:count] if at < 0) == unsure


@pytest.mark.parametrize(("left", "right", "kept"), [(3, 3, ""), (4, 1, "力"), (1, 4, "力"), (7, 7, "力"), (0, 7, "")])
def test_what_stands_between_was_counted_often_beside_one(left: int, right: int, kept: str) -> None:
    pairs = {pair: value for pair, value in {"协力": left, "力修": right}.items() if value}
    found, places = Neighbours(neighbours_file("协力修\n", pairs)), array("i", [-1] * 8)
    count = found.between(ord("协"), ord("修"), array("H", map(ord, "力")), 0, 1, places)
    assert "".join("力"[at] for at in places[:count]) == kept


@pytest.mark.parametrize("packed", [b"", b"LNP2" + neighbours_file("村", {})[4:], b"LNP1\x01\0\0\0", b"LNP1\0\0\1\0"])
def test_other_bytes_are_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="no pairs of symbols"):
        Neighbours(packed)


@pytest.mark.parametrize("size", [8, 20, -2])
def test_a_file_that_was_cut_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="no whole pairs of symbols"):
        Neighbours(neighbours_file("村路", {"村路": 1, "路村": 2})[:size])
