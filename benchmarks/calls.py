"""Count what a check does: `python -m benchmarks.calls [--write]`.

Prints how many calls (of Python and of C functions) a check of the fixture pages makes for 1,000 characters, after
everything is loaded. Unlike seconds, that is the same on every machine with the same Python. calls.json holds a figure;
more than a tenth above it is an error (exit status 1). `--write` stores the new figure.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from lint_news import Document
from lint_news.check.engine import lint
from lint_news.project.session import Session, registry

_KEPT = Path(__file__).with_name("calls.json")
_PAGES = Path(__file__).parent.parent / "fixtures" / "pages"
_STEP = 1.1


def counted(texts: Sequence[str]) -> int:
    """The calls of one check of each text, after another check of all of them."""
    rules = Session(registry()).rules("page.txt")
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    for text in texts:
        lint(Document(text), rules)
    sys.setprofile(count)
    try:
        for text in texts:
            lint(Document(text), rules)
    finally:
        sys.setprofile(None)
    return calls


def main(arguments: Sequence[str]) -> int:
    """Count and compare; 1 for more than a tenth above the stored figure."""
    texts = [page.read_text("utf-8") for page in sorted(_PAGES.glob("*/page.txt"))]
    figure = round(1000 * counted(texts) / sum(map(len, texts)))
    version = "{}.{}".format(*sys.version_info)
    kept: dict[str, int] = json.loads(_KEPT.read_text("utf-8")) if _KEPT.exists() else {}
    print(f"{figure} calls for 1,000 characters (Python {version}); kept: {kept.get(version, 'none')}")
    if "--write" in arguments:
        _KEPT.write_text(json.dumps(kept | {version: figure}, indent=2) + "\n", "utf-8")
        return 0
    return int(figure > kept.get(version, figure) * _STEP)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
