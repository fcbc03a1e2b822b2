"""Sentences before and after correction, to train on and to measure with. Offsets count code points."""

from __future__ import annotations

from difflib import SequenceMatcher
from hashlib import md5
from pathlib import Path
from typing import NamedTuple

from .context_planting import Slip
from .corpus import rows

SLIPS = "natural-slips-dev"
"""Slips that their writers corrected: some are trained on, the others measure; never both of the same characters."""
FILES = ("textproof-dev", "csc-hard-newspaper-dev", SLIPS)
KINDS = frozenset({"homophone", "near_homophone", "de", "other_sub", "word_sub", "swapped"})
"""The kinds of SLIPS where as many characters are meant as are written."""


class Sentence(NamedTuple):
    """A sentence before and after correction, and what was changed; the last two are empty where the file has none."""

    before: str
    after: str
    kind: str
    slip: str


def sentences(folder: Path, name: str, kinds: frozenset[str] | None = KINDS) -> list[Sentence]:
    """The sentences of a file; of SLIPS those of some kinds, or all."""
    found = rows(folder / f"{name}.jsonl.gz")
    if name == SLIPS:
        kept = (row for row in found if kinds is None or row["kind"] in kinds)
        return [Sentence(row["before"], row["after"], row["kind"], f"{row['wrong']}\t{row['right']}") for row in kept]
    return [Sentence(row["source"], row["targets"][0], "", "") for row in found]


def is_measured(sentence: Sentence) -> bool:
    """Whether a sentence of SLIPS is of those that are not trained on: one half of the slips."""
    return int(md5(sentence.slip.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0


def edits(before: str, after: str) -> list[Slip]:
    """What was changed; where as many characters stand after it, each run of changed ones."""
    if len(before) != len(after):
        codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        return [Slip(start, end - start, after[one:two]) for tag, start, end, one, two in codes if tag != "equal"]
    changed = [one != two for one, two in zip(before, after, strict=True)] + [False]
    borders = [at for at in range(len(changed)) if changed[at] != changed[at - 1]]
    return [Slip(start, end - start, after[start:end]) for start, end in zip(borders[::2], borders[1::2], strict=True)]


def judge(sentence: Sentence, slip: Slip) -> tuple[bool, bool]:
    """Whether a slip that was found is right, and whether it is right or touches what was changed."""
    changed, end = edits(sentence.before, sentence.after), slip.at + slip.size
    fixed = sentence.before[: slip.at] + slip.meant + sentence.before[end:]
    right = slip in changed or fixed == sentence.after
    return right, right or any(edit.at - 1 <= slip.at <= edit.at + edit.size for edit in changed)
