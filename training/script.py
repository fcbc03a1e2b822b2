"""What the training scripts have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from time import monotonic

Say = Callable[..., None]


def options(description: str | None) -> argparse.Namespace:
    """`corpus` and `work`, two folders; the second is made."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--work", type=Path, default=Path("work"))
    found = parser.parse_args()
    found.work.mkdir(exist_ok=True)
    return found


def clock() -> Say:
    """Prints what it is given behind the seconds since it was made."""
    began = monotonic()

    def say(*what: object) -> None:
        print(f"{monotonic() - began:6.0f} s", *what, flush=True)

    return say
