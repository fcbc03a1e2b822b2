"""pyarrow, loaded on first use: it is in the extra `archives`. Its classes have no types."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

from ..model import LintNewsError, Message

Arrow: TypeAlias = Any
"""The module pyarrow, or one inside it."""
RecordBatch: TypeAlias = Any
Table: TypeAlias = Any
Schema: TypeAlias = Any


@cache
def arrow() -> Arrow:
    """The module pyarrow. Raises LintNewsError where it is not installed."""
    return _imported("pyarrow")


@cache
def parquet() -> Arrow:
    """The module pyarrow.parquet. Raises LintNewsError where pyarrow is not installed."""
    return _imported("pyarrow.parquet")


def _imported(name: str) -> Arrow:
    try:
        return import_module(name)
    except ImportError as error:
        raise LintNewsError(_MISSING) from error


_MISSING = Message(
    "查档案（Parquet）要先装 pyarrow（lint-news[archives]）：pip install pyarrow",
    "to check archives (Parquet), install pyarrow (lint-news[archives]): pip install pyarrow",
)
