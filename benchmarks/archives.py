"""What checking an archive costs: Arrow against a plain loop, the command, a run where all is done, and memory.

    python -m benchmarks.archives CORPUS.jsonl.gz [--limit N] [--copies N]

CORPUS is JSON lines with `text`. Times are seconds of CPU, of all processes. A plain loop checks the texts one by one
and makes the report of each: that is measured inside `check_batch`, so that both are of the same moment. Memory is
measured with one rule alone, on the corpus written so many times into one row group, since what is found does not
decide it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from lint_news.batch import Checker
from lint_news.batch.arrow import arrow, parquet
from lint_news.check.engine import DocumentFindings
from lint_news.project.session import Session

_STEP = 100
"""Texts in a batch."""
_FULL = 100e9
"""Bytes of the archive that is computed with."""


def rows_of(corpus: Path, limit: int) -> list[dict[str, Any]]:
    """The records, with an id where there is none."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        read = [json.loads(line) for _, line in zip(range(limit), lines, strict=False)]
    return [{"id": str(row.get("id", number)), "text": row["text"]} for number, row in enumerate(read)]


def overhead(rows: Sequence[dict[str, Any]]) -> tuple[float, float]:
    """Seconds of `check_batch`, and those of them that a plain loop takes: to check each text and make its report."""
    checker, inside = Checker(), [0.0]
    batches = [arrow().RecordBatch.from_pylist(rows[at : at + _STEP]) for at in range(0, len(rows), _STEP)]
    checker(batches[0])  # what is loaded once
    with counted(Session, "check_document", inside), counted(DocumentFindings, "report", inside):
        started = time.process_time()
        for batch in batches[1:]:
            checker(batch)
        return time.process_time() - started, inside[0]


@contextmanager
def counted(owner: type, name: str, seconds: list[float]) -> Generator[None]:
    """Add the seconds in a method to `seconds` while the block runs."""
    whole: Callable[..., object] = getattr(owner, name)

    def method(*given: object, **more: object) -> object:
        started = time.process_time()
        try:
            return whole(*given, **more)
        finally:
            seconds[0] += time.process_time() - started

    setattr(owner, name, method)
    try:
        yield
    finally:
        setattr(owner, name, whole)


def run(folder: Path, *options: str) -> tuple[float, float]:
    """Seconds of CPU of the command on the archive of the folder, and the peak of its memory in MB."""
    command = [sys.executable, "-P", "-m", "lint_news", "check", "archive.parquet", "--output-format", "parquet"]
    with subprocess.Popen([*command, "--output-file", "f.parquet", "--exit-zero", *options], cwd=folder) as started:
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise SystemExit("the command failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def written(folder: Path, rows: Sequence[dict[str, Any]], copies: int) -> None:
    """Write the archive of the folder; of several copies, with the number of each in its ids, into one row group."""
    many = ([{**row, "id": f"{copy}-{row['id']}"} for row in rows] for copy in range(copies))
    table = arrow().concat_tables(arrow().Table.from_pylist(part) for part in many)
    parquet().write_table(table, folder / "archive.parquet", compression="zstd", row_group_size=table.num_rows)


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--copies", type=int, default=100)
    given = parser.parse_args()
    rows = rows_of(given.corpus, given.limit)
    size = sum(len(row["text"].encode()) for row in rows)
    print(f"texts: {len(rows)}, {size / 1e6:.1f} MB of UTF-8")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        apart(written, folder, rows, 1)
        for jobs in ("1", "2"):
            seconds, peak = run(folder, "--jobs", jobs)
            hours = seconds / size * _FULL / 3600
            print(f"check --jobs {jobs}: {seconds:.2f} s, {size / 1e6 / seconds:.2f} MB/s, {peak:.0f} MB;", end=" ")
            print(f"100 GB: {hours:.0f} hours of one CPU")
            (folder / "f.parquet.parts").rename(folder / f"parts-{jobs}")
        (folder / "parts-1").rename(folder / "f.parquet.parts")
        print(f"again, all done: {run(folder, '--jobs', '1')[0]:.2f} s")
        for copies in (given.copies // 10, given.copies):
            apart(written, folder, rows, copies)
            seconds, peak = run(folder, "--jobs", "1", "--select", "doubled-mark")
            again = run(folder, "--jobs", "1", "--select", "doubled-mark")[0]
            megabytes = size * copies / 1e6
            print(f"{megabytes:.0f} MB in one row group: {peak:.0f} MB of memory;", end=" ")
            print(f"again, all done: {again:.1f} s, 100 GB: {again / megabytes * _FULL / 1e6 / 60:.0f} minutes")
    whole, loop = overhead(rows)
    print(f"check_batch {whole:.2f} s, plain loop {loop:.2f} s: {whole / loop - 1:+.1%}")


def apart(function: Callable[..., None], *given: object) -> None:
    """Call a function in a process of its own: what this one has taken of memory would count for the commands that it
    starts."""
    process = get_context("spawn").Process(target=function, args=given)
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit("the archive was not written")


if __name__ == "__main__":
    main()
