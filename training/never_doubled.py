"""Count which characters edited newspaper text never doubles, and the words that end in them.

usage: python -m training.never_doubled TEXT.jsonl.gz … > rules/duplication/never_doubled.tsv

A line of the table: the character, how often it stands in the texts, the characters that stand before
it and those that stand behind it, most frequent first, those seen at least `SEEN` times; then for the
`PARTNERS` commonest of those before it, what stands behind the two. Deterministic: no seed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

_HAN = re.compile("[\u4e00-\u9fff]+")
_DOUBLE = re.compile(r"([\u4e00-\u9fff])\1")
LEAST = 300
"""Occurrences below which the absence of a double proves nothing."""
SEEN = 4
"""Times that two characters stand side by side, from which they may be a word."""
PARTNERS = 6
FOLLOWERS = 40
NEIGHBOURS = 200


def texts(path: Path) -> Iterator[str]:
    """The articles of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def main() -> None:
    """Read the texts, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    count: Counter[str] = Counter()
    doubled: Counter[str] = Counter()
    before: defaultdict[str, Counter[str]] = defaultdict(Counter)
    behind: defaultdict[str, Counter[str]] = defaultdict(Counter)
    after: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for path in parser.parse_args().texts:
        for text in texts(path):
            count.update(c for run in _HAN.findall(text) for c in run)
            doubled.update(m[1] for m in _DOUBLE.finditer(text))
            for run in _HAN.findall(text):
                for left, right in pairwise(run):
                    before[right][left] += 1
                    behind[left][right] += 1
                for left, middle, right in zip(run, run[1:], run[2:], strict=False):
                    after[left + middle][right] += 1
    for char in sorted(c for c in count if count[c] >= LEAST and not doubled[c]):
        partners = [p for p, n in before[char].most_common(PARTNERS) if n >= SEEN]
        words = " ".join(f"{p}{before[char][p]}{_common(after[p + char], 1)[:FOLLOWERS]}" for p in partners)
        print(
            char, count[char], _common(before[char])[:NEIGHBOURS], _common(behind[char])[:NEIGHBOURS], words, sep="\t"
        )


def _common(neighbours: Counter[str], least: int = SEEN) -> str:
    return "".join(c for c, n in sorted(neighbours.items(), key=lambda item: (-item[1], item[0])) if n >= least)


if __name__ == "__main__":
    main()
