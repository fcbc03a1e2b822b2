"""Usual phrases of four characters, and idioms, for characters that are wrong in one.

usage: python -m training.usual_phrases CORPUS_FOLDER

Writes phrases.bin (Bloom filter of the phrases), around.bin (of the phrases with one character left out), idioms.bin
(the idioms among them, sorted), pairs.txt (the characters of phrases, the commonest first), pairs.bin (a bit for each
pair of them that is not rare) and sounds.txt (characters of like sound, a syllable a line) into
lint_news/language/data.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from lint_news.kernels.phrases import BLANK, BLOCK, PHRASE, PROBES
from lint_news.kernels.similarity import sound
from lint_news.language.lexicon import lexicon
from lint_news.language.similar import common_characters, traits
from lint_news.language.tries import DATA

from .corpus import simplified

RULES = Path(__file__).parents[1] / "rules/wording"

FIRST, LAST = 0x4E00, 0x9FA5
IDIOMS = frozenset("ilz")
"""The marks of idioms, set phrases and vivid words in jieba's word list."""
TABLES = ("misspellings", "confused", "variants")
"""Tables of rules/wording whose right forms of four characters are idioms too."""
MORE = (
    "拔得头筹 行稳致远 久久为功 善作善成 踔厉奋发 笃行不怠 守正创新 落地生根 应收尽收 应享尽享 立行立改 "
    "压茬推进 挂图作战 靶向发力 精准施策 分类施策 综合施策 多措并举 齐抓共管 锐意进取 勇毅前行 接续奋斗 "
    "砥砺前行 砥砺奋进 比学赶超 提质增效 补链强链 延链补链 建章立制 应急处突 联防联控 群防群治 走深走实 "
    "落细落实 见行见效 内化于心 外化于行 蹄疾步稳 破茧成蝶 弯道超车 先行先试 敢闯敢试 勇立潮头 精神抖擞 "
    "载歌载舞 人头攒动 好评如潮 白墙黛瓦 青瓦白墙 瓜果飘香 硕果累累 颗粒归仓 籽粒饱满 长势喜人 机声隆隆 "
    "抢抓农时 不误农时"
)
"""Set phrases of news that the list lacks."""
LEAST, LEAST_IDIOM = 25, 2
"""How often a phrase is counted, and an idiom; pairs of them, and those that are counted so often, are not rare."""
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


def idioms() -> np.ndarray:
    """Idioms of jieba's word list, of the tables of words, and MORE, as numbers."""
    import jieba

    rows = map(str.split, Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines())
    found = [*MORE.split(), *(word for word, _, kind in rows if kind in IDIOMS)]
    for table in TABLES:
        lines = (RULES / f"{table}.tsv").read_text("utf-8").splitlines()
        found += [right for line in lines if line[0] != "#" for right in line.split("\t")[1].split("|")]
    joined = "\n".join(word for word in found if len(word) == PHRASE)
    return strings(np.frombuffer(joined.encode("utf-32-le"), "<u4").astype(np.uint64), PHRASE)


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


def held(keys: np.ndarray, whole: frozenset[int]) -> Iterator[tuple[int, int]]:
    """(row, place) of each character of a phrase that is in one of its words of two or more characters.

    The phrases of `whole` are words themselves.
    """
    level = lexicon().level
    for row, key in enumerate(keys.tolist()):
        if key in whole:
            yield from ((row, at) for at in range(PHRASE))
            continue
        text = "".join(chr(key >> shift & BLANK) for shift in (48, 32, 16, 0))
        words = {(a, b) for b in range(2, PHRASE + 1) for a in range(b - 1) if level(text[a:b])}
        yield from ((row, at) for at in range(PHRASE) if any(a <= at < b for a, b in words))


def sounds(chars: Iterable[str]) -> str:
    """Characters of like sound, a syllable a line: those that many speakers do not distinguish stand together."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for char in dict.fromkeys((*common_characters(), *chars)):
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
    are_idioms = (times >= LEAST_IDIOM) & np.isin(keys, idioms())
    whole = keys[are_idioms]
    keep = (times >= LEAST) | are_idioms
    keys, times = keys[keep], times[keep]
    chars = alphabet(keys, times)
    (DATA / "pairs.txt").write_text("".join(map(chr, chars.tolist())), "utf-8")
    pairs, times = counted(all_codes, 2)
    inside = [keys >> np.uint64(shift) & np.uint64(0xFFFFFFFF) for shift in (0, 16, 32)]
    usual = np.unique(np.concatenate([pairs[times >= LEAST], *inside]))
    (DATA / "pairs.bin").write_bytes(usual_pairs(usual, chars))
    (DATA / "phrases.bin").write_bytes(bloom(keys, BITS))
    (DATA / "idioms.bin").write_bytes(np.sort(whole).astype(">u8").tobytes())
    rows, at = np.array(list(held(keys, frozenset(whole.tolist())))).T
    shifts = (np.uint64(16) * (PHRASE - 1 - at).astype(np.uint64)).astype(np.uint64)
    (DATA / "around.bin").write_bytes(bloom(np.unique(keys[rows] | np.uint64(BLANK) << shifts), BITS_AROUND))
    (DATA / "sounds.txt").write_text(sounds(map(chr, chars.tolist())), "utf-8")
    print(
        f"{len(keys)} phrases, {len(whole)} of them idioms, of {len(chars)} characters, {len(rows)} with one left out"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
