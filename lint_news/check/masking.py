"""Masking of private numbers wherever text of a document is shown: most of their digits become stars.

Numbers of identity cards, bank cards and mobiles that nobody announces are masked in excerpts, messages, titles,
failures, and names of files and records. A fix that would write one is dropped as soon as a rule yields it, so that
no output can show it. Offsets count code points of the document's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from re import split
from typing import TYPE_CHECKING

from msgspec.structs import replace as replaced

from ..model import Edit, Failure, Finding, Fix, Message, Related, Span
from ..text.digits import digit_runs, has_digit_run
from ..text.document import Document
from ..text.views import view
from .private_numbers import SHORTEST

if TYPE_CHECKING:
    from .private_numbers.search import PrivateNumber

_FRAGMENT = 6
"""Digits of a part of a private number that is masked in messages."""
_HEAD, _TAIL = 3, 2
"""Digits at both ends of a private number that are shown."""


@view
def private_numbers(document: Document) -> tuple[PrivateNumber, ...]:
    """The private numbers of a document, in order; they do not overlap."""
    return _numbers_in(document.text)


@view
def has_private_numbers(document: Document) -> bool:
    """Whether a document has private numbers. What is computed for an article asks this first: the numbers themselves
    have offsets, which change with every keystroke."""
    return bool(private_numbers(document))


def _numbers_in(text: str, *, is_name: bool = False) -> tuple[PrivateNumber, ...]:
    """One search decides that most texts have no private number."""
    if not has_digit_run(text, SHORTEST):
        return ()
    from .private_numbers.search import private_numbers_in

    return private_numbers_in(text, is_name=is_name)


@view
def shown_text(document: Document) -> str:
    """The text of a document as it may be shown, with stars for private digits. It has the same length."""
    return _masked(document.text, private_numbers(document))


def _masked(text: str, numbers: Iterable[PrivateNumber]) -> str:
    parts, at = list[str](), 0
    for private in numbers:
        parts += text[at : private.span.start], _starred(text[private.span.start : private.span.end])
        at = private.span.end
    return "".join(parts) + text[at:] if parts else text


def _starred(number: str) -> str:
    """A number with stars for all digits but the first three and the last two; marks in it stay."""
    return _with_stars(number, _inner(number, Span(0, len(number))))


def _inner(text: str, span: Span) -> list[int]:
    """The offsets of the digits of a number, and of letters written for digits, that are masked."""
    return [i for i in range(span.start, span.end) if text[i].isalnum()][_HEAD:-_TAIL]


def _with_stars(text: str, offsets: Iterable[int]) -> str:
    shown = list(text)
    for i in offsets:
        shown[i] = "*"
    return "".join(shown)


def masked(document: Document, text: str) -> str:
    """Text about a document, with the document's private numbers masked, and parts of them of six digits or more."""
    if not has_private_numbers(document):
        return text
    hidden = {i for private in _numbers_in(text) for i in _inner(text, private.span)}
    for run in digit_runs(text, _FRAGMENT, loose=True):
        written = zip(run.text, run.offsets, strict=True)
        hidden |= _in_fragments(document, [(char, i) for char, i in written if char in "0123456789X"])
    return _with_stars(text, hidden) if hidden else text


def _in_fragments(document: Document, digits: list[tuple[str, int]]) -> set[int]:
    """The offsets of digits that are masked in a private number of the document. `digits` are given with their
    offsets."""
    fragments, run = _fragments(document), "".join(digit for digit, _ in digits)
    found = ((at, fragments.get(window, ())) for at, window in enumerate(_windows(run)))
    return {digits[at + i][1] for at, inner in found for i in inner}


@view
def _fragments(document: Document) -> Mapping[str, tuple[int, ...]]:
    """All six digits in a row of each private number, and which of the six are masked."""
    found: dict[str, set[int]] = {}
    for private in private_numbers(document):
        inner = range(_HEAD, len(private.digits) - _TAIL)
        for at, window in enumerate(_windows(private.digits)):
            found.setdefault(window, set()).update(i for i in range(_FRAGMENT) if at + i in inner)
    return {window: tuple(sorted(inner)) for window, inner in found.items()}


def _windows(digits: str) -> Iterator[str]:
    return (digits[i : i + _FRAGMENT] for i in range(len(digits) - _FRAGMENT + 1))


@lru_cache(4096)
def masked_name(name: str) -> str:
    """The name of a file, a path or a text about one, with private numbers masked in each part of a path."""
    return "".join(_masked(part, _numbers_in(part, is_name=True)) for part in split(r"([/\\\n])", name))


def masked_message(document: Document, message: Message) -> Message:
    """A message with its templates and values masked."""
    if not has_private_numbers(document):
        return message
    values = {key: _masked_value(document, value) for key, value in message.values.items()}
    return Message(masked(document, message.zh), masked(document, message.en), **values)


def _masked_value(document: Document, value: object) -> object:
    if isinstance(value, Message):
        return masked_message(document, value)
    shown = masked(document, str(value))
    return value if shown == str(value) else shown


def without_private(document: Document, finding: Finding) -> Finding:
    """The finding with its messages masked and without fixes that would write a private number."""
    if not has_private_numbers(document):
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
    """True when edits of the input change a private number: its text must not be stored, in a change log for
    instance."""
    numbers = [document.positions(private.span) for private in private_numbers(document)]
    return any(
        max(start.offset, edit.span.start) < min(end.offset, edit.span.end) for start, end in numbers for edit in edits
    )


def masked_failure(document: Document, failure: Failure) -> Failure:
    """A failure with private numbers masked in its error."""
    return replaced(failure, error=masked(document, failure.error))
