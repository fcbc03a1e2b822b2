"""Compute the files that a wheel ships, which saves time at each start: `python -m lint_news.testing.shipped PACKAGE`.

PACKAGE holds rules. Its index is written into its folder; what the patterns of the rules need, and the patterns as
`regex` compiles them, into lint_news.match.
The build of the wheel runs this on the copy that it packs (build_backend.py).
"""

from __future__ import annotations

import pickle
import re
import sys
from collections.abc import Iterable
from importlib import import_module

import regex
from msgspec import msgpack

from ..authoring.rule import Rule
from ..authoring.rule_index import write_index
from ..check.engine import lint
from ..match import gates, patterns
from ..text.document import Document


def needs_of(rules: Iterable[Rule]) -> bytes:
    """The table of what the rules need, and of what the engine with them needs in the rules' own examples."""
    tried = [rule.in_examples() for rule in rules]
    for rule in tried:
        gates.gate(rule.triggers, rule.patterns)
        for text in (*(bad.text for bad in rule.bad), *rule.good):
            lint(Document(text), [rule])
    return msgpack.encode(gates.TABLE.stored({rule.triggers for rule in tried if rule.triggers}, gates.ASKED))


def compiled(used: Iterable[str]) -> bytes:
    """The patterns as `regex` compiles them, without those that cannot mean to it what they mean to `re`."""
    texts = {pattern: for_regex(pattern) for pattern in sorted(used)}
    found = {pattern: regex.compile(text, regex.MULTILINE) for pattern, text in texts.items() if text is not None}
    pickles = {pattern: pickle.dumps(one, _PROTOCOL) for pattern, one in found.items()}
    return msgpack.encode(patterns.Compiled(regex.__version__, pickles))


_PROTOCOL = 4
_DIFFERENT = r"\\[wWdDbBS]|\(\?[a-zA-Z]*i"
"""Letters, digits, borders of words and equal letters of different case are others to `regex` than to `re`."""
_CLASS_OR_SPACE = r"\[\^?\]?(?:\\.|[^\\\]])*\]|\\."
_SPACES = r"\s\x1c-\x1f"
"""`regex` counts four control characters less among spaces than `re`."""


def for_regex(pattern: str) -> str | None:
    """The pattern with which `regex` finds what is found with this one now; None where there is none."""
    if type(patterns.compiled(pattern)) is not re.Pattern:
        return pattern
    if patterns.compiled(_DIFFERENT).search(pattern):
        return None
    return patterns.compiled(_CLASS_OR_SPACE).sub(_with_all_spaces, pattern)


def _with_all_spaces(part: re.Match[str]) -> str:
    """A class, or an escape outside of classes."""
    if part[0].startswith("["):
        return patterns.compiled(r"\\.").sub(lambda escape: _SPACES if escape[0] == r"\s" else escape[0], part[0])
    return f"[{_SPACES}]" if part[0] == r"\s" else part[0]


def main(package: str) -> None:
    """Write the files. Raises whatever the rules or the file system raise."""
    rules = write_index(import_module(package))
    gates.SHIPPED.write_bytes(needs_of(rules))
    patterns.SHIPPED.write_bytes(compiled(patterns.USED))


if __name__ == "__main__":
    main(sys.argv[1])
