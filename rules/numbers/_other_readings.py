"""Findings that another reading of their paragraph denies: a figure that other figures of it make is right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import prod

from lint_news import Article, Finding, compiled

from ._figures import Figure, paragraphs
from ._quotients import completes, is_held, share

Held = Callable[[Figure, Sequence[Figure]], bool]
"""Whether figures of a paragraph make one of them."""
_OWN = "[，,（(](?:正好|恰好)?占[^，。]{0,4}$"
_FACTORS = (2, 3)
_NEAR = Decimal("0.005")
_POUNDS = {"斤", "千克"}
"""Two units that are written for each other, so that the product of the numbers is not that of the amounts."""
_MOST = 12
"""The most figures of which all choices are tried."""


def without_held(article: Article, found: Iterable[Finding], held: Held) -> Iterator[Finding]:
    """The findings whose figure no other figures of the paragraph make."""
    for one in found:
        places = [(figure, paragraph) for paragraph in paragraphs(article) for figure in _at(one, paragraph)]
        if not any(held(figure, paragraph) for figure, paragraph in places):
            yield one


def _at(finding: Finding, paragraph: Sequence[Figure]) -> Iterator[Figure]:
    return (figure for figure in paragraph if figure.amount.span.overlaps(finding.span))


def is_share(said: Figure, paragraph: Sequence[Figure]) -> bool:
    """Whether it is the share of one figure in another."""
    is_of_part = said.index > 0 and "中" in paragraph[said.index - 1].gap
    others = [one for one in paragraph if is_of_part or not _has_own_share(one, said, paragraph)]
    return is_held(said, others, (share,)) or completes(said, paragraph)


def _has_own_share(one: Figure, said: Figure, paragraph: Sequence[Figure]) -> bool:
    """Whether another share of a list stands directly behind a figure: 甲出资1250万元，占25%；乙出资750万元，占25%."""
    after = paragraph[one.index + 1] if one.index + 1 < len(paragraph) else said
    return after is not said and after.base == "%" and compiled(_OWN).match(after.gap) is not None


def is_product(said: Figure, paragraph: Sequence[Figure]) -> bool:
    """Whether it is the product of two or three others of its sentence, each as written."""
    near = (one for one in paragraph if one is not said and one.sentence == said.sentence)
    others = [one.amount.value for one in near if {one.amount.unit, said.amount.unit} != _POUNDS]
    choices = (chosen for n in _FACTORS for chosen in combinations(others[:_MOST], n))
    return any(abs(prod(chosen) - said.amount.value) <= _NEAR * said.amount.value for chosen in choices)
