"""What stands twice in a text, compared with what regular expressions and sets find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news.kernels.repeats import LONGEST, doubled, repeats_letters, stands_twice
from lint_news.match.patterns import compiled

FEW = st.text(st.sampled_from("甲乙丙丁𠮷，。a\n"), max_size=60)
LETTERS = st.text(st.sampled_from("甲乙，"), max_size=40)


@given(FEW, st.integers(0, 10), st.integers(0, 10))
def test_runs_are_those_of_a_pattern(text: str, before: int, behind: int) -> None:
    start, end = min(before, len(text)), max(0, len(text) - behind)
    found = (match.span() for match in compiled(r"([^\n-\u33ff])\1+").finditer(text, start, end))
    assert doubled(text, start, end) == [(a, b) for a, b in found if ord(text[a]) >= 0x3400]


@given(FEW)
def test_a_piece_of_han_that_stands_twice_is_met(text: str) -> None:
    if re.search(f"([甲乙丙丁𠮷]{{2,{LONGEST}}})\\1", text):
        assert stands_twice(text)


@pytest.mark.parametrize(
    ("text", "is_met"),
    [
        ("甲乙甲乙", True),
        ("甲乙丙甲乙丁", False),
        ("甲甲", False),
        ("甲甲甲甲", True),
        ("2020", False),
        ("", False),
        ("甲" + "乙丙丁戊己庚辛壬癸子" * 3 + "甲" + "乙丙丁戊己庚辛壬癸子" * 3, True),
        ("".join(map(chr, range(0x4E00, 0x4E1E))) * 2, True),
        ("".join(map(chr, range(0x4E00, 0x4E1F))) * 2, False),
    ],
)
def test_two_to_thirty_characters_count(text: str, is_met: bool) -> None:
    assert stands_twice(text) == is_met


@given(LETTERS | FEW, st.integers(1, 12), st.integers(1, 30))
def test_sentences_and_lines_of_letters_that_were_met(text: str, few: int, many: int) -> None:
    met: set[str] = set()
    found: list[bool] = []
    for line in text.split("\n"):
        before: list[str] = []
        *sentences, last = re.sub("，", "", line).split("。")
        for sentence in sentences:
            letters = "".join(before) + sentence
            first = len(letters) - len(sentence)
            again = _met_again(letters, set())[first:]
            found.append(len(again) >= few and all(again))
            before.append(sentence)
        again = _met_again("".join([*before, last]), met)
        found.append((len(again) >= few and all(again)) or (len(again) >= many and 10 * sum(again) >= 6 * len(again)))
        met.update(_windows("".join([*before, last])))
    assert repeats_letters(text, few, many) == any(found)


def _windows(letters: str) -> list[str]:
    return [letters[at : at + 8] for at in range(len(letters) - 7)]


def _met_again(letters: str, met: set[str]) -> list[bool]:
    windows = _windows(letters)
    return [window in met or window in windows[:at] for at, window in enumerate(windows)]
