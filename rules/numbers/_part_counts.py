"""How many parts a text says that a whole has, where its parts make it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint_news import compiled

from ._figures import Figure
from ._verdicts import Verdict, is_near, slack

_TOGETHER = "共|合计|总|加起来"
_DIVIDED = "分(?:为|成|作)?$"
_THINGS = ("人", "户", "个", "家", "段", "期", "项", "笔", "批", "次", "个月", "卷", "编", "类", "块", "条", "份", "部")
_MOST = 9
"""The most parts that are counted."""


_RATE = "每"
"""What stands before the number of a rate, which is no part: 每人3000元，合计2.1万元."""


def counts(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The numbers of parts of a paragraph that are not those of the parts."""
    for said in paragraph:
        if said.base in _THINGS and said.amount.is_exact and 1 < said.value <= _MOST:
            parts = _summed(said, paragraph) or _divided(said, paragraph)
            if len(parts) > 1 and abs(len(parts) - said.value) == 1 and all(part.label for part in parts):
                yield Verdict(said, len(parts) * said.factor, tuple(parts))


def _summed(said: Figure, paragraph: Sequence[Figure]) -> Sequence[Figure]:
    """The parts in front of 四户共计25万元."""
    whole = next(iter(paragraph[said.index + 1 :]), None)
    if whole is None or said.tail != whole.gap or not compiled(_TOGETHER).search(whole.label):
        return ()
    same = [one for one in paragraph[: said.index] if one.base == whole.base and one.sentence == whole.sentence]
    return _making(whole, [one for one in same[::-1] if _RATE not in one.label])


def _divided(said: Figure, paragraph: Sequence[Figure]) -> Sequence[Figure]:
    """The parts behind 全长42公里，分三段."""
    whole = paragraph[said.index - 1]
    if not said.index or whole.sentence != said.sentence or not compiled(_DIVIDED).search(said.label):
        return ()
    same = [one for one in paragraph[said.index + 1 :] if one.base == whole.base and one.sentence == whole.sentence]
    return _making(whole, same)


def _making(whole: Figure, same: Sequence[Figure]) -> Sequence[Figure]:
    """The figures, from the first on, that make a whole."""
    made = Decimal(0)
    for number, one in enumerate(same, 1):
        made += one.value
        if not one.amount.is_exact or one.value >= whole.value:
            return ()
        if number > 1 and is_near(made, whole.value, slack([whole, *same[:number]])):
            return same[:number]
    return ()
