"""Places where other characters would be more usual."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from lint_news.kernels.filters import Filter
from lint_news.kernels.forest import Forest
from lint_news.kernels.suspects import (
    NEAR_SOUND,
    SAME_SOUND,
    SETTLED_FOUR,
    SETTLED_THREE,
    SHAPE,
    SWAPPED,
    Confusions,
    Suspects,
)
from lint_news.kernels.windows import FEATURES, Windows

from .context_files import confusions_file, counts, forest_file, row

OTHERS = {"厉": [("力", SAME_SOUND), ("历", SAME_SOUND), ("丽", NEAR_SOUND), ("万", SHAPE)], "心": [("新", SAME_SOUND)]}
USUAL = {"心协": 2, "协力": 5, "心协力": 4, "齐心": 5, "齐心协": 3, "力修": 1}
SWAPS = {"开发": 6, "资开": 2, "资开发": 4, "投资开": 2, "投资": 6}
PASS = forest_file()


class Found(NamedTuple):
    """What may be meant at a place."""

    at: int
    size: int
    meant: str
    kind: int


def suspects(values: dict[str, int], first: bytes = PASS, least: float = 0.0) -> Suspects:
    return Suspects(counts(values), Confusions(confusions_file(OTHERS)), Forest(first), least)


def found_in(text: str, values: dict[str, int], first: bytes = PASS, least: float = 0.0) -> list[Found]:
    return [Found(*place[:4]) for place in suspects(values, first, least).find(text, 0, len(text))]


def test_a_character_of_the_same_sound() -> None:
    assert found_in("村民齐心协厉修路", USUAL) == [Found(5, 1, "力", SAME_SOUND)]


def test_right_text_is_not_suspected() -> None:
    assert found_in("村民齐心协力修路", USUAL) == []
    assert found_in("厉", USUAL) == found_in("", USUAL) == []


@pytest.mark.parametrize("left_out", ["协力", "力修"])
def test_both_neighbours_must_be_known_beside_the_other_character(left_out: str) -> None:
    known = {text: value for text, value in USUAL.items() if text != left_out}
    assert found_in("齐心协厉修路", USUAL) == [Found(3, 1, "力", SAME_SOUND)]
    assert found_in("齐心协厉修路", known) == []


def test_a_break_is_no_neighbour() -> None:
    known = {text: value for text, value in USUAL.items() if text != "力修"}
    for text in ("齐心协厉\n", "齐心协厉", "\n心协厉\n修"):
        assert [found.meant for found in found_in(text, known)] == ["力"]


def test_a_string_of_three_must_be_known_with_the_other_character() -> None:
    assert found_in("协厉", {"协力": 7}) == []


@pytest.mark.parametrize(
    ("string", "settled"), [("齐心协厉", SETTLED_FOUR), ("协厉修路", SETTLED_FOUR), ("心协厉", SETTLED_THREE)]
)
def test_a_usual_string_settles_its_characters(string: str, settled: int) -> None:
    """However much more usual another character is."""
    usual = USUAL | {"心协力": 7}
    assert found_in("村民齐心协厉修路", usual | {string: settled - 1}) == [Found(5, 1, "力", SAME_SOUND)]
    assert found_in("村民齐心协厉修路", usual | {string: settled}) == []


def test_the_other_character_must_gain_a_bit() -> None:
    """A less usual string of three settles nothing, but counts: the values 1 and 2 are 0.9 bits apart."""
    known = USUAL | {"厉修路": 1}
    assert found_in("齐心协厉修路", known | {"心协力": 3}) == [Found(3, 1, "力", SAME_SOUND)]
    assert found_in("齐心协厉修路", known | {"心协力": 2}) == []


def test_the_two_best_are_offered() -> None:
    more = {"协历": 1, "协丽": 1, "协万": 1, "心协历": 1, "心协丽": 2, "心协万": 3}
    assert found_in("齐心协厉", USUAL | more) == [Found(3, 1, "力", SAME_SOUND), Found(3, 1, "万", SHAPE)]
    more |= {"心协力": 2, "心协丽": 5}
    assert found_in("齐心协厉", USUAL | more) == [Found(3, 1, "丽", NEAR_SOUND), Found(3, 1, "万", SHAPE)]
    more |= {"心协力": 4}
    assert found_in("齐心协厉", USUAL | more) == [Found(3, 1, "丽", NEAR_SOUND), Found(3, 1, "力", SAME_SOUND)]


def test_swapped_characters() -> None:
    assert found_in("到山区投资发开", SWAPS) == [Found(5, 2, "开发", SWAPPED)]
    assert found_in("到山区投资开发", SWAPS) == []
    unknown = {text: value for text, value in SWAPS.items() if text != "开发"}
    assert found_in("到山区投资发开", unknown) == []


def test_the_features_are_those_of_both_readings() -> None:
    text, written, meant = "村民齐心协厉修路桥", row(FEATURES), row(FEATURES)
    known = USUAL | {"力修路桥": 3, "民齐心协": 2, "齐心协力": 1, "厉修路桥": 1}
    ((_, _, _, _, features),) = suspects(known).find(text, 0, len(text))
    windows = Windows(counts(known))
    windows.fill(text, 5, 6, written, 0)
    windows.fill(text.replace("厉", "力"), 5, 6, meant, 0)
    assert features == [*written, *meant, float(SAME_SOUND)]


def test_the_first_forest_drops_places() -> None:
    kind = 2 * FEATURES
    forest = forest_file(kind, SWAPPED - 1, low=-1.5, high=1.5)
    assert found_in("齐心协厉\n投资发开", USUAL | SWAPS, forest, -2.0) == [
        Found(3, 1, "力", SAME_SOUND),
        Found(7, 2, "开发", SWAPPED),
    ]
    assert found_in("齐心协厉\n投资发开", USUAL | SWAPS, forest, 1.0) == [Found(7, 2, "开发", SWAPPED)]


def test_a_part_of_a_text_is_read_with_what_stands_around_it() -> None:
    text = "齐心协厉\n齐心协厉"
    found = suspects(USUAL).find(text, 5, 9)
    assert [Found(*place[:4]) for place in found] == [Found(8, 1, "力", SAME_SOUND)]
    assert [place[0] for place in suspects(USUAL).find(text, 3, 4)] == [3]


@pytest.mark.parametrize("packed", [b"", b"LNC2" + confusions_file(OTHERS)[4:], confusions_file(OTHERS)[:-1], b"LNC1"])
def test_other_bytes_are_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="no confusions"):
        Confusions(packed)


def test_a_file_that_lost_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="no whole confusions"):
        Confusions(confusions_file(OTHERS)[:-3])


def test_confusions() -> None:
    found = Confusions(confusions_file(OTHERS))
    first, last = (found.starts[ord("厉") - 0x4E00 + more] for more in (0, 1))
    places = range(first, last)
    assert [(chr(found.chars[place]), found.kinds[place]) for place in places] == OTHERS["厉"]


def test_an_empty_filter_suspects_nothing() -> None:
    empty = Suspects(Filter(b"LNX1" + bytes(10)), Confusions(confusions_file({})), Forest(PASS), 0.0)
    assert empty.find("齐心协厉", 0, 4) == []
