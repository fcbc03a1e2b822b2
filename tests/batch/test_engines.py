"""The examples for engines: each gives the findings that the command gives."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from lint_news.batch import Checker

from ..environments import CHECKOUT, must, run
from .conftest import ROWS, arrow, parquet, write_parquet

EXAMPLES = CHECKOUT / "examples" / "archives"
KEYS = ("document", "rule", "start", "end", "message", "date", "page")
FILES = (ROWS[:2], ROWS[2:], [{**row, "id": f"again-{row['id']}"} for row in ROWS])
NEEDS = {
    "process_pool": "pyarrow",
    "duckdb_query": "duckdb",
    "ray_job": "ray",
    "spark_job": "pyspark",
    "datatrove_step": "datatrove",
}

pytestmark = [
    pytest.mark.engines,
    pytest.mark.skipif(not EXAMPLES.exists(), reason="tests run outside the checkout: no examples there"),
]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of three files."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number, rows in enumerate(FILES):
        write_parquet(folder / f"{number}.parquet", rows)
    return folder


def rows_in(output: Path) -> list[dict[str, Any]]:
    """The findings in a file or a folder of Parquet, or of JSON lines."""
    if lines := sorted(output.glob("*.jsonl")):
        records = [json.loads(line) for path in lines for line in path.read_text("utf-8").splitlines()]
        return [found for record in records for found in record["metadata"]["findings"]]
    return parquet.read_table(output).to_pylist()


def keys(rows: Sequence[dict[str, Any]]) -> list[list[str]]:
    return sorted([str(row[key]) for key in KEYS] for row in rows)


def skip_without(example: str) -> None:
    if not find_spec(NEEDS[example]):
        pytest.skip(f"{NEEDS[example]} is not installed")
    if example == "spark_job" and not shutil.which("java"):
        pytest.skip("no Java for Spark")


@pytest.mark.parametrize("example", NEEDS)
def test_an_example_finds_what_check_batch_finds(example: str, archive: Path, tmp_path: Path) -> None:
    skip_without(example)
    found = run_example(example, archive, tmp_path)
    whole = arrow.concat_tables(parquet.read_table(path) for path in sorted(archive.glob("*.parquet")))
    expected = [row for batch in Checker().over(whole.to_batches()) for row in batch.to_pylist()]
    if example == "datatrove_step":  # makes up ids where there are none
        found, expected = ([{**row, "document": ""} for row in rows] for rows in (found, expected))
    assert keys(found) == keys(expected)
    assert len(expected) == 12


@pytest.mark.parametrize("example", ["duckdb_query", "ray_job", "spark_job"])
def test_an_archive_has_ids_and_texts_alone(example: str, tmp_path: Path) -> None:
    skip_without(example)
    folder = tmp_path / "archive"
    folder.mkdir()
    write_parquet(folder / "0.parquet", [{"id": str(row["id"]), "text": row["text"]} for row in ROWS])
    assert run_example(example, folder, tmp_path)


def run_example(example: str, archive: Path, tmp_path: Path) -> list[dict[str, Any]]:
    source = str(archive / "*.parquet") if example == "duckdb_query" else str(archive)
    output = tmp_path / ("f.parquet" if example in ("process_pool", "duckdb_query") else "found")
    more = [tmp_path / "logs"] if example == "datatrove_step" else []
    python = {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "RAY_USAGE_STATS_ENABLED": "0"}
    must(run([sys.executable, EXAMPLES / f"{example}.py", source, output, *more], tmp_path, **python))
    return rows_in(output)
