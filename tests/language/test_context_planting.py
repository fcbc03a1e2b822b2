"""Slips that are planted for training, and what is read off corrected sentences."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import Any

import pytest

from lint_news.kernels.confusions import NEAR_SOUND, SAME_SOUND, SHAPE, Confusions
from lint_news.language.lexicon import lexicon

from ..kernels.context_files import confusions_file

planting: Any = pytest.importorskip(
    "training.context_planting", reason="the folder of the repository is not on the path"
)
corrected: Any = pytest.importorskip("training.context_sentences")

OTHERS = {
    "力": [("利", SAME_SOUND), ("刀", SHAPE)],
    "权": [("全", SAME_SOUND)],
    "实": [("时", SAME_SOUND), ("死", NEAR_SOUND)],
    "事": [("实", SAME_SOUND)],
}
TIMES = dict.fromkeys("村民依法行使权力利全刀办实时事死", 100)
TEXT = "村民依法行使权力，办实事。\n" * 60


@pytest.fixture(name="planter", scope="module")
def _planter() -> Any:
    return planting.Planter(Confusions(confusions_file(OTHERS)), TIMES, lexicon().level)


@pytest.mark.parametrize("seed", range(5))
def test_a_planted_slip_is_where_it_says_it_is(planter: Any, seed: int) -> None:
    written, slips = planter.plant(TEXT, Random(seed))  # noqa: S311 nothing secret
    assert slips
    wrong = {at for slip in slips for at in range(slip.at, slip.at + slip.size)}
    assert {at for at, (one, two) in enumerate(zip(written, TEXT, strict=True)) if one != two} == wrong
    for slip in slips:
        assert TEXT[slip.at : slip.at + slip.size] == slip.meant
        found = written[slip.at : slip.at + slip.size]
        if slip.size == 2:
            assert found == slip.meant[::-1]
        else:
            assert found in [other for other, _ in OTHERS[slip.meant]]


def test_all_kinds_of_slips_are_planted(planter: Any) -> None:
    _, slips = planter.plant(TEXT * 20, Random(1))  # noqa: S311 nothing secret
    assert {slip.size for slip in slips} == {1, 2}
    assert {slip.meant for slip in slips if slip.size == 1} >= {"力", "实"}


def test_slips_stand_apart(planter: Any) -> None:
    _, slips = planter.plant(TEXT * 5, Random(2), every=40)  # noqa: S311 nothing secret
    places = sorted(slip.at for slip in slips)
    assert min(after - before for before, after in pairwise(places)) >= 20


def test_the_same_seed_plants_the_same(planter: Any) -> None:
    first, second = (planter.plant(TEXT, Random(3)) for _ in range(2))  # noqa: S311 nothing secret
    assert first == second


def test_nothing_is_planted_where_nothing_is_like(planter: Any) -> None:
    assert planter.plant("，0，" * 100, Random(1)) == ("，0，" * 100, set())  # noqa: S311 nothing secret
    assert planter.plant("", Random(1)) == ("", set())  # noqa: S311 nothing secret


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("依法行使权利", "依法行使权力", [(5, 1, "力")]),
        ("村名在办事实", "村民在办实事", [(1, 1, "民"), (4, 2, "实事")]),
        ("村民", "村民", []),
        ("村明，办事", "村民办事", [(1, 2, "民")]),
        ("办事", "办好事", [(1, 0, "好")]),
        ("名", "民", [(0, 1, "民")]),
    ],
)
def test_what_was_changed(before: str, after: str, changed: list[tuple[int, int, str]]) -> None:
    assert [tuple(slip) for slip in corrected.edits(before, after)] == changed


@pytest.mark.parametrize(
    ("slip", "right", "touches"),
    [
        ((1, 1, "民"), True, True),
        ((4, 2, "实事"), True, True),
        ((1, 1, "明"), False, True),
        ((0, 1, "树"), False, True),
        ((4, 1, "实"), False, True),
        ((3, 1, "再"), False, True),
        ((7, 1, "的"), False, False),
    ],
)
def test_whether_a_slip_is_right(slip: tuple[int, int, str], right: bool, touches: bool) -> None:
    sentence = corrected.Sentence("村名在办事实了呢", "村民在办实事了呢", "", "1")
    assert corrected.judge(sentence, planting.Slip(*slip)) == (right, touches)


def test_other_ways_to_the_same_sentence_are_right() -> None:
    sentence = corrected.Sentence("办事事实", "办实事实", "", "1")
    assert corrected.judge(sentence, planting.Slip(0, 3, "办实事")) == (True, True)


@pytest.fixture(name="extras", scope="module")
def _extras() -> Any:
    return pytest.importorskip("training.context_extras", reason="no folder of the repository, or no extra train")


@pytest.mark.parametrize("seed", range(5))
def test_a_planted_character_is_too_many(extras: Any, planter: Any, seed: int) -> None:
    text = TEXT * 20
    written, slips = extras.ExtraPlanter(planter, TIMES).plant(text, Random(seed))  # noqa: S311 nothing secret
    assert slips
    places = {slip.at for slip in slips}
    assert all((slip.size, slip.meant) == (1, "") for slip in slips)
    assert "".join(char for at, char in enumerate(written) if at not in places) == text
    for at in places:
        assert written[at] in TIMES
        assert written[at] not in {written[at - 1], written[at + 1]}


def test_planted_characters_are_judged(extras: Any) -> None:
    slips = {planting.Slip(5, 1, "")}
    assert extras.judge_planted(slips, planting.Slip(5, 1, "")) == (True, True)
    assert extras.judge_planted(slips, planting.Slip(6, 1, "")) == (False, True)
    assert extras.judge_planted(slips, planting.Slip(8, 1, "")) == (False, False)
