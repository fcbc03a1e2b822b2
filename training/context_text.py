"""The texts that the statistics of contexts are counted in, as numbers of symbols.

All *-train.jsonl.gz of a corpus folder are read: title and text of each row, Traditional files through OpenCC t2s,
folded as lint_news.kernels.symbols folds. The articles of some files are cut into two halves: slips are planted there,
and counts that have not seen a half judge its places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import md5
from pathlib import Path
from typing import NamedTuple

import numpy as np

from lint_news.kernels.confusions import FIRST, LAST
from lint_news.kernels.symbols import BREAK, DIGITS, LETTERS, UNREAD

from .corpus import rows

HALVED = ("clean-paper-train", "clean-broadcast-train", "clean-wire-train", "more-political-train")
"""The files whose articles are cut into halves."""
HALVES = (1, 2)
SEEN = 0
"""Stands for a half where an article belongs to none: all counts have seen it."""
HAN = 8_180
"""The commonest Han characters, which have numbers; the others read as UNREAD."""
SIGNS = BREAK + DIGITS + LETTERS + UNREAD
"""The symbols with the numbers from 0; the Han characters follow, the commonest first."""
_BETWEEN, _END = "\n\n", "\n" * 4
_FOLDED = ((DIGITS, "09０９"), (LETTERS, "AZazＡＺａｚ"), (UNREAD, "\u3400\u4dbf\U00020000\U0010ffff"))


class Symbols(NamedTuple):
    """All texts as numbers of symbols, the half that each belongs to, and the characters that have numbers."""

    numbers: np.ndarray
    halves: np.ndarray
    han: str


def articles(path: Path) -> Iterator[str]:
    """The title and the text of each row of a file, as they stand."""
    for row in rows(path):
        text = row.get("text") or ""
        yield f"{row['title']}\n{text}" if row.get("title") else text


def half_of(article: str) -> int:
    """The half that an article of HALVED belongs to, by its first 200 characters."""
    return HALVES[int(md5(article[:200].encode(), usedforsecurity=False).hexdigest(), 16) % 2]


def parts(folder: Path) -> Iterator[tuple[list[str], int]]:
    """The articles of each train file, Simplified, each half apart, and which half they are."""
    for path in sorted(folder.glob("*-train.jsonl.gz")):
        found = list(articles(path))
        if "traditional" in path.name:
            found = simplified(found)
        if path.name.split(".")[0] not in HALVED:
            yield found, SEEN
            continue
        for half in HALVES:
            yield [article for article in found if half_of(article) == half], half


def simplified(found: list[str]) -> list[str]:
    """Traditional articles through OpenCC."""
    from opencc import OpenCC

    return list(map(OpenCC("t2s").convert, found))


def _folding() -> np.ndarray:
    """The code of the symbol of each code point, as lint_news.kernels.symbols has it."""
    table = np.full(0x110000, ord(BREAK), np.uint16)
    table[FIRST : LAST + 1] = np.arange(FIRST, LAST + 1)
    for symbol, bounds in _FOLDED:
        for first, last in zip(bounds[::2], bounds[1::2], strict=True):
            table[ord(first) : ord(last) + 1] = ord(symbol)
    return table


def folded(text: str, table: np.ndarray) -> np.ndarray:
    """The codes of the symbols of a text: runs of digits and of letters are one."""
    codes = table[np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")]
    kept = np.ones(len(codes), bool)
    kept[1:] = (codes[1:] != codes[:-1]) | ((codes[1:] != ord(DIGITS)) & (codes[1:] != ord(LETTERS)))
    return codes[kept]


def encode(found: Iterable[tuple[list[str], int]]) -> Symbols:
    """Number the symbols of all articles; equally common characters in the order of their code points."""
    table, codes, halves = _folding(), list[np.ndarray](), list[np.ndarray]()
    for texts, half in found:
        codes.append(folded(_BETWEEN.join(texts) + _END, table))
        halves.append(np.full(len(codes[-1]), half, np.uint8))
    joined = np.concatenate(codes)
    times = np.bincount(joined, minlength=LAST + 1)[FIRST : LAST + 1]
    han = "".join(chr(FIRST + at) for at in np.argsort(-times, kind="stable")[:HAN])
    numbers = np.zeros(1 << 16, np.uint16)
    numbers[FIRST : LAST + 1] = SIGNS.index(UNREAD)
    numbers[[ord(symbol) for symbol in SIGNS + han]] = np.arange(len(SIGNS + han))
    return Symbols(numbers[joined], np.concatenate(halves), han)


def write(text: Symbols, work: Path) -> None:
    """Keep the symbols in the work folder."""
    np.save(work / "numbers.npy", text.numbers)
    np.save(work / "halves.npy", text.halves)
    (work / "han.txt").write_text(text.han, encoding="utf-8", newline="")


def read(work: Path) -> Symbols:
    """The symbols that were kept; mapped."""
    numbers, halves = (np.load(work / f"{name}.npy", mmap_mode="r") for name in ("numbers", "halves"))
    return Symbols(numbers, halves, (work / "han.txt").read_text("utf-8"))
