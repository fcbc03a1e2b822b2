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
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except ImportError as error:
        if error.name != "lint_news.kernels":
            raise
        print(f"lint-news: {error}", file=sys.stderr)
        return USAGE


def _run(arguments: list[str]) -> int:
    if "--version" in arguments and set(arguments) <= {"--version", "--verbose"}:
        try:
            _print_version(verbose="--verbose" in arguments)
        except OSError as error:  # standard output is closed, or the disk is full
            from .dispatch import unwritten

            return unwritten(error, arguments)
        return 0
    from .dispatch import run

    return run(arguments)


def _print_version(*, verbose: bool) -> None:
    from .version import version

    print(version(verbose=verbose), flush=True)
