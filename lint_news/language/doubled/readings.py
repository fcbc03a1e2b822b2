"""The cheapest chains of words around a doubled character, with and without the second copy.

The cost of a chain says how well each word follows the one before it.
"""

from __future__ import annotations

from typing import NamedTuple

from ...kernels.chains import Step, Steps, read_on
from ..bigrams import SIGNS, Bigrams
from ..folding import BREAK
from ..lattice import WIDTH, tokens
from .window import FIRST, SECOND, Window


class _Step(NamedTuple):
    """One token of a reading: bits up to its end, bits of the token, the token, its offsets."""

    bits: float
    cost: float
    token: int
    start: int
    end: int


_FIRST_STEP: Step = (0.0, 0.0, SIGNS.index(BREAK), 0, 0, None)


Tokens = list[list[tuple[int, int]]]
"""The tokens that begin at each offset, as (end, token)."""


def _of_dropped(window: Window, kept: Tokens, bigrams: Bigrams) -> Tokens:
    """The tokens of `window.dropped`: behind the pair they are those of `window.kept`, an offset earlier."""
    near = [tokens(window.dropped, at, bigrams) for at in range(SECOND)]
    return near + [[(end - 1, token) for end, token in here] for here in kept[SECOND + 1 :]]


def _cheapest(steps: Steps) -> list[_Step]:
    """The steps of the cheapest reading, in order."""
    step = min(steps[-1].values())
    found: list[_Step] = []
    while (before := step[5]) is not None:
        found.append(_Step(*step[:5]))
        step = before
    return found[::-1]


def _token_costs(reading: list[_Step], end: int) -> tuple[float, float]:
    """Bits of the tokens from the first copy up to one that begins at `end`: the highest and the mean."""
    near = [step.cost for step in reading if step.end >= FIRST and step.start <= end]
    return max(near), sum(near) / len(near)


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
    beginning, after = [tokens(window.kept, at, bigrams) for at in range(len(window.kept))], bigrams.after
    kept = read_on([{_FIRST_STEP[2]: _FIRST_STEP}], beginning, 0, WIDTH, after)
    dropped = read_on(kept, _of_dropped(window, beginning, bigrams), SECOND, WIDTH, after)
    joint = read_on([*({} for _ in range(SECOND)), kept[SECOND]], beginning, SECOND, WIDTH, after)
    return Chains(_cheapest(kept), _cheapest(dropped), _cheapest(joint))


def reading_features(found: Chains, bigrams: Bigrams) -> dict[str, float]:
    """Differences of the bits of the readings, and the bits of the steps at the pair."""
    whole, dropped, joint = found
    at = found.second
    last, first, behind = joint[at - 1], joint[at], joint[at + 1 : at + 2]
    dropped_highest, dropped_mean = _token_costs(dropped, FIRST + 2)
    kept_highest, kept_mean = _token_costs(whole, FIRST + 3)
    return {
        "kept_against_dropped": whole[-1].bits - dropped[-1].bits,
        "joint_against_dropped": joint[-1].bits - dropped[-1].bits,
        "joint_against_kept": joint[-1].bits - whole[-1].bits,
        "first_after_last": first.cost,
        "first_gain": first.cost - bigrams.alone(first.token),
        "last_cost_in_chain": last.cost,
        "behind_cost": behind[0].cost if behind else 0.0,
        "dropped_dearest": dropped_highest,
        "dropped_mean": dropped_mean,
        "kept_dearest": kept_highest,
        "kept_mean": kept_mean,
    }


def words_there(found: Chains) -> list[int]:
    """Six tokens at the pair, with 0 for none.

    Of the reading in which a word ends between the copies: the word that ends there, the one that begins there, the one
    after it, the one before them. Of the reading with one copy dropped: the word that has the other copy, and the next.
    """
    _, dropped, joint = found
    at = found.second
    holding = next(number for number, step in enumerate(dropped) if step.end > FIRST)
    split = [_token(joint, number) for number in (at - 1, at, at + 1, at - 2)]
    return [*split, _token(dropped, holding), _token(dropped, holding + 1)]


def _token(steps: list[_Step], at: int) -> int:
    return steps[at].token if 0 <= at < len(steps) else 0


WORDS_THERE = 6
