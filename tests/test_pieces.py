"""The pieces of local papers: what faults.tsv says of them holds."""

from __future__ import annotations

from benchmarks.pieces import __main__ as bench


def test_each_fault_stands_in_its_piece_and_is_all_that_is_wrong() -> None:
    right, wrong, listed = bench.pieces("right"), bench.pieces("wrong"), bench.faults()
    assert [fault.piece for fault in listed] == list(range(1, len(right) + 1))
    assert len(right) == len(wrong) >= 200
    for fault in listed:
        assert fault.wrong in wrong[fault.piece - 1]
        assert fault.wrong != fault.right
        assert right[fault.piece - 1] != wrong[fault.piece - 1]


def test_look_alikes_are_not_empty() -> None:
    assert len(bench.pieces("look-alikes")) >= 200
    assert all(bench.pieces("look-alikes"))
