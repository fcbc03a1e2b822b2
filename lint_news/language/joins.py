"""Whether two pieces of text on both sides of a line end read as one, or as an end and a beginning.

Three classifiers, from the fastest to the slowest: `join_gain` (counts of characters, in bits), `reads_on` (a network
over twenty characters before the gap and twelve behind it, in natural logarithms of odds) and `odds` (decision trees
over both and over features of the page). A caller asks the next one only where the one before it does not decide. Data
is mapped or read on first use. training/joins.py makes it and prints how well each classifier does.
"""

from __future__ import annotations

from functools import cache, lru_cache

from msgspec import Struct

from ..kernels.forest import Forest
from .counts import LONGEST, Counts, counts
from .folding import BREAK, folded_forms
from .network import Network
from .tries import DATA, text_of

LEFT, RIGHT = 20, 12
_NEAR = LONGEST - 1
_OPENING = 24
_MARKS = "，。、；：！？“”（）《》…—"
_CACHED = 512
"""Gaps whose odds are cached: an editor checks the whole page again at each keystroke."""
_ENDS = ("。", "！", "？", "…")


class Gap(Struct, frozen=True):
    """The text around a line end: the lines before and behind it, and facts of the page.

    `above` is the line before `left` (empty for none), `heads` how many other lines of the page look like headlines
    or subheads, `is_lead` whether `left` opens a news item, and `repeated` how many characters on each side of
    the gap stand together elsewhere on the page (0, 2 or 3).
    """

    left: str
    right: str
    above: str = ""
    heads: int = 0
    is_lead: bool = False
    repeated: int = 0


def join_gain(tail: str, head: str) -> float:
    """Bits by which `head` goes on from `tail` rather than a paragraph ends and another begins."""
    forward, backward, end, start, _ = bits(folded_forms(tail[-2 * _NEAR :]), folded_forms(head[: 2 * _NEAR]), counts())
    return (forward - end + backward - start) / 2


def bits(tail: str, head: str, statistics: Counts) -> tuple[float, float, float, float, float]:
    """Bits of folded text: what `head` and `tail` gain from each other, and what borders of paragraphs cost there.

    In order: the gain read forward, the gain read backward, an end after `tail`, a start before `head`, a full stop.
    """
    at, both, alone, ended = len(tail), tail + head, BREAK + head, tail + BREAK
    ahead, near = min(_NEAR, len(head)), max(0, at - _NEAR)
    forward = statistics.forward_sum(both, at, at + ahead) - statistics.forward_sum(alone, 1, 1 + ahead)
    backward = statistics.backward_sum(both, near, at) - statistics.backward_sum(ended, near, at)
    return (
        forward,
        backward,
        statistics.forward(ended, at),
        statistics.backward(alone, 0),
        statistics.forward(tail + "。", at),
    )


def reads_on(tail: str, head: str) -> float:
    """Log odds that `head` goes on from `tail`, for as many breaks as ends; both begin or end with their line."""
    left, right = folded_forms(tail[-LEFT:]), folded_forms(head[:RIGHT])
    return _network_score(BREAK * (LEFT - len(left)) + left + right + BREAK * (RIGHT - len(right)))


@lru_cache(_CACHED)
def _network_score(text: str) -> float:
    return _network().score(text)


@lru_cache(_CACHED)
def odds(gap: Gap) -> float:
    """Log odds that the gap is a break in mid-sentence, in the mixture that the trees were trained on."""
    return _forest().score(list(features(gap, reads_on(gap.left, gap.right), counts()).values()))


def features(gap: Gap, read: float, statistics: Counts) -> dict[str, float]:
    """The features of the decision trees by name, in the order of their columns; `read` is the score of `reads_on`."""
    left, right, above = folded_forms(gap.left), folded_forms(gap.right), folded_forms(gap.above)
    before, behind = _run(left[::-1]), _run(right)
    forward, opened = statistics.forward_sum, BREAK + left[:_OPENING]
    first = min(len(opened), _NEAR + 2)
    gain_forward, gain_backward, end, start, stop = bits(left[-2 * _NEAR :], right[: 2 * _NEAR], statistics)
    return {
        "network": read,
        "gain_forward": gain_forward,
        "gain_backward": gain_backward,
        "paragraph_end": end,
        "paragraph_start": start,
        "full_stop": stop,
        "left_bits": forward(opened, 1, len(opened)) / (len(opened) - 1),
        "left_first_bits": forward(opened, 1, first) / (first - 1),
        "left_length": len(left),
        "right_length": len(right),
        "run_before": before,
        "run_behind": behind,
        "mark_before": _MARKS.find(left[-before - 1]) if before < len(left) else -2,
        "mark_behind": _MARKS.find(right[behind]) if behind < len(right) else -2,
        "right_ends": _ends(right),
        "left_has_stop": "。" in left,
        "right_has_stop": "。" in right,
        "left_has_comma": "，" in left,
        "left_has_break": BREAK in left,
        "heads": gap.heads,
        "is_lead": gap.is_lead,
        "repeated": gap.repeated,
        "above_length": len(above),
        "above_ends": _ends(above),
        "crosses_quotation": _crosses(left, right, "“", "”"),
        "crosses_brackets": _crosses(left, right, "《", "》") or _crosses(left, right, "（", "）"),
    }


def _ends(text: str) -> bool:
    """Whether folded text ends as a sentence does, a closing quotation mark behind it or not."""
    return text.rstrip("”").endswith(_ENDS)


def _run(text: str) -> int:
    """How many characters stand before the first mark."""
    return next((at for at, char in enumerate(text) if char in _MARKS), len(text))


def _crosses(left: str, right: str, opener: str, closer: str) -> bool:
    """True when a pair of marks opens before the gap and closes behind it."""
    if left.rfind(opener) <= left.rfind(closer):
        return False
    closes, opens = right.find(closer), right.find(opener)
    return closes >= 0 and not 0 <= opens < closes


@cache
def _network() -> Network:
    return Network(text_of(DATA / "joins.txt"), (DATA / "joins-net.bin").read_bytes())


@cache
def _forest() -> Forest:
    return Forest((DATA / "joins-trees.bin").read_bytes())
