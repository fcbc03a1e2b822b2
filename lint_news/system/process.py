"""How seldom garbage is collected in a process that is ours alone."""

from __future__ import annotations

import gc

_NEW = 100_000
"""New objects after which it is collected."""


def collect_rarely() -> None:
    """What is there now stays; what a page leaves behind is freed by counting, all but the ties between a document and
    its articles."""
    gc.freeze()
    gc.set_threshold(_NEW)
