"""Usual phrases of four characters, for characters that are wrong in one.

usage: python -m training.usual_phrases CORPUS_FOLDER

Writes phrases.bin (Bloom filter of the phrases), around.bin (of the phrases with one character left out), pairs.txt
(the characters of phrases, the commonest first), pairs.bin (a bit for each pair of them that is not rare) and
sounds.txt (characters of like sound, a syllable a line) into lint_news/language/data.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from lint_news.kernels.phrases import BLANK, BLOCK, PHRASE, PROBES
from lint_news.kernels.similarity import sound
from lint_news.language.lexicon import lexicon
from lint_news.language.similar import common_characters, traits
from lint_news.language.tries import DATA

from .corpus import simplified

FIRST, LAST = 0x4E00, 0x9FA5
LEAST = 25
"""How often a phrase is counted; a pair that is counted so often is not rare, so all pairs of phrases are not."""
BITS, BITS_AROUND = 24, 12


def texts(folder: Path) -> Iterator[np.ndarray]:
    """The code points of each train file, Simplified, each text once, a break between two."""
    for path in sorted(folder.glob("*-train.jsonl.gz")):
        joined = "\n\n".join(dict.fromkeys(text for _, text in simplified(path)))
        yield np.frombuffer(joined.encode("utf-32-le", "replace"), "<u4").astype(np.uint64)


def strings(codes: np.ndarray, size: int) -> np.ndarray:
    """The runs of `size` Han characters as numbers, 16 bits a character."""
    places = len(codes) - size + 1
    han = (codes >= FIRST) & (codes <= LAST)
    keep, keys = np.ones(places, bool), np.zeros(places, np.uint64)
    for at in range(size):
        keep &= han[at : at + places]
        keys = keys << np.uint64(16) | (codes[at : at + places] & np.uint64(BLANK))
    return keys[keep]


def counted(all_codes: list[np.ndarray], size: int) -> tuple[np.ndarray, np.ndarray]:
    """The different strings and how often each stands."""
    return np.unique(np.concatenate([strings(codes, size) for codes in all_codes]), return_counts=True)


def _mixed(high: np.ndarray, low: np.ndarray) -> np.ndarray:
    mask, shift16, shift15 = np.uint64(0x7FFFFFFF), np.uint64(16), np.uint64(15)
    found = (high * np.uint64(0x45D9F3B) ^ low) & mask
    found = (found ^ found >> shift16) * np.uint64(0x7FEB352D) & mask
    found = (found ^ found >> shift15) * np.uint64(0x2C1B3C6D) & mask
    return found ^ found >> shift16


def bloom(keys: np.ndarray, bits_each: int) -> bytes:
    """A filter of the keys; lint_news/kernels/phrases.py reads it."""
    blocks, bytes_each = len(keys) * bits_each // BLOCK + 1, BLOCK // 8
    bits = np.zeros(blocks * bytes_each, np.uint8)
    high, low = keys >> np.uint64(32), keys & np.uint64(0x7FFFFFFF)
    block = (_mixed(high, low) * np.uint64(blocks) >> np.uint64(31)) * np.uint64(bytes_each)
    at = _mixed(low, high ^ np.uint64(0x5BD1E995))
    step = at >> np.uint64(9) | np.uint64(1)
    for _ in range(PROBES):
        place = block + (at >> np.uint64(3) & np.uint64(bytes_each - 1))
        np.bitwise_or.at(bits, place, np.left_shift(1, at & np.uint64(7)).astype(np.uint8))
        at += step
    return bits.tobytes()


def held(keys: np.ndarray) -> Iterator[tuple[int, int]]:
    """(row, place) of each character of a phrase that is in one of its words of two or more characters."""
    level = lexicon().level
    for row, key in enumerate(keys.tolist()):
        text = "".join(chr(key >> shift & BLANK) for shift in (48, 32, 16, 0))
        words = {(a, b) for b in range(2, PHRASE + 1) for a in range(b - 1) if level(text[a:b])}
        yield from ((row, at) for at in range(PHRASE) if any(a <= at < b for a, b in words))


def sounds() -> str:
    """Characters of like sound, a syllable a line: those that many speakers do not distinguish stand together."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for char in common_characters():
        own = traits(char)
        for blurred in sorted({sound(syllable)[1] for syllable in own.readings}) if own else ():
            found[blurred].append(char)
    return "".join("".join(chars) + "\n" for _, chars in sorted(found.items()))


def alphabet(phrases: np.ndarray, times: np.ndarray) -> np.ndarray:
    """The characters of the phrases, the commonest in them first."""
    shifts = np.arange(PHRASE, dtype=np.uint64) * np.uint64(16)
    chars = (phrases[:, None] >> shifts & np.uint64(BLANK)).astype(np.int64).ravel()
    weights = np.bincount(chars, np.repeat(times, PHRASE), BLANK + 1)
    return np.argsort(-weights, kind="stable")[: int((weights > 0).sum())]


def usual_pairs(pairs: np.ndarray, chars: np.ndarray) -> bytes:
    """A bit for each pair of the characters; the row and the column 0 and the last one, for all others, have none."""
    width = len(chars) + 2
    number = np.zeros(BLANK + 1, np.int64)
    number[chars] = np.arange(1, len(chars) + 1)
    one, two = (number[(pairs >> np.uint64(shift) & np.uint64(BLANK)).astype(np.int64)] for shift in (16, 0))
    bits = np.zeros(width**2, np.uint8)
    bits[(one * width + two)[(one > 0) & (two > 0)]] = 1
    return np.packbits(bits, bitorder="little").tobytes()


def main(folder: Path) -> None:
    """Count and write."""
    all_codes = list(texts(folder))
    keys, times = counted(all_codes, PHRASE)
    keys, times = keys[times >= LEAST], times[times >= LEAST]
    chars = alphabet(keys, times)
    (DATA / "pairs.txt").write_text("".join(map(chr, chars.tolist())), "utf-8")
    pairs, times = counted(all_codes, 2)
    (DATA / "pairs.bin").write_bytes(usual_pairs(pairs[times >= LEAST], chars))
    (DATA / "phrases.bin").write_bytes(bloom(keys, BITS))
    rows, at = np.array(list(held(keys))).T
    shifts = (np.uint64(16) * (PHRASE - 1 - at).astype(np.uint64)).astype(np.uint64)
    (DATA / "around.bin").write_bytes(bloom(np.unique(keys[rows] | np.uint64(BLANK) << shifts), BITS_AROUND))
    (DATA / "sounds.txt").write_text(sounds(), "utf-8")
    print(f"{len(keys)} phrases of {len(chars)} characters, {len(rows)} with one left out")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
