"""Test and measure rules: examples, injected faults, corpora, synthetic pages, figures, differences of two runs.

Authors of rules import `assert_rule`, `report`, `fixed` and `verdicts` from here. A check imports nothing of this
package, and the names are imported when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .examples import assert_rule, fixed, report, verdicts

__all__ = ["assert_rule", "fixed", "report", "verdicts"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import examples

    return getattr(examples, name)
