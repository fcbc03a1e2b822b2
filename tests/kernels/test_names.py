"""Where names may stand, compared with what regular expressions and comparing all strings find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint_news.kernels.names import LAST, ONE, OTHER, followed, other_spellings
from lint_news.match.patterns import compiled

TEXTS = st.text(st.sampled_from("王李建国军，说𠮷\n"), max_size=60)
OFFSETS = st.integers(0, 20)


def table(one: str, other: str) -> bytes:
    found = bytearray(LAST + 1)
    for char in one:
        found[ord(char)] |= ONE
    for char in other:
        found[ord(char)] |= OTHER
    return bytes(found)


@given(TEXTS, OFFSETS, OFFSETS)
def test_neighbours_are_those_of_a_pattern(text: str, before: int, behind: int) -> None:
    start, end = min(before, len(text)), max(0, len(text) - behind)
    found = [match.start() for match in compiled("[，王说](?=[王李建])").finditer(text, start, end)]
    assert followed(text, start, end, table("，王说", "王李建")) == found


def is_other_spelling(string: str, name: str) -> bool:
    different = [a != b for a, b in zip(string, name, strict=True)]
    is_doubled = string[1] == string[2] and name[1] == name[2]
    return sum(different) == 1 or (is_doubled and different == [False, True, True])


@given(TEXTS, OFFSETS, OFFSETS, st.lists(st.text("王李建国军说𠮷", min_size=3, max_size=3), max_size=5))
def test_other_spellings_are_those_of_any_string(text: str, before: int, behind: int, names: list[str]) -> None:
    start, end = min(before, len(text)), max(0, len(text) - behind)
    assert other_spellings(text, start, end, names) == [
        (at, number)
        for at in range(start, end - 2)
        for number, name in enumerate(names)
        if is_other_spelling(text[at : at + 3], name)
    ]
