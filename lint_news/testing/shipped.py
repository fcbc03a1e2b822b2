"""Compute the files that a wheel ships, which saves time at each start: `python -m lint_news.testing.shipped PACKAGE`.

PACKAGE holds rules. Its index is written into its folder; what the patterns of the rules need, the patterns as
`regex` compiles them, and the tables of strings, into lint_news.match.
The build of the wheel runs this on the copy that it packs (build_backend.py).
"""

from __future__ import annotations

import copyreg
import pickle
import sys
from collections.abc import Iterable
from importlib import import_module
from unicodedata import unidata_version

import regex
from msgspec import msgpack

from ..authoring.rule import Rule
from ..authoring.rule_index import write_index
from ..check.engine import lint
from ..match import gates, patterns, strings
from ..text.document import Document
from .regex_patterns import for_regex, has_unicode


def needs_of(rules: Iterable[Rule]) -> bytes:
    """The table of what the rules need, and of what the engine with them needs in the rules' own examples."""
    tried = [rule.in_examples() for rule in rules]
    for rule in tried:
        gates.gate(rule.triggers, rule.patterns)
        for text in (*(bad.text for bad in rule.bad), *rule.good):
            lint(Document(text), [rule])
    return gates.stored(gates.TABLE, {rule.triggers for rule in tried if rule.triggers}, gates.ASKED)


def compiled(used: Iterable[str]) -> bytes:
    """The patterns as `regex` compiles them, without those that cannot mean to it what they mean to `re`."""
    pickles: dict[str, memoryview] = {}
    letters: dict[str, memoryview] = {}
    for pattern in sorted(used):
        if (written := for_regex(pattern)) is not None:
            kept = letters if has_unicode(pattern) else pickles
            reduced = copyreg.dispatch_table[regex.Pattern](regex.compile(written, regex.MULTILINE))
            kept[pattern] = memoryview(pickle.dumps(reduced[1], _PROTOCOL))
    return msgpack.encode(patterns.Compiled(regex.__version__, pickles, unidata_version, letters))


_PROTOCOL = 4


def main(package: str) -> None:
    """Write the files. Raises whatever the rules or the file system raise."""
    rules = write_index(import_module(package))
    gates.SHIPPED.write_bytes(needs_of(rules))
    patterns.SHIPPED.write_bytes(compiled(patterns.USED))
    strings.SHIPPED.write_bytes(msgpack.encode(strings.MADE))


if __name__ == "__main__":
    main(sys.argv[1])
