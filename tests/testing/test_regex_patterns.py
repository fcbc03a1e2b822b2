"""A pattern that is written for `regex` finds what `re` finds with the pattern."""

from __future__ import annotations

from itertools import product

import pytest
import regex

from lint_news import LETTER
from lint_news.match import patterns
from lint_news.testing.regex_patterns import for_regex

UNLIKE = "\x0b\x0c\x1c\x1f\x85 \u00a0\u2028\u3000aſK\u03011１²①Ⅻ一。\n"
"""Characters that the engines may take for different things."""


@pytest.mark.parametrize(
    "pattern",
    [
        r"\s",
        r"[\s]",
        r"[^\s]",
        r"[]\s]",
        r"[^]a\s]+",
        r"\\s",
        r"a|\s{2}",
        r"[\\s]",
        LETTER,
        r"[^\W\d_一]{2}",
        r"\d",
        r"[a\d]",
    ],
)
def test_a_pattern_is_written_for_regex(pattern: str) -> None:
    written = for_regex(pattern)
    assert written is not None
    for text in map("".join, product(UNLIKE + "\\s]", repeat=2)):
        assert [m.span() for m in regex.finditer(written, text)] == [
            m.span() for m in patterns.compiled(pattern).finditer(text)
        ]


@pytest.mark.parametrize("pattern", [r"\w", r"[^\W]", r"\W", r"\bA", r"(?i)a", r"(?i:a)", r"[\S]"])
def test_a_pattern_that_means_something_else_to_regex_is_not_shipped(pattern: str) -> None:
    assert for_regex(pattern) is None


def test_a_pattern_that_re_refuses_is_shipped_as_it_is() -> None:
    assert for_regex(r"(?<=甲\s*)\w") == r"(?<=甲\s*)\w"


@pytest.mark.parametrize("pattern", [LETTER, r"\d", r"\s"])
def test_both_engines_find_the_same_characters(pattern: str) -> None:
    everything = "".join(map(chr, range(0x110000)))
    written = for_regex(pattern)
    assert written is not None
    assert regex.findall(written, everything) == patterns.compiled(pattern).findall(everything)
