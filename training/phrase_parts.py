"""Make what the search for phrases with one wrong character needs, from the tables and from edited text.

usage: python -m training.phrase_parts CORPUS.jsonl.gz… (the first two are of today; parts are rare in those)

Writes rules/phrase_parts.tsv: the parts of phrases that are searched. Two parts of each phrase, with a character
between them, so that no single edit touches both; of all such parts those that are rarest in the text. Then writes
rules/phrase_counts.tsv: for each phrase the ends at which the text never has another character or none, and variants
that the text has FEW times or more, which are taken for right. Prints the variants that are rarer, to be read.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation

from lint_news import Document, articles, is_han
from lint_news.authoring.plugins import load
from lint_news.testing.corpus import texts as texts_of

ROOT = Path(__file__).parent.parent / "rules"
SIZES = (2, 3, 4, 5)
SAMPLE, FEW, OFTEN = 3_000_000, 2, 20
DEAR = 60
"""How many times in a million characters the parts of a phrase may stand where the phrase does not."""
_LEAST_ARGUMENTS = 3


def pieces(name: str) -> Iterator[tuple[int, str]]:
    """The parts of a phrase that may be searched, with their offsets."""
    for size in SIZES:
        for at in range(len(name) - size + 1):
            if all(map(is_han, name[at : at + size])):
                yield at, name[at : at + size]


def counted(strings: Iterable[str], texts: Iterable[str]) -> Counter[str]:
    """How often each string stands in the texts."""
    listed = sorted(set(strings))
    finder = AhoCorasick(listed, implementation=Implementation.ContiguousNFA)
    found: Counter[str] = Counter()
    for text in texts:
        found.update(listed[number] for number, _, _ in finder.find_matches_as_indexes(text, overlapping=True))
    return found


def rarest(name: str, known: Mapping[str, int], most: int) -> tuple[tuple[int, str], ...]:
    """The parts of a phrase that are rarest in other places, where they stand `most` times at most.

    Two with a character between them, else two that touch, overlap by a character, or one alone. Of equally rare ones
    the shortest.
    """
    every = [part for part in pieces(name) if known[part[1]] <= most]
    for gap in (1, 0, -1):
        pairs = [(a, b) for a in every for b in every if a[0] < b[0] and a[0] + len(a[1]) + gap <= b[0]]
        fit = [(a, b) for a, b in pairs if a[0] + len(a[1]) < b[0] + len(b[1]) and known[a[1]] + known[b[1]] <= most]
        if fit:
            return min(fit, key=lambda pair: (sum(known[p] for _, p in pair), sum(len(p) for _, p in pair)))
    return (min(every, key=lambda part: (len(part[1]), known[part[1]])),) if every else ()


def write_parts(names: Sequence[str], texts: Sequence[str]) -> None:
    """Write the parts of all phrases; print the phrases with fewer than two."""
    known = counted((part for name in names for _, part in pieces(name)), texts)
    whole = counted(names, texts)
    uses: defaultdict[str, list[str]] = defaultdict(list)
    most = DEAR * sum(map(len, texts)) // 1_000_000
    for name in names:
        others = {part: known[part] - whole[name] * name.count(part) for _, part in pieces(name)}
        parts = rarest(name, others, most)
        if len(parts) < 2:
            print("not all of", name, parts)
        for at, part in parts:
            uses[part].append(f"{at}:{name}")
    lines = ("\t".join([part, *uses[part]]) for part in sorted(uses))
    head = "# Parts of phrases, with their offset in each phrase; made by training/phrase_parts.py.\n"
    (ROOT / "phrase_parts.tsv").write_text(head + "\n".join(lines) + "\n", "utf-8")


def places(module: Any, texts: Iterable[str]) -> Iterator[tuple[str, str, str, bool]]:
    """Each place of a phrase in the texts: the phrase, what stands there, the end that differs, whether it is broken.

    Where the phrase stands as it should, what stands there is the phrase.
    """
    search = import_module("lint_news.rules._strings").occurrences
    past = len(module.part_lines())
    for text in texts:
        for article in articles(Document(text)):
            exact, near = module.compared(
                article.text, [one for one in search(article, "_phrase_tables") if one[0] < past]
            )
            yield from ((article.text[a:b], article.text[a:b], "", False) for a, b in exact)
            for name, variant in near:
                if not any(module.covers(span, variant) for span in exact):
                    written, end = article.text[variant.start : variant.past], variant.end(len(name))
                    yield name, written, end, bool(end) or module.is_broken(article.text, name, variant)


def write_counts(texts: Iterable[str]) -> None:
    """Write what the texts have in place of each phrase."""
    module: Any = import_module("lint_news.rules._phrases")
    tables: Any = import_module("lint_news.rules._phrase_tables")
    found = Counter(places(module, texts))
    ends: defaultdict[str, set[str]] = defaultdict(set)
    others: defaultdict[str, Counter[str]] = defaultdict(Counter)
    lines: list[str] = []
    for (name, text, end, is_broken), count in found.items():
        ends[name].update(end)
        if is_broken and end not in {"^", "$"} and all(map(is_han, set(text) - set(name))):
            others[name][text] += count
    for name, phrase in tables.phrases().items():
        if not phrase.is_compared:
            continue
        whole = found[name, name, "", False]
        closed = "".join(end for end in "^<>$" if whole >= OFTEN and end not in ends[name])
        for text, count in sorted(others[name].items()):
            print(count, name, whole, text, sep="\t")
        right = {text for text, count in others[name].items() if count >= FEW} - {*phrase.wrong}
        lines.append("\t".join([name, closed, *sorted(right)]).rstrip())
    head = "# Phrases, their closed ends and right variants of them in edited text; made by training/phrase_parts.py.\n"
    (ROOT / "phrase_counts.tsv").write_text(head + "\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Write both files; with fewer files than the two of today the tables would be empty."""
    if len(sys.argv) < _LEAST_ARGUMENTS:
        sys.exit(__doc__)
    load()
    tables: Any = import_module("lint_news.rules._phrase_tables")
    every = [text for path in sys.argv[1:] for text in texts_of(Path(path))]
    recent = [text for path in sys.argv[1:3] for text in texts_of(Path(path))]
    write_parts(
        [name for name, row in tables.phrases().items() if row.is_compared],
        recent[:: max(1, sum(map(len, recent)) // SAMPLE)],
    )
    write_counts(every)


if __name__ == "__main__":
    main()
