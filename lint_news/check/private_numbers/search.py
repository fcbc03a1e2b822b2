"""Search for private numbers: identity cards, bank cards and mobile numbers.

Runs of digits are normalized and searched group by group, never inside a longer number. What can only be a private
number counts everywhere; what may also be cells of a table counts only under the conditions of `grouped`. Offsets
count code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from re import finditer

from msgspec import Struct

from ...match.patterns import compiled
from ...model import Span
from ...text.digits import CHECK, INVISIBLE, LETTERS, DigitRun, among_digits, digit_runs_in, digits_of
from ...text.document import Document
from . import SHORTEST
from .check_digits import (
    REGIONS,
    begins_as_person,
    is_branded,
    is_card_number,
    is_identity_number,
    is_issued,
    is_old_identity,
)
from .grouped import grouped_numbers

_LONG = 15
_IN_A_ROW = f"\\d(?:[{INVISIBLE}]*[\\d{LETTERS}]){{{_LONG - 2},}}[{INVISIBLE}]*[\\d{CHECK}]"
"""So many digits or more in a row: in a text they are always private."""
_MARK = "[ .,·-]{1,3}"
_GAP = "(?:[ .,·-]{0,3}|[ .,·-]{0,9}\n[ .,·-]{0,9})"
_FIRST, _LAST = "(?<![0-9])", "(?![0-9])"
_ISSUED = f"{_FIRST}(?=(6{_GAP}2(?:{_GAP}[0-9]){{14,17}}))"
_REST_OF_CARD = f"(?:(?P=mark)?[0-9]{{1,3}}{_LAST})?"
_FOURS = (
    f"{_FIRST}(?=([3-9][0-9]{{3}}(?P<mark>{_MARK})[0-9]{{4}}(?P=mark)[0-9]{{4}}(?P=mark)[0-9]{{4}}"
    f"{_REST_OF_CARD}){_LAST})"
)
"""Four groups of four digits, and perhaps a short one."""
_LONG_GROUPS = (
    f"{_FIRST}(?=([3-9][0-9]{{3,}}(?P<mark>{_MARK})[0-9]{{4,}}(?:(?P=mark)[0-9]{{4,}}){{0,2}}"
    f"(?:(?P=mark)[0-9]{{1,3}}{_LAST})?){_LAST})"
)
_OLD_IDENTITY = f"{_FIRST}(?=([1-9][0-9]{{5}}{_GAP}[0-9]{{6}}{_GAP}[0-9]{{3}}){_LAST})"
_MOBILE = f"{_FIRST}(?:(?:00)?86[ .,·-]{{0,3}}|0)?(1[3-9][0-9](?:[0-9]{{8}}|(?:{_MARK}[0-9]{{4}}){{2}})){_LAST}"
_MOST = 1_000
"""The length of the longest part of a text that is remembered."""
_FEW = 5
"""Up to this many groups, digits are taken for one number and not for cells of a table."""
_BESIDE = 12
"""The most other digits in a run with a card number, such as a date and a time; with more, the run is taken for a
table."""
_NEAR = 60
"""Characters around a card number that are searched for others on the line."""
_ANNOUNCED = (
    "(?:电话|手机|热线|联系人|联系方式|传真|[Tt][Ee][Ll])[^，。\n]{0,10}[:：]"
    "|拨打|致电|来电|咨询|报名|联系|客服|举报|投诉|预约|报修|電話|致電|查詢"
)
_REACH = 40
"""Characters before a number that are searched for an announcement."""


class PrivateNumber(Struct, frozen=True):
    """A private number: its span, and its digits in ASCII (X for the check character)."""

    span: Span
    digits: str


def private_numbers_in(text: str, *, is_name: bool = False) -> tuple[PrivateNumber, ...]:
    """The private numbers in order; they do not overlap.

    In a text, 15 digits or more in a row always count, and an announced mobile number does not. In the name of a file
    or a record (`is_name`) only what looks like a private number counts: many things are named by a long number."""
    found: list[Span] = []
    for start, end in among_digits(text, SHORTEST):
        if end - start > _MOST:
            found += _in_part(text, start, end, is_name)
        else:
            first = max(0, start - _REACH)
            part = _in_short_part(text[first : end + 1], start - first, end - first, is_name)
            found += [span.shifted(first) for span in part]
    return tuple(PrivateNumber(span, digits_of(text[span.start : span.end])) for span in _merged(found))


def _in_part(text: str, start: int, end: int, is_name: bool) -> tuple[Span, ...]:
    """The private numbers in `text[start:end]`, which may overlap. Read are also _REACH characters before it and one
    behind it."""
    found = [*_in_a_row(text, start, end, is_name=is_name)]
    for run in digit_runs_in(text, start, end, SHORTEST):
        if len(digits_of(run.text)) >= SHORTEST:
            found += (
                span
                for span, is_mobile in _in_run(text, run)
                if is_name or not (is_mobile and _announced(text, span.start))
            )
    return tuple(found)


_in_short_part = lru_cache(1 << 10)(_in_part)
"""An editor asks for the same parts at each keystroke."""


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans sorted, with those that overlap merged into one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and merged[-1].overlaps(span):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def is_announced(document: Document, at: int) -> bool:
    """True when words before the offset `at`, in the same sentence, offer a number to the reader, as in a notice."""
    return _announced(document.text, at)


def _announced(text: str, at: int) -> bool:
    before = text[max(0, at - _REACH) : at]
    sentence = before[max(before.rfind("。"), before.rfind("\n")) + 1 :]
    return compiled(_ANNOUNCED).search(sentence) is not None


def _in_a_row(text: str, start: int, end: int, *, is_name: bool) -> Iterator[Span]:
    for match in compiled(_IN_A_ROW).finditer(text, start, end) if end - start >= _LONG else ():
        if not is_name or _looks_private(digits_of(match[0])):
            yield Span(*match.span())


def _looks_private(digits: str) -> bool:
    """True for digits that look like a private number, even with a wrong check digit."""
    return begins_as_person(digits) or is_old_identity(digits) or is_branded(digits) or is_issued(digits)


def _in_run(text: str, run: DigitRun) -> Iterator[tuple[Span, bool]]:
    """The spans of the private numbers in a run, and whether each is a mobile number."""
    for start, end in (*_identities(run.text), *_cards(run.text)):
        yield run.span(start, end), False
    for match in compiled(_MOBILE).finditer(run.text):
        yield run.span(*match.span(1)), True
    for start, end, is_mobile in grouped_numbers(text, run):
        yield run.span(start, end), is_mobile


def _identities(normalized: str) -> Iterator[tuple[int, int]]:
    for match in compiled(_person()).finditer(normalized):
        if _groups(match[1]) <= _FEW or is_identity_number(digits_of(match[1])):
            yield match.span(1)
    for match in compiled(_OLD_IDENTITY).finditer(normalized):
        if is_old_identity(digits_of(match[1])):
            yield match.span(1)


@cache
def _person() -> str:
    """A pattern of 18 characters with a region and a date of birth, in any groups."""
    region, year = _with_gaps(REGIONS), _with_gaps("19[0-9][0-9]|20[0-4][0-9]")
    month, day = _with_gaps("0[1-9]|1[0-2]"), _with_gaps("0[1-9]|[12][0-9]|3[01]")
    digit = f"{_GAP}[0-9]"
    born = f"{_GAP}(?:{year}){_GAP}(?:{month}){_GAP}(?:{day})"
    return f"{_FIRST}(?=((?:{region}){digit * 4}{born}{digit * 3}{_GAP}[0-9X]){_LAST})"


def _with_gaps(alternatives: str) -> str:
    """The same alternatives of digits, which may have marks between them."""
    return "|".join(map(_with_gap, alternatives.split("|")))


def _with_gap(digits: str) -> str:
    return _GAP.join(match[0] for match in finditer(r"\[[^\]]+\]|[0-9]", digits))


def _cards(normalized: str) -> Iterator[tuple[int, int]]:
    beside = len(digits_of(normalized)) - _BESIDE
    for match in compiled(_ISSUED).finditer(normalized):
        for end in _ends(normalized, *match.span(1)):
            digits = digits_of(normalized[match.start() : end])
            if is_card_number(digits) and (len(digits) >= beside or _is_even(normalized[match.start() : end])):
                yield match.start(), end
    for match in compiled(_FOURS).finditer(normalized):
        length = _card(match[1])
        if length and (is_issued(digits_of(match[1])) or _stands_alone(normalized, match.start())):
            yield match.start(), match.start() + length
    for match in compiled(_LONG_GROUPS).finditer(normalized):
        sizes = {len(group) for group in match[1].split(match["mark"])}
        if len(sizes) > 1 and is_branded(digits_of(match[1])) and _stands_alone(normalized, match.start()):
            yield match.span(1)


def _stands_alone(normalized: str, at: int) -> bool:
    """True when the line has few digits besides the card number at `at`, or consists of card numbers."""
    before, after = normalized[max(0, at - _NEAR) : at], normalized[at : at + _NEAR]
    return _consists_of_cards(before[before.rfind("\n") + 1 :] + after.partition("\n")[0])


@lru_cache(1024)
def _consists_of_cards(line: str) -> bool:
    cards = [match[1] for match in compiled(_FOURS).finditer(line) if is_branded(digits_of(match[1]))]
    return len(digits_of(line)) <= 19 + max(_BESIDE, 19 * (len(cards) - 1))


def _card(written: str) -> int:
    """The length of the card number in four groups of four, with or without the short last group; 0 where there is
    none."""
    digits = digits_of(written)
    if is_issued(digits) or is_branded(digits):
        return len(written)
    return _of_digits(written, 16) if is_branded(digits[:16]) else 0


def _ends(normalized: str, start: int, end: int) -> Iterator[int]:
    """The offsets from `start` to `end` at which a group of digits ends."""
    return (i for i in range(start + 1, end + 1) if normalized[i - 1].isdigit() and not normalized[i : i + 1].isdigit())


def _of_digits(written: str, count: int) -> int:
    """The length of the first groups that have so many digits together; 0 where no group ends there."""
    return next((end for end in _ends(written, 0, len(written)) if len(digits_of(written[:end])) == count), 0)


def _groups(written: str) -> int:
    return len(compiled("[0-9X]+").findall(written))


def _is_even(written: str) -> bool:
    """True when all groups but the last have three digits or more."""
    return all(len(group) >= 3 for group in compiled("[0-9]+").findall(written)[:-1])
