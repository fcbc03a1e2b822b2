"""Count what a check does: `python -m benchmarks.calls [--write]`.

Prints how many calls (of Python and of C functions) a check of the fixture pages makes for 1,000 characters, after
everything is loaded. Unlike seconds, that is the same on every machine with the same Python. calls.json holds a figure
for each Python; more than a tenth above it is an error (exit status 1). `--write` stores the new figure.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from . import kept

_KEPT = Path(__file__).with_name("calls.json")


def counted(texts: list[str]) -> int:
    """The calls of one check of each text."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        kept.check(texts)
    finally:
        sys.setprofile(None)
    return calls


def main(arguments: Sequence[str]) -> int:
    """Count and compare; 1 for more than a tenth above the stored figure."""
    kept.check(kept.pages("to load everything"))
    texts = kept.pages("to count")
    figure = round(1000 * counted(texts) / sum(map(len, texts)))
    return kept.compared({"calls for 1,000 characters": figure}, _KEPT, write="--write" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
