"""The command `lint-news`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

USAGE, BROKEN = 2, 3
"""Exit statuses: wrong usage, configuration or input; a plug-in or a rule raised an error."""


def command() -> int:
    """The installed command: `main` in a process of its own."""
    from ..system.process import run_alone

    return run_alone(main)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if "--version" in arguments and set(arguments) <= {"--version", "--verbose"}:
        from .version import version

        print(version(verbose="--verbose" in arguments))
        return 0
    from .dispatch import run

    return run(arguments)
