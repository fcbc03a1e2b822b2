"""Test and measure rules: examples, injected faults, corpora, made-up pages, recorded figures.

Authors of rules import `assert_rule`, `report` and `fixed` from here; a check never does.
"""

from .examples import assert_rule, fixed, report, verdicts

__all__ = ["assert_rule", "compare", "corpus", "figures", "fixed", "measure", "pages", "report", "verdicts"]
