"""The lexicon: jieba's word list (MIT), counted in the train articles; and the characters of given names in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from math import log2
from pathlib import Path

from lint_news.language.counts import COUNT_LEVELS
from lint_news.language.doubled.dictionary import LONGEST as LONGEST_DOUBLED
from lint_news.language.doubled.dictionary import SHORTEST
from lint_news.language.people import SURNAMES

from .corpus import Article
from .tries import build

_HAN = re.compile(r"[\u4e00-\u9fff]+")
LONGEST, LEAST, LEAST_LISTED = 5, 2, 50
WEIGHTS = (1.0, 1.0, 0.5)
DOUBLED = (
    "家家门口 家家门前 家家院里 家家灶上 "
    "尤克里里 塔塔尔 加加林 的的喀喀 科科斯 喀拉拉 马马杜 巴巴多斯 博博迪乌拉索 姆巴巴内 达达尼尔 六六大顺 "
    "岁岁平安 立法法 "
    "上上个 上上周 上上月 上上届 上上任 上上次 上上期 上上季 上上签 上上策 "
    "下下个 下下周 下下月 下下届 下下任 下下次 下下期 下下签 前前任 大大前天 大大后天 "
    "可可粉 可可豆 可可脂 可可香 可可味 可可树 可可奶 可可饮 新新人类 新新闻杂志 新新闻周刊 台中中 触发发 坐而论道道"
)
"""Words with a double that the list lacks, or that lose one and are still words; pairs of words that meet in one."""
_DOUBLE = re.compile(r"([\u4e00-\u9fff])(?=\1)")


def _listed() -> list[tuple[str, int, str]]:
    import jieba

    lines = Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines()
    return [(word, int(times), kind) for word, times, kind in map(str.split, lines)]


def count(articles: list[Article]) -> dict[str, int]:
    """Level of each word that stands in the articles, or is common in the list."""
    import jieba

    jieba.setLogLevel(60)
    found: Counter[str] = Counter()
    for article in articles:
        for run in _HAN.findall(article.text):
            for word in jieba.cut(run, HMM=False):
                found[word] += WEIGHTS[article.source]
    levels = {}
    for word, times, _ in _listed():
        if 1 <= len(word) <= LONGEST and _HAN.fullmatch(word) and (found[word] >= LEAST or times >= LEAST_LISTED):
            levels[word] = bisect_right(COUNT_LEVELS, max(1, int(found[word]))) - 1
    return levels


def export(levels: dict[str, int], folder: Path) -> None:
    """Write words.bin (a trie of the words with their levels) and words.txt (its characters), words.marisa, and
    turned.marisa: the words of two characters, last character first.
    """
    from marisa_trie import Trie

    times = Counter("".join(levels))
    chars = "".join(sorted(times, key=lambda char: (-times[char], char)))
    Trie(sorted(levels), num_tries=3).save(str(folder / "words.marisa"))
    Trie(sorted(word[::-1] for word in levels if len(word) == 2), num_tries=3).save(str(folder / "turned.marisa"))
    (folder / "words.bin").write_bytes(build(chars, levels))
    (folder / "words.txt").write_text(chars, encoding="utf-8", newline="")


def export_doubled(folder: Path) -> int:
    """Write words.txt: words with a double that are no words without one copy, and a few more; returns their number."""
    listed = {word for word, _, _ in _listed()}
    sure = {
        word
        for word in listed
        if SHORTEST <= len(word) <= LONGEST_DOUBLED and (places := [m.start() for m in _DOUBLE.finditer(word)])
        if not any(word[:at] + word[at + 1 :] in listed for at in places)
    }
    words = sorted(sure.union(DOUBLED.split()))
    (folder / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8", newline="")
    return len(words)


def export_given(folder: Path) -> None:
    """Write given.txt: how often a character stands in the given names of the word list (1 to 9, logarithmic)."""
    found: Counter[str] = Counter()
    for word, _, kind in _listed():
        if kind == "nr" and 2 <= len(word) <= 3 and word[0] in SURNAMES:
            found.update(word[1:])
    by_level: dict[int, list[str]] = {}
    for char, times in sorted(found.items()):
        if times >= 2:
            by_level.setdefault(min(9, int(log2(times)) + 1), []).append(char)
    lines = (f"{level}\t{''.join(chars)}" for level, chars in sorted(by_level.items()))
    (folder / "given.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
