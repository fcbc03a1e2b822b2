"""Parts in a story that make another number than that of its headline: 100名 above 20人、50人、40人."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from lint_news import Article, compiled

from ._numbers import Quantity, is_slip

_PEOPLE = ("名", "位", "人")
_LISTED = "[^。；：\n]{0,28}[、，][^。；：、\n]{0,24}"
_NOT = "其中|比|增|减|另|约|近|余|每|占|共|总|超|去年|上年|包括"
_FEW = 3
"""The least number of parts."""


def sum_conflict(
    article: Article, head: Quantity, told: Sequence[Quantity]
) -> tuple[Sequence[Quantity], Decimal] | None:
    """The only list of parts of the headline's kind in the story, if its sum is one slip from the headline's number."""
    if head.is_about or len(head.digits.replace(".", "")) < len("10"):
        return None
    lists = [parts for parts in _lists(article, head, told) if len(parts) >= _FEW]
    if len(lists) != 1:
        return None
    total = sum((part.value for part in lists[0]), Decimal(0))
    places = Decimal(1).scaleb(-len(head.digits.partition(".")[2]))
    made = f"{(total / head.factor).quantize(places):f}"
    is_wrong = total != head.value and is_slip(head.digits, made)
    return (lists[0], total) if is_wrong else None


def _lists(article: Article, head: Quantity, told: Sequence[Quantity]) -> list[list[Quantity]]:
    """The runs of quantities of the headline's kind, one behind the other with nothing else between."""
    text, found = article.document.text, list[list[Quantity]]()
    same = [one for one in told if _unit(one) == _unit(head)]
    for one, other in pairwise([None, *same]):
        between = text[one.span.end : other.span.start] if one and other else ""
        is_next = one and compiled(_LISTED).fullmatch(between) and not compiled(_NOT).search(between)
        if other and is_next and not other.is_about:
            found[-1].append(other)
        elif other:
            found.append([other])
    return found


def _unit(one: Quantity) -> str:
    return "人" if one.unit in _PEOPLE else one.unit
