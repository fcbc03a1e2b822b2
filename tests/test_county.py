"""The pages of county papers: what faults.tsv says of them holds."""

from __future__ import annotations

from itertools import pairwise

import pytest

from benchmarks import county
from benchmarks.county import __main__ as bench


@pytest.mark.parametrize("page", bench.PAGES)
def test_each_fault_stands_once_in_its_line_and_has_another_right_form(page: str) -> None:
    text, listed = bench.text_of(page), bench.faults(page)
    spans = sorted(bench.span_of(fault, text) for fault in listed)
    assert len(listed) >= 20
    assert all(one.end <= other.start for one, other in pairwise(spans)), "faults overlap"
    assert all(fault.wrong != fault.right for fault in listed)
    assert bench.corrected(page).count("\n") == text.count("\n")


def test_a_fault_that_does_not_stand_in_its_line_is_named() -> None:
    page = bench.PAGES[0]
    fault = bench.faults(page)[0]
    with pytest.raises(LookupError, match=f"{page}:{fault.line + 1} has "):
        bench.span_of(bench.Fault(page, fault.kind, fault.line + 1, fault.wrong, fault.right, ""), bench.text_of(page))


def test_the_benchmark_has_a_description() -> None:
    assert county.__doc__
