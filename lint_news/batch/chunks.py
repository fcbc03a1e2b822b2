"""Archives read piece by piece: each chunk is checked at a time, and is done or not done as a whole.

Where a chunk begins and ends depends on the content of its file alone. At most one chunk is in memory, with what is
needed of the file to read the next rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct

from ..model import LintNewsError
from ..readers import RECORDS, Fields
from ..system.regular import open_regular
from ..text import input_errors
from .arrow import RecordBatch, arrow
from .documents import in_batch, in_lines
from .pieces import Piece, in_json, in_parquet
from .rows import Row

PARQUET = ".parquet"
SUFFIXES = (PARQUET, *RECORDS)
"""The endings of names of archives, in lower case."""
ENOUGH = 2 << 20
"""Bytes of text that make a chunk: a few seconds of checking, which is what a run loses when it is killed."""
_MOST_ROWS = 10_000


class Chunk(Struct, frozen=True):
    """Rows of an archive, as bytes: lines of JSON, or record batches in Arrow's format of streams.

    `first` is the number of the first row, from 1.
    """

    name: str
    first: int
    data: bytes
    is_table: bool

    def rows(self, fields: Fields) -> Iterator[Row]:
        """The documents in it."""
        if not self.is_table:
            yield from in_lines(self.data, fields, self.name, self.first)
            return
        first = self.first
        for batch in arrow().ipc.open_stream(self.data):
            yield from in_batch(batch, fields, self.name, first)
            first += batch.num_rows


def is_archive(name: str) -> bool:
    """Whether a file of this name is read in chunks."""
    return name.lower().endswith(SUFFIXES)


def chunks(name: str, fields: Fields) -> Iterator[Chunk]:
    """The chunks of a file. Raises LintNewsError where it cannot be read; the rows before a damaged place come
    first."""
    try:
        with open_regular(Path(name)) as file:
            yield from _chunks(file, name, fields)
    except OSError as error:
        raise LintNewsError(input_errors.unreadable(name, error)) from error


def _chunks(file: BinaryIO, name: str, fields: Fields) -> Iterator[Chunk]:
    is_table = name.lower().endswith(PARQUET)
    pieces = in_parquet(file, name, fields) if is_table else in_json(file, name)
    first = 1
    for held in _gathered(pieces):
        parts = [piece.content for piece in held]
        yield Chunk(name, first, _as_stream(parts) if is_table else b"".join(parts), is_table)
        first += sum(piece.rows for piece in held)


def _gathered(pieces: Iterator[Piece]) -> Iterator[list[Piece]]:
    """Pieces that together are enough for a chunk. Raises LintNewsError where the next one cannot be read, when the
    others have come."""
    held, size, rows = list[Piece](), 0, 0
    try:
        for piece in pieces:
            held.append(piece)
            size, rows = size + piece.size, rows + piece.rows
            if size >= ENOUGH or rows >= _MOST_ROWS:
                yield held
                held, size, rows = [], 0, 0
    except LintNewsError:
        if held:
            yield held
        raise
    if held:
        yield held


def _as_stream(batches: list[RecordBatch]) -> Any:  # noqa: ANN401 bytes, which pyarrow does not declare
    """The batches as bytes; the same rows give the same bytes."""
    pa = arrow()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batches[0].schema) as stream:
        for batch in batches:
            stream.write_batch(batch)
    return sink.getvalue().to_pybytes()
