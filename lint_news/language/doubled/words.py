"""What the words around a doubled character say: does a word end between the copies, or cover both?"""

from __future__ import annotations

from ..counts import BITS, Counts
from ..lexicon import LONGEST, Lexicon
from .window import FIRST, SECOND, Window

_ODD = 14.0


def _costs(text: str, words: Lexicon) -> dict[tuple[int, int], float]:
    """Bits of each known word in the text by its bounds; any single character may stand alone."""
    found: dict[tuple[int, int], float] = {}
    unknown, starting = words.cost("\0"), words.starting
    for a, char in enumerate(text):
        found[a, a + 1] = unknown if "\u4e00" <= char <= "\u9fff" else _ODD
        for size, cost in starting(text[a : a + LONGEST]):
            found[a, a + size] = cost
    return found


def _before(text: str, costs: dict[tuple[int, int], float]) -> tuple[list[float], list[int]]:
    """Cheapest reading of each head of the text, and the length of its last word."""
    best, last = [0.0], [0]
    for b in range(1, len(text) + 1):
        value, size = min((best[a] + costs[a, b], b - a) for a in range(max(0, b - LONGEST), b) if (a, b) in costs)
        best.append(value)
        last.append(size)
    return best, last


def _after(text: str, costs: dict[tuple[int, int], float]) -> tuple[list[float], list[int]]:
    """Cheapest reading of each tail of the text, and the length of its first word."""
    n = len(text)
    best, first = [0.0] * (n + 1), [0] * (n + 1)
    for a in range(n - 1, -1, -1):
        best[a], first[a] = min(
            (costs[a, b] + best[b], b - a) for b in range(a + 1, min(n, a + LONGEST) + 1) if (a, b) in costs
        )
    return best, first


def reading_cost(text: str, words: Lexicon) -> float:
    """Bits of the cheapest reading of a text as words."""
    return _before(text, _costs(text, words))[0][-1]


def word_features(window: Window, article: str, counts: Counts, words: Lexicon) -> list[float]:
    """Costs of the best readings with and without the second copy, and the words at the joint."""
    kept, dropped = window.kept, window.dropped
    costs = _costs(kept, words)
    head, last = _before(kept, costs)
    tail, first = _after(kept, costs)
    joint = head[SECOND] + tail[SECOND]
    covers = [(head[a] + c + tail[b], b - a) for (a, b), c in costs.items() if a <= FIRST and b > SECOND]
    cover, cover_size = min(covers, default=(99.0 + joint, 0))
    dropped_costs = _costs(dropped, words)
    short = _before(dropped, dropped_costs)[0][-1]
    across = [(b - a, -c) for (a, b), c in dropped_costs.items() if a < FIRST and b > SECOND]
    across_size, across_cost = max(across, default=(0, -40.0))
    w1, w2 = last[SECOND], first[SECOND]
    one, two = kept[SECOND - w1 : SECOND], kept[SECOND : SECOND + w2]
    level = counts.level

    def elsewhere(word: str) -> int:
        return min(9, article.count(word))

    longest1 = max(b - a for a, b in costs if b == SECOND)
    longest2 = max(b - a for a, b in costs if a == SECOND)
    return [
        short - joint,
        short - cover,
        joint - cover,
        cover_size,
        w1,
        w2,
        longest1,
        longest2,
        costs[SECOND - w1, SECOND],
        costs[SECOND, SECOND + w2],
        BITS[level(one + two)],
        BITS[level(one + two[1:])],
        BITS[level(one + two[:1])],
        BITS[level(one[-1:] + two)],
        costs[FIRST, SECOND],
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
