"""Characters that were lost at the end of a clause."""

from __future__ import annotations

import pytest

from lint_news.language.context.lost import lost_characters


def found(text: str) -> list[tuple[int, str]]:
    return [(slip.start, slip.meant) for slip in lost_characters(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "last", "meant"),
    [
        ("展销会昨晚落下帷，签约二十项。", "帷", "帷幕"),
        ("\U00020000县同邻县开展合。", "合", "合作"),
        ("销量创历史同期新！", "新", "新高"),
    ],
)
def test_the_last_character_of_a_clause(text: str, last: str, meant: str) -> None:
    assert found(text) == [(text.index(last), meant)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "，",
        "帷，",
        "展销会昨晚落下帷幕，签约二十项。",
        "展销会昨晚落下帷",  # no mark
        "展销会昨晚落下帷、开展合（待续）",
        "同期新，",  # nothing before it
        "他戴上电子表，走进歌舞团。",
    ],
)
def test_what_is_whole(text: str) -> None:
    assert found(text) == []


def test_nothing_outside_is_read() -> None:
    text = "展销会昨晚落下帷，签约二十项。"
    assert not list(lost_characters(text, 0, text.index("，")))
    assert not list(lost_characters(text, text.index("下"), len(text)))
