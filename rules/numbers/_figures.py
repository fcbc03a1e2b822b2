"""The figures of a paragraph: each amount with its words before and behind it, and its sentence.

This is what a reader has before him who asks how the amounts belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from lint_news import DIGIT, Article, Span, compiled, view

from ._amounts import Amount, may_have_amount
from ._conversions import base_of
from ._sentences import LONG_END, SENTENCE_END, long_counted
from ._skeletons import skeleton_of

PRICE = f"每[斤公千吨亩株只头个套件张瓶箱盒袋][^，。；每\n]{{0,6}}[{DIGIT}][{DIGIT}.．]*元"
"""A price, which may stand in another sentence than the number of what was sold and the money for it."""
RATED = f"(?:[人户亩日月台村校班场店]均|亩产|每[亩户人场天月台头只株棵])[^，。；每\n{DIGIT}]{{0,8}}[{DIGIT}]"
"""A rate, which may stand in another sentence than the number of units."""
OF_WHICH_NEXT = (
    f"[{DIGIT}万亿][^，。；\n{DIGIT}]{{1,12}}。其中[^。\n]{{0,16}}[{DIGIT}]"
    f"[^。\n]*[，、][^。\n{DIGIT}]{{0,12}}[{DIGIT}]"
)
"""A whole at the end of a sentence, and two parts in the next."""
PER_HEADS = f"每(?:十万|[百千万])(?:名|位|个)?[^，。；\n{DIGIT}]{{1,20}}[{DIGIT}]"
"""So many for each thousand of the population."""
UNDONE = f"[未没]有?[^，。；\n{DIGIT}]{{2,8}}[{DIGIT}]+[^，。；\n{DIGIT}]"
"""So many that are not done, which may stand in another sentence than those that are."""
PORTION = f"的[{DIGIT}]{{1,3}}(?:[.．][{DIGIT}]+)?[%％][，,（(]?[即计合共也为][^，。；\n{DIGIT}]{{0,3}}[{DIGIT}]"
"""So many percent of an amount, and how much that is, where the amount may stand in another sentence."""
_MARK = "[，,、：:；;。！？!?（）()\n]"
_SENTENCE = f"[^{SENTENCE_END}]+"
_BORDER = f"[{LONG_END}（()）]"
_LABEL, _TAIL = 18, 10
"""The most code points of the words before and behind a figure that are read."""


class Figure(Struct, frozen=True):
    """An amount in its paragraph.

    `base` is the unit in which it is compared, `factor` how many of them its unit is; `value` and `half` are in it.
    `label` and `tail` are the words before and behind it, up to a mark or another figure; `gap` is all that is between
    it and the figure before, `lead` the last words of its sentence before it. `sentence` counts the sentences of the
    paragraph that have figures; `depth` is the number of brackets that are open, `index` the place of the figure.
    """

    amount: Amount
    base: str
    factor: Decimal
    value: Decimal
    half: Decimal
    label: str
    tail: str
    gap: str
    lead: str
    sentence: int
    depth: int
    index: int

    @property
    def start(self) -> int:
        """The offset of the amount."""
        return self.amount.span.start

    @property
    def place(self) -> Decimal:
        """The place value of its last digit."""
        return 2 * self.half or self.factor


@view
def paragraphs(article: Article) -> Sequence[Sequence[Figure]]:
    """The figures of each paragraph of which a sentence has at least three amounts."""
    return tuple(_around(article, [sentence.start for sentence in long_counted(article)]).values())


@view
def priced(article: Article) -> Sequence[Sequence[Figure]]:
    """The figures of each other paragraph that has a price or a rate."""
    known = _around(article, [sentence.start for sentence in long_counted(article)])
    patterns = (PRICE, RATED, OF_WHICH_NEXT, UNDONE, PORTION)
    places = sorted(match.start for pattern in patterns for match in article.find(pattern))
    found = _around(article, places)
    return tuple(read for paragraph, read in found.items() if paragraph not in known)


@view
def per_heads(article: Article) -> Sequence[Sequence[Figure]]:
    """The figures of each paragraph that has so many for each thousand of the population."""
    return tuple(_around(article, [match.start for match in article.find(PER_HEADS)]).values())


def paragraph_at(article: Article, at: int) -> Sequence[Figure]:
    """The figures of the paragraph around an offset."""
    return next(iter(_around(article, [at]).values()), ())


def _around(article: Article, places: Sequence[int]) -> dict[Span, Sequence[Figure]]:
    """The paragraphs around places, and the figures of each, which are read once."""
    text, found, read = article.document.text, dict[Span, Sequence[Figure]](), _known(article)
    for at in places:
        start = max(article.span.start, text.rfind("\n", 0, at) + 1)
        end = text.find("\n", at, article.span.end)
        paragraph = Span(start, end if end >= 0 else article.span.end)
        if paragraph not in read:
            read[paragraph] = figures(text, paragraph, _read(article, paragraph))
        found[paragraph] = read[paragraph]
    return found


@view
def _known(_article: Article) -> dict[Span, Sequence[Figure]]:
    """The paragraphs of an article that were read."""
    return {}


def _read(article: Article, paragraph: Span) -> list[Amount]:
    """The amounts of a paragraph; those of its sentences that other rules have read are not read again."""
    text, read = article.document.text, list[Amount]()
    for match in compiled(_SENTENCE).finditer(text, paragraph.start, paragraph.end):
        if may_have_amount(match[0]):
            read += skeleton_of(article, Span(*match.span())).amounts.values()
    return read


def figures(text: str, paragraph: Span, read: Sequence[Amount]) -> Sequence[Figure]:
    """The figures of a paragraph with these amounts, in order."""
    mark, border = compiled(_MARK), compiled(_BORDER)
    ends = [paragraph.start, *[amount.span.end for amount in read]]
    starts = [*[amount.span.start for amount in read], paragraph.end]
    gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    words = [mark.split(gap) for gap in gaps]
    made: list[Figure] = []
    sentence = depth = 0
    start = paragraph.start
    for index, amount in enumerate(read):
        is_next = False
        for found in border.finditer(text, ends[index], starts[index]):
            if found[0] in LONG_END:
                is_next, start = True, found.end()
            else:
                depth += 1 if found[0] in "（(" else -1
        sentence += is_next
        base, factor = base_of(amount.unit)
        lead = text[max(start, starts[index] - _LABEL) : starts[index]]
        label, tail = words[index][-1][-_LABEL:], words[index + 1][0][:_TAIL]
        value, half = amount.value * factor, amount.half * factor
        made.append(Figure(amount, base, factor, value, half, label, tail, gaps[index], lead, sentence, depth, index))
    return made
