"""A share of a whole and how much that is: 5700棵，其中三分之一、即1900棵; 840户的15%，也就是126户."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint_news import compiled

from ._figures import Figure
from ._quotients import is_coarse, is_slipped, share
from ._tolerance import agrees
from ._verdicts import Verdict

_THAT_IS = "^[^，,、（(；;。]{0,4}[，,、（(]?(?:即|也就是|就是|合|共|约合)$"
_OFF = 1
"""The most percent by which a share in tenths or quarters may be rounded, where the amount stands beside it."""


def fractions(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The amounts of a paragraph that are not the share of a whole that they are said to be."""
    for said, part in pairwise(paragraph):
        if said.base == "%" and part.base != "%" and compiled(_THAT_IS).search(part.gap):
            wholes = [one for one in paragraph[: said.index] if one.base == part.base and one.value > part.value]
            if wholes and all(one.amount.is_exact for one in (said, part, *wholes)) and not _holds(said, part, wholes):
                whole = wholes[-1]
                if whole.sentence == said.sentence and is_slipped(said, share, part, whole):
                    yield Verdict(part, whole.value * said.value / 100, (whole, said))


def _holds(said: Figure, part: Figure, wholes: Sequence[Figure]) -> bool:
    """Whether it is the share of one of the wholes; 三成 is seldom exact."""
    if any(agrees(said.amount, share, part.amount, whole.amount) for whole in wholes if not is_coarse(said)):
        return True
    return is_coarse(said) and any(abs(share(part.value, one.value) - said.value) < _OFF for one in wholes)
