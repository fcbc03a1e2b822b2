"""The command `lint-news`."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Sequence

from ..system.process import collect_rarely

USAGE, BROKEN = 2, 3
"""Exit statuses: bad usage, configuration or input; a plug-in or a rule broke."""


def command() -> int:
    """The installed command, a process of its own: nothing is collected while it starts, nothing freed as it ends.

    The system takes the memory back a tenth of a cold check sooner. What plug-ins registered with `atexit` runs before.
    """
    collect_rarely()
    ended: list[int] = []
    atexit.register(lambda: _leave(ended[0]) if ended else None)
    ended.append(main())
    return ended[0]


def _import_msgspec() -> None:
    """It asks typing_extensions, where that is installed, for what `typing` has: 4 % of a cold check."""
    if not sys.modules.keys() & {"msgspec", "typing_extensions"}:
        sys.modules["typing_extensions"] = None  # pyright: ignore[reportArgumentType] None makes importing it fail
        try:
            import msgspec  # noqa: F401 # pyright: ignore[reportUnusedImport]
        finally:
            del sys.modules["typing_extensions"]


def _leave(status: int) -> None:
    for stream in filter(None, (sys.stdout, sys.stderr)):
        if not stream.closed:
            stream.flush()
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:
        from .. import __version__

        print(f"lint-news {__version__}")
        return 0
    _import_msgspec()
    from .main import run

    return run(arguments)
