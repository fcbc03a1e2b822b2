"""List idioms with a character lost: python -m training.lost_in_idioms WORK > rules/wording/lost.tsv.

WORK is the folder that the steps text and counts of training/context.py left. Each idiom of jieba's word list that was
counted often is written with one character left out. The string is listed where no text has it outside a word
of four characters, and where it does not read as a common word and a common character. A line has an idiom, and the
places of the characters that may be lost, each a digit. AT_END stands for the last one where a mark must stand behind:
络绎不 is read everywhere before 绝, and nowhere before a comma.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from lint_news.kernels.phrases import PHRASE
from lint_news.kernels.symbols import BREAK

from . import context_text
from .context_text import SIGNS
from .context_words import times_of

KINDS = {"i": (10, 500), "l": (15, 10)}
"""The marks of idioms and of set phrases in jieba's word list; how often one is counted, and how often a word that
reads as a part of it. Of a set phrase with a character lost, what is left is often a phrase itself."""
AT_END = PHRASE
"""Stands for the last place where a mark follows."""
FUNCTION = frozenset("不无有在于所之而以未若如可能相共为得自是非")
"""Characters that end no clause; another one ends none where it makes no word with the one before."""
_MEANT = (
    "从现在起|搞不清楚|站得住脚|说得过去|卖不出去|堆积起来|聚在一起|加在一起|走起路来|携起手来|关起门来|不为人知|不自量力|不予理睬|入不敷出|不可开交|举世无双|打个比方|一片冰心|一字排开"
    "|人心向背|一手包办|有的放矢|见缝插针|好的开始|党的路线|党的建设|从头开始|中到大雨|大到暴雨|小到中雨|小到中雪|雷声大雨|大声喊叫|四处奔波|尽力去做|靠天吃饭|靠山吃山|请客吃饭|你追我赶"
    "|满头白发|泪如雨下|箭如雨下|水到渠成|登高望远|放眼望去|落在后面|一石多鸟|心胸开阔|事实胜于|归去来兮|咬紧牙关|头脑清醒|出生年月|国家兴亡|手足情深|一年多来|剩余时间|深入敌后|可口可乐"
    "|百事可乐|自立晚报|打开文档"
)
MEANT = frozenset(_MEANT.split("|"))
"""Idioms, phrases and names whose first three characters may end a clause."""
ALONE = 1_000
"""How often a single character is counted that stands beside such a word."""


def listed() -> tuple[dict[str, str], list[str]]:
    """The idioms of jieba's word list with their marks, and all its words of four characters."""
    import jieba

    rows = map(str.split, Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines())
    words = [(word, kind) for word, _, kind in rows if len(word) == PHRASE]
    return {word: kind for word, kind in words if kind in KINDS}, [word for word, _ in words]


class Texts:
    """All texts as numbers of symbols: how often strings of three and of four characters stand there."""

    def __init__(self, symbols: np.ndarray, names: str) -> None:
        self._number, self._width = {char: at for at, char in enumerate(names)}, len(names)
        self._threes = (symbols[:-2].astype(np.int64) * self._width + symbols[1:-1]) * self._width + symbols[2:]
        self._fours = self._threes[:-1] * self._width + symbols[3:]

    def _keys(self, strings: list[str]) -> np.ndarray:
        keys = np.zeros(len(strings), np.int64)
        for at, string in enumerate(strings):
            for char in string:
                keys[at] = keys[at] * self._width + self._number.get(char, 0)
        return keys

    def fours(self, strings: list[str]) -> list[int]:
        """How often each string of four stands."""
        return _times(self._fours, self._keys(strings))

    def threes(self, strings: list[str], words: list[str]) -> list[int]:
        """How often each string of three stands where it is neither end of one of the words."""
        inside = np.isin(self._fours, self._keys(words))
        free = np.ones(len(self._threes), bool)
        free[:-1] &= ~inside
        free[1:] &= ~inside
        return _times(self._threes[free], self._keys(strings))


def _times(keys: np.ndarray, asked: np.ndarray) -> list[int]:
    order = np.unique(asked)
    at = np.minimum(np.searchsorted(order, keys), len(order) - 1)
    times = np.bincount(at[order[at] == keys], minlength=len(order))
    return times[np.searchsorted(order, asked)].tolist()


def rows(texts: Texts, words: dict[str, int]) -> Iterator[tuple[str, str, int]]:
    """The strings, their idioms, and the place of the character that is lost; `words` are counted."""
    idioms, fours = listed()
    counted = dict(zip(idioms, texts.fours([*idioms]), strict=True))
    best: dict[str, tuple[int, str, int]] = {}
    for idiom, times in counted.items():
        for place in range(PHRASE if times >= KINDS[idioms[idiom]][0] else 0):
            written = idiom[:place] + idiom[place + 1 :]
            best[written] = max(best.get(written, (0, "", 0)), (times, idiom, place))
    ends = _ends(fours)
    strings = sorted(
        written
        for written, (_, idiom, place) in best.items()
        if not _reads(written, words, KINDS[idioms[idiom]][1]) and ends[written] <= {(idiom, place)}
    )
    for written, times in zip(strings, texts.threes(strings, fours), strict=True):
        if not times:
            yield (written, *best[written][1:])
    yield from _at_end(texts, words, counted, {*strings})


def _at_end(
    texts: Texts, words: dict[str, int], counted: dict[str, int], listed: set[str]
) -> Iterator[tuple[str, str, int]]:
    """The first three characters of idioms that are no word and stand before no mark; of idioms with the same three
    the one counted most.
    """
    best: dict[str, str] = {}
    for idiom in sorted(counted, key=counted.__getitem__):
        written = idiom[:-1]
        is_open = written[-1] in FUNCTION or not words.get(written[1:])
        if counted[idiom] and is_open and written not in words and written not in listed and idiom not in MEANT:
            best[written] = idiom
    for (written, idiom), times in zip(best.items(), texts.fours([one + BREAK for one in best]), strict=True):
        if not times:
            yield written, idiom, AT_END


def _ends(fours: list[str]) -> defaultdict[str, set[tuple[str, int]]]:
    """The words of four characters that begin or end with a string of three, and the place of the other character."""
    found = defaultdict[str, set[tuple[str, int]]](set)
    for word in fours:
        found[word[1:]].add((word, 0))
        found[word[:-1]].add((word, PHRASE - 1))
    return found


def _reads(written: str, words: dict[str, int], least: int) -> bool:
    """Whether a string of three is a word, or a word counted so often and a common character."""
    cuts = ((written[:2], written[2]), (written[1:], written[0]))
    return written in words or any(words.get(two, 0) >= least and words.get(one, 0) >= ALONE for two, one in cuts)


def main(work: Path) -> None:
    """Print the lines."""
    text = context_text.read(work)
    words = {word: count for word, count in times_of(work, text.han).items() if count}
    places = defaultdict[str, list[int]](list)
    for _, idiom, place in rows(Texts(np.array(text.numbers), "".join(SIGNS) + text.han), words):
        places[idiom].append(place)
    print(
        "# Idioms, and which of their characters may be lost (4: the last one, before a mark).",
        "Made by training/lost_in_idioms.py.",
    )
    for idiom in sorted(places):
        print(idiom, "".join(map(str, sorted(places[idiom]))), sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
