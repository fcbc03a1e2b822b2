"""Find the characters that nobody varies in a phrase: `python -m training.phrase_fixed CORPUS.jsonl.gz…`.

Writes rules/phrase_fixed.tsv: each phrase that the texts have OFTEN times or more, with a dot for each character beside
which, or in place of which, they have something else. What stands for a character that is left, one for one, is a
misprint, though it makes words: 不发生规律性返贫. At the end of a phrase other texts go on: there it must stand MORE
times, and the first character is never fixed. Then the other orders of its characters that the texts have.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from ahocorasick_rs import AhoCorasick

from lint_news import is_han
from lint_news.authoring.plugins import load
from lint_news.testing.corpus import texts as texts_of

TARGET = Path(__file__).parent.parent / "rules/phrase_fixed.tsv"
OFTEN, MORE, LEAST, DOT = 6, 40, 2, "."
LINES = "knowledge/quotations"
EDITS = ((1, 1), (0, 1), (1, 0), (2, 2), (0, 2), (2, 0), (1, 2), (2, 1))
"""How many characters of the phrase something else stands for, and how many those are."""


def varied(phrase: str, text: str, start: int, offset: int, size: int) -> range | None:
    """The characters of a phrase for which a text has others; empty where it has all, None where it has another text.

    The text has `phrase[offset:offset + size]` at `start`. Before a character that is added stands none of the range.
    """
    before, after = phrase[:offset], phrase[offset + size :]
    if text.startswith(after, start + size):
        if start >= offset and text.startswith(before, start - offset):
            return range(0)
        found = changed(before[::-1], text[max(0, start - offset - 2) : start][::-1])
        return None if found is None else range(offset - found.stop, offset - found.start)
    if start >= offset and text.startswith(before, start - offset):
        found = changed(after, text[start + size : start + size + len(after) + 2])
        shift = offset + size
        return None if found is None else range(shift + found.start, shift + found.stop)
    return None


def changed(meant: str, seen: str) -> range | None:
    """The characters that differ, from the side where the rest of the phrase is; the one beside what is added."""
    at = next((k for k, (one, other) in enumerate(zip(meant, seen, strict=False)) if one != other), len(seen))
    for gone, new in EDITS:
        if at + gone < len(meant) and seen.startswith(meant[at + gone :], at + new):
            return range(at, at + max(1, gone))
    return range(at, len(meant)) if len(meant) - at <= max(map(max, EDITS)) else None


def places(
    uses: Mapping[str, Sequence[tuple[int, str]]], texts: Iterable[str], turned: Any
) -> Iterator[tuple[str, range, str]]:
    """Each phrase in the texts, which characters of it they vary there, and it or its characters in another order."""
    parts = sorted(uses)
    finder = AhoCorasick(parts)
    for text in texts:
        for number, start, _ in finder.find_matches_as_indexes(text, overlapping=True):
            for offset, name in uses[parts[number]]:
                found = varied(name, text, start, offset, len(parts[number]))
                seen = text[start - offset : start - offset + len(name)] if start >= offset else ""
                is_whole = seen == name or turned(name, seen, 0, len(seen))
                if found is not None or is_whole:
                    yield name, found or range(0), seen if is_whole else ""


def shown(name: str, count: int, open_places: set[int]) -> str:
    """The phrase with dots for what is varied, and for what is no Han character."""
    ends = {0, len(name) - 1} if count < MORE else {0}
    if count < OFTEN:
        return DOT * len(name)
    return "".join(DOT if at in open_places | ends or not is_han(one) else one for at, one in enumerate(name))


def main() -> None:
    """Write the file."""
    load()
    module: Any = import_module("lint_news.rules._phrase_tables")
    folded: Any = import_module("lint_news.rules._phrases").folded
    turned: Any = import_module("lint_news.rules._one_edit").is_turned
    uses: dict[str, list[tuple[int, str]]] = {}
    for part, *ends in (line.split("\t") for line in module.part_lines()):
        pairs = [(int(at), name) for at, _, name in (end.partition(":") for end in ends)]
        uses[part] = [(at, name) for at, name in pairs if module.phrases()[name].table != LINES]
    whole: Counter[str] = Counter()
    other: defaultdict[str, set[int]] = defaultdict(set)
    orders: defaultdict[str, set[str]] = defaultdict(set)
    for path in sys.argv[1:]:
        for name, found, seen in places(uses, map(folded, texts_of(Path(path))), turned):
            whole[name] += seen == name
            other[name].update(found)
            orders[name].update({seen} - {name, ""})
    rows = [(name, shown(name, whole[name], other[name]), *sorted(orders[name])) for name in sorted(whole)]
    head = "# Phrases, with a dot for each character that edited text varies; made by training/phrase_fixed.py.\n"
    kept = ("\t".join(row) for row in rows if row[1].strip(DOT) or len(row) > LEAST)
    TARGET.write_text(head + "\n".join(kept) + "\n", "utf-8")


if __name__ == "__main__":
    main()
