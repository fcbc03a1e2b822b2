"""The least that is read of an archive at a time: some rows of a Parquet file, a line of JSON."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from msgspec import Struct

from ..model import LintNewsError, Message
from ..readers import CHARACTERS, Fields
from ..system.reasons import why_failed
from .arrow import arrow, parquet
from .documents import require_text
from .rows import NUMBER, columns

_STEP = 16
"""Rows of Parquet that are read at a time: in memory they may be as long as a text may be."""
_LONGEST = 6 * CHARACTERS
"""Bytes of the longest line; a longer one has too many characters in any spelling."""
_BOM = b"\xef\xbb\xbf"


class Piece(Struct, frozen=True):
    """A record batch, or a line with its end. `size` counts bytes."""

    content: Any
    rows: int
    size: int


def in_parquet(file: BinaryIO, name: str, fields: Fields) -> Iterator[Piece]:
    """The rows of a Parquet file. Raises LintNewsError where it is damaged or has no column of text."""
    done = 0
    with _damage(name, lambda: done + 1):
        read = parquet().ParquetFile(file, buffer_size=1 << 20, pre_buffer=False, page_checksum_verification=True)
        schema = read.schema_arrow
        require_text(schema, fields, name)
        wanted = [column for column in columns(fields) if column in schema.names and column != NUMBER]
        for batch in read.iter_batches(_STEP, columns=wanted, use_threads=False):
            yield Piece(batch.replace_schema_metadata(None), batch.num_rows, batch.nbytes)
            done += batch.num_rows


def in_json(file: BinaryIO, name: str) -> Iterator[Piece]:
    """The lines of a file of records, without a byte order mark. Raises LintNewsError where it is damaged or empty."""
    done = 0
    with _damage(name, lambda: done + 1):
        unpacked = cast("BinaryIO", gzip.GzipFile(fileobj=file)) if name.lower().endswith(".gz") else file
        for line in _lines(unpacked):
            yield Piece(line if done else line.removeprefix(_BOM), 1, len(line))
            done += 1
    if not done:
        raise LintNewsError(Message("{name}：里面没有一条记录", "{name}: there is no record in it", name=name))


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines. Of one that is too long the beginning comes, which is no JSON."""
    while line := file.readline(_LONGEST):
        ends = line.endswith(b"\n")
        yield line if ends else line + b"\n"
        while not ends and (rest := file.readline(_LONGEST)):
            ends = rest.endswith(b"\n")


@contextmanager
def _damage(name: str, number: Callable[[], int]) -> Generator[None]:
    """Turn what libraries raise about a damaged file into an error with the row from which it cannot be read."""
    try:
        yield
    except LintNewsError:
        raise
    except (EOFError, OSError, OverflowError, ValueError, zlib.error, arrow().ArrowException) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise LintNewsError(_damaged(name, number(), error)) from error


def _damaged(name: str, number: int, error: Exception) -> Message:
    said = why_failed(error if not isinstance(error, OSError) else ValueError(str(error)))
    return Message(
        "{name}:{number}：从这一行起读不了，文件坏了（{why}）",
        "{name}:{number}: cannot be read from this row on, the file is damaged ({why})",
        name=name,
        number=number,
        why=said,
    )
