"""What the words around a doubled character say: does a word end between the copies, or cover both?"""

from __future__ import annotations

from ..counts import BITS, Counts
from ..lexicon import LONGEST_WORD, Lexicon
from .window import FIRST, SECOND, Window

_ODD, _NEVER = 14.0, float("inf")
_HEADS = range(FIRST + 1)
"""Where a word may begin that reaches beyond the first copy."""


_Words = list[dict[int, float]]
"""The words that begin at each place of a text, shortest first: size and cost in bits."""


def _words(text: str, words: Lexicon) -> _Words:
    """Each known word of the text; any single character may stand alone."""
    unknown, starting = words.cost("\0"), words.starting
    return [
        {1: unknown if "\u4e00" <= char <= "\u9fff" else _ODD, **dict(starting(text[a : a + LONGEST_WORD]))}
        for a, char in enumerate(text)
    ]


def _before(words: _Words) -> tuple[list[float], list[int]]:
    """Cheapest reading of each head of the text, and the length of its last word (the shortest of equals)."""
    best, last = [0.0, *[_NEVER] * len(words)], [0] * (len(words) + 1)
    for a, here in enumerate(words):
        so_far = best[a]
        for size, cost in here.items():
            if so_far + cost <= best[a + size]:
                best[a + size], last[a + size] = so_far + cost, size
    return best, last


def _after(words: _Words) -> tuple[list[float], list[int]]:
    """Cheapest reading of each tail of the text, and the length of its first word (the shortest of equals)."""
    best, first = [*[_NEVER] * len(words), 0.0], [0] * (len(words) + 1)
    for a in range(len(words) - 1, -1, -1):
        for size, cost in words[a].items():
            if cost + best[a + size] < best[a]:
                best[a], first[a] = cost + best[a + size], size
    return best, first


def reading_cost(text: str, words: Lexicon) -> float:
    """Bits of the cheapest reading of a text as words."""
    return _before(_words(text, words))[0][-1]


def word_features(window: Window, article: str, counts: Counts, words: Lexicon) -> list[float]:
    """Costs of the best readings with and without the second copy, and the words at the joint."""
    kept, dropped = window.kept, window.dropped
    known, short_known = _words(kept, words), _words(dropped, words)
    head, last = _before(known)
    tail, first = _after(known)
    joint = head[SECOND] + tail[SECOND]
    covers = [(head[a] + c + tail[a + n], n) for a in _HEADS for n, c in known[a].items() if a + n > SECOND]
    cover, cover_size = min(covers, default=(99.0 + joint, 0))
    short = _before(short_known)[0][-1]
    across = [(n, -c) for a in _HEADS[:-1] for n, c in short_known[a].items() if a + n > SECOND]
    across_size, across_cost = max(across, default=(0, -40.0))
    w1, w2 = last[SECOND], first[SECOND]
    one, two = kept[SECOND - w1 : SECOND], kept[SECOND : SECOND + w2]
    level = counts.level

    def elsewhere(word: str) -> int:
        return min(9, article.count(word))

    longest1 = max(n for n in range(1, LONGEST_WORD + 1) if n in known[SECOND - n])
    longest2 = max(known[SECOND])
    return [
        short - joint,
        short - cover,
        joint - cover,
        cover_size,
        w1,
        w2,
        longest1,
        longest2,
        known[SECOND - w1][w1],
        known[SECOND][w2],
        BITS[level(one + two)],
        BITS[level(one + two[1:])],
        BITS[level(one + two[:1])],
        BITS[level(one[-1:] + two)],
        known[FIRST][1],
        joint - short if w1 == 1 or w2 == 1 else 0.0,
        BITS[level(one)],
        BITS[level(two)],
        BITS[level(one + two[:1])] - BITS[level(one)],
        BITS[level(one[-1:] + two)] - BITS[level(two)],
        BITS[level(one + two[1:])] - BITS[level(one)] - BITS[level(two)],
        across_size,
        across_cost,
        elsewhere(one),
        elsewhere(two),
        elsewhere(one + two[1:]),
    ]


WORDS = [
    "word_gain",
    "cover_gain",
    "cover_against_joint",
    "cover_size",
    "last_size",
    "first_size",
    "longest_last",
    "longest_first",
    "last_cost",
    "first_cost",
    "both_words",
    "both_dropped",
    "word_X",
    "X_word",
    "alone_cost",
    "lone_gain",
    "last_count",
    "first_count",
    "X_given_last",
    "X_given_first",
    "dropped_pmi",
    "across_size",
    "across_cost",
    "last_in_article",
    "first_in_article",
    "dropped_in_article",
]
