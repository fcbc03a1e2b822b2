"""The built-in formats, through the same hook as anybody's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from ..authoring.plugins import Format, Output, hookimpl
from ..model import Report
from .concise import concise
from .full import full
from .records import json, jsonl

_FOR_PROGRAMS = ("github", "gitlab", "junit", "rdjson", "sarif")


@hookimpl
def lint_news_formats() -> Mapping[str, Format]:
    """full, concise, json, jsonl, and those that other programs read: github, gitlab, junit, rdjson, sarif."""
    ours: dict[str, Format] = {"full": full, "concise": concise, "json": json, "jsonl": jsonl}
    return ours | {name: partial(_imported, name) for name in _FOR_PROGRAMS}


def _imported(name: str, reports: Iterable[Report], output: Output) -> Iterator[str]:
    """The format of that name, imported when it is used: a check on a desk needs none of them."""
    from importlib import import_module

    made: Format = getattr(import_module(f".{name}", __name__), name)
    return made(reports, output)
