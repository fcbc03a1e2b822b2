"""Places where other characters would be more usual."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from lint_news.kernels.confusions import NEAR_SOUND, SAME_SOUND, SHAPE, SWAPPED, Confusions
from lint_news.kernels.forest import Forest
from lint_news.kernels.suspects import Suspects
from lint_news.kernels.threes import SETTLED
from lint_news.kernels.windows import FEATURES

from .context_files import confusions_file, forest_file, row, windows

OTHERS = {"厉": [("力", SAME_SOUND), ("历", SAME_SOUND), ("丽", NEAR_SOUND), ("万", SHAPE)], "心": [("新", SAME_SOUND)]}
USUAL = {"心协": 2, "协力": 5, "心协力": 4, "齐心": 5, "齐心协": 3, "力修": 1}
COMMON = "齐心协力历丽万修"
"""What the table of pairs has; a filter has the others."""
SWAPS = {"开发": 6, "资开": 2, "资开发": 4, "投资开": 2, "投资": 6}
PASS = forest_file()


class Found(NamedTuple):
    """What may be meant at a place."""

    at: int
    size: int
    meant: str
    kind: int


def suspects(values: dict[str, int], first: bytes = PASS, least: float = 0.0, common: str = COMMON) -> Suspects:
    return Suspects(windows(values, common), Confusions(confusions_file(OTHERS)), Forest(first), least)


def found_in(
    text: str, values: dict[str, int], first: bytes = PASS, least: float = 0.0, common: str = COMMON
) -> list[Found]:
    return [Found(*place[:4]) for place in suspects(values, first, least, common).find(text, 0, len(text))]


def test_a_character_of_the_same_sound() -> None:
    assert found_in("村民齐心协厉修路", USUAL) == [Found(5, 1, "力", SAME_SOUND)]


def test_right_text_is_not_suspected() -> None:
    assert found_in("村民齐心协力修路", USUAL) == []
    assert found_in("厉", USUAL) == found_in("", USUAL) == []


@pytest.mark.parametrize("left_out", ["协力", "力修"])
@pytest.mark.parametrize("common", [COMMON, COMMON.replace("修", ""), COMMON.replace("协", ""), "力"])
def test_both_neighbours_must_be_known_beside_the_other_character(left_out: str, common: str) -> None:
    known = {text: value for text, value in USUAL.items() if text != left_out}
    assert found_in("齐心协厉修路", USUAL, common=common) == [Found(3, 1, "力", SAME_SOUND)]
    assert found_in("齐心协厉修路", known, common=common) == []


def test_a_break_is_no_neighbour() -> None:
    known = {text: value for text, value in USUAL.items() if text != "力修"}
    for text in ("齐心协厉\n", "齐心协厉", "\n心协厉\n修"):
        assert [found.meant for found in found_in(text, known)] == ["力"]


def test_a_string_of_three_must_be_known_with_the_other_character() -> None:
    assert found_in("协厉", {"协力": 7}) == []


@pytest.mark.parametrize(("string", "settled"), [("齐心协厉", 1), ("协厉修路", 1), ("心协厉", SETTLED)])
def test_a_usual_string_settles_its_characters(string: str, settled: int) -> None:
    """However much more usual another character is. Strings of four are read where their parts were counted."""
    usual = USUAL | {"心协力": 7, "协厉": 1, "厉修": 1, "修路": 1}
    usual |= {string[:3]: 1, string[1:4]: 1} if len(string) == 4 else {}
    assert found_in("村民齐心协厉修路", usual) == [Found(5, 1, "力", SAME_SOUND)]
    assert found_in("村民齐心协厉修路", usual | {string: settled}) == []


def test_the_other_character_must_gain() -> None:
    """The values 1 and 4 are more than three bits apart, those of 3 and 1 two."""
    known = USUAL | {"协厉": 1, "厉修": 1, "修路": 3, "厉修路": 1}
    gain = 4.8  # LEAST_GAIN
    windows_read = windows(known, COMMON)
    for value in range(1, 8):
        gained = windows_read.bits_of(3, value) - windows_read.bits_of(3, 1)
        expected = [Found(3, 1, "力", SAME_SOUND)] if gained >= gain else []
        assert found_in("齐心协厉修路", known | {"心协力": value}) == expected


def test_usual_strings_of_three_together_settle_a_character() -> None:
    known = USUAL | {"协厉": 1, "厉修": 1, "修路": 3, "心协力": 7}
    assert found_in("齐心协厉修路", known | {"厉修路": 1}) == [Found(3, 1, "力", SAME_SOUND)]
    assert found_in("齐心协厉修路", known | {"厉修路": 1, "协厉修": 1, "心协厉": 1}) == []


def test_the_two_best_are_offered() -> None:
    more = {"协历": 4, "协丽": 4, "协万": 4, "心协历": 2, "心协丽": 4, "心协万": 5, "心协力": 7}
    assert found_in("齐心协厉", USUAL | more) == [Found(3, 1, "力", SAME_SOUND), Found(3, 1, "万", SHAPE)]
    more |= {"心协力": 3, "心协丽": 6}
    assert found_in("齐心协厉", USUAL | more) == [Found(3, 1, "丽", NEAR_SOUND), Found(3, 1, "万", SHAPE)]
    more |= {"心协力": 7}
    assert found_in("齐心协厉", USUAL | more) == [Found(3, 1, "力", SAME_SOUND), Found(3, 1, "丽", NEAR_SOUND)]


def test_swapped_characters() -> None:
    assert found_in("到山区投资发开", SWAPS) == [Found(5, 2, "开发", SWAPPED)]
    assert found_in("到山区投资开发", SWAPS) == []
    for left_out in ("开发", "资开发"):
        unknown = {text: value for text, value in SWAPS.items() if text != left_out}
        assert found_in("到山区投资发开", unknown) == []


def test_the_features_are_those_of_both_readings() -> None:
    text, written, meant = "村民齐心协厉修路桥", row(FEATURES), row(FEATURES)
    known = USUAL | {"民齐": 1, "民齐心": 1, "民齐心协": 2, "协力修": 2, "齐心协力": 1}
    ((_, _, _, _, features),) = suspects(known).find(text, 0, len(text))
    known_windows = windows(known, COMMON)
    known_windows.fill(text, 5, 6, written, 0)
    known_windows.fill(text.replace("厉", "力"), 5, 6, meant, 0)
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
    empty = Suspects(windows({}), Confusions(confusions_file({})), Forest(PASS), 0.0)
    assert empty.find("齐心协厉", 0, 4) == []
