"""Sequences of ordinals in an article: gaps, repetitions, wrong numbers, lists that change their marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lint_news import Article, view

from ._ordinals import SPOKEN, Ordinal, ordinals, written

GAP, REPEAT, WRONG, MIXED, INVERTED = "gap", "repeat", "wrong", "mixed", "inverted"
LEVELS = {"一、": 1, "(一)": 2, "1.": 3, "(1)": 4, "①": 5}
"""The levels of GB/T 15834-2011, B.3.8, the highest first."""
_CLOSE = 2
"""The most lines from one item to the next with nothing but a blank line between them."""
_NEAR = 3_000
"""Code points before an ordinal that are searched for words used in place of a missing ordinal."""
_OPEN_CHAINS = 4
"""The greatest depth of nested lists of one family."""


class Chain(Struct):
    """A list: its first and last ordinal, their number, and the index and the right value of the last one.

    The last field is the value that was expected when a later one came.
    """

    first: Ordinal
    item: Ordinal
    at: int
    last: int
    length: int = 1
    late: int = 0

    def add(self, i: int, item: Ordinal, value: int) -> None:
        """Append an ordinal with the right value `value`."""
        self.item, self.at, self.last, self.length = item, i, value, self.length + 1

    @property
    def is_list(self) -> bool:
        """Whether it begins with 1 or has more than one ordinal."""
        return self.first.value == 1 or self.length > 1


class Fault(Struct, frozen=True):
    """A fault of an ordinal: `expected` is the right value, `before` the ordinal before it."""

    kind: str
    ordinal: Ordinal
    before: Ordinal
    expected: int


@view
def faults(article: Article) -> tuple[Fault, ...]:
    """The faults of the numbering of an article, in order."""
    return tuple(_Counter(article, ordinals(article)).count())


class _Counter:
    """A single pass over the ordinals, with the open lists of each family, the innermost last."""

    def __init__(self, article: Article, found: Sequence[Ordinal]) -> None:
        self.article, self.found = article, found
        self.chains: defaultdict[str, list[Chain]] = defaultdict(list)
        self.next = _following(found)
        self.restarting: set[str] = set()

    def count(self) -> Iterator[Fault]:
        """Yield the faults in order."""
        for i, ordinal in enumerate(self.found):
            if not ordinal.is_sure and self._value_after(i) == ordinal.value:
                continue
            chain = self._continued(ordinal)
            if chain is not None:
                yield from self._inversion(chain, ordinal)
                chain.add(i, ordinal, max(ordinal.value, chain.last))
            elif ordinal.is_sure:
                yield from self._faults_at(i, ordinal)
            if ordinal.family in LEVELS:
                self.restarting.update(f for f, level in LEVELS.items() if level > LEVELS[ordinal.family])

    def _continued(self, ordinal: Ordinal) -> Chain | None:
        """The open list that the ordinal continues; lists inside it are closed."""
        chains = self.chains[ordinal.family]
        for depth in range(len(chains) - 1, -1, -1):
            is_due = ordinal.value in (chains[depth].last + 1, chains[depth].late)
            if is_due and (depth == len(chains) - 1 or self._resumes(chains[depth], chains[-1], ordinal)):
                del chains[depth + 1 :]
                return chains[depth]
        return None

    def _resumes(self, outer: Chain, inner: Chain, ordinal: Ordinal) -> bool:
        """Whether an ordinal continues the outer list, and is not a wrong number of the inner one."""
        is_wrong_in_inner = abs(ordinal.value - inner.last - 1) == 1
        is_apart = ordinal.family in SPOKEN and ordinal.line.number > inner.item.line.number + _CLOSE
        return outer.length > 1 and (is_apart or not is_wrong_in_inner)

    def _faults_at(self, i: int, ordinal: Ordinal) -> Iterator[Fault]:
        chain = next((c for c in reversed(self.chains[ordinal.family]) if c.is_list), None)
        kind = _kind(chain, ordinal.value, self._value_after(i)) if chain else None
        if chain is None or kind is None or (kind is GAP and self._stands_elsewhere(chain, ordinal)):
            yield from self._begin(i, ordinal)
            return
        due = chain.last + 1
        yield Fault(kind, ordinal, chain.item, due)
        is_early = self._value_after(i) == due
        chain.late = due if is_early else 0
        chain.add(i, ordinal, due if kind is WRONG and not is_early else ordinal.value)

    def _value_after(self, i: int) -> int:
        after = self.next[i]
        return after.value if after else 0

    def _stands_elsewhere(self, chain: Chain, ordinal: Ordinal) -> bool:
        """Whether other words replace the missing ordinal: 首先…其次…第三."""
        if ordinal.family not in SPOKEN:
            return False
        first = max(chain.item.span.end, ordinal.span.start - _NEAR)
        between = self.article.document.text[first : ordinal.span.start]
        words = (f"第{written(chain.last + 1, '一')}", "其次", "再次")
        return any(word in between for word in words)

    def _begin(self, i: int, ordinal: Ordinal) -> Iterator[Fault]:
        """Begin a list, or continue one of another family with these marks."""
        other = self._other_family(ordinal)
        if other is not None:
            if ordinal.is_head and other.item.is_head and ordinal.family not in SPOKEN:
                yield Fault(MIXED, ordinal, other.item, ordinal.value)
            other.add(i, ordinal, ordinal.value)
            return
        chains = self.chains[ordinal.family]
        if ordinal.family in self.restarting:
            self.restarting.remove(ordinal.family)
            chains.clear()
        chains.append(Chain(ordinal, ordinal, i, ordinal.value))
        del chains[:-_OPEN_CHAINS]

    def _other_family(self, ordinal: Ordinal) -> Chain | None:
        """The list of another family whose next number this is, and which does not continue later."""
        if ordinal.value == 1:
            return None
        for chains in self.chains.values():
            for chain in reversed(chains):
                after = self.next[chain.at]
                is_due = chain.last + 1 == ordinal.value and (after is None or after.value != ordinal.value)
                if is_due and chain.is_list and chain.first.number_kind == ordinal.number_kind:
                    return chain
        return None

    def _inversion(self, chain: Chain, ordinal: Ordinal) -> Iterator[Fault]:
        """The fault of a list of a higher level between two items of a lower one."""
        level = LEVELS.get(ordinal.family, 0)
        for family, chains in self.chains.items():
            inner = chains[-1] if chains and LEVELS.get(family, level) < level else None
            if inner and inner.length > 1 and inner.first.span > chain.item.span and inner.first.is_head:
                yield Fault(INVERTED, inner.first, chain.item, 1)


def _following(found: Sequence[Ordinal]) -> list[Ordinal | None]:
    """For each ordinal the next one of its family."""
    latest: dict[str, Ordinal] = {}
    following: list[Ordinal | None] = []
    for ordinal in reversed(found):
        following.append(latest.get(ordinal.family))
        if ordinal.is_sure:
            latest[ordinal.family] = ordinal
    return following[::-1]


def _kind(chain: Chain, value: int, after: int) -> str | None:
    """The kind of fault of a number in place of the next one, before `after`; None if it begins a list."""
    due = chain.last + 1
    if after == due + 1 or (value == due + 1 and after == due):
        return WRONG
    if value == due - 1 > 1:
        return REPEAT
    return GAP if value == due + 1 or (value == due + 2 and chain.length > 1) else None
