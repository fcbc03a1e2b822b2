"""The skeleton of a sentence: its text with one sign for each amount.

A pattern that is matched with it says how amounts are related: 由N增加到N，增长P.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from lint_news import DIGIT, Article, Span, compiled, view

from ._amounts import Amount, amounts, has_several
from ._sentences import SENTENCE_END, counted, long_counted, signed_sentences

COUNT, SHARE, TIMES, DOUBLINGS, DISCOUNT, POINTS = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5"
"""Signs of amounts, which are no characters of any text: of things and measures, of 30% and 三成, of 3倍, of 两番, of
八折, and of 2个百分点."""
_SIGNS = {"%": SHARE, "倍": TIMES, "番": DOUBLINGS, "折": DISCOUNT, "个百分点": POINTS}
ANY = f"[{COUNT}-{POINTS}]"
GAP = f"[^，,、：:；;（）(){DIGIT}{COUNT}-{POINTS}]"
"""A character between two amounts that belong together."""
_VAGUE = (
    "(?<![节签违])约(?!定)|近|逾|超过|接近|大概|左右|上下|不足"
    "|不到|以上|以下|以内|至少|最多|各[^人]|每年|年均|分别|多次|几"
)
"""Words with which a number is not exact, or is one of several."""
_SEVERAL = 3
_MEAN, _REACH = "[日月年人户亩]均|平均[^，]{0,3}$", 5
"""Words of an average, and the code points before it in which they are."""

_PARTS = f"[，,（(](?:其中|包括|当中)[^。；;]{{0,60}}{COUNT}$"
"""Words behind a whole with which its parts begin, up to one of them."""


_AGED, _FILLER = f"{COUNT}(?:(?:及|或)?以[上下]|以内|左右)?", "人"


class Skeleton(Struct, frozen=True):
    """The skeleton and the amount at each offset of it that has a sign; `start` is the offset of the sentence."""

    text: str
    amounts: Mapping[int, Amount]
    start: int


class Relation(Struct, frozen=True):
    """What a pattern found in a skeleton: the amounts by the names of its groups, and the words of its other groups.

    `span` is that of the match in the skeleton.
    """

    amounts: Mapping[str, Amount]
    words: Mapping[str, str]
    span: Span


def skeletons(article: Article, sign: str, ends: str = SENTENCE_END) -> Iterator[Skeleton]:
    """The skeletons with at least three amounts in which a sign is found; a rule declares SEVERAL as its pattern."""
    found = compiled(sign)
    for sentence in counted(article) if ends == SENTENCE_END else long_counted(article):
        made = skeleton_of(article, sentence)
        if len(made.amounts) >= _SEVERAL and found.search(made.text):
            yield made


def pair_skeletons(article: Article, signs: Sequence[str]) -> Iterator[Skeleton]:
    """The skeletons of the sentences that have one of the patterns of a rule and at least two amounts."""
    for sentence in signed_sentences(article, signs):
        if has_several(article.document.text, sentence):
            made = skeleton_of(article, sentence)
            if len(made.amounts) > 1:
                yield made


def skeleton_of(article: Article, sentence: Span) -> Skeleton:
    """The skeleton of a sentence, which is made once for all rules."""
    made, text = _made(article), article.document.text
    if sentence not in made:
        made[sentence] = skeleton(text, sentence, amounts(text, sentence))
    return made[sentence]


@view
def _made(_article: Article) -> dict[Span, Skeleton]:
    """The skeletons of an article that were made."""
    return {}


def skeleton(text: str, sentence: Span, found: Sequence[Amount]) -> Skeleton:
    """The skeleton of a sentence with these amounts."""
    parts: list[str] = []
    by_offset: dict[int, Amount] = {}
    at, length = sentence.start, 0
    for amount in found:
        parts += (text[at : amount.span.start], _SIGNS.get(amount.unit, COUNT))
        length += amount.span.start - at + 1
        by_offset[length - 1] = amount
        at = amount.span.end
    return Skeleton("".join([*parts, text[at : sentence.end]]), by_offset, sentence.start)


def without_ages(made: Skeleton) -> Skeleton:
    """The skeleton with words in the place of ages: those of 60岁及以上的老人 are neither a whole nor a part."""
    ages = [at for at, amount in made.amounts.items() if amount.unit == "岁"]
    text = made.text
    for at in ages:
        found = compiled(_AGED).match(text, at)
        end = found.end() if found else at + 1
        text = f"{text[:at]}{_FILLER * (end - at)}{text[end:]}"
    rest = {at: amount for at, amount in made.amounts.items() if at not in ages}
    return Skeleton(text, rest, made.start) if ages else made


def total_before(made: Skeleton, at: int) -> Amount | None:
    """The total before an average at an offset of the skeleton: 30万人次 before 日均6万人次."""
    if not compiled(_MEAN).search(made.text[max(0, at - _REACH) : at]):
        return None
    before = _alike_before(made, at)
    return made.amounts[before[-1]] if before else None


def whole_before(made: Skeleton, at: int) -> Amount | None:
    """The whole of which the amount at an offset of the skeleton is a part: 1249头 before 其中甲地595头、乙地654头."""
    before = _alike_before(made, at)
    parts = compiled(_PARTS).search(made.text, before[0] + 1, at + 1) if before else None
    wholes = [place for place in before if parts and place < parts.start()]
    return made.amounts[wholes[-1]] if wholes else None


def _alike_before(made: Skeleton, at: int) -> Sequence[int]:
    """The offsets of amounts before the one at an offset that have its unit; none where no amount stands there."""
    own = made.amounts.get(at)
    return [place for place, one in made.amounts.items() if own and place < at and one.unit == own.unit]


def relations(made: Skeleton, pattern: str, *, are_exact: bool = True) -> Iterator[Relation]:
    """The relations that a pattern finds between amounts of a skeleton: exact ones, or any."""
    for match in compiled(pattern).finditer(made.text):
        if found := _relation(made, match, are_exact=are_exact):
            yield found


def relation_at(made: Skeleton, pattern: str, at: int) -> Relation | None:
    """The relation that a pattern finds at an offset of the skeleton."""
    match = compiled(pattern).match(made.text, at)
    return _relation(made, match) if match else None


def _relation(made: Skeleton, match: re.Match[str], *, are_exact: bool = True) -> Relation | None:
    """The relation of a match; None where an amount is not exact, or one of several.

    The amount `nearly` need not be exact; the words before it are `how`.
    """
    parts = {name: part for name, part in match.groupdict().items() if part}
    read = {name: made.amounts.get(match.start(name)) for name in parts}
    named = {name: amount for name, amount in read.items() if amount}
    end = match.start("how") if parts.get("how") else match.end()
    is_exact = all(amount.is_exact for name, amount in named.items() if name != "nearly")
    if are_exact and (not is_exact or compiled(_VAGUE).search(made.text, match.start(), end)):
        return None
    return Relation(named, {name: part for name, part in parts.items() if name not in named}, Span(*match.span()))
