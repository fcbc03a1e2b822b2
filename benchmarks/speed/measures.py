"""What is run on which input, and the ratios that are read from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from .costs import Command

SAME_WORK = "half-width-mark,stray-space,full-width-letter,dash-form,ellipsis-form,title-mark-form,straight-quote"
"""The rules that find what AutoCorrect finds."""
_PEERS = {"autocorrect": (), "autocorrect json": ("--format", "json")}
_TEXTS = ("pages", "articles")


class Ratio(NamedTuple):
    """A ratio and its name: the cost of one command over that of another."""

    name: str
    over: str
    under: str
    field: str = "cpu"


def ours(python: str, inputs: Mapping[str, Path]) -> dict[str, Command]:
    """What lint_news runs in an environment, by name: the input and what is done with it."""
    news = [python, "-P", "-m", "lint_news"]
    found: dict[str, Command] = {}
    for name, folder in inputs.items():
        check = [*news, "check", folder, "--output-format", "concise", "--jobs"]
        found[f"{name}: check"] = [*check, "1"]
        if name in _TEXTS:
            found[f"{name}: check, two processes"] = [*check, "2"]
            found[f"{name}: check, seven rules"] = [*check, "1", "--select", SAME_WORK]
            found[f"{name}: fix --diff"] = [*news, "fix", "--diff", folder]
    return found


def peers(autocorrect: str, inputs: Mapping[str, Path]) -> dict[str, Command]:
    """What AutoCorrect runs, with one thread, by name."""
    return {
        f"{name}: {peer}": [autocorrect, "--threads", "1", "--lint", *format_, inputs[name]]
        for name in _TEXTS
        if name in inputs
        for peer, format_ in _PEERS.items()
    }


def cold(python: str, page: Path) -> dict[str, Command]:
    """A check of one page in a new process, and a process that does nothing."""
    return {
        "python -c pass": [python, "-c", "pass"],
        "check of one page": [python, "-P", "-m", "lint_news", "check", page],
    }


def _of_text(text: str) -> Iterator[Ratio]:
    check, seven = f"{text}: check", f"{text}: check, seven rules"
    for peer in _PEERS:
        yield Ratio(f"{text}: speed against {peer}", f"{text}: {peer}", check)
        yield Ratio(f"{text}: speed of seven rules against {peer}", f"{text}: {peer}", seven)
    yield Ratio(f"{text}: fix over check", f"{text}: fix --diff", check)
    yield Ratio(f"{text}: wall time, one process over two", check, f"{text}: check, two processes", "wall")


RATIOS = (
    *_of_text("pages"),
    *_of_text("articles"),
    Ratio("HTML over plain text", "html: check", "articles: check"),
    Ratio("one large file over ten", "large: check", "tenths: check"),
)
MEMORY = ("pages: check", "articles: check", "large: check", "tenths: check")
"""The commands whose peak memory is printed among the ratios."""
