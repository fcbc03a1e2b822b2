"""The fingerprints of findings: they identify a finding in later versions of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ..authoring.rule import Rule
from ..model import Deferred, Finding, Span
from ..text.document import Document
from .masking import shown_text

_NEIGHBOURS = 8
"""Code points on each side of a finding that are part of its fingerprint."""


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
    """The fingerprints of the findings in a document, by their numbers. All are computed when the first is read."""

    def __init__(self, document: Document, found: Sequence[Found]) -> None:
        self._text = shown_text(document) if found else ""
        self._found: Sequence[Found] = found
        self._made: tuple[str, ...] = ()

    def of(self, numbers: Sequence[int]) -> Sequence[str]:
        """The fingerprints of the findings with these numbers."""
        return Deferred(len(numbers), lambda: [self[number] for number in numbers])

    def __getitem__(self, number: int) -> str:
        if self._found:
            self._made, self._found = tuple(_numbered(_digests(self._text, self._found))), ()
        return self._made[number]


def in_order(found: Sequence[Found]) -> tuple[Found, ...]:
    """The findings in the order of the text, numbered."""
    ordered = sorted(found, key=_order)
    return tuple([Found(item.rule, item.finding, item.accepted, (n,)) for n, item in enumerate(ordered)])


def _order(item: Found) -> tuple[Span, str]:
    return item.finding.span, item.rule.name


def _digests(text: str, found: Sequence[Found]) -> Iterator[str]:
    """A hash of the rule of each finding, the text of the finding and its neighbours.

    It does not change when the finding moves to another line.
    """
    from hashlib import blake2b  # most runs read no fingerprint

    for item in found:
        name, start, end = item.rule.name, item.finding.span.start, item.finding.span.end
        parts = text[max(0, start - _NEIGHBOURS) : start], text[start:end], text[end : end + _NEIGHBOURS]
        words = "\0".join((name, *parts))
        if len(words.split()) > 1 or words[-1:].isspace():
            words = "\0".join((name, *("".join(part.split()) for part in parts)))
        yield blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8, key=b"lint-news/1").hexdigest()


def _numbered(digests: Iterator[str]) -> Iterator[str]:
    """The digests, each with a number where the same one came before."""
    seen: Counter[str] = Counter()
    for digest in digests:
        seen[digest] += 1
        yield digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
