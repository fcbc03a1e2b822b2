"""Line ends that may be breaks."""

from __future__ import annotations

import pytest

from lint_news import Document, raw_lines
from lint_news.layout.breaks import is_bare_line, repeated_at_break, text_between


def test_no_overlap_is_longer_than_the_lines() -> None:
    assert [
        repeated_at_break(*pair) for pair in (("；", "；"), ("各村", "各村"), ("到各村", "各村民"), ("", "各村"))
    ] == [
        0,
        2,
        2,
        0,
    ]


def test_lines_that_end_without_a_mark() -> None:
    assert is_bare_line("进一步提")
    assert is_bare_line("”")
    assert not is_bare_line("完工。")
    assert not is_bare_line("他说好。”")


@pytest.mark.parametrize(
    ("left", "right", "between"),
    [
        ("春天", "来了", ""),
        ("the", "road", " "),
        ("3", "4", ""),
        ("AB", "cd", ""),
        ("AB ", "cd", " "),
        ("春天", "abc", ""),
    ],
)
def test_what_stands_between_joined_lines(left: str, right: str, between: str) -> None:
    one, other = raw_lines(Document(f"{left}\n{right}\n"))[:2]
    assert text_between(one, other) == between
