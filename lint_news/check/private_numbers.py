"""Private numbers: identity cards, bank cards and mobiles, however they are written; where they stand in a text.

Folded texts (digits.py) are searched group by group, never in the middle of a longer figure. What only a private number
looks like is taken wherever it stands; what the cells of a table may look like as well, only where it stands by itself
(grouped.py). Offsets count code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from re import finditer

from msgspec import Struct

from ..match.patterns import compiled
from ..model import Span
from ..text.digits import CHECK, INVISIBLE, LETTERS, Figure, digits_of, figures
from .check_digits import (
    REGIONS,
    begins_as_person,
    is_branded,
    is_card_number,
    is_identity_number,
    is_issued,
    is_old_identity,
)
from .grouped_digits import LEAST, by_themselves

_SOLID = f"\\d(?:[{INVISIBLE}]*[\\d{LETTERS}]){{13,}}[{INVISIBLE}]*[\\d{CHECK}]"
"""Fifteen digits and more in a row: in a text they are hidden whatever they are."""
_MARK = "[ .,·-]{1,3}"
_GAP = "(?:[ .,·-]{0,3}|[ .,·-]{0,9}\n[ .,·-]{0,9})"
_FIRST, _LAST = "(?<![0-9])", "(?![0-9])"
_ISSUED = f"{_FIRST}(?=(6{_GAP}2(?:{_GAP}[0-9]){{14,17}}))"
_FOURS = f"{_FIRST}(?=([3-9][0-9]{{3}}(?P<mark>{_MARK})[0-9]{{4}}(?P=mark)[0-9]{{4}}(?P=mark)[0-9]{{4}}(?:(?P=mark)?[0-9]{{1,3}}{_LAST})?){_LAST})"
_LONG_GROUPS = f"{_FIRST}(?=([3-9][0-9]{{3,}}(?P<mark>{_MARK})[0-9]{{4,}}(?:(?P=mark)[0-9]{{4,}}){{0,2}}(?:(?P=mark)[0-9]{{1,3}}{_LAST})?){_LAST})"
_OLD_IDENTITY = f"{_FIRST}(?=([1-9][0-9]{{5}}{_GAP}[0-9]{{6}}{_GAP}[0-9]{{3}}){_LAST})"
_MOBILE = f"{_FIRST}(?:(?:00)?86[ .,·-]{{0,3}}|0)?(1[3-9][0-9](?:[0-9]{{8}}|(?:{_MARK}[0-9]{{4}}){{2}})){_LAST}"
_FEW = 5
"""Groups up to which digits count as written in one by somebody, not as cells of a table."""
_BESIDE = 12
"""Digits that may stand in one figure with a card in odd groups, such as a day and a time; more are a table."""
_NEAR = 60
"""Characters around a card that are looked at for others of its line."""
_ANNOUNCED = "(?:电话|手机|热线|联系人|联系方式|传真|[Tt][Ee][Ll])[^，。\n]{0,10}[:：]|拨打|致电|来电|咨询|报名|联系|客服|举报|投诉|预约|报修|電話|致電|查詢"
_REACH = 40


class Private(Struct, frozen=True):
    """A private number: where it stands, and its digits in ASCII (X for the check character)."""

    span: Span
    digits: str


def numbers_in(text: str, *, is_name: bool = False) -> tuple[Private, ...]:
    """Private numbers in order, none overlapping another. In a text all of 15 digits and more are, and no mobile that is
    announced; in the name of a file or a record whatever looks like one is: long numbers are given to many things."""
    found = sorted(_solid(text, is_name=is_name))
    for figure in figures(text, LEAST):
        if len(digits_of(figure.text)) < LEAST:
            continue
        found += (span for span, is_phone in _grouped(text, figure) if is_name or not (is_phone and announced(text, span.start)))  # fmt: skip
    return tuple(Private(span, digits_of(text[span.start : span.end])) for span in _merged(found))


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and merged[-1].overlaps(span):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def announced(text: str, at: int) -> bool:
    """True where the words before, in the same sentence, offer a number to the reader: a notice, not a story."""
    before = text[max(0, at - _REACH) : at]
    sentence = before[max(before.rfind("。"), before.rfind("\n")) + 1 :]
    return compiled(_ANNOUNCED).search(sentence) is not None


def _solid(text: str, *, is_name: bool) -> Iterator[Span]:
    for match in compiled(_SOLID).finditer(text):
        if not is_name or _tells(digits_of(match[0])):
            yield Span(*match.span())


def _tells(digits: str) -> bool:
    """True for a long figure that looks like a private number, a wrong check digit aside."""
    return begins_as_person(digits) or is_old_identity(digits) or is_branded(digits) or is_issued(digits)


def _grouped(text: str, figure: Figure) -> Iterator[tuple[Span, bool]]:
    """The spans of private numbers in a figure, and whether each is a mobile."""
    folded = figure.text
    for start, end in (*_identities(folded), *_cards(folded)):
        yield figure.span(start, end), False
    for match in compiled(_MOBILE).finditer(folded):
        yield figure.span(*match.span(1)), True
    for start, end, is_phone in by_themselves(text, figure):
        yield figure.span(start, end), is_phone


def _identities(folded: str) -> Iterator[tuple[int, int]]:
    for match in compiled(_person()).finditer(folded):
        if _groups(match[1]) <= _FEW or is_identity_number(digits_of(match[1])):
            yield match.span(1)
    for match in compiled(_OLD_IDENTITY).finditer(folded):
        if is_old_identity(digits_of(match[1])):
            yield match.span(1)


@cache
def _person() -> str:
    """Eighteen characters with a region and a day of birth, in any groups."""
    month, day = "0[1-9]|1[0-2]", "0[1-9]|[12][0-9]|3[01]"
    region, year, month, day = ("|".join(map(_apart, parts.split("|"))) for parts in (REGIONS, "19[0-9][0-9]|20[0-4][0-9]", month, day))  # fmt: skip
    digit = f"{_GAP}[0-9]"
    return f"{_FIRST}(?=((?:{region}){digit * 4}{_GAP}(?:{year}){_GAP}(?:{month}){_GAP}(?:{day}){digit * 3}{_GAP}[0-9X]){_LAST})"


def _apart(digits: str) -> str:
    """A pattern of digits that may have marks between them."""
    return _GAP.join(match[0] for match in finditer(r"\[[^\]]+\]|[0-9]", digits))


def _cards(folded: str) -> Iterator[tuple[int, int]]:
    beside = len(digits_of(folded)) - _BESIDE
    for match in compiled(_ISSUED).finditer(folded):
        for end in _ends(folded, *match.span(1)):
            digits = digits_of(folded[match.start() : end])
            if is_card_number(digits) and (len(digits) >= beside or _is_even(folded[match.start() : end])):
                yield match.start(), end
    for match in compiled(_FOURS).finditer(folded):
        length = _card(match[1])
        if length and (is_issued(digits_of(match[1])) or _stands_alone(folded, match.start())):
            yield match.start(), match.start() + length
    for match in compiled(_LONG_GROUPS).finditer(folded):
        sizes = {len(group) for group in match[1].split(match["mark"])}
        if len(sizes) > 1 and is_branded(digits_of(match[1])) and _stands_alone(folded, match.start()):
            yield match.span(1)


def _stands_alone(folded: str, at: int) -> bool:
    """True where a line has few digits beside a card there, or is made of cards."""
    before, after = folded[max(0, at - _NEAR) : at], folded[at : at + _NEAR]
    return _is_made_of_cards(before[before.rfind("\n") + 1 :] + after.partition("\n")[0])


@lru_cache(1024)
def _is_made_of_cards(line: str) -> bool:
    cards = [match[1] for match in compiled(_FOURS).finditer(line) if is_branded(digits_of(match[1]))]
    return len(digits_of(line)) <= 19 + max(_BESIDE, 19 * (len(cards) - 1))


def _card(written: str) -> int:
    """How much of four groups of four is a card, with the last small group or without."""
    digits = digits_of(written)
    if is_issued(digits) or is_branded(digits):
        return len(written)
    return _of_digits(written, 16) if is_branded(digits[:16]) else 0


def _ends(folded: str, start: int, end: int) -> Iterator[int]:
    """Where groups end in a stretch."""
    return (i for i in range(start + 1, end + 1) if folded[i - 1].isdigit() and not folded[i : i + 1].isdigit())


def _of_digits(written: str, count: int) -> int:
    """How long the beginning is that has so many digits and ends with a group; 0 where no group ends there."""
    return next((end for end in _ends(written, 0, len(written)) if len(digits_of(written[:end])) == count), 0)


def _groups(written: str) -> int:
    return len(compiled("[0-9X]+").findall(written))


def _is_even(written: str) -> bool:
    """True for groups of three digits and more, the last aside."""
    return all(len(group) >= 3 for group in compiled("[0-9]+").findall(written)[:-1])
