"""The built-in output formats, given by the same hook as those of plug-ins.

A format is a function from reports to text; `terminal` fits text to the columns of a terminal and escapes control
characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from ..authoring.plugins import Format, Output
from ..model import Report
from .concise import concise
from .full import full
from .records import json, jsonl

_LATER = ("html", "github", "gitlab", "junit", "rdjson", "sarif")


def lint_news_formats() -> Mapping[str, Format]:
    """The formats by name: full, concise, json, jsonl, html, and for other programs github, gitlab, junit, rdjson,
    sarif."""
    ours: dict[str, Format] = {"full": full, "concise": concise, "json": json, "jsonl": jsonl}
    return ours | {name: partial(_imported, name) for name in _LATER}


def _imported(name: str, reports: Iterable[Report], output: Output) -> Iterator[str]:
    """A format that is imported when it is first used: most checks need none of these."""
    from importlib import import_module

    made: Format = getattr(import_module(f".{name}", __name__), name)
    return made(reports, output)
