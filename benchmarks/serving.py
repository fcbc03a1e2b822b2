"""`lint-news serve` in a process of its own, for measuring."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def serving(*options: str) -> Generator[str]:
    """A server with these options, until the block ends; yields its address."""
    command = [sys.executable, "-m", "lint_news", "serve", "--port", "0", "--lang", "en", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            if not (found := re.search(r"http://\S+:\d+", line)):
                raise SystemExit(f"the server did not start: {line}")
            yield found[0]
        finally:
            process.terminate()
