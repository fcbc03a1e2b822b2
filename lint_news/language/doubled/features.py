"""Features of one doubled character: numbers that the forest reads. Units: bits unless said."""

from __future__ import annotations

from ..counts import BITS, Counts
from ..lexicon import Lexicon
from ..people import given_name_level, is_surname
from .kinds import kind
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
from .window import SIDE, Window
from .words import word_features

_I = SIDE
SPANS = (
    ("KLX", _I - 2, _I + 1),
    ("XRS", _I + 1, _I + 4),
    ("KLXX", _I - 2, _I + 2),
    ("XXRS", _I, _I + 4),
    ("KLXXR", _I - 2, _I + 3),
    ("LXXRS", _I - 1, _I + 4),
    ("JKLX", _I - 3, _I + 1),
    ("XRST", _I + 1, _I + 5),
    ("JKLXX", _I - 3, _I + 2),
    ("XXRST", _I, _I + 5),
)
DROPPED_SPANS = (
    ("KLXR", _I - 2, _I + 2),
    ("LXRS", _I - 1, _I + 3),
    ("KLXRS", _I - 2, _I + 3),
    ("JKLXR", _I - 3, _I + 2),
    ("LXRST", _I - 1, _I + 4),
)
_SAYS = ("说", "表示", "介绍", "告诉", "认为", "坦言", "称", "感慨", "回忆", "指出", "直言", "笑着", "激动", "高兴")
_CLASSES = {"\n": 1, "0": 2, "a": 3, "“": 4, "”": 5, "《": 6, "》": 7, "，": 8, "、": 9, "。": 10, "（": 11, "）": 12}
_NUMBERS = frozenset("一二三四五六七八九十百千万亿两几半0每")


def _class(char: str) -> int:
    if "\u4e00" <= char <= "\u9fff":
        return 0
    return _CLASSES.get(char, 13)


def glance(left: str, char: str, right: str, counts: Counts) -> list[float]:
    """Counts of the strings that reach one character (folded) beyond the pair, and the classes of these."""
    level, pair = counts.level, char + char
    strings = (
        pair,
        left + pair,
        pair + right,
        left + pair + right,
        left + char,
        char + right,
        left + char + right,
        char,
    )
    return [*[BITS[level(string)] for string in strings], _class(left), _class(right)]


GLANCE = ["XX", "LXX", "XXR", "LXXR", "LX", "XR", "LXR", "X", "class_L", "class_R"]
GLANCED = len(GLANCE)


def spans(window: Window, counts: Counts) -> list[float]:
    """Counts of longer strings around the pair, and around one copy of it."""
    kept, dropped, level = window.kept, window.dropped, counts.level
    row = [BITS[level(kept[a:b])] for _, a, b in SPANS]
    return row + [BITS[level(dropped[a:b])] for _, a, b in DROPPED_SPANS]


SPANNED = GLANCED + len(SPANS) + len(DROPPED_SPANS)


def gains(window: Window, counts: Counts) -> list[float]:
    """The gain in bits when one copy is dropped, read forward and backward."""
    counts = counts.remembering()
    kept, dropped, forward, backward = window.kept, window.dropped, counts.forward, counts.backward
    keep_f = [forward(kept, at) for at in range(_I + 1, _I + 6)]
    drop_f = [forward(dropped, at) for at in range(_I + 1, _I + 5)]
    keep_b = [backward(kept, at) for at in range(_I, _I - 5, -1)]
    drop_b = [backward(dropped, at) for at in range(_I - 1, _I - 5, -1)]
    row = [sum(drop_f) - sum(keep_f), sum(drop_b) - sum(keep_b), keep_f[0], keep_b[0]]
    row += [drop_f[0] - keep_f[1], drop_b[0] - keep_b[1], drop_f[1] - keep_f[2], drop_b[1] - keep_b[2]]
    row += [
        drop_f[0],
        drop_b[0],
        forward(kept, _I),
        backward(kept, _I + 1),
        sum(drop_f),
        sum(drop_b),
        sum(keep_f),
        sum(keep_b),
    ]
    return row


GAINS = [
    "gain_forward",
    "gain_backward",
    "second_after_first",
    "first_before_second",
    "step_right",
    "step_left",
    "step_right2",
    "step_left2",
    "drop_right",
    "drop_left",
    "X_after_left",
    "X_before_right",
    "sum_drop_f",
    "sum_drop_b",
    "sum_keep_f",
    "sum_keep_b",
]
STRINGS = SPANNED + len(GAINS)


def grammar(window: Window) -> list[float]:
    """Classes of the neighbours, productive patterns, and slots of personal names."""
    kept = window.kept
    j, k, left, x, _, r, s, t = kept[_I - 3 : _I + 5]
    return [
        _class(k),
        _class(s),
        k == left,
        r == s,
        k == x,
        s == x,
        left == r,
        k == r and left != r,
        left == s,
        left in _NUMBERS,
        r in "地的着了起得儿子",
        is_surname(left),
        is_surname(k),
        is_surname(r),
        given_name_level(x),
        given_name_level(left) if is_surname(k) else 0,
        (r + s).startswith(_SAYS),
        is_surname(x),
        r in "省市县区镇乡村州国",
        left in "省市县区镇乡村州国",
        x in (s, t),
        x in (k, j),
    ]


GRAMMAR = [
    "class_K",
    "class_S",
    "KL_same",
    "RS_same",
    "K_is_X",
    "S_is_X",
    "L_is_R",
    "K_is_R",
    "L_is_S",
    "number_before",
    "particle_after",
    "surname_L",
    "surname_K",
    "surname_R",
    "given_X",
    "given_LX",
    "says",
    "surname_X",
    "place_R",
    "place_L",
    "X_right",
    "X_left",
]


def doubling(window: Window, counts: Counts, words: Lexicon) -> list[float]:
    """Whether the character doubles by rule (verb, measure word, state) and what speaks for it here."""
    kept, level = window.kept, counts.level
    k, left, x, _, r, s = kept[_I - 2 : _I + 4]
    verb, pair = x in VERBS, x + x
    head = kept[:_I]
    title = (head + x).endswith(TITLES)
    named = head[:-1].endswith(TITLES) or head[:-2].endswith(TITLES)
    return [
        verb,
        x in MEASURES,
        x in STATES,
        verb and x + r in words,
        verb and left in BEFORE_VERBS,
        left in BEFORE_VERBS,
        BITS[level(x + "一" + x)],
        BITS[level(x + "了" + x)],
        BITS[level("一" + x)],
        BITS[level("每" + x)],
        BITS[level("，" + pair)],
        BITS[level(pair + "的")],
        BITS[level(pair + "地")],
        BITS[level(pair + "，")],
        BITS[level("一" + pair)],
        title,
        title and is_surname(x) and 1 + given_name_level(r),
        named,
        named and is_surname(left) and 1 + given_name_level(x),
        x in TRANSLITERATING,
        left in TRANSLITERATING,
        r in TRANSLITERATING,
        sum(c in TRANSLITERATING for c in kept[_I - 3 : _I + 5]),
        x + r in SEPARABLE or x + r + s in SEPARABLE,
        x + s in SEPARABLE,
        left + x in SEPARABLE,
        x in FUNCTIONS,
        x in PRONOUNS,
        x in PRONOUNS and left in TELLING,
        x in FUNCTIONS and x + r in words,
        x in FUNCTIONS and x + r + s in words,
        x in FUNCTIONS and (left + x in words or k + left + x in words),
        *kind(x),
        *kind(left),
        *kind(r),
    ]


DOUBLING = [
    "verb",
    "measure",
    "state",
    "verb_object",
    "verb_after_opener",
    "opener",
    "X_one_X",
    "X_le_X",
    "one_X",
    "every_X",
    "comma_XX",
    "XX_de",
    "XX_di",
    "XX_comma",
    "one_XX",
    "title_at_X",
    "title_name",
    "title_before",
    "title_surname_L",
    "foreign_X",
    "foreign_L",
    "foreign_R",
    "foreign_around",
    "separable_XR",
    "separable_XS",
    "separable_LX",
    "function",
    "pronoun",
    "pronoun_told",
    "function_XR",
    "function_XRS",
    "function_LX",
    *(f"kind_{c}{i}" for c in "XLR" for i in range(8)),
]


def article_features(window: Window, article: str) -> list[float]:
    """How often the pair stands elsewhere in the article, alone and with its neighbours (counts up to 9)."""
    text, at = window.text, window.at
    pair = text[at : at + 2]
    elsewhere = min(9, article.count(pair) - 1)
    left, right = text[max(0, at - 1) : at], text[at + 2 : at + 3]
    lxx = min(9, article.count(left + pair) - 1) if elsewhere else 0
    xxr = min(9, article.count(pair + right) - 1) if elsewhere else 0
    dropped = pair[0] + text[at + 2 : at + 4]
    return [
        elsewhere,
        lxx,
        xxr,
        min(9, article.count(text[max(0, at - 2) : at + 1]) - 1),
        min(9, article.count(text[at + 1 : at + 4]) - 1),
        min(9, article.count(left + pair[0] + right)),
        min(9, article.count(text[max(0, at - 2) : at] + dropped[:2])),
    ]


ARTICLE = ["same_pair", "same_LXX", "same_XXR", "KLX_in_article", "XRS_in_article", "LXR_in_article", "KLXR_in_article"]


def quoted(text: str, at: int, start: int, end: int) -> list[float]:
    """Whether the pair stands inside quotation marks or a title, and how far the marks are (code points, up to 30)."""
    opened, closed = text.rfind("“", start, at), text.rfind("”", start, at)
    title, untitle = text.rfind("《", start, at), text.rfind("》", start, at)
    inside = opened > closed
    ahead = text.find("”", at, end) if inside else -1
    return [
        inside,
        min(30, at - opened) if inside else 31,
        min(30, ahead - at) if ahead >= 0 else 31,
        title > untitle,
        min(20, at - start),
        min(20, end - at),
    ]


QUOTED = ["in_quotes", "from_opening", "to_closing", "in_title", "from_start", "to_end"]


def further(window: Window, article: str, bounds: tuple[int, int], counts: Counts, words: Lexicon) -> list[float]:
    """What follows `glance`, `spans` and `gains` in a row; bounds are those of the paragraph."""
    return [
        *word_features(window, article, counts, words),
        *grammar(window),
        *doubling(window, counts, words),
        *article_features(window, article),
        *quoted(window.text, window.at, *bounds),
    ]


def features(window: Window, article: str, bounds: tuple[int, int], counts: Counts, words: Lexicon) -> list[float]:
    """The whole row of one pair, but for the judges."""
    kept = window.kept
    return [
        *glance(kept[_I - 1], kept[_I], kept[_I + 2], counts),
        *spans(window, counts),
        *gains(window, counts),
        *further(window, article, bounds, counts, words),
    ]
