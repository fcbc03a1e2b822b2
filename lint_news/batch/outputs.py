"""The findings of an archive as one file of Parquet, or as JSON lines in the form of `check --output-format jsonl`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from .arrow import Table, arrow, parquet
from .judging import Counts
from .parts import Part
from .schema import findings_schema

COUNTS = b"lint-news.counts"
"""The key in the metadata of a file of findings: `[year, page, documents, characters]` of all that was checked."""
_GROUP = 50_000
"""Rows of findings in a row group."""


def write_parquet(parts: Iterable[Part], file: BinaryIO, ruleset: str, version: str) -> None:
    """Write the findings of all parts; the same parts give the same bytes."""
    schema, counts = findings_schema(), Counter[tuple[int, str, int]]()
    head = {"lint-news.version": version, "lint-news.ruleset": ruleset}
    with parquet().ParquetWriter(file, schema.with_metadata({**schema.metadata, **head}), compression="zstd") as out:
        for table in _groups(parts, counts):
            out.write_table(table)
        out.add_key_value_metadata({COUNTS: _listed(counts)})


def _groups(parts: Iterable[Part], counts: Counter[tuple[int, str, int]]) -> Iterator[Table]:
    """Tables of so many rows as a row group has; what was checked is added to `counts`."""
    held, rows = list[Table](), 0
    for part in parts:
        for (year, page), counted in part.counts.items():
            counts[year, page, 0] += counted[0]
            counts[year, page, 1] += counted[1]
        held.append(part.found.replace_schema_metadata(None))
        rows += part.found.num_rows
        if rows >= _GROUP:
            yield arrow().concat_tables(held)
            held, rows = [], 0
    if held:
        yield arrow().concat_tables(held)


def _listed(counts: Counter[tuple[int, str, int]]) -> bytes:
    groups = sorted({(year, page) for year, page, _ in counts})
    return msgspec.json.encode([(*group, counts[*group, 0], counts[*group, 1]) for group in groups])


def counts_in(metadata: dict[bytes, bytes]) -> Counts:
    """What was checked, of a file of findings; empty where it does not say. Raises ValueError."""
    rows = msgspec.json.decode(metadata.get(COUNTS, b"[]"), type=list[tuple[int, str, int, int]])
    return {(year, page): (documents, characters) for year, page, documents, characters in rows}


def json_records(part: Part) -> Iterator[dict[str, Any]]:
    """The rows of a part as records of JSON lines."""
    for row in part.found.to_pylist():
        origin = {name: row[name] for name in ("path", "document", "row", "page")}
        origin["date"] = row["date"].isoformat() if row["date"] else None
        if row["type"] == "finding":
            yield {"type": "finding", **origin, **_finding(row)}
        elif row["type"] == "failure":
            yield {"type": "failure", **origin, "who": row["rule"], "error": row["message"]}
        else:
            yield {"type": "error", **origin, "message": row["message"]}


_COPIED = ("rule", "family", "kind", "severity", "confidence", "message", "fingerprint")


def _finding(row: dict[str, Any]) -> dict[str, Any]:
    copied = {name: row[name] for name in _COPIED}
    related = [{**_place(one), "message": one["message"]} for one in row["related"]]
    return {**copied, **_place(row), "related": related, "fixes": row["fixes"], "accepted": row["accepted"]}


def _place(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "start": {"offset": row["start"], "line": row["line"], "column": row["column"]},
        "end": {"offset": row["end"], "line": row["end_line"], "column": row["end_column"]},
    }
