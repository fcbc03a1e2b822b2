"""What the tests of archives share: rows of a county paper, and files of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lint_news.batch.arrow import arrow as loaded
from lint_news.batch.arrow import parquet as loaded_parquet

arrow: Any = loaded()
parquet: Any = loaded_parquet()

ROWS: Sequence[dict[str, Any]] = (
    {"id": "1987-1", "date": "1987-03-02", "page": "1", "text": "县委召开会议,部署春耕。\r\n比赛定于2月30日举行。"},
    {"id": "1987-2", "date": "1987-03-02", "page": "2", "text": "城关镇新修水渠三里，秋后通水。"},
    {"id": "1988-1", "date": "1988年7月1日", "page": "1", "text": "全县小麦丰收，，总产创历史新高。"},
    {"id": None, "date": None, "page": None, "text": "供销社门市部今起营业\n到月底。身份证号370784199001011234。"},
    {"id": "1988-2", "date": "1988-07-01T08:00:00", "page": "4", "text": "电影院本周放映《红高粱》,票价三角。"},
)
"""The first, third, fourth and last have faults."""


def table(rows: Sequence[dict[str, Any]] = ROWS) -> Any:
    """The rows as a table of Arrow."""
    return arrow.Table.from_pylist(list(rows))


def batch(rows: Sequence[dict[str, Any]] = ROWS) -> Any:
    """The rows as a record batch."""
    return arrow.RecordBatch.from_pylist(list(rows))


def write_parquet(path: Path, rows: Sequence[dict[str, Any]] = ROWS, **settings: Any) -> Path:
    parquet.write_table(table(rows), path, **settings)
    return path


def write_lines(path: Path, rows: Sequence[dict[str, Any]] = ROWS) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def findings(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of findings."""
    return parquet.read_table(path).to_pylist()
