"""Archives read in chunks: the rows are all there, once, with their numbers, whatever the file."""

from __future__ import annotations

import gzip
import io
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from lint_news import LintNewsError
from lint_news.batch import Fields, chunks, pieces
from lint_news.batch.chunks import Chunk
from lint_news.batch.rows import Row

from .conftest import ROWS, arrow, parquet, write_lines, write_parquet

FIELDS = Fields()
LONG = tuple({"id": str(n), "text": f"第{n}篇。" * 40} for n in range(100))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "ENOUGH", 2_000)


def read(path: Path) -> list[Chunk]:
    return list(chunks.chunks(str(path), FIELDS))


def rows_of(read_in: list[Chunk]) -> list[Row]:
    return [row for chunk in read_in for row in chunk.rows(FIELDS)]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("write", [write_parquet, write_lines], ids=["parquet", "lines"])
def test_all_rows_come_once_and_in_order(write: Callable[..., Path], tmp_path: Path) -> None:
    found = read(write(tmp_path / ("a.parquet" if write is write_parquet else "a.jsonl"), LONG))
    assert len(found) > 3
    rows = rows_of(found)
    assert [(row.id, row.number) for row in rows] == [(str(n), n + 1) for n in range(100)]
    assert [row.text for row in rows] == [row["text"] for row in LONG]
    assert [chunk.first for chunk in found] == sorted(chunk.first for chunk in found)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("size", [7, 33, 100])
def test_chunks_depend_on_the_rows_alone(size: int, tmp_path: Path) -> None:
    """Not on where the file lies, and each time it is read they are the same bytes."""
    name = tmp_path / "a.parquet"
    write_parquet(name, LONG, row_group_size=size)
    assert read(name) == read(name)


def test_both_kinds_of_files_have_the_same_rows(tmp_path: Path) -> None:
    table, lines = (
        rows_of(read(path)) for path in (write_parquet(tmp_path / "a.parquet"), write_lines(tmp_path / "a.jsonl"))
    )
    assert table == lines


def test_a_column_row_does_not_number_the_rows_of_a_file(tmp_path: Path) -> None:
    rows = [{"text": "一。", "row": 7}, {"text": "二。", "row": 9}]
    for path in (write_parquet(tmp_path / "a.parquet", rows), write_lines(tmp_path / "a.jsonl", rows)):
        assert [row.number for row in rows_of(read(path))] == [1, 2]


def test_lines_that_are_no_records(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        '\ufeff{"text": "一。"}\n\nxx\n[1]\n{"text": "半\\ud842"}\r\n{"id": 5}'.encode()
        + b"\n\xff\xfe\n"
        + b"[" * 9_999
    )
    rows = rows_of(read(path))
    assert [row.number for row in rows] == [1, 3, 4, 5, 6, 7, 8]
    assert [row.text for row in rows if not row.error] == ["一。", "半\ufffd"]
    said = [row.error.message.text("en") for row in rows if row.error]
    assert all(one.startswith(f"{path}:{number}: ") for one, number in zip(said, (3, 4, 6, 7, 8), strict=True))


def test_a_line_that_is_too_long_is_skipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pieces, "_LONGEST", 64)
    path = write_lines(tmp_path / "a.jsonl", [{"text": "一。"}, {"text": "长" * 99}, {"text": "二。"}])
    good, long, last = rows_of(read(path))
    assert (good.text, last.text, last.number) == ("一。", "二。", 3)
    assert long.error


def told(path: Path) -> tuple[list[Row], str]:
    """The rows that come before the error, and the error."""
    rows: list[Row] = []
    found = (row for chunk in chunks.chunks(str(path), FIELDS) for row in chunk.rows(FIELDS))
    with pytest.raises(LintNewsError) as error:
        rows.extend(found)
    return rows, error.value.message.text("en")


def test_rows_before_the_damage_are_read(tmp_path: Path) -> None:
    """A compressed file of which the end is missing."""
    noise = [{"id": str(n), "text": os.urandom(400).hex()} for n in range(400)]
    whole = gzip.compress(write_lines(tmp_path / "a.jsonl", noise).read_bytes())
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    rows, error = told(tmp_path / "a.jsonl.gz")
    assert 100 < len(rows) < 300
    assert error.startswith(f"{tmp_path / 'a.jsonl.gz'}:{len(rows) + 1}: cannot be read from this row on")


def parquet_bytes() -> bytes:
    sink = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist(list(ROWS)), sink, write_page_checksum=True)
    return sink.getvalue()


DAMAGES: Mapping[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "half": lambda data: data[: len(data) // 2],
    "made up": lambda _: b"PAR1 no such thing PAR1",
    "flipped": lambda data: data[:40] + bytes(byte ^ 0x5A for byte in data[40:90]) + data[90:],
    "compressed": gzip.compress,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_files_are_told(damage: str, tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(DAMAGES[damage](parquet_bytes()))
    rows, error = told(path)
    assert rows == []
    assert error.startswith(f"{path}:1: cannot be read from this row on, the file is damaged (")


@pytest.mark.parametrize("at", range(4, 600, 13))
def test_a_byte_that_is_wrong_ends_in_rows_or_an_error(at: int, tmp_path: Path) -> None:
    data = bytearray(parquet_bytes())
    data[-at % len(data)] ^= 0xFF
    (tmp_path / "a.parquet").write_bytes(data)
    said = ""
    try:
        rows_of(read(tmp_path / "a.parquet"))
    except LintNewsError as error:
        said = error.message.text("zh")
    assert not said or said.startswith(f"{tmp_path / 'a.parquet'}:1：")


def test_files_that_are_not_there_or_no_files(tmp_path: Path) -> None:
    assert "no such file" in told(tmp_path / "none.parquet")[1]
    (tmp_path / "folder.parquet").mkdir()
    assert "is a folder" in told(tmp_path / "folder.parquet")[1]
    os.mkfifo(tmp_path / "pipe.jsonl")
    assert "pipe" in told(tmp_path / "pipe.jsonl")[1]
    (tmp_path / "empty.jsonl").write_bytes(b"")
    assert "no record" in told(tmp_path / "empty.jsonl")[1]


def test_a_table_without_rows_is_no_error(tmp_path: Path) -> None:
    parquet.write_table(arrow.Table.from_pydict({"text": arrow.array([], arrow.string())}), tmp_path / "a.parquet")
    assert read(tmp_path / "a.parquet") == []
