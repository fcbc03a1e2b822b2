"""The findings of marks whose partner is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint_news import Confidence, Document, Edit, Finding, Fix, Message, Related, Span, named, placed

from .._measure_signs import with_primes
from ._families import UNCLOSED, Fault
from ._places import closing_place, opening_place

_MANY = 50


def findings(faults: Iterable[Fault], page: Document) -> Iterator[Finding]:
    """The findings of unpaired marks. If there are very many, the cause is another one, and they have no fix."""
    lost = list(faults)
    words = with_primes(page.text) if lost else ""
    for i, fault in enumerate(lost):
        find = closing_place if fault.kind is UNCLOSED else opening_place
        place = find(with_primes(fault.paragraph.text), fault.at, fault.within, words) if i < _MANY else None
        yield _finding(fault, place)


def _finding(fault: Fault, place: int | None) -> Finding:
    """The finding of one mark, with the range in which its partner is missing."""
    is_open = fault.kind is UNCLOSED
    mark, partner = fault.mark, fault.family.partner(fault.mark)
    message = _UNCLOSED if is_open else _UNOPENED
    start, end = fault.within
    related = (Related(fault.paragraph.span(start, end), _STRETCH),) if start < end else ()
    told = placed(fault.paragraph.text, fault.at, fault.at + 1)
    return Finding(
        fault.span,
        Message(message.zh, message.en, mark=told, partner=named(partner)),
        (_insert(fault, place, partner),) if place is not None else (),
        related,
        Confidence.LIKELY if mark in "‘’" else Confidence.CERTAIN,
    )


def _insert(fault: Fault, place: int, partner: str) -> Fix:
    paragraph = fault.paragraph
    at = paragraph.at(place) if fault.kind is not UNCLOSED else paragraph.at(place - 1) + 1
    return Fix((Edit(Span(at, at), partner),))


_UNCLOSED = Message("{mark}没有合上，后面缺{partner}", "{mark} is not closed: {partner} is missing")
_UNOPENED = Message("{mark}没有开头，前面缺{partner}", "{mark} closes nothing: {partner} is missing")
_STRETCH = Message("缺的应在这一段里", "it is missing somewhere in here")
