"""`python -m lint_news`."""

import sys
from contextlib import suppress
from pathlib import Path

with suppress(OSError):
    if not sys.flags.safe_path and sys.path[:1] == [str(Path.cwd())]:
        del sys.path[0]  # the working folder holds what is to be checked: nothing more is imported from there

from .cli import command

if __name__ == "__main__":
    sys.exit(command())
