"""Usual phrases of four characters, for characters that are wrong in one: `python -m training.phrases CORPUS_FOLDER`.

Writes phrases.bin (Bloom filter of the phrases), around.bin (of the phrases with one character left out), pairs.bin (a
bit for each pair of characters that is not rare), pairs.txt (the characters by number) and sounds.txt (characters of
like sound, a syllable a line) into lint_news/language/data.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from lint_news.kernels.phrases import BLANK, PHRASE, PROBES, WIDTH
from lint_news.kernels.similarity import sound
from lint_news.language.lexicon import lexicon
from lint_news.language.similar import common_characters, traits
from lint_news.language.tries import DATA

from .corpus import simplified

FIRST, LAST = 0x4E00, 0x9FA5
USUAL_PAIR, LEAST = 30, 25
BITS, BITS_AROUND = 24, 14


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
    size = (len(keys) * bits_each // 8 + 1) * 8
    bits = np.zeros(size // 8, np.uint8)
    high, low = keys >> np.uint64(32), keys & np.uint64(0xFFFFFFFF)
    at, step = _mixed(high, low), _mixed(low, high ^ np.uint64(0x5BD1E995)) | np.uint64(1)
    for _ in range(PROBES):
        place = at % np.uint64(size)
        np.bitwise_or.at(bits, place >> np.uint64(3), np.left_shift(1, place & np.uint64(7)).astype(np.uint8))
        at = (at + step) & np.uint64(0x7FFFFFFF)
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


def main(folder: Path) -> None:
    """Count and write."""
    all_codes = list(texts(folder))
    pairs, times = counted(all_codes, 2)
    one, two = pairs >> np.uint64(16), pairs & np.uint64(BLANK)
    singles = np.bincount(np.concatenate([one, two]).astype(np.int64), np.tile(times, 2), BLANK + 1)
    alphabet = np.argsort(-singles, kind="stable")[: WIDTH - 1]
    number = np.zeros(BLANK + 1, np.int64)
    number[alphabet] = np.arange(1, WIDTH)
    usual = times >= USUAL_PAIR
    places = number[one[usual].astype(np.int64)] * WIDTH + number[two[usual].astype(np.int64)]
    bits = np.zeros(WIDTH**2, np.uint8)
    bits[places] = 1
    (DATA / "pairs.bin").write_bytes(np.packbits(bits, bitorder="little").tobytes())
    (DATA / "pairs.txt").write_text("".join(map(chr, alphabet.tolist())), "utf-8")
    keys, times = counted(all_codes, PHRASE)
    keys = keys[times >= LEAST]
    (DATA / "phrases.bin").write_bytes(bloom(keys, BITS))
    rows, at = np.array(list(held(keys))).T
    shifts = (np.uint64(16) * (PHRASE - 1 - at).astype(np.uint64)).astype(np.uint64)
    (DATA / "around.bin").write_bytes(bloom(np.unique(keys[rows] | np.uint64(BLANK) << shifts), BITS_AROUND))
    (DATA / "sounds.txt").write_text(sounds(), "utf-8")
    print(f"{len(keys)} phrases, {len(rows)} with one left out, {int(usual.sum())} usual pairs")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
