"""Pairs of words that meet in a doubled character, from open-gram: python -m training.open_gram FOLDER.

FOLDER holds lm_sc.t3g and pydict_sc.bin of Debian's package sunpinyin-data (0.1.22+20170109-2): word n-grams of much
Chinese text from the web, pruned to 2.5 million pairs, Creative Commons Attribution-ShareAlike 3.0. Nothing is learnt
here: of all pairs those are kept whose first word ends in the character that the second begins with.

The format was read off the program that uses it: whole numbers and floats of four bytes, little end first; a head
(order, kind of probabilities, nodes of each order), 65,536 probabilities, 16,384 weights of backing off, then the
nodes by order, of which each has a word, a probability and where its children begin.
"""

from __future__ import annotations

import argparse
from math import log2
from pathlib import Path
from typing import NamedTuple

import numpy as np

from lint_news.language.doubled.meeting import BETWEEN, LEAST, LONGEST, PARTS
from lint_news.language.tries import DOUBLED

_PROBABILITIES, _WEIGHTS, _NODE = 1 << 16, 1 << 14, 3


class Nodes(NamedTuple):
    """Words (numbers in the word list), probabilities, first children; the last node is only an end."""

    words: np.ndarray
    shares: np.ndarray
    children: np.ndarray


def word_list(path: Path) -> list[str]:
    """The words by number; some are empty."""
    packed = path.read_bytes()
    many, _, at = np.frombuffer(packed[:12], "<u4").tolist()
    return packed[at:].decode("utf-32-le").split("\0")[:many]


def nodes(path: Path, wanted: int) -> list[Nodes]:
    """The nodes of the orders 0 to `wanted`, below the highest."""
    packed = np.fromfile(path, "<u4")
    order, is_log = packed[:2].tolist()
    if is_log or wanted >= order:
        raise ValueError(f"{path}: not the kind of model that is read here")
    sizes = packed[2 : order + 3].tolist()
    at = order + 3
    shares = packed[at : at + _PROBABILITIES].view("<f4").astype(float)
    at += _PROBABILITIES + _WEIGHTS
    found = []
    for size in sizes[: wanted + 1]:
        one, two, three = packed[at : at + _NODE * size].reshape(-1, _NODE).T
        found.append(Nodes(one & 0x3FFFF, shares[two & 0xFFFF], (two >> 16 | three >> 25 << 16).astype(int)))
        at += _NODE * size
    return found


def meeting(folder: Path) -> dict[tuple[str, str], float]:
    """Bits that the second word is likelier behind the first than anywhere."""
    words = word_list(folder / "pydict_sc.bin")
    _, ones, pairs = nodes(folder / "lm_sc.t3g", 2)
    alone = {words[word]: share for word, share in zip(ones.words.tolist()[:-1], ones.shares.tolist(), strict=False)}
    parents = np.repeat(np.arange(len(ones.words) - 1), np.diff(ones.children)).tolist()
    found = {}
    for parent, word, share in zip(parents, pairs.words.tolist(), pairs.shares.tolist(), strict=False):
        one, two = words[ones.words[parent]], words[word]
        if _meet(one, two):
            found[one, two] = log2(share / alone[two])
    return found


def _meet(one: str, two: str) -> bool:
    return max(len(one), len(two)) <= LONGEST and one[-1:] == two[:1] and "\u4e00" <= one[-1:] <= "\u9fff"


def export(found: dict[tuple[str, str], float], folder: Path) -> None:
    """Write meeting.marisa and meeting.bin."""
    from marisa_trie import Trie

    trie = Trie(sorted(BETWEEN.join(pair) for pair in found), num_tries=3)
    gains = bytearray(len(trie))
    for pair, gain in found.items():
        gains[trie[BETWEEN.join(pair)]] = min(255, max(0, round((gain + LEAST) * PARTS)))
    trie.save(str(folder / "meeting.marisa"))
    (folder / "meeting.bin").write_bytes(bytes(gains))


def main() -> None:
    """Write the shipped files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    found = meeting(parser.parse_args().folder)
    export(found, DOUBLED)
    print(len(found), "pairs of words that meet in a doubled character")


if __name__ == "__main__":
    main()
