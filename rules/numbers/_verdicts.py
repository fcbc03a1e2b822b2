"""What a reading of figures comes to: a figure that is not what others make."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations

from msgspec import Struct

from lint_news import Article, Finding, Message, Related

from ._amounts import shown
from ._figures import Figure, paragraphs
from ._slips import is_slip, is_swap

_SWAPPED = 2
"""A number with so many digits has too few for a swap to be told from another number."""
_MOST = 9
"""The most figures of which all choices are tried."""


class Verdict(Struct, frozen=True):
    """A figure, what the others make of it in its base unit, and the others."""

    said: Figure
    made: Decimal
    others: tuple[Figure, ...]


def slack(figures: Sequence[Figure]) -> Decimal:
    """How far the sum of figures, or the difference of two, may be from another by rounding."""
    return sum((one.half for one in figures), Decimal(0))


def is_near(one: Decimal, other: Decimal, error: Decimal) -> bool:
    """Whether two values are equal, or less than an error apart."""
    return one == other or abs(one - other) < error


def total(figures: Sequence[Figure]) -> Decimal:
    """The sum of the values."""
    return sum((one.value for one in figures), Decimal(0))


def is_some_sum(said: Figure, figures: Sequence[Figure]) -> bool:
    """Whether some of the figures, at least two and not the one itself, make it: in a row, or of its sentences."""
    others = [one for one in figures if one is not said]
    rows = (others[i:j] for i in range(len(others)) for j in range(i + 2, len(others) + 1))
    near = [one for one in others if said.sentence - 1 <= one.sentence <= said.sentence][:_MOST]
    choices = (chosen for n in range(2, len(near) + 1) for chosen in combinations(near, n))
    return any(is_near(total(chosen), said.value, slack([said, *chosen])) for chosen in chain(rows, choices))


def mended(whole: Figure, parts: Sequence[Figure]) -> int:
    """How many digits the clearest number has of those of a sum of which one slip makes it right; 0 where none does."""
    over = total(parts) - whole.value
    wanted = [(whole, whole.value + over), *((part, part.value - over) for part in parts)]
    lengths = [len(str(int(one.value / one.place))) for one, made in wanted if is_slip(one.value, made, one.place)]
    return max(lengths, default=0)


def is_swapped(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether two digits that stand beside each other, of a number of at least three, have changed places, so that the
    sum is another one."""
    over = total(parts) - whole.value
    wanted = [(whole, whole.value + over), *((part, part.value - over) for part in parts)]
    numbers = [(str(int(one.value / one.place)), str(int(made / one.place))) for one, made in wanted]
    return any(len(said) > _SWAPPED and is_swap(said, made) for said, made in numbers)


def unreported(
    article: Article,
    search: Callable[[Sequence[Figure]], Iterator[Verdict]],
    found: Sequence[Finding],
    said: Message,
    read: Callable[[Article], Sequence[Sequence[Figure]]] = paragraphs,
) -> Iterator[Finding]:
    """What a search finds in the paragraphs of an article that are read, without what findings are about.

    The message has a place for what the others make, `made`.
    """
    spans = [span for one in found for span in (one.span, *(other.span for other in one.related))]
    for paragraph in read(article):
        for verdict in search(paragraph):
            if not any(one.amount.span.overlaps(span) for one in (verdict.said, *verdict.others) for span in spans):
                yield _finding(verdict, said)


def _finding(verdict: Verdict, said: Message) -> Finding:
    """A finding at what is said, with what the others make in its unit."""
    amount, factor = verdict.said.amount, verdict.said.factor
    message = Message(said.zh, said.en, made=shown(verdict.made / factor, amount.unit))
    return Finding(amount.span, message, related=tuple(Related(one.amount.span) for one in verdict.others))
