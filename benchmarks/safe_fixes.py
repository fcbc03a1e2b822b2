"""What the safe fixes do to edited text: `python -m benchmarks.safe_fixes CORPUS.jsonl.gz …`.

Fixes every text as it is, every second one with Windows line ends, every third with a byte order mark, and again what
came out. Prints each change of a Han character or of a digit with its rule and its neighbours, to be read, the other
changes counted by rule; ends with status 1 where a line end or the mark was lost, a second run changed something, or
a rule broke.
"""

from __future__ import annotations

import codecs
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from lint_news.check.engine import lint
from lint_news.fixing.apply import Fixed, fix
from lint_news.model import Diagnostic
from lint_news.project.session import Session, registry
from lint_news.testing.corpus import texts
from lint_news.text.source import Source

_TELLING = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff0-9０-９A-Za-z]")  # noqa: TID251 a script
_BESIDE = 14
_LINE_END = re.compile(rb"\r\n|\r|\n")  # noqa: TID251 a script


def changes(before: str, done: Fixed) -> Iterator[tuple[Diagnostic, str, str, str]]:
    """The findings whose fixes were applied, with what each edit took out, put in, and its neighbours; of the first
    round, whose offsets count the text as it was."""
    for diagnostic in done.rounds[0] if done.rounds else ():
        for edit in diagnostic.fixes[0].edits:
            start, end = edit.span.start, edit.span.end
            near = f"{before[max(0, start - _BESIDE) : start]}【{before[start:end]}】{before[end : end + _BESIDE]}"
            yield diagnostic, before[start:end], edit.text, near.replace("\n", "⏎").replace("\r", "")


def main(names: list[str]) -> int:
    """Fix, compare, print; the exit status."""
    judge = partial(lint, rules=Session(registry()).rules("page.txt"), fold=False)
    counts, wrong, characters = Counter[str](), 0, 0
    for name in names:
        for number, text in enumerate(texts(Path(name))):
            characters += len(text)
            page = text.replace("\n", "\r\n") if number % 2 else text
            data = (codecs.BOM_UTF8 if number % 3 == 0 else b"") + page.encode()
            source = Source.decode(data, f"{name}:{number}")
            done = fix(source.text, judge)
            written = source.encode(done.text)
            again = fix(done.text, judge)
            ends = [_LINE_END.findall(bytes_) for bytes_ in (data, written)]
            lost = set(ends[1]) - set(ends[0]) or written.startswith(codecs.BOM_UTF8) != data.startswith(
                codecs.BOM_UTF8
            )
            if lost or again.rounds or done.failures or done.unsettled:
                wrong += 1
                print(f"WRONG {name}:{number}: {done.failures} {done.unsettled} {[d.rule for d in again.applied]}")
            for diagnostic, old, new, near in changes(source.text, done):
                counts[diagnostic.rule] += 1
                if _TELLING.search(old) or _TELLING.search(new):
                    print(f"{diagnostic.rule}: {near} -> {new}")
    print(f"{characters:,} characters; changes by rule: {dict(counts.most_common())}; wrong: {wrong}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
