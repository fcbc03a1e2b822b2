"""Count the machine instructions of a check: `python -m benchmarks.instructions [--write]`.

Runs checks of the fixture pages under valgrind's callgrind and prints the instructions of a process that checks them
for the first time, and those of one more check, for each character. Unlike calls, that counts what compiled code does.
instructions.json holds figures of an installed wheel for each minor version of Python; more than a tenth above is an
error (exit status 1).
`--write` stores the new figures. Where valgrind is not installed, nothing is counted.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from . import kept

_KEPT = Path(__file__).with_name("instructions.json")
_VARIATIONS = ("to load everything", "to count")
_MILLION = 1_000_000


def counted(checks: int) -> int:
    """The instructions of a process that checks so many variations of the pages. Raises ValueError where it fails."""
    valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}"]
    command = [*valgrind, sys.executable, "-m", __spec__.name, "--checks", str(checks)]
    environ = os.environ | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environ)
    if done.returncode or not (found := re.search(r"Collected : ([0-9]+)", done.stderr)):
        raise ValueError(f"callgrind printed no count: {done.stderr[-2_000:]}")
    return int(found[1])


def main(arguments: Sequence[str]) -> int:
    """Count and compare; 1 for more than a tenth above a stored figure."""
    if "--checks" in arguments:
        for variation in _VARIATIONS[: int(arguments[-1])]:
            kept.check(kept.pages(variation))
        return 0
    if not shutil.which("valgrind"):
        print("note: valgrind is not installed, so instructions are not counted", file=sys.stderr)
        return 0
    first, both = counted(1), counted(2)
    characters = sum(map(len, kept.pages(_VARIATIONS[1])))
    figures = {
        "million instructions of a first check": round(first / _MILLION),
        "instructions for a character": round((both - first) / characters),
    }
    return kept.compared(figures, _KEPT, write="--write" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
