"""The fingerprints of findings: they identify a finding in later versions of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import TypeAlias

from msgspec import Struct

from ..authoring.rule import Rule
from ..model import Deferred, Finding, Span
from ..text.document import LONG, Document
from .masking import shown_text

_NEIGHBOURS = 8
"""Code points on each side of a finding that are part of its fingerprint."""
_Row: TypeAlias = tuple[str, int, int]
"""The name of the rule of a finding, and its start and end."""


class Found(Struct, frozen=True, gc=False):
    """A finding with the rule that made it.

    `accepted` is the reason of its suppression. `numbers` are the indexes, among the findings of the document in the
    order of the text, of the findings that it stands for: its own, and for a folded finding those of the others, in
    the order of its related spans."""

    rule: Rule
    finding: Finding
    accepted: str | None = None
    numbers: tuple[int, ...] = ()


class Fingerprints:
    """The fingerprints of the findings in a document, by their numbers. All are computed when the first is read, in
    another process where these were pickled before."""

    def __init__(self, document: Document, found: Sequence[Found]) -> None:
        self._text = shown_text(document) if found else ""
        self._found: Sequence[Found] = found
        self._rows: Sequence[_Row] = ()
        self._made: tuple[str, ...] = ()

    def of(self, numbers: Sequence[int]) -> Sequence[str]:
        """The fingerprints of the findings with these numbers."""
        return Deferred(len(numbers), partial(self._several, numbers), is_portable=len(self._text) < LONG)

    def __getitem__(self, number: int) -> str:
        if not self._made:
            rows = self._rows or _rows(self._found)
            self._made, self._rows, self._found = tuple(_numbered(_digests(self._text, rows))), (), ()
        return self._made[number]

    def _several(self, numbers: Sequence[int]) -> list[str]:
        return [self[number] for number in numbers]

    def __getstate__(self) -> tuple[str, Sequence[_Row], tuple[str, ...]]:
        return self._text, self._rows or _rows(self._found), self._made

    def __setstate__(self, state: tuple[str, Sequence[_Row], tuple[str, ...]]) -> None:
        self._text, self._rows, self._made = state
        self._found = ()


def _rows(found: Sequence[Found]) -> Sequence[_Row]:
    return [(item.rule.name, item.finding.span.start, item.finding.span.end) for item in found]


def in_order(found: Sequence[Found]) -> tuple[Found, ...]:
    """The findings in the order of the text, numbered."""
    ordered = sorted(found, key=_order)
    return tuple([Found(item.rule, item.finding, item.accepted, (n,)) for n, item in enumerate(ordered)])


def _order(item: Found) -> tuple[Span, str]:
    return item.finding.span, item.rule.name


def _digests(text: str, rows: Sequence[_Row]) -> Iterator[str]:
    """A hash of the rule of each finding, the text of the finding and its neighbours.

    It does not change when the finding moves to another line.
    """
    for name, start, end in rows:
        parts = text[max(0, start - _NEIGHBOURS) : start], text[start:end], text[end : end + _NEIGHBOURS]
        words = "\0".join((name, *parts))
        if len(words.split()) > 1 or words[-1:].isspace():
            words = "\0".join((name, *("".join(part.split()) for part in parts)))
        yield _digest(words)


@lru_cache(1 << 11)
def _digest(words: str) -> str:
    """The hash of some words. An editor asks for the same ones at each keystroke."""
    from hashlib import blake2b  # most runs read no fingerprint

    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8, key=b"lint-news/1").hexdigest()


def _numbered(digests: Iterator[str]) -> Iterator[str]:
    """The digests, each with a number where the same one came before."""
    seen: Counter[str] = Counter()
    for digest in digests:
        seen[digest] += 1
        yield digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
