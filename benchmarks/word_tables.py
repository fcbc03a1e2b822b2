"""Measure the pass over the tables of words: `python -m benchmarks.word_tables CORPUS`.

CORPUS is what `lint-news measure` takes. Printed are the entries, the time until the first text can be read, and how
many MB of UTF-8 one core reads in a second of CPU time, guards and lexicon included.
"""

from __future__ import annotations

import argparse
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from lint_news import Document, articles
from lint_news.authoring.plugins import load
from lint_news.testing.corpus import texts

LEAST = 60.0
"""MB/s below which the benchmark fails."""


def rate(words: Any, corpus: list[str]) -> float:  # noqa: ANN401 a rule's module, loaded by its folder
    """MB of UTF-8 for a second of CPU time."""
    found = [article for text in corpus for article in articles(Document(text))]
    started = time.process_time()
    for article in found:
        words.hits(article)
    seconds = time.process_time() - started
    return sum(len(text.encode()) for text in corpus) / 1e6 / max(seconds, 1e-9)


def main() -> int:
    """Print what was measured; 1 if it is too slow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    corpus = list(texts(parser.parse_args().corpus))
    load()
    words: Any = import_module("lint_news.rules.wording._words")
    started = time.perf_counter()
    words.hits(*articles(Document("。")))
    print(f"first text: {1e3 * (time.perf_counter() - started):.1f} ms")
    speed = rate(words, corpus)
    print(f"entries: {len(words.entries())}; {speed:.0f} MB/s")
    return speed < LEAST


if __name__ == "__main__":
    sys.exit(main())
