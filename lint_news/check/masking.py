"""Private numbers of a document in all that is shown of it: as stars.

Identity cards, bank cards and mobiles that nobody announces are masked in every excerpt, message, title and failure, and
in names of files and records, whatever the finding is about. A fix that would write one is dropped where findings come in,
so no format and no program can print it. Offsets count code points of the document's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from re import split

from msgspec.structs import replace as replaced

from ..model import Edit, Failure, Finding, Fix, Message, Related, Span
from ..text.digits import figures
from ..text.document import Document
from ..text.views import view
from .private_numbers import Private, announced, numbers_in

_FRAGMENT = 6
"""Digits of a private number that are masked wherever they are shown."""
_HEAD, _TAIL = 3, 2
"""Digits of a private number that are shown."""


@view
def private_numbers(document: Document) -> tuple[Private, ...]:
    """Private numbers in order, none overlapping another. A document without a long figure costs one search."""
    return numbers_in(document.text)


def is_announced(document: Document, at: int) -> bool:
    """True where the words before, in the same sentence, offer a number to the reader: a notice, not a story."""
    return announced(document.text, at)


@view
def shown_text(document: Document) -> str:
    """The document's text, as long as it is, as anything of it may be shown: private digits as stars."""
    return _hidden(document.text, private_numbers(document))


def _hidden(text: str, numbers: Iterable[Private]) -> str:
    parts, at = list[str](), 0
    for private in numbers:
        parts += text[at : private.span.start], _starred(text[private.span.start : private.span.end])
        at = private.span.end
    return "".join(parts) + text[at:] if parts else text


def _starred(number: str) -> str:
    """All but the first three and the last two digits of a number as stars; marks in it stay."""
    return _with_stars(number, _inner(number, Span(0, len(number))))


def _inner(text: str, span: Span) -> list[int]:
    """Where the digits, and letters in their place, stand that are hidden of a number."""
    return [i for i in range(span.start, span.end) if text[i].isalnum()][_HEAD:-_TAIL]


def _with_stars(text: str, places: Iterable[int]) -> str:
    shown = list(text)
    for i in places:
        shown[i] = "*"
    return "".join(shown)


def masked(document: Document, text: str) -> str:
    """Words about a document without its private numbers, nor pieces of them of six digits or more."""
    if not private_numbers(document):
        return text
    hidden = {i for private in numbers_in(text) for i in _inner(text, private.span)}
    for figure in figures(text, _FRAGMENT, loose=True):
        hidden |= _known(document, [(char, i) for char, i in zip(figure.text, figure.places, strict=True) if char in "0123456789X"])  # fmt: skip
    return _with_stars(text, hidden) if hidden else text


def _known(document: Document, digits: list[tuple[str, int]]) -> set[int]:
    """Where digits stand that are hidden in a private number of the document."""
    fragments, figure = _fragments(document), "".join(digit for digit, _ in digits)
    found = ((at, fragments.get(window, ())) for at, window in enumerate(_windows(figure)))
    return {digits[at + i][1] for at, inner in found for i in inner}


@view
def _fragments(document: Document) -> Mapping[str, tuple[int, ...]]:
    """Every run of six digits in a private number, and which of the six are hidden."""
    found: dict[str, set[int]] = {}
    for private in private_numbers(document):
        inner = range(_HEAD, len(private.digits) - _TAIL)
        for at, window in enumerate(_windows(private.digits)):
            found.setdefault(window, set()).update(i for i in range(_FRAGMENT) if at + i in inner)
    return {window: tuple(sorted(inner)) for window, inner in found.items()}


def _windows(digits: str) -> Iterator[str]:
    return (digits[i : i + _FRAGMENT] for i in range(len(digits) - _FRAGMENT + 1))


@cache
def masked_name(name: str) -> str:
    """The name of a file, a path or what is said of one, without private numbers, each part of a path by itself."""
    return "".join(_hidden(part, numbers_in(part, is_name=True)) for part in split(r"([/\\\n])", name))


def masked_message(document: Document, message: Message) -> Message:
    """A message whose templates and values are masked."""
    if not private_numbers(document):
        return message
    values = {key: _masked_value(document, value) for key, value in message.values.items()}
    return Message(masked(document, message.zh), masked(document, message.en), **values)


def _masked_value(document: Document, value: object) -> object:
    if isinstance(value, Message):
        return masked_message(document, value)
    shown = masked(document, str(value))
    return value if shown == str(value) else shown


def without_private(document: Document, finding: Finding) -> Finding:
    """The finding as it may be told: messages masked, without the fixes that would write a private number."""
    if not private_numbers(document):
        return finding
    return replaced(
        finding,
        message=masked_message(document, finding.message),
        related=tuple(_related(document, r) for r in finding.related),
        fixes=tuple(_fix(document, f) for f in finding.fixes if not _writes_private(document, f)),
    )


def _related(document: Document, related: Related) -> Related:
    return replaced(related, message=masked_message(document, related.message)) if related.message else related


def _fix(document: Document, fix: Fix) -> Fix:
    return replaced(fix, title=masked_message(document, fix.title)) if fix.title else fix


def _writes_private(document: Document, fix: Fix) -> bool:
    return any(masked(document, edit.text) != edit.text for edit in fix.edits)


def changes_private(document: Document, edits: Iterable[Edit]) -> bool:
    """Whether edits of the input take something of a private number away: what was there must then be kept nowhere."""
    numbers = [document.positions(private.span) for private in private_numbers(document)]
    return any(
        max(start.offset, edit.span.start) < min(end.offset, edit.span.end) for start, end in numbers for edit in edits
    )


def masked_failure(document: Document, failure: Failure) -> Failure:
    """A failure whose error quotes nothing private."""
    return replaced(failure, error=masked(document, failure.error))
