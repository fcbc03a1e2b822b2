"""Features of a doubled character from grammar: classes of neighbours, characters that double by rule, personal names.

In the names of features X is the doubled character, J, K and L are the three before it, R, S and T the three after it.
Values are 0 or 1 where they say whether something holds; counts are in bits.
"""

from __future__ import annotations

from ..counts import BITS, Counts
from ..lexicon import Lexicon
from ..people import given_name_level, is_surname
from .kinds import SIZE, kind
from .patterns import (
    BEFORE_VERBS,
    FUNCTIONS,
    MEASURES,
    PRONOUNS,
    SEPARABLE,
    STATES,
    TELLING,
    TITLES,
    TRANSLITERATING,
    VERBS,
)
from .window import FIRST, Window, character_class

_SAYS = ("说", "表示", "介绍", "告诉", "认为", "坦言", "称", "感慨", "回忆", "指出", "直言", "笑着", "激动", "高兴")
_NUMBERS = frozenset("一二三四五六七八九十百千万亿两几半0每")
_KIND_X, _KIND_L, _KIND_R = (tuple(f"kind_{char}{at}" for at in range(SIZE)) for char in "XLR")


def neighbour_grammar(window: Window) -> dict[str, float]:
    """Classes of the neighbours, which of them are the same character, and whether they may belong to a name."""
    j, k, left, x, _, r, s, t = window.kept[FIRST - 3 : FIRST + 5]
    return {
        "class_K": character_class(k),
        "class_S": character_class(s),
        "KL_same": k == left,
        "RS_same": r == s,
        "K_is_X": k == x,
        "S_is_X": s == x,
        "L_is_R": left == r,
        "K_is_R": k == r and left != r,
        "L_is_S": left == s,
        "number_before": left in _NUMBERS,
        "particle_after": r in "地的着了起得儿子",
        "surname_L": is_surname(left),
        "surname_K": is_surname(k),
        "surname_R": is_surname(r),
        "given_X": given_name_level(x),
        "given_LX": given_name_level(left) if is_surname(k) else 0,
        "says": (r + s).startswith(_SAYS),
        "surname_X": is_surname(x),
        "place_R": r in "省市县区镇乡村州国",
        "place_L": left in "省市县区镇乡村州国",
        "X_right": x in (s, t),
        "X_left": x in (k, j),
    }


def reduplication(window: Window, counts: Counts, words: Lexicon) -> dict[str, float]:
    """Whether the character doubles by rule as a verb, measure word or state, and how often it does."""
    level, left, x, r = counts.level, *window.kept[FIRST - 1 : FIRST + 1], window.kept[FIRST + 2]
    verb, pair = x in VERBS, x + x
    return {
        "verb": verb,
        "measure": x in MEASURES,
        "state": x in STATES,
        "verb_object": verb and x + r in words,
        "verb_after_opener": verb and left in BEFORE_VERBS,
        "opener": left in BEFORE_VERBS,
        "X_one_X": BITS[level(x + "一" + x)],
        "X_le_X": BITS[level(x + "了" + x)],
        "one_X": BITS[level("一" + x)],
        "every_X": BITS[level("每" + x)],
        "comma_XX": BITS[level("，" + pair)],
        "XX_de": BITS[level(pair + "的")],
        "XX_di": BITS[level(pair + "地")],
        "XX_comma": BITS[level(pair + "，")],
        "one_XX": BITS[level("一" + pair)],
    }


def name_features(window: Window) -> dict[str, float]:
    """Whether a title and a surname stand before the pair, and which characters transliterate foreign names."""
    kept = window.kept
    left, x, _, r = kept[FIRST - 1 : FIRST + 3]
    head = kept[:FIRST]
    title = (head + x).endswith(TITLES)
    named = head[:-1].endswith(TITLES) or head[:-2].endswith(TITLES)
    return {
        "title_at_X": title,
        "title_name": title and is_surname(x) and 1 + given_name_level(r),
        "title_before": named,
        "title_surname_L": named and is_surname(left) and 1 + given_name_level(x),
        "foreign_X": x in TRANSLITERATING,
        "foreign_L": left in TRANSLITERATING,
        "foreign_R": r in TRANSLITERATING,
        "foreign_around": sum(c in TRANSLITERATING for c in kept[FIRST - 3 : FIRST + 5]),
    }


def function_features(window: Window, words: Lexicon) -> dict[str, float]:
    """Whether the pair is half of a verb with its object, or a function character beside a word that has it."""
    k, left, x, _, r, s = window.kept[FIRST - 2 : FIRST + 4]
    function, pronoun = x in FUNCTIONS, x in PRONOUNS
    return {
        "separable_XR": x + r in SEPARABLE or x + r + s in SEPARABLE,
        "separable_XS": x + s in SEPARABLE,
        "separable_LX": left + x in SEPARABLE,
        "function": function,
        "pronoun": pronoun,
        "pronoun_told": pronoun and left in TELLING,
        "function_XR": function and x + r in words,
        "function_XRS": function and x + r + s in words,
        "function_LX": function and (left + x in words or k + left + x in words),
    }


def kind_features(window: Window) -> dict[str, float]:
    """The numbers of the character and of its two neighbours that `kinds.kind` gives."""
    left, x, _, r = window.kept[FIRST - 1 : FIRST + 3]
    found: dict[str, float] = dict(zip(_KIND_X, kind(x), strict=True))
    found.update(zip(_KIND_L, kind(left), strict=True))
    found.update(zip(_KIND_R, kind(r), strict=True))
    return found
