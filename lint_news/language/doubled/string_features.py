"""Features of a doubled character from the counts of the strings around it. Units: bits.

In the names of features X is the doubled character, J, K and L are the three before it, R, S and T the three after it.
"""

from __future__ import annotations

from ..counts import BITS, Counts
from .window import FIRST, SECOND, Window, character_class

_I = FIRST
KEPT_SPANS = (
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
"""Strings around the pair: the name of the feature, and the start and end of the string in `Window.kept`."""
DROPPED_SPANS = (
    ("KLXR", _I - 2, _I + 2),
    ("LXRS", _I - 1, _I + 3),
    ("KLXRS", _I - 2, _I + 3),
    ("JKLXR", _I - 3, _I + 2),
    ("LXRST", _I - 1, _I + 4),
)
"""The same in `Window.dropped`, where one copy is left."""


def neighbour_features(left: str, char: str, right: str, counts: Counts) -> dict[str, float]:
    """Counts of the strings that reach at most one folded character beyond the pair, and classes of the neighbours."""
    level, pair = counts.level, char + char
    return {
        "XX": BITS[level(pair)],
        "LXX": BITS[level(left + pair)],
        "XXR": BITS[level(pair + right)],
        "LXXR": BITS[level(left + pair + right)],
        "LX": BITS[level(left + char)],
        "XR": BITS[level(char + right)],
        "LXR": BITS[level(left + char + right)],
        "X": BITS[level(char)],
        "class_L": character_class(left),
        "class_R": character_class(right),
    }


def span_features(window: Window, counts: Counts) -> dict[str, float]:
    """Counts of longer strings around the pair, and around one copy of it."""
    kept, dropped = counts.of(window.kept).level, counts.of(window.dropped).level
    found = {name: BITS[kept(start, end)] for name, start, end in KEPT_SPANS}
    for name, start, end in DROPPED_SPANS:
        found[name] = BITS[dropped(start, end)]
    return found


def gain_features(window: Window, counts: Counts) -> dict[str, float]:
    """What each character costs where the pair stands and where one copy is dropped, read forward and backward."""
    kept, dropped = counts.of(window.kept), counts.of(window.dropped)
    keep_f = list(map(kept.forward, range(SECOND, SECOND + 5)))
    drop_f = list(map(dropped.forward, range(SECOND, SECOND + 4)))
    keep_b = list(map(kept.backward, range(FIRST, FIRST - 5, -1)))
    drop_b = list(map(dropped.backward, range(FIRST - 1, FIRST - 5, -1)))
    keep_f_sum, keep_b_sum, drop_f_sum, drop_b_sum = sum(keep_f), sum(keep_b), sum(drop_f), sum(drop_b)
    return {
        "gain_forward": drop_f_sum - keep_f_sum,
        "gain_backward": drop_b_sum - keep_b_sum,
        "second_after_first": keep_f[0],
        "first_before_second": keep_b[0],
        "step_right": drop_f[0] - keep_f[1],
        "step_left": drop_b[0] - keep_b[1],
        "step_right2": drop_f[1] - keep_f[2],
        "step_left2": drop_b[1] - keep_b[2],
        "drop_right": drop_f[0],
        "drop_left": drop_b[0],
        "X_after_left": kept.forward(FIRST),
        "X_before_right": kept.backward(SECOND),
        "sum_drop_f": drop_f_sum,
        "sum_drop_b": drop_b_sum,
        "sum_keep_f": keep_f_sum,
        "sum_keep_b": keep_b_sum,
    }
