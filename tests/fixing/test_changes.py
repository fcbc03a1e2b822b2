"""What fixing in rounds changed, told by the text as it was read, and taken back."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Rule, fix, lint
from lint_news.fixing.changes import changes, undone

from ..conftest import word_rule

CHAIN = [
    word_rule("shrink", "ZZ", "Z"),
    word_rule("lower", "(?<!Z)Z(?!Z)", "z"),
    word_rule("gone", "z一", ""),
    word_rule("line", "二", "\n三"),
    word_rule("put", "(?<=四)(?!五)", "五"),
]


def told(rules: list[Rule], text: str) -> list[tuple[int, str, str, list[str]]]:
    done = fix(text, partial(lint, rules=rules, fold=False))
    return [(c.start, c.before, c.after, [d.rule for d in c.because]) for c in changes(text, done.rounds)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲", []),
        ("甲Z乙", [(1, "Z", "z", ["lower"])]),
        ("甲ZZ乙Z", [(1, "ZZ", "z", ["shrink", "lower"]), (4, "Z", "z", ["lower"])]),
        ("甲ZZ一乙", [(1, "ZZ一", "", ["shrink", "lower", "gone"])]),
        ("四\r\n二", [(1, "", "五", ["put"]), (3, "二", "\r\n三", ["line"])]),
        ("", []),
    ],
)
def test_rounds_are_told_as_changes_of_the_text_that_was_read(
    text: str, expected: list[tuple[int, str, str, list[str]]]
) -> None:
    assert told(CHAIN, text) == expected


def test_what_was_put_and_taken_away_again_is_no_change() -> None:
    assert told([word_rule("a", "甲乙", "丙"), word_rule("b", "丙丁", "甲乙丁")], "甲乙") == [(0, "甲乙", "丙", ["a"])]
    assert told([word_rule("a", "甲(?=乙丁)", "丙"), word_rule("b", "丙(?=乙)乙", "甲丙")], "甲丙乙") == [
        (1, "丙乙", "甲丙", ["b"])
    ]


@given(st.text("Z一二四五甲\r\n𠮷", max_size=30))
def test_changes_taken_back_give_the_text_that_was_read(text: str) -> None:
    done = fix(text, partial(lint, rules=CHAIN, fold=False))
    if not done.unsettled:
        made = list(changes(text, done.rounds))
        assert undone(done.text, made) == text
        assert bool(made) == (done.text != text)
        assert all(text[c.start : c.start + len(c.before)] == c.before for c in made)
