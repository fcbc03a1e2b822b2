"""Messages, spans and edits."""

from __future__ import annotations

import pickle
import re
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Confidence, Edit, ErrorKind, LintNewsError, Message, Severity, Span, delete, replace
from lint_news.model import RANK
from lint_news.text.edits import NonOverlappingEdits, apply

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


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ([], "一二三四"),
        ([Edit(Span(0, 0), "零")], "零一二三四"),
        ([Edit(Span(4, 4), "五")], "一二三四五"),
        ([Edit(Span(1, 3))], "一四"),
        ([Edit(Span(2, 3), "叁"), Edit(Span(0, 1), "壹")], "壹二叁四"),
        ([Edit(Span(0, 1), "壹"), Edit(Span(1, 1), "、"), Edit(Span(1, 2), "贰")], "壹、贰三四"),
        ([Edit(Span(0, 4), "")], ""),
    ],
)
def test_apply(edits: list[Edit], after: str) -> None:
    assert apply("一二三四", edits) == after


def test_delete_and_replace_want_a_person_unless_they_say_otherwise() -> None:
    assert apply("他的的书", delete(1, 2).edits) == "他的书"
    assert apply("冻冻", replace(Span(0, 1), "冷").edits) == "冷冻"
    assert delete(1, 2).safety is replace(Span(0, 1), "").safety is delete(0, 1).safety
    assert delete(1, 2).safety.value == "review"


def test_gravity_is_the_order_of_declaration() -> None:
    for scale in (Severity, Confidence, ErrorKind):
        assert [RANK[member] for member in scale] == list(range(len(scale)))


places = st.integers(0, 30)
spans = st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends)))
groups = st.lists(st.lists(spans, min_size=1, max_size=3), max_size=12)


@given(groups, st.sampled_from([Span.touches, Span.overlaps]))
def test_taken_edits_are_never_in_conflict(given_groups: list[list[Span]], conflict: object) -> None:
    """Looking at the neighbours alone decides as looking at all would."""
    meet = Span.touches if conflict is Span.touches else Span.overlaps
    taken, chosen = NonOverlappingEdits(meet), list[Span]()
    for group in given_groups:
        if any(a.overlaps(b) for a, b in pairwise(sorted(group))):
            continue
        free = not any(meet(a, b) for a, b in product(group, chosen))
        assert taken.add([Edit(span) for span in group]) is free
        chosen += group if free else []
