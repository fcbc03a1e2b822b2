"""The results of chunks in a folder, each a Parquet file that is written whole or not at all.

The name of a part is a hash of all that it came of: what decides the findings, the name of the file, the number of the
first row, and the content of the chunk. So a part is either right or never looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Generator, Iterable, Mapping
from contextlib import ExitStack, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from ..model import LintNewsError, Message
from ..system.locking import locked
from ..system.reasons import why_failed
from ..system.writing import replace_by
from .arrow import Table, arrow, parquet
from .chunks import Chunk
from .judging import Counts

_KEY = b"lint-news.part"
_SMALL: Mapping[str, Any] = {"compression": "zstd", "use_dictionary": False, "write_statistics": False}
_NAMES = r"part-[0-9a-f]{32}\.parquet|\.part-[0-9a-f]{32}\..*"
"""The names of parts, and of those that were not finished."""


class Part(Struct, frozen=True):
    """What came of a chunk: the table of its findings, and the counts of what was checked."""

    found: Table
    counts: Counts


class _Head(Struct, frozen=True):
    """What a part says of itself: where its rows begin, the hash of what decides the findings, and its counts."""

    input: str
    first: int
    ruleset: str
    counts: list[tuple[int, str, int, int]]


def key_of(chunk: Chunk, ruleset: str) -> str:
    """The name of the part of a chunk; `ruleset` is the hash of what decides the findings in it."""
    digest = blake2b(f"{ruleset}\0{chunk.name}\0{chunk.first}\0".encode("utf-8", "surrogateescape"), digest_size=16)
    digest.update(chunk.data)
    return f"part-{digest.hexdigest()}.parquet"


class Parts:
    """The parts of the results that a file gets. One process at a time may write them."""

    def __init__(self, output: Path) -> None:
        self.folder = output.with_name(f"{output.name}.parts")

    @contextmanager
    def held(self) -> Generator[None]:
        """Make the folder, and keep other processes out. Raises LintNewsError where one is there, or it cannot be
        made."""
        with ExitStack() as stack:
            try:
                self.folder.mkdir(exist_ok=True)
                stack.enter_context(locked(self.folder / "parts", patience=0))
            except OSError as error:
                raise LintNewsError(_unwritable(self.folder, error)) from error
            yield

    def read(self, key: str) -> Part | None:
        """A part; None where there is none, or one that cannot be read."""
        path = self.folder / key
        with suppress(OSError, ValueError, arrow().ArrowException):
            found = parquet().read_table(path, memory_map=False)
            head = msgspec.json.decode(found.schema.metadata[_KEY], type=_Head)
            return Part(found, {(year, page): (n, characters) for year, page, n, characters in head.counts})
        return None

    def write(self, key: str, part: Part, chunk: Chunk, ruleset: str) -> None:
        """Keep a part. Raises LintNewsError where it cannot be written."""
        counts = [(*group, *counted) for group, counted in part.counts.items()]
        head = msgspec.json.encode(_Head(ascii(chunk.name)[1:-1], chunk.first, ruleset, counts))
        table = part.found.replace_schema_metadata({**part.found.schema.metadata, _KEY: head})
        try:
            replace_by(self.folder / key, lambda file: parquet().write_table(table, file, **_SMALL))
        except OSError as error:
            raise LintNewsError(_unwritable(self.folder, error)) from error

    def drop_others(self, keys: Collection[str]) -> None:
        """Remove the parts of earlier runs, and what runs that were killed left half written."""
        for path in self._old(keys):
            with suppress(OSError):
                path.unlink()

    def _old(self, keys: Collection[str]) -> Iterable[Path]:
        return [p for p in self.folder.iterdir() if p.name not in keys and re.fullmatch(_NAMES, p.name)]


def _unwritable(folder: Path, error: OSError) -> Message:
    return Message("{path}：写不了（{why}）", "{path}: cannot be written ({why})", path=folder, why=why_failed(error))
