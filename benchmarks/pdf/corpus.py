"""Reading of many PDF files of others, each in a process of its own with a limit of time and memory."""

from __future__ import annotations

import multiprocessing
import os
import resource
from collections import Counter
from pathlib import Path

from lint_news import LintNewsError, containers

SECONDS, BYTES = 60, 2 << 30
"""The most CPU and address space of one file."""

Outcome = tuple[str, str, float, int]
"""The name of a file, what became of it, seconds of CPU and the most memory in MB."""


def read_corpus(folder: Path) -> int:
    """Read the files of a folder and print the figures; 1 where one of them ends otherwise than read or refused."""
    counts: Counter[str] = Counter()
    slowest, largest = 0.0, 0
    files = sorted(folder.glob("*.pdf"))
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for file in files:
            try:
                name, became, seconds, memory = pool.apply_async(_read, (file,)).get(2 * SECONDS)
            except multiprocessing.TimeoutError:
                name, became, seconds, memory = file.name, "failed: no answer in time", SECONDS, 0
            counts[became.partition(":")[0]] += 1
            slowest, largest = max(slowest, seconds), max(largest, memory)
            if became.startswith("failed"):
                print(f"{name}: {became}")
    print(f"{len(files)} files: {dict(counts)}; at most {slowest:.1f} s and {largest} MB a file")
    return int(counts["failed"] > 0)


def _read(file: Path) -> Outcome:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    try:
        containers.read(file.read_bytes(), file.name)
        became = "read"
    except LintNewsError as error:
        became = f"refused: {error}"
    except Exception as error:  # noqa: BLE001 what is measured
        became = f"failed: {error!r}"
    used = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    memory = max(used) >> 10
    return file.name, became, sum(os.times()[:4]), memory
