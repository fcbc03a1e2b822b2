"""What the words around a doubled character say as chains: how well each follows the one before, with and without the second copy."""

from __future__ import annotations

from typing import NamedTuple

from ..bigrams import SIGNS, Bigrams
from ..folding import BREAK
from ..lattice import WIDTH, tokens
from .window import FIRST, SECOND, Window


class _Step(NamedTuple):
    """A token at the end of a reading: bits of the reading, bits of the token, the token, where it lies, the step before."""

    bits: float
    cost: float
    token: int
    start: int
    end: int
    before: _Step | None


_Steps = list[dict[int, _Step]]
"""Last steps by the offset where they end, then by token."""
_FIRST_STEP = _Step(0.0, 0.0, SIGNS.index(BREAK), 0, 0, None)


def _read_on(steps: _Steps, text: str, start: int, bigrams: Bigrams) -> _Steps:
    """The readings of a text whose heads up to `start` are read already."""
    cost = bigrams.after
    found = [*steps[: start + 1], *({} for _ in range(len(text) - start))]
    for at in range(len(text)):
        here = sorted(found[at].values())[:WIDTH]
        for end, token in tokens(text, at, bigrams) if here else ():
            if end > start:
                bits, last = min((step.bits + cost(step.token, token), step) for step in here)
                found[end][token] = _Step(bits, bits - last.bits, token, at, end, last)
    return found


def _cheapest(steps: _Steps) -> list[_Step]:
    """The steps of the best reading, first first."""
    step = min(steps[-1].values())
    found: list[_Step] = []
    while step.before is not None:
        found.append(step)
        step = step.before
    return found[::-1]


def _dearest(reading: list[_Step], end: int) -> list[float]:
    """Bits of the tokens from the first copy up to one that begins at `end`: the highest and the mean."""
    near = [step.cost for step in reading if step.end >= FIRST and step.start <= end]
    return [max(near), sum(near) / len(near)]


class Chains(NamedTuple):
    """The best readings around a pair: as it stands, with one copy dropped, with a word ending between the copies."""

    whole: list[_Step]
    dropped: list[_Step]
    joint: list[_Step]

    @property
    def second(self) -> int:
        """The number of the step of `joint` that begins with the second copy."""
        return next(number for number, step in enumerate(self.joint) if step.start == SECOND)


def chains(window: Window, bigrams: Bigrams) -> Chains:
    """The best readings of a window."""
    kept = _read_on([{_FIRST_STEP.token: _FIRST_STEP}], window.kept, 0, bigrams)
    dropped = _read_on(kept, window.dropped, SECOND, bigrams)
    joint = _read_on([*({} for _ in range(SECOND)), kept[SECOND]], window.kept, SECOND, bigrams)
    return Chains(_cheapest(kept), _cheapest(dropped), _cheapest(joint))


def reading_features(found: Chains, bigrams: Bigrams) -> list[float]:
    """Bits of the readings, compared, and of the steps at the pair."""
    whole, dropped, joint = found
    at = found.second
    last, first, behind = joint[at - 1], joint[at], joint[at + 1 : at + 2]
    return [
        whole[-1].bits - dropped[-1].bits,
        joint[-1].bits - dropped[-1].bits,
        joint[-1].bits - whole[-1].bits,
        first.cost,
        first.cost - bigrams.alone(first.token),
        last.cost,
        behind[0].cost if behind else 0.0,
        *_dearest(dropped, FIRST + 2),
        *_dearest(whole, FIRST + 3),
    ]


READINGS = [
    "kept_against_dropped",
    "joint_against_dropped",
    "joint_against_kept",
    "first_after_last",
    "first_gain",
    "last_cost_in_chain",
    "behind_cost",
    "dropped_dearest",
    "dropped_mean",
    "kept_dearest",
    "kept_mean",
]


def words_there(found: Chains) -> list[int]:
    """Tokens at the pair, with 0 for none: the last and the first word where one ends between the copies, the next and the one
    before them; with one copy dropped, the word that holds the other, and the next.
    """
    _, dropped, joint = found
    at = found.second
    over = next(number for number, step in enumerate(dropped) if step.end > FIRST)
    split = [_token(joint, number) for number in (at - 1, at, at + 1, at - 2)]
    return [*split, _token(dropped, over), _token(dropped, over + 1)]


def _token(steps: list[_Step], at: int) -> int:
    return steps[at].token if 0 <= at < len(steps) else 0


WORDS_THERE = 6
