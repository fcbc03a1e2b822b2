"""Pairs of texts before and after correction: their forms, and what is wrong with a file."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from lint_news.model import LintNewsError
from lint_news.testing.corrections import Pair, pairs


@pytest.mark.parametrize(
    ("line", "pair"),
    [
        (
            '{"before": "甲", "after": "乙", "wrong": "甲", "right": "丁", "date": "2026-03-19"}',
            Pair("甲", ("乙",), "", date(2026, 3, 19)),
        ),
        ('{"source": "甲", "targets": ["乙", "丙"], "id": 7}', Pair("甲", ("乙", "丙"))),
        ('{"wrong": "甲", "right": "乙", "context": "一甲一甲", "kind": "字"}', Pair("一甲一甲", ("一乙一甲",), "字")),
        ('{"wrong": "甲", "right": "", "context": null}', Pair("甲", ("",))),
        ('{"wrong": "甲", "right": "乙", "context": "没有它"}', Pair("甲", ("乙",))),
    ],
)
def test_forms_of_a_row(tmp_path: Path, line: str, pair: Pair) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(f"{line}\n\n", "utf-8")
    assert list(pairs(path)) == [pair]


def test_columns_and_compressed_rows(tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_bytes("\ufeff甲\t乙\r\n丙\t丁\t字\r\n".encode())
    assert list(pairs(tmp_path / "pairs.tsv")) == [Pair("甲", ("乙",)), Pair("丙", ("丁",), "字")]
    (tmp_path / "pairs.jsonl.gz").write_bytes(gzip.compress('{"before": "甲", "after": "乙"}'.encode()))
    assert list(pairs(tmp_path / "pairs.jsonl.gz")) == [Pair("甲", ("乙",))]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.tsv", "甲\t乙\n只有一列\n".encode()),
        ("a.tsv", "甲\t乙\n1\t2\t3\t4\n".encode()),
        ("a.tsv", b"1\t2\n\xff\xfe\xff"),
        ("a.jsonl", b'{"before": "1", "after": "2"}\n{"before": "1"}\n'),
        ("a.jsonl", b'{"before": "1", "after": "2"}\n{"wrong": "", "right": "2"}\n'),
        ("a.jsonl", b'{"before": "1", "after": "2"}\n{"before": 1, "after": "2"}\n'),
        ("a.jsonl", b'{"before": "1", "after": "2"}\nnot JSON\n'),
        ("a.jsonl.gz", gzip.compress(b'{"before": "1", "after": "2"}\n', mtime=0)[:-9]),
    ],
)
def test_a_line_that_is_no_pair(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(LintNewsError, match=rf"{name}:[012]: not a pair of texts \(") as raised:
        list(pairs(tmp_path / name))
    assert "读不出一对文字" in raised.value.message.zh
