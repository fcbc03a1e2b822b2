"""Where names may stand, compared with what regular expressions and comparing all strings find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint_news.kernels.names import LAST, followed, other_spellings
from lint_news.match.patterns import compiled

TEXTS = st.text(st.sampled_from("王李建国军，说𠮷\n"), max_size=60)
OFFSETS = st.integers(0, 20)


PAIRS = (("，王说", "王李建"), ("王", "，王"), ("李", ""), ("国，", "军"))


def table() -> bytes:
    found = bytearray(LAST + 1)
    for i, pair in enumerate(PAIRS):
        for k, chars in enumerate(pair):
            for char in chars:
                found[ord(char)] |= 1 << 2 * i + k
    return bytes(found)


@given(TEXTS, OFFSETS, OFFSETS)
def test_neighbours_are_those_of_patterns(text: str, before: int, behind: int) -> None:
    start, end = min(before, len(text)), max(0, len(text) - behind)
    found = followed(text, start, end, table())
    assert all(bits for _, bits in found)
    for i, (one, other) in enumerate(PAIRS):
        pattern = f"[{one}](?=[{other}])" if other else "(?!)"
        assert [at for at, bits in found if bits >> 2 * i & 1] == [
            match.start() for match in compiled(pattern).finditer(text, start, end)
        ]


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
