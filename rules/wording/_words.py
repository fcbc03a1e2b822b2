"""Tables of words, found in one pass over an article for all rules of the family.

A table is a file of lines `wrong, right, confidence, before, after, bad, good`, separated by tabs; several values of a
field are separated by `|`. `before` and `after` are guards: text that makes the word right if it is beside it. `bad` is
a sentence with the fault, `good` one sentence for each guard, and for other text that looks like the word and is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from lint_news import Article, Confidence, Span, Straddling, simplified, straddles, view

from .._strings import longest, occurrences

TABLES = ("misspellings", "variants", "pleonasms", "confused", "collocations", "particles", "cautioned", "places")
_SINGLE = ("misspellings", "variants", "places")
"""Tables whose wrong forms are misspelt words; those of the other tables are phrases."""
_FIELDS = 7
_OPENING, _CLOSING = ("“", "‘", "「", "『"), ("”", "’", "」", "』")


class Entry(Struct, frozen=True):
    """A wrong word, its right forms (best first), its guards and its examples."""

    table: str
    wrong: str
    right: tuple[str, ...]
    confidence: Confidence
    before: tuple[str, ...]
    after: tuple[str, ...]
    bad: str
    good: tuple[str, ...]

    @property
    def rights(self) -> tuple[str, ...]:
        """The right forms; empty for a word that is only to be avoided."""
        return () if self.table == "cautioned" else self.right

    def is_guarded(self, text: str, start: int, end: int) -> bool:
        """Whether a guard beside `text[start:end]`, in code points, makes it right."""
        return text.startswith(self.after, end) or text.endswith(self.before, 0, start)


class Hit(Struct, frozen=True, order=True, gc=False):
    """A table's word in a text."""

    start: int
    end: int
    number: int
    doubted: bool = False
    """Whether its characters may also be the end of one word and the beginning of the next."""

    @property
    def span(self) -> Span:
        """The span of the word."""
        return Span(self.start, self.end)

    @property
    def entry(self) -> Entry:
        """The entry in the table."""
        return _entry(self.number)


def entries() -> tuple[Entry, ...]:
    """All entries of all tables."""
    return tuple(_entry(number) for number in range(len(_lines())))


@cache
def _lines() -> Sequence[tuple[str, bytes]]:
    """The name of the table and the line of each entry; a line is decoded when its word is found."""
    return [(table, line) for table in TABLES for line in _read(table)]


def _read(table: str) -> Iterator[bytes]:
    lines = Path(__file__).with_name(f"{table}.tsv").read_bytes().splitlines()
    return (line for line in lines if line and not line.startswith(b"#"))


@cache
def _entry(number: int) -> Entry:
    table, packed = _lines()[number]
    line = packed.decode()
    wrong, right, confidence, before, after, bad, good = (*line.split("\t"), *[""] * _FIELDS)[:_FIELDS]
    values = [tuple(filter(None, field.split("|"))) for field in (right, before, after, good)]
    return Entry(table, wrong, values[0], Confidence(confidence), values[1], values[2], bad, values[3])


@cache
def straddling_words() -> frozenset[str]:
    """The wrong words that may be the end of one word and the beginning of the next, in any context."""
    return frozenset(line.decode() for line in _read("straddling"))


def listed_strings() -> Sequence[str]:
    """All words, for the table that is shared with other lists."""
    return [line[: line.index(b"\t")].decode() for _, line in _lines()]


@view
def hits(article: Article) -> Sequence[Hit]:
    """Every word of the tables in an article that no guard makes right, by offset."""
    first = article.span.start
    found = longest(occurrences(article, "wording._words"))
    return [hit for number, start, end in found if (hit := _hit_at(article, number, first + start, first + end))]


def _hit_at(article: Article, number: int, start: int, end: int) -> Hit | None:
    """The hit of an entry at an offset; None if a guard or two words make it right."""
    entry, text = _entry(number), simplified(article.document)
    if _is_mentioned(entry, text, start, end):
        return None
    straddling = straddling_of(entry, text, start, end)
    return None if straddling is Straddling.STRADDLES else Hit(start, end, number, straddling is Straddling.DOUBTED)


def _is_mentioned(entry: Entry, text: str, start: int, end: int) -> bool:
    """Whether the wrong and a right form are quoted in one paragraph, which tells them apart: “姗姗”还是“珊珊”."""
    if text[start - 1 : start] not in _OPENING or text[end : end + 1] not in _CLOSING:
        return False
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    paragraph = text[first : last if last >= 0 else len(text)]
    return any(f"{text[start - 1]}{right}{text[end]}" in paragraph for right in entry.right)


def hits_of(article: Article, table: str) -> Iterator[Hit]:
    """The hits of one table."""
    return (hit for hit in hits(article) if hit.entry.table == table)


def straddling_of(entry: Entry, text: str, start: int, end: int) -> Straddling:
    """Whether the word at `text[start:end]` (code points) is one word; a guard beside it counts as a certain no."""
    if entry.is_guarded(text, start, end):
        return Straddling.STRADDLES
    return straddles(text, start, end, entry.rights, is_phrase=entry.table not in _SINGLE)
