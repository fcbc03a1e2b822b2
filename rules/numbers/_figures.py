"""The figures of a paragraph: each amount with its words before and behind it, its sentence and its clause.

This is what a reader has before him who asks how the amounts belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from lint_news import Article, Span, compiled, view

from ._amounts import Amount, amounts
from ._conversions import in_base
from ._sentences import LONG_END, long_counted

_MARK = "[，,、：:；;。！？!?（）()\n]"
_SENTENCE = f"[{LONG_END}]"
_LABEL, _TAIL = 18, 10
"""The most code points of the words before and behind a figure that are read."""


class Figure(Struct, frozen=True):
    """An amount in its paragraph.

    `base` is the unit in which it is compared, `value` and `half` are in that unit. `label` and `tail` are the words
    before and behind it, up to a mark or another figure; `gap` is all that is between it and the figure before.
    `sentence` and `clause` count from the start of the paragraph; `depth` is the number of
    brackets that are open, `index` the place of the figure in the paragraph.
    """

    amount: Amount
    base: str
    value: Decimal
    half: Decimal
    label: str
    tail: str
    gap: str
    sentence: int
    clause: int
    depth: int
    index: int

    @property
    def is_exact(self) -> bool:
        """Whether the text gives it as exact."""
        return self.amount.is_exact

    @property
    def start(self) -> int:
        """The offset of the amount."""
        return self.amount.span.start

    @property
    def place(self) -> Decimal:
        """The place value of its last digit."""
        return 2 * self.half or Decimal(1)


@view
def paragraphs(article: Article) -> Sequence[Sequence[Figure]]:
    """The figures of each paragraph of which a sentence has at least three amounts."""
    text = article.document.text
    found: dict[Span, Sequence[Figure]] = {}
    for sentence in long_counted(article):
        start = max(article.span.start, text.rfind("\n", 0, sentence.start) + 1)
        end = text.find("\n", sentence.end, article.span.end)
        paragraph = Span(start, end if end >= 0 else article.span.end)
        if paragraph not in found:
            found[paragraph] = figures(text, paragraph)
    return tuple(found.values())


def figures(text: str, paragraph: Span) -> Sequence[Figure]:
    """The figures of a paragraph, in order."""
    read = amounts(text, paragraph)
    ends = [paragraph.start, *(amount.span.end for amount in read)]
    starts = [*(amount.span.start for amount in read), paragraph.end]
    gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    made: list[Figure] = []
    sentence = clause = depth = 0
    mark, opened, closed = compiled(_MARK), compiled("[（(]"), compiled("[）)]")
    for amount, (gap, behind) in zip(read, pairwise(gaps), strict=True):
        sentence += len(compiled(_SENTENCE).findall(gap))
        clause += len(mark.findall(gap))
        depth += len(opened.findall(gap)) - len(closed.findall(gap))
        base, value, half = in_base(amount)
        label, tail = mark.split(gap)[-1][-_LABEL:], mark.split(behind)[0][:_TAIL]
        made.append(Figure(amount, base, value, half, label, tail, gap, sentence, clause, depth, len(made)))
    return made
