"""Features of a doubled character from the words around it: does a word end between the copies, or cover both?

A joint is the place between the two copies.
"""

from __future__ import annotations

from ...kernels.chains import Words, cheapest_heads, cheapest_tails
from ..counts import BITS, Counts
from ..lexicon import LONGEST_WORD, Lexicon
from .window import FIRST, SECOND, Window
from .words import words_of

_REACHING = range(FIRST + 1)
"""Where a word may begin that reaches beyond the first copy."""


def word_features(window: Window, article: str, counts: Counts, words: Lexicon) -> dict[str, float]:
    """Costs in bits of the best readings with and without the second copy, and the words at the joint."""
    kept = window.kept
    of_kept, of_dropped = words_of(kept, words), words_of(window.dropped, words)
    head, last = cheapest_heads(of_kept)
    tail, first = cheapest_tails(of_kept)
    joint = head[SECOND] + tail[SECOND]
    short = cheapest_heads(of_dropped)[0][-1]
    cover, cover_size = _covering_both(of_kept, head, tail, joint)
    w1, w2 = last[SECOND], first[SECOND]
    one, two = kept[SECOND - w1 : SECOND], kept[SECOND : SECOND + w2]
    return {
        "word_gain": short - joint,
        "cover_gain": short - cover,
        "cover_against_joint": joint - cover,
        "cover_size": cover_size,
        "last_size": w1,
        "first_size": w2,
        "longest_last": max(n for n in range(1, LONGEST_WORD + 1) if any(size == n for size, _ in of_kept[SECOND - n])),
        "longest_first": of_kept[SECOND][-1][0],
        "last_cost": dict(of_kept[SECOND - w1])[w1],
        "first_cost": dict(of_kept[SECOND])[w2],
        **_joint_counts(one, two, counts),
        "alone_cost": of_kept[FIRST][0][1],
        "lone_gain": joint - short if w1 == 1 or w2 == 1 else 0.0,
        **_joint_gains(one, two, counts),
        **_across(of_dropped),
        "last_in_article": min(9, article.count(one)),
        "first_in_article": min(9, article.count(two)),
        "dropped_in_article": min(9, article.count(one + two[1:])),
    }


def _covering_both(words: Words, head: list[float], tail: list[float], joint: float) -> tuple[float, int]:
    """The cheapest reading in which one word covers both copies: its bits, and the length of the word (0 for none)."""
    covers = [(head[a] + c + tail[a + n], n) for a in _REACHING for n, c in words[a] if a + n > SECOND]
    return min(covers, default=(99.0 + joint, 0))


def _joint_counts(one: str, two: str, counts: Counts) -> dict[str, float]:
    """Counts of the words on both sides of the joint together, whole and in part."""
    level = counts.level
    return {
        "both_words": BITS[level(one + two)],
        "both_dropped": BITS[level(one + two[1:])],
        "word_X": BITS[level(one + two[:1])],
        "X_word": BITS[level(one[-1:] + two)],
    }


def _joint_gains(one: str, two: str, counts: Counts) -> dict[str, float]:
    """Counts of the words on both sides of the joint, and how much each of them says of the other."""
    level = counts.level
    one_bits, two_bits = BITS[level(one)], BITS[level(two)]
    return {
        "last_count": one_bits,
        "first_count": two_bits,
        "X_given_last": BITS[level(one + two[:1])] - one_bits,
        "X_given_first": BITS[level(one[-1:] + two)] - two_bits,
        "dropped_pmi": BITS[level(one + two[1:])] - one_bits - two_bits,
    }


def _across(words: Words) -> dict[str, float]:
    """The longest word that reaches over the joint where one copy is dropped, and what it costs."""
    across = [(n, -c) for a in _REACHING[:-1] for n, c in words[a] if a + n > SECOND]
    size, negative_cost = max(across, default=(0, -40.0))
    return {"across_size": size, "across_cost": negative_cost}
