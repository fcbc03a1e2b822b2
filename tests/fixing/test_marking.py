"""What is written into a marked copy: corrections and notes by the text as it was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

import pytest
from msgspec import Struct

from lint_news import Message, Rule, fix, lint
from lint_news.containers.container import Correction, Marking, Note, Written
from lint_news.fixing.marking import marked
from lint_news.model import LineHint, Place

from ..conftest import word_rule

RULES = [
    word_rule("shrink", "ZZ", "Z"),
    word_rule("lower", "(?<!Z)Z(?!Z)", "z"),
    word_rule("put", "(?<=四)(?!五)", "五"),
    word_rule("find", "[甲乙]z|五|丙"),
]


class Fake(Struct):
    """A container that keeps what it is given."""

    text: str
    notices: Sequence[Message] = ()
    hints: Sequence[LineHint | None] = ()
    corrections: Sequence[Correction] = ()
    notes: Sequence[Note] = ()

    def place(self, offset: int) -> Place | None:
        raise AssertionError(offset)

    def write(self, corrections: Sequence[Correction], notes: Sequence[Note], marking: Marking) -> Written:
        assert marking.lang == "en"
        self.corrections, self.notes = corrections, notes
        return Written(b"", tuple(corrections), len(notes))


def marks(text: str, rules: list[Rule]) -> Fake:
    fake = Fake(text)
    outcome = fix(text, partial(lint, rules=rules, fold=False))
    marked(fake, outcome, Marking("a", dt.datetime(2026, 3, 19), "en"))
    return fake


@pytest.mark.parametrize(
    ("text", "corrections", "notes"),
    [
        ("丙丙", [], [(0, 1), (1, 2)]),
        ("甲ZZ丙", [(1, 3, "z")], [(0, 3), (3, 4)]),
        ("四丙乙Z", [(1, 1, "五"), (3, 4, "z")], [(1, 1), (1, 2), (2, 4)]),
        ("ZZ丙ZZ丙", [(0, 2, "z"), (3, 5, "z")], [(2, 3), (5, 6)]),
    ],
)
def test_spans_are_those_of_the_text_as_it_was_read(
    text: str, corrections: list[tuple[int, int, str]], notes: list[tuple[int, int]]
) -> None:
    made = marks(text, RULES)
    assert [(c.edit.span.start, c.edit.span.end, c.edit.text) for c in made.corrections] == corrections
    assert [(n.span.start, n.span.end) for n in made.notes] == notes


def test_a_comment_says_what_it_is_and_what_to_do() -> None:
    made = marks("丙ZZ", RULES)
    assert made.notes[0] == Note(made.notes[0].span, "“丙”\nwarning, find", "丙")
    assert made.corrections[0].comment == "“ZZ”\nFix: change “ZZ” to “Z”\nwarning, shrink"


def test_private_numbers_are_masked_in_comments() -> None:
    made = marks("13590351826丙", [word_rule("phone", "13590351826丙")])
    assert "13590351826" not in f"{made.notes[0].comment}{made.notes[0].quote}"
