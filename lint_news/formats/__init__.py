"""The built-in formats, through the same hook as anybody's."""

from __future__ import annotations

from collections.abc import Mapping

from ..plugins import Format, hookimpl
from .concise import concise
from .full import full
from .records import json, jsonl


@hookimpl
def lint_news_formats() -> Mapping[str, Format]:
    """full, concise, json, jsonl."""
    return {"full": full, "concise": concise, "json": json, "jsonl": jsonl}
