"""With which characters or pairs the matches of a pattern begin."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import from_regex

from lint_news.match.beginnings import beginnings

KNOWN = {
    "年": "年",
    "[0-1]{2}年": "00 01 10 11",
    "a?b": "ab b",
    "a*bc": "aa ab bc",
    "(?<=x)ab|cd": "ab cd",
    "(?:ab|c)d": "ab cd",
    "a.": "a",
    "x+y": "xx xy",
    "(?P<a>[ab])(?P=a)": "a b",
    "a{2,3}": "aa",
    "(?:a|)b": "ab b",
    "^a$": "a",
    "(?=cd)cd": "cd",
    "(a)?(?(1)b|c)": "ab ac b c",
    "(?:a|bc){2}d": "aa ab bc",
    "(?>ab|c)+": "ab c cc ca",
    "𠮷a": "𠮷a",
}
UNKNOWN = ("", "a*", "a?", ".a", r"\w+a", "(?i:ab)", "(?:a|.)b", "[^a]b", "(?x) a")


@pytest.mark.parametrize("pattern", KNOWN)
def test_known(pattern: str) -> None:
    assert beginnings(pattern) == {*KNOWN[pattern].split()}


@pytest.mark.parametrize("pattern", UNKNOWN)
def test_unknown(pattern: str) -> None:
    assert not beginnings(pattern)


def test_too_many_pairs_are_read_as_characters() -> None:
    assert beginnings("[一-丿][一-丿]") == {*map(chr, range(ord("一"), ord("丿") + 1))}


@pytest.mark.parametrize("pattern", KNOWN)
@given(data=st.data())
def test_each_match_begins_so(pattern: str, data: st.DataObject) -> None:
    text = data.draw(from_regex(pattern.replace("(?(1)b|c)", "[bc]")))  # hypothesis does not know conditions
    for match in re.finditer(pattern, text):
        assert text.startswith(tuple(beginnings(pattern)), match.start())
