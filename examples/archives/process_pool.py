"""Findings in Parquet files, a file for each task of a pool of processes.

python process_pool.py FOLDER FINDINGS.parquet
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from lint_news.batch import Checker, findings_schema

CHECK = Checker()


def found_in(path: Path) -> pa.Table:
    """The findings in a file."""
    with pq.ParquetFile(path) as file:
        return pa.Table.from_batches(CHECK.over(file.iter_batches(1000)), findings_schema())


def main(folder: str, output: str) -> None:
    """Check all files of a folder."""
    with ProcessPoolExecutor() as pool, pq.ParquetWriter(output, findings_schema()) as file:
        for table in pool.map(found_in, sorted(Path(folder).glob("*.parquet"))):
            file.write_table(table)


if __name__ == "__main__":
    main(*sys.argv[1:])
