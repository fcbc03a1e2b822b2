"""Numbers of a headline that are one slip from the story's, which never has the headline's."""

from __future__ import annotations

from collections.abc import Sequence

from lint_news import DIGIT, Confidence, Span, compiled

from ._numbers import Quantity, in_han, is_one_unit, is_rounded, is_slip, is_sum

_EXACT = 4
"""The digits that make a number exact even after 超 or 近."""
_FIGURE = f"[{DIGIT}]+(?:\\.[{DIGIT}]+)?(?![{DIGIT}年月日时点分:：])"


def is_told(head: Quantity, body: str, told: Sequence[Quantity]) -> bool:
    """Whether the story has the headline's number: in digits, converted, in Chinese numerals, or before rounding."""
    if any(head.digits == _plain(figure) for figure in compiled(_FIGURE).findall(body)):
        return True
    if any(f"{han}{head.unit}" in body for han in in_han(head.value)):
        return True
    return any(is_rounded(head, quantity) for quantity in told)


def _plain(figure: str) -> str:
    return "".join(str(int(char)) if char.isdigit() else char for char in figure)


def slip_conflict(head: Quantity, told: Sequence[Quantity], lead: Span) -> tuple[Quantity, Confidence] | None:
    """The story's number that is one slip from the headline's, and how sure it is that both count the same thing."""
    same = [q for q in told if (q.scale, q.is_about) == (head.scale, head.is_about) and is_one_unit(head, q)]
    near = [q for q in same if is_slip(head.digits, q.digits)]
    nouns = [q for q in near if head.noun and q.noun == head.noun]
    if len({q.digits for q in nouns}) > 1:
        nouns = [q for q in nouns if q.span.start < lead.end]
    near = nouns or near
    if len({q.digits for q in near}) != 1 or (len(head.digits) == 1 and not nouns) or is_sum(head, same):
        return None
    if head.is_about and (len(head.digits) < _EXACT or head.digits.endswith("0")):
        return None
    found = near[0]
    in_lead = found.span.start < lead.end
    same_noun = len(head.digits) > 1 and (nouns or {q.digits for q in same} == {found.digits})
    is_sure = in_lead or same_noun or len(head.digits) > 2
    return found, Confidence.LIKELY if is_sure else Confidence.DOUBTFUL
