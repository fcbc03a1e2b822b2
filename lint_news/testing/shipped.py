"""Compute the files that a wheel ships, which saves time at each start: `python -m lint_news.testing.shipped PACKAGE`.

PACKAGE holds rules. Its index is written into its folder, and what the patterns of the rules need into lint_news.match.
The build of the wheel runs this on the copy that it packs (build_backend.py).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module

from msgspec import msgpack

from ..authoring.rule import Rule
from ..authoring.rule_index import write_index
from ..check.engine import lint
from ..match import patterns
from ..text.document import Document


def needs_of(rules: Iterable[Rule]) -> dict[str, list[str]]:
    """What the patterns need that the rules, and the engine with them, search for in the rules' own examples."""
    for rule in (rule.in_examples() for rule in rules):
        for pattern in rule.patterns:
            patterns.needed(pattern)
        for text in (*(bad.text for bad in rule.bad), *rule.good):
            lint(Document(text), [rule])
    return dict(sorted(patterns.COMPUTED.items()))


def main(package: str) -> None:
    """Write both files. Raises whatever the rules or the file system raise."""
    patterns.NEEDS.unlink(missing_ok=True)
    rules = write_index(import_module(package))
    patterns.NEEDS.write_bytes(msgpack.encode(needs_of(rules)))


if __name__ == "__main__":
    main(sys.argv[1])
