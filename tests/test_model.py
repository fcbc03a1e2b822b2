"""Messages, errors and spans."""

from __future__ import annotations

import pickle
import re

import pytest

from lint_news import Confidence, ErrorKind, LintNewsError, Message, Severity, Span
from lint_news.model import RANK, Deferred

MANY = Message(
    "{first}（共 {n} 处）", "{first} ({n} places)", first=Message("多“{c}”", "one “{c}” too many", c="的"), n=6
)


def test_a_message_speaks_both_languages() -> None:
    assert MANY.text("zh") == "多“的”（共 6 处）"
    assert MANY.text("en") == "one “的” too many (6 places)"


def test_braces_in_a_value_are_text() -> None:
    assert Message("“{w}”", "“{w}”", w="{x}").text("zh") == "“{x}”"


def test_a_message_travels_between_processes() -> None:
    again = pickle.loads(pickle.dumps(MANY))
    assert again == MANY
    assert hash(again) == hash(MANY)


def test_a_value_that_cannot_travel_is_kept_as_text() -> None:
    match = re.search("的", "他的书")
    pickled = pickle.dumps(Message("{m}", "{m}", m=match))
    assert "的" in pickle.loads(pickled).text("zh")


def test_an_error_travels_between_processes() -> None:
    again = pickle.loads(pickle.dumps(LintNewsError(MANY)))
    assert isinstance(again, LintNewsError)
    assert again.message == MANY
    assert str(again) == MANY.text("en")


@pytest.mark.parametrize(
    ("a", "b", "touches", "overlaps"),
    [
        ((0, 2), (1, 3), True, True),
        ((0, 2), (2, 3), True, False),
        ((0, 2), (3, 4), False, False),
        ((0, 4), (1, 2), True, True),
        ((2, 2), (2, 2), True, True),
        ((2, 2), (1, 3), True, True),
        ((2, 2), (2, 3), True, False),
        ((2, 2), (3, 3), False, False),
    ],
)
def test_spans_that_meet(a: tuple[int, int], b: tuple[int, int], touches: bool, overlaps: bool) -> None:
    for one, other in ((Span(*a), Span(*b)), (Span(*b), Span(*a))):
        assert one.touches(other) is touches
        assert one.overlaps(other) is overlaps


def test_the_rank_is_the_order_of_declaration() -> None:
    for scale in (Severity, Confidence, ErrorKind):
        assert [RANK[member] for member in scale] == list(range(len(scale)))


def test_deferred_items_are_made_together_when_one_is_read() -> None:
    made: list[int] = []

    def make() -> list[int]:
        made.append(3)
        return [1, 2, 3]

    items = Deferred(3, make)
    assert (len(items), made) == (3, [])
    assert (items[0], items[1:], [*items], made) == (1, (2, 3), [1, 2, 3], [3])


def test_deferred_items_are_equal_to_a_tuple() -> None:
    items, others = Deferred(2, lambda: [1, 2]), Deferred(2, lambda: [1, 2])
    assert items == (1, 2)
    assert items == others
    assert items not in ((1, 3), [1, 2], "12")
    assert hash(items) == hash((1, 2))
    assert repr(items) == "(1, 2)"
    assert type(pickle.loads(pickle.dumps(items))) is tuple
