"""All features of one doubled character, in the order of the columns that the forests were trained on.

Each feature is declared once, as a name and a value in a dictionary; the order of the dictionaries is the order of the
columns. data/features.txt has the names of the columns of the shipped forests.
"""

from __future__ import annotations

from ..counts import Counts
from ..lexicon import Lexicon
from .article_features import quotation_features, repetition_features
from .grammar_features import function_features, kind_features, name_features, neighbour_grammar, reduplication
from .string_features import gain_features, neighbour_features, span_features
from .window import FIRST, SECOND, Window
from .word_features import word_features

Bounds = tuple[int, int]
"""Start and end of the paragraph of a pair."""


def plain_features(window: Window, article: str, bounds: Bounds, counts: Counts, words: Lexicon) -> dict[str, float]:
    """The features that follow those of string_features.py in a row."""
    return {
        **word_features(window, article, counts, words),
        **neighbour_grammar(window),
        **reduplication(window, counts, words),
        **name_features(window),
        **function_features(window, words),
        **kind_features(window),
        **repetition_features(window, article),
        **quotation_features(window.text, window.at, *bounds),
    }


def features(window: Window, article: str, bounds: Bounds, counts: Counts, words: Lexicon) -> dict[str, float]:
    """All features of one pair but the scores of the networks and the chains of words, which follow them."""
    kept = window.kept
    return {
        **neighbour_features(kept[FIRST - 1], kept[FIRST], kept[SECOND + 1], counts),
        **span_features(window, counts),
        **gain_features(window, counts),
        **plain_features(window, article, bounds, counts, words),
    }


def stage_sizes(window: Window, counts: Counts) -> dict[str, int]:
    """How many columns of a row the first three forests read, by the name of the forest; the same for every window."""
    kept = window.kept
    glance = len(neighbour_features(kept[FIRST - 1], kept[FIRST], kept[SECOND + 1], counts))
    spans = glance + len(span_features(window, counts))
    return {"glance": glance, "spans": spans, "strings": spans + len(gain_features(window, counts))}
