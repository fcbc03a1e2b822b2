"""Orders as edits, several runs as one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint_news.model import Span
from lint_news.proofs.orders import Order, Orders, composed

TEXT = "一二三四五六七八九十"


@st.composite
def asked(draw: st.DrawFn, length: int) -> list[Order]:
    """Orders for a text of a length, no two of which touch."""
    ends = sorted(draw(st.sets(st.integers(0, length), max_size=6)))
    pairs = list(zip(ends[::2], ends[1::2], strict=False))
    return [Order(Span(start, end), draw(st.text("甲乙", max_size=2)), "由") for start, end in pairs]


@given(st.data())
def test_two_runs_as_one_ask_for_the_same_text(data: st.DataObject) -> None:
    first = data.draw(asked(len(TEXT)))
    between = Orders(first).applied(TEXT)
    second = data.draw(asked(len(between)))
    both = Orders(composed(TEXT, first, second))
    wanted = Orders(second).applied(between)
    assert both.applied(TEXT) == wanted
    assert [wanted[span.start : span.end] for span in both.wanted] == [one.text for one in both.orders]


@given(st.data())
def test_what_no_order_touches_goes_back_to_itself(data: st.DataObject) -> None:
    orders = Orders(data.draw(asked(len(TEXT))))
    wanted = orders.applied(TEXT)
    ordered = {at for span in orders.wanted for at in range(span.start, span.end)}
    assert all(TEXT[orders.back(at)] == wanted[at] for at in range(len(wanted)) if at not in ordered)
    starts = {one.span.start for one in orders.orders}
    assert all(orders.back(at) in starts for at in ordered)


def test_reasons_of_orders_that_become_one() -> None:
    first, second = [Order(Span(2, 3), "叁", "甲")], [Order(Span(2, 4), "三四", "乙")]
    assert composed(TEXT, first, second) == [Order(Span(2, 4), "三四", "甲 乙")]
