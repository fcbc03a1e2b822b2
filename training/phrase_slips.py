"""Forms of names and set phrases with a word wrong, to be searched: `python -m training.phrase_slips CORPUS.jsonl.gz…`.

Writes rules/phrase_slips.tsv: the wrong forms of the tables that differ from the phrase by more than a character, and,
for names, those that a writer makes of words: one of two characters lost inside, two that have changed places, 和 too
many, one exchanged for another that is near (phrase_slips.tsv; of set phrases phrase_words.tsv). Those that the texts
have, or that are a part of a right name, are left out and printed.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from ahocorasick_rs import AhoCorasick

from lint_news import bigrams, cheapest_reading, is_han
from lint_news.authoring.plugins import load
from lint_news.testing.corpus import texts as texts_of

TARGET = Path(__file__).parent.parent / "rules/phrase_slips.tsv"
STATE = {"国务院组成部门", "国务院直属机构", "部委管理的国家局"}
"""Meanings of the rows of which words are lost and swapped: none of these bodies has a short form of such kind."""
TABLES = STATE | {"地方机构", "国家", "党", "人民团体"}
"""Meanings of the rows of which words are exchanged."""
HALF, LONG, OFFICES = 2, 8, "局厅部委所院处办"
VARIED = "执法"
"""What is in names whose words stand in several orders: 行政综合执法, 综合行政执法."""
QUOTES = str.maketrans(dict.fromkeys("“”"))
_LINES = Path(__file__).with_name("phrase_slips.tsv").read_text("utf-8").splitlines()
LISTED = {word: wrongs.split("|") for word, _, wrongs in (x.partition("\t") for x in _LINES if x[0] != "#")}
_WORDS = Path(__file__).with_name("phrase_words.tsv").read_text("utf-8").splitlines()
OF_PHRASES = {word: wrongs.split("|") for word, _, wrongs in (x.partition("\t") for x in _WORDS if x[0] != "#")}
FIXED, ALSO_RIGHT = set(LISTED.pop("!swapped")), set(LISTED.pop("!right"))


def words(name: str, *, is_long: bool) -> list[str]:
    """The words of a name, those of four characters by halves, and 局 and the like of a long one by itself."""
    reading = cheapest_reading(name, lambda _, __: True, bigrams())
    found = [name[a:b] for a, b, _ in reading.words] if reading else [name]
    return [half for word in found for half in ((word[:HALF], word[HALF:]) if _is_split(word, is_long) else (word,))]


def _is_split(word: str, is_long: bool) -> bool:
    return len(word) == HALF * 2 or (is_long and len(word) == HALF + 1 and word[-1] in OFFICES)


def without_or_swapped(name: str, *, is_state: bool) -> Iterator[str]:
    """A name with two words that have changed places; of the state, also with a word of two characters lost inside."""
    parts = words(name, is_long=len(name) >= LONG - 1)
    for at, (one, two) in enumerate(pairwise(parts)):
        before, behind = parts[:at], parts[at + 2 :]
        if len(one) == len(two) == HALF and not FIXED & {one, two} and VARIED not in name:
            yield "".join([*before, two, one, *behind])
        if is_state and at and len(one) == HALF and "和" not in {parts[at - 1], two} and len(name) >= LONG:
            yield "".join([*before, two, *behind])


def exchanged(name: str, words: Mapping[str, Sequence[str]] = LISTED) -> Iterator[str]:
    """A name with a word in place of another."""
    for right, wrongs in words.items():
        yield from (name.replace(right, wrong) for wrong in wrongs if right in name)


def crossed(name: str) -> Iterator[str]:
    """A phrase of two members of one length with halves or last characters exchanged: 千村整治、万村示范."""
    one, mark, other = name.partition("、")
    if mark and "、" not in other and len(one) == len(other) >= HALF * 2 and "“" not in name:
        for size in {HALF, len(one) - 1}:
            pairs = (one[:size] + other[size:], other[:size] + one[size:])
            yield from (mark.join(several) for several in (pairs, pairs[::-1]) if {*several} != {one, other})


def is_seen(slip: str, places: Sequence[tuple[int, str]]) -> bool:
    """Whether a part of the phrase stands where it should, so that the other order is found without a list."""
    return any(slip.startswith(part, at) for at, part in places)


def candidates(module: Any) -> Iterator[tuple[str, str]]:
    """Each slip with its name."""
    places: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for part, *uses in (line.split("\t") for line in module.part_lines()):
        for at, _, name in (use.partition(":") for use in uses):
            places[name].append((int(at), part))
    for name, phrase in module.phrases().items():
        for wrong in phrase.wrong:
            yield from ((form, name) for form in {wrong, wrong.replace("、", "，"), wrong.translate(QUOTES)})
        for slip in crossed(name) if phrase.table != "knowledge/quotations" else ():
            yield from ((form, name) for form in (slip, slip.replace("、", "，")))
        if phrase.table == "knowledge/set_phrases" and len(name) >= LONG - HALF:
            yield from ((slip, name) for slip in exchanged(name, OF_PHRASES))
        if phrase.meaning in TABLES:
            yield from ((slip, name) for slip in exchanged(name))
        least = LONG + (phrase.table == "knowledge/set_phrases")
        is_long = phrase.table != "knowledge/quotations" and len(name) >= least - (phrase.meaning in TABLES)
        if (is_long or phrase.meaning in STATE) and all(map(is_han, name)):
            slips = without_or_swapped(name, is_state=phrase.meaning in STATE)
            yield from ((slip, name) for slip in slips if phrase.meaning in STATE or not is_seen(slip, places[name]))


def right_forms(module: Any) -> Iterator[str]:
    """All names, their right forms, and the variants that edited text has."""
    for row in module.phrases().values():
        yield from (row.name, *row.also)
    for line in module.lines_of("phrase_counts"):
        yield from line.split("\t")[2:]


def main() -> None:
    """Write the file."""
    load()
    module: Any = import_module("lint_news.rules._phrase_tables")
    names = "\n".join(right_forms(module))
    listed = {wrong for phrase in module.phrases().values() for wrong in phrase.wrong}
    found = {slip: name for slip, name in candidates(module) if slip not in names and slip not in ALSO_RIGHT}
    strings = sorted(found)
    finder = AhoCorasick(strings)
    seen: dict[str, int] = {}
    for path in sys.argv[1:]:
        for text in texts_of(Path(path)):
            for number, _, _ in finder.find_matches_as_indexes(text, overlapping=True):
                seen[strings[number]] = seen.get(strings[number], 0) + 1
    for slip, count in seen.items():
        print(count, slip, found[slip], slip in listed)
    lines = (f"{slip}\t{name}" for slip, name in sorted(found.items()) if slip not in seen or slip in listed)
    head = "# Names and phrases with a word wrong, and the right form; made by training/phrase_slips.py.\n"
    TARGET.write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
