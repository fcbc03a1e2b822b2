"""Edits of several rounds as one."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint_news import Edit, Span
from lint_news.lsp.rounds import combined
from lint_news.text.edits import apply


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_rounds_of_edits_as_one(data: st.DataObject) -> None:
    text = now = data.draw(st.text("ab", max_size=12))
    rounds: list[list[Edit]] = []
    for _ in range(data.draw(st.integers(0, 4))):
        cuts = sorted(data.draw(st.sets(st.integers(0, len(now)), max_size=4)))
        spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
        rounds.append([Edit(span, data.draw(st.text("abX", max_size=3))) for span in spans])
        now = apply(now, rounds[-1])
    assert apply(text, combined(text, rounds)) == now
