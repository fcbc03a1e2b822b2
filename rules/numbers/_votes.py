"""Votes for, against and abstained, beside the number of those who were there to vote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import compiled

from ._figures import Figure
from ._verdicts import Verdict, total

_PRESENT = "(?:实到|到会|出席|参加(?:表决|投票|会议)|收回|有效)[^，]{0,10}$"
_NOT_PRESENT = "应到|列席|旁听|请假|缺席|应参"
_FOR, _OTHER = "(?:赞成|同意)[^，]{0,4}$", "(?:反对|不同意|弃权|不赞成|未按[^，]{0,5})[^，]{0,4}$"
_VOTERS, _VOTES = ("人", "张", "票"), ("票", "人")
_NEAR = 2
"""How many sentences behind those present their votes may stand."""


def votes(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The numbers of those present that are less than the votes that they gave."""
    for present in paragraph:
        if present.base in _VOTERS and present.amount.is_exact and _is_present(present):
            given = _given(paragraph, present)
            if len(given) > 1 and total(given) > present.value:
                yield Verdict(present, total(given), tuple(given))


def _is_present(one: Figure) -> bool:
    return compiled(_PRESENT).search(one.label) is not None and not compiled(_NOT_PRESENT).search(one.label)


def _given(paragraph: Sequence[Figure], present: Figure) -> list[Figure]:
    """The first votes for something behind those present, with the votes against it and the abstentions."""
    given: list[Figure] = []
    for one in paragraph[present.index + 1 :]:
        if one.sentence - present.sentence > _NEAR or (_is_present(one) and one.base in _VOTERS):
            break
        pattern = _OTHER if given else _FOR
        if one.base in _VOTES and one.amount.is_exact and compiled(pattern).search(one.label):
            given.append(one)
        elif given or (one.base in _VOTERS and not compiled(_NOT_PRESENT).search(one.label)):
            break
    return given
