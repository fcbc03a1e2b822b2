"""The doubles that are so usual with a neighbour that scoring them would be waste."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from .corpus import Article
from .examples import Place, naturals

LEAST, SHARE = 2, 0.1


def strings(text: str, at: int) -> Iterator[str]:
    """The pair alone, with its left neighbour, its right one, and both."""
    left = max(0, at - 1)
    yield from {text[at : at + 2], text[left : at + 2], text[at : at + 3], text[left : at + 3]}


def usual(articles: list[Article], found_slips: list[Place]) -> list[str]:
    """Strings with a double that are seldom seen without it, and never in a slip that the forest finds."""
    right: Counter[str] = Counter()
    for article in articles:
        for at in naturals(article.text):
            right.update(strings(article.text, at))
    often = {s for s, times in right.items() if times >= LEAST}
    single = {s[:k] + s[k + 1 :] for s in often for k in [_double(s)]}
    plain: Counter[str] = Counter()
    for article in articles:
        for size in (1, 2, 3):
            plain.update(
                s for at in range(len(article.text) - size + 1) if (s := article.text[at : at + size]) in single
            )
    slips = {s for place in found_slips for s in strings(place.text, place.at)}
    kept = (
        s
        for s in often - slips
        if right[s] >= SHARE * max(1, plain[s[: _double(s)] + s[_double(s) + 1 :]] - 2 * right[s])
    )
    return sorted(s for s in kept if "\n" not in s)


def _double(text: str) -> int:
    return next(k for k in range(len(text) - 1) if text[k] == text[k + 1] and "\u4e00" <= text[k] <= "\u9fff")


def export(kept: list[str], folder: Path) -> None:
    """Write usual.txt, one string a line; a string that holds a shorter one is left out."""
    short = set(kept)
    lines = [s for s in kept if not any(part in short for part in _parts(s))]
    (folder / "usual.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _parts(text: str) -> list[str]:
    return [text[a:b] for a in range(len(text)) for b in range(a + 2, len(text) + 1) if b - a < len(text)]
