"""Numbers of a headline that the story has with another scale, unit or limit: 12万吨 above 1.2万吨."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint_news import HAN, compiled

from .._numerals import NUMERAL, numeral_value
from ._numbers import Quantity, is_one_unit, is_rounded, is_sum

_TENS = frozenset(Decimal(10) ** power for power in (1, 2, 3, 4, 8))
_WEIGHTS = "吨斤"
_OVER, _NEARLY = "(?:超过?|逾|突破)$", "(?:近|接近)$"
_LEAST, _MOST = Decimal("0.75"), Decimal("1.25")
"""How near the story's number must be to a limit that it is on the wrong side of."""
_LABEL = f"[{HAN}]{{2,8}}$"
_SHARED, _CLEAR = 3, 2
"""The characters that the words before both numbers share; the digits, zeros apart, that tell a number."""


def scale_conflict(head: Quantity, line: str, at: int, told: Sequence[Quantity], body: str) -> Quantity | None:
    """The story's only number that is the headline's with other zeros, another unit, or beyond its limit.

    `line` is the headline's line, in which the number stands at `at`, `body` the story.
    """
    same = [one for one in told if is_one_unit(head, one)]
    if _is_told(head, same, body):
        return None
    before = line[max(0, at - len("超过")) : at]
    limit = compiled(f"{_OVER}|{_NEARLY}").search(before)
    found = list(_of_limit(head, line[:at], same, body)) if limit else [*_of_zeros(head, same), *_of_units(head, told)]
    found += [] if found else _of_swap(head, same)
    return found[0] if len({one.value for one in found}) == 1 else None


def _is_told(head: Quantity, same: Sequence[Quantity], body: str) -> bool:
    """Whether the story has the number, in other units, in Chinese numerals, or as the sum of others."""
    written = compiled(f"({NUMERAL})[余多]?{head.unit}").findall(body)
    values = [numeral_value(number) for number in written]
    return any(is_rounded(head, one) for one in same) or is_sum(head, same) or head.value in values


def _digits(one: Quantity) -> str:
    """The digits of a number without point and zeros at its ends."""
    return one.digits.replace(".", "").strip("0")


def _of_zeros(head: Quantity, same: Sequence[Quantity]) -> Iterator[Quantity]:
    """The numbers with the same digits that are ten, a hundred … times as great or as small."""
    for one in same:
        ratio = max(one.value, head.value) / min(one.value, head.value) if one.value and head.value else 0
        is_clear = len(_digits(head)) >= _CLEAR or (len(head.noun) > 1 and head.noun == one.noun)
        if ratio in _TENS and _digits(one) == _digits(head) and is_clear and head.unit != "%":
            yield one


def _of_units(head: Quantity, told: Sequence[Quantity]) -> Iterator[Quantity]:
    """The weights with the same number in another unit."""
    for one in told:
        is_weight = head.unit in _WEIGHTS and one.unit in _WEIGHTS and one.unit != head.unit
        if is_weight and (one.digits, one.scale) == (head.digits, head.scale) and len(_digits(head)) >= _CLEAR:
            yield one


def _of_limit(head: Quantity, before: str, same: Sequence[Quantity], body: str) -> Iterator[Quantity]:
    """The numbers behind like words that are a little less than 超 or more than 近 says."""
    is_over = compiled(_OVER).search(before) is not None
    label = compiled(_LABEL).search(compiled(f"{_OVER}|{_NEARLY}").sub("", before))
    near = [(one, one.value / head.value) for one in same if head.value]
    if any((1 <= ratio <= _MOST) if is_over else (_LEAST <= ratio <= 1) for _, ratio in near):
        return
    for one, ratio in near:
        is_beyond = _LEAST <= ratio < 1 if is_over else 1 < ratio <= _MOST
        told = compiled(f"([{HAN}]{{2,10}}){one.digits}{one.scale}").search(body)
        shared = set(label[0]) & set(told[1]) if label and told else set[str]()
        if is_beyond and not one.is_about and len(shared) >= _SHARED:
            yield one


def _of_swap(head: Quantity, same: Sequence[Quantity]) -> Iterator[Quantity]:
    """The numbers that the headline has rounded, with two digits swapped: 2.3万 for 32160."""
    places = Decimal(1).scaleb(-len(head.digits.partition(".")[2]))
    for one in same:
        made = f"{one.value / head.factor // places * places:f}" if one.value >= head.factor else ""
        plain, other = head.digits.replace(".", ""), made.replace(".", "")
        is_swap = any(plain[:i] + plain[i + 1] + plain[i] + plain[i + 2 :] == other for i in range(len(plain) - 1))
        if one.scale != head.scale and len(other) == len(plain) and is_swap and plain != other:
            yield one
