"""Counts of findings by rule, year and page, of a file of findings."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from ..model import LintNewsError, Message
from ..system.reasons import why_failed
from ..system.regular import open_regular
from .arrow import arrow, parquet
from .judging import Counts
from .outputs import counts_in

_COLUMNS = ("type", "rule", "date", "page", "accepted")


class SummaryRow(Struct, frozen=True):
    """Findings of a rule in a year and on a page; `year` is empty where documents have no date, `page` where they have
    none. `documents` and `characters` count what was checked of that year and page, None where the file does not say.
    """

    rule: str
    year: str
    page: str
    findings: int
    documents: int | None = None
    characters: int | None = None


HEADINGS = SummaryRow.__struct_fields__


def summary(path: str) -> list[SummaryRow]:
    """The rows by rule, year and page, of a file in Parquet or JSON lines; accepted findings do not count.

    Raises LintNewsError for a file that cannot be read or has no findings of `check`.
    """
    found: Counter[tuple[str, str, str]] = Counter()
    try:
        with open_regular(Path(path)) as file:
            rows, counts = _of_table(file) if path.lower().endswith(".parquet") else _of_lines(file)
            for row in rows:
                if row["type"] == "finding" and row["accepted"] is None:
                    found[row["rule"], str(row.get("date") or "")[:4], row.get("page") or ""] += 1
    except (OSError, ValueError, KeyError, TypeError, AttributeError, arrow().ArrowException) as error:
        raise LintNewsError(_unreadable(path, error)) from error
    return [SummaryRow(*key, n, *_checked(counts, *key[1:])) for key, n in sorted(found.items())]


def _of_table(file: Any) -> tuple[Iterator[dict[str, Any]], Counts]:  # noqa: ANN401 a binary file
    read = parquet().ParquetFile(file)
    counts = counts_in(read.metadata.metadata or {})
    return (row for batch in read.iter_batches(columns=list(_COLUMNS)) for row in batch.to_pylist()), counts


def _of_lines(file: Any) -> tuple[Iterator[dict[str, Any]], Counts]:  # noqa: ANN401 a binary file
    return (json.loads(line) for line in file), {}


def _checked(counts: Counts, year: str, page: str) -> tuple[int | None, int | None]:
    return counts.get((int(year or 0), page), (None, None))


def _unreadable(path: str, error: Exception) -> Message:
    return Message(
        "{path}：不是 check 查档案的结果（{why}）",
        "{path}: not the findings that check writes of an archive ({why})",
        path=path,
        why=why_failed(error),
    )
