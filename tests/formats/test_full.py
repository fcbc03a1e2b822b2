"""The format for copy editors."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace as replaced

from lint_news import (
    Confidence,
    ErrorKind,
    Message,
)
from lint_news.formats.terminal import width

from ..conftest import word_rule
from .common import BROKEN, PAGE, TWO, judged, shown


def test_full_prints_in_the_order_of_the_page_or_the_gravest_first() -> None:
    rules = [*TWO, word_rule("fact", "X", kind=ErrorKind.FACT), word_rule("hint", "W", confidence=Confidence.DOUBTFUL)]

    def places(**settings: Any) -> list[str]:
        blocks = shown("full", judged("W一Z二X\n三Y四Z五Y", *rules), **settings).split("\n\n")[:-1]
        return [block.split(" ", 1)[0].removeprefix(PAGE) for block in blocks]

    assert places() == places(sort="position") == [":1:1", ":1:3", ":1:5", ":2:2", ":2:4", ":2:6"]
    assert places(sort="severity") == [":2:2", ":2:6", ":1:5", ":1:3", ":2:4", ":1:1"]


def test_a_block_of_full() -> None:
    assert shown("full", judged("县里的春耕Z开始了", TWO[0])).split("\n\n")[0].split("\n") == [
        f"{PAGE}:1:6 警告 “Z”  [find-z]",
        "    1 | 县里的春耕Z开始了",
        "      |           ^",
        "      = " + shown("full", judged("Z", TWO[0])).split("= ")[1].split("\n")[0],
    ]


@pytest.mark.parametrize(
    ("text", "before", "under"),
    [
        ("Z", 0, 1),
        ("中文Z", 4, 1),
        ("ｆｕｌｌＺ", 8, 2),
        ("half Ｚ", 5, 2),
        ("𠮷😀Z", 4, 1),
        ("，。（Z", 6, 1),
        ("e\u0301\u200d\ufe0fZ", 1, 1),
        ("中\u202e\u200bZ", 4, 1),
        ("中\tZ", 3, 1),
    ],
)
def test_carets_stand_under_the_fault(text: str, before: int, under: int) -> None:
    line, carets = shown("full", judged(text, word_rule("find-z", "[ZＺ]"))).split("\n")[1:3]
    assert carets.index("^") - width(line[: line.index("|") + 2]) == before
    assert carets.count("^") == under
    assert carets.index("|") == line.index("|")


def test_full_speaks_of_other_places_and_counts() -> None:
    said = shown("full", judged("Z\n" * 30, TWO[0]), judged("Y", *TWO, path="b.txt"), BROKEN, lang="en")
    assert "also at: 2:1, 3:1, 4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1 and 19 more" in said
    assert said.splitlines()[-1].startswith("2 checked: 1 errors, 30 warnings, 0 infos; 30 can be fixed")


def test_related_places_by_what_is_said_of_them() -> None:
    (found,) = judged("ZYY", TWO[0]).diagnostics
    others = tuple(replaced(found.location, message=said) for said in (Message("另一半", "the other half"), None))
    said = shown("full", replaced(judged("ZYY", TWO[0]), diagnostics=(replaced(found, related=others),)))
    assert "      = 另一半：1:1\n      = 另见：1:1\n" in said


def test_nothing_is_said_of_fixes_where_there_are_none() -> None:
    assert "0" not in shown("full", judged("Y", *TWO)).splitlines()[-1].partition("提示 0")[2]
    assert shown("full", judged("Y", *TWO)).endswith("错误 1，警告 0，提示 0。\n")
