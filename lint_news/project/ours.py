"""Recognize files that lint-news wrote: reports, baselines and change logs. In a folder of pages they are not checked.

Every line must have the form of such a file: a page whose first line happens to look like one is still checked.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable

from ..containers import is_marked

_HEAD = 4096
_SLIP = "\ufeff时间,文件,行,列,原文,改为,规则,理由,位置,改前,改后".encode()
_CONCISE = re.compile(r"[^\n]+:\d+:\d+: (?:error|warning|info): [^\n]* \[[a-z0-9-]+\]")  # noqa: TID251 used on files alone
_GITHUB = re.compile(r"::(?:error|warning|notice) (?:file=|title=)[^\n]*::[^\n]*")  # noqa: TID251 as above
_HEADED = r":\d+:\d+(?:（[^\n]*?）| \([^\n]*?\))? (?:错误|警告|提示|error|warning|info) "
"""Position, place in a container, severity."""
_FULL = re.compile(rf"\S[^\n]*{_HEADED}[^\n]*| +(?:\d+ )?\| [^\n]*| {{6}}[^\n]*|")  # noqa: TID251 as above
_SUMMARY = re.compile(r"(?:查了 \d+ 个文件[，：]|\d+ checked[,:])[^\n]*")  # noqa: TID251 as above
_ERRATA = re.compile(rb"(?s)PK\x03\x04.{26}docProps/app\.xml.{0,400}<Application>lint-news errata</Application>")  # noqa: TID251 as above
_HTML = (
    rb'<!DOCTYPE html>\n<html lang="[a-zA-Z-]+">\n<meta charset="utf-8">\n<meta name="generator" content="lint-news '
)
"""How a report begins that is HTML."""
_FINDINGS = b"lint-news.findings"
_MOST = 16 * 1024 * 1024


def is_ours(name: str) -> bool:
    """Whether a file is a report, a baseline, a change log or a marked copy. False for a file that cannot be read:
    checking it will report the error."""
    if is_marked(name):
        return True
    if name.lower().endswith(".docx"):
        return _is_errata(name)
    if name.lower().endswith(".parquet"):
        return _is_findings(name)
    try:
        if not os.path.isfile(name):  # noqa: PTH113 pathlib takes longer, and a folder has thousands of files
            return False
        with open(name, "rb") as file:  # noqa: PTH123 as above
            head = file.read(_HEAD)
            kind = next((check for start, check in _KINDS if re.match(start, head)), None)
            return kind is not None and kind((head + file.read(_MOST)).decode())
    except (OSError, ValueError, RecursionError):
        return False


def _is_errata(name: str) -> bool:
    """Whether a Word document is a table of errors: its first part, which is not compressed, says so."""
    try:
        with open(name, "rb") as file:  # noqa: PTH123 as above
            return _ERRATA.match(file.read(_HEAD)) is not None
    except (OSError, ValueError):
        return False


def _is_findings(name: str) -> bool:
    """Whether a Parquet file has findings, or is a part of them: the description at its end says so."""
    try:
        with open(name, "rb") as file:  # noqa: PTH123 as above
            end = file.seek(0, os.SEEK_END)
            file.seek(max(0, end - 8))
            length = int.from_bytes(file.read(4), "little")
            file.seek(max(0, end - 8 - min(length, _MOST)))
            return _FINDINGS in file.read(length)
    except (OSError, ValueError):
        return False


def _baseline(text: str) -> bool:
    rows = [json.loads(line) for line in text.splitlines()]
    return all(row.keys() <= {"path", "fingerprint", "rule", "words"} and len(row) >= 3 for row in rows[1:])


def _jsonl(text: str) -> bool:
    return all(json.loads(line)["type"] in ("run", "finding", "failure", "error") for line in text.splitlines())


def _json(text: str) -> bool:
    return json.loads(text).keys() == {"version", "ruleset", "findings", "failures"}


def _slip(text: str) -> bool:
    import csv
    from io import StringIO

    rows = csv.reader(StringIO(text[1:], newline=""))
    return all(len(row) == len(_SLIP.split(b",")) for row in rows)


def _full(text: str) -> bool:
    *blocks, last = text.rstrip("\n").split("\n")
    return _SUMMARY.fullmatch(last) is not None and all(map(_FULL.fullmatch, blocks))


def _lines(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: all(map(pattern.fullmatch, text.splitlines()))


_KINDS: tuple[tuple[bytes, Callable[[str], bool]], ...] = (
    (rb'\{"baseline":\d+\}\n', _baseline),
    (rb'\{"type":"run","version":', _jsonl),
    (rb'\{"version":"[^"]*","ruleset":', _json),
    (re.escape(_SLIP), _slip),
    (rb"::(?:error|warning|notice) ", _lines(_GITHUB)),
    (_HTML, lambda text: text.endswith("</main>\n</html>\n")),
    (f"[^\n]*?{_HEADED}|查了 \\d+ 个|\\d+ checked".encode(), _full),
    (rb"[^\n]*?:\d+:\d+: (?:error|warning|info): ", _lines(_CONCISE)),
)
