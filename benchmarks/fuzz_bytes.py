"""Coverage-guided bytes into the readers and the engine: `python -m benchmarks.fuzz_bytes [SECONDS] [libFuzzer's
options]`.

Needs atheris (`pip install atheris`), which nothing else here does. The first byte chooses the kind of file, the rest
is its bytes: decoded, read, judged by all rules, fixed. Anything but a LintNewsError ends the run with the bytes that
did it.
"""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from typing import Any

from lint_news import LintNewsError
from lint_news.check.engine import lint
from lint_news.fixing.apply import fix
from lint_news.project.session import Session, registry
from lint_news.readers import documents
from lint_news.text.source import Source

_NAMES = ("x.txt", "x.html", "x.md", "x.jsonl")


def one(data: bytes, rules: tuple[Any, ...]) -> None:
    """Read, judge and fix what the bytes are; raises where something does not hold."""
    if not data:
        return
    name = _NAMES[data[0] % len(_NAMES)]
    try:
        source = Source.decode(data[1:], name)
        done = fix(
            source.text,
            partial(lint, rules=rules, fold=False),
            name=name,
            review=True,
            read=lambda text: documents(text, name).documents,
        )
        written = source.encode(done.text) if source.writable else b""
    except LintNewsError:
        return
    if done.failures or (not done.rounds and written and written != data[1:] and source.encoding != "gb18030"):
        raise RuntimeError(f"{done.failures} {done.unsettled}")


def main() -> None:
    """Fuzz until the time is over."""
    fuzzer: Any = import_module("atheris")
    seconds, *options = sys.argv[1:] or ["60"]
    rules = Session(registry()).rules("x.txt")
    fuzzer.instrument_all()

    def target(data: bytes) -> None:
        one(data, rules)

    fuzzer.Setup([sys.argv[0], f"-max_total_time={seconds}", "-max_len=600", "-timeout=20", *options], target)
    fuzzer.Fuzz()


if __name__ == "__main__":
    main()
