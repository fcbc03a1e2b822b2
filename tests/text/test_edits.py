"""Edits: applied to a text, chosen so that no two conflict."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Edit, Span, delete, replace
from lint_news.text.edits import NonOverlappingEdits, apply


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
