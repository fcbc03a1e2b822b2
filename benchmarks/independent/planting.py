"""What the injectors share: a planted fault, and places to plant one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import TypeAlias

from msgspec import Struct

from lint_news.authoring.injecting import random_match
from lint_news.match.patterns import compiled
from lint_news.model import Span


class Planted(Struct, frozen=True):
    """A text without the fault, the text with it, and the fault's place in either."""

    before: str
    after: str
    place_before: Span
    place: Span


Injector: TypeAlias = Callable[[str, Random], Planted | None]
"""Plants one fault into a text (paragraphs parted by line ends); None where the text has no place for it."""


def put(text: str, start: int, end: int, new: str) -> Planted:
    """`new` in the place of the code points start to end."""
    after = text[:start] + new + text[end:]
    return Planted(text, after, Span(start, end), Span(start, start + len(new)))


def swap(pattern: str, template: str) -> Injector:
    """Replaces a match of the pattern in running text, outside quotation marks, by the template of `Match.expand`."""

    def inject(text: str, random: Random) -> Planted | None:
        running = paragraphs(text, 40)
        found = [
            m
            for m in compiled(pattern).finditer(text)
            if any(s.start <= m.start() and m.end() <= s.end for s in running)
        ]
        found = [m for m in found if not is_quoted(text, m.start())]
        if not found:
            return None
        match = random.choice(found)
        return put(text, match.start(), match.end(), match.expand(template))

    return inject


def swap_anywhere(pattern: str, template: str) -> Injector:
    """As `swap`, inside quotation marks too."""

    def inject(text: str, random: Random) -> Planted | None:
        match = random_match(pattern, text, random)
        return match and put(text, match.start(), match.end(), match.expand(template))

    return inject


def is_quoted(text: str, at: int) -> bool:
    """True inside quotation or title marks of the paragraph that holds the code point `at`."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return any(before.count(left) > before.count(right) for left, right in ("“”", "‘’", "《》", "「」"))


def paragraphs(text: str, shortest: int) -> list[Span]:
    """The paragraphs of at least `shortest` code points that end in a full stop: text, no headline or caption."""
    return [span for span in _lines(text) if span.end - span.start >= shortest and text[span.end - 1] in "。！？"]


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def after_paragraph(text: str, sentence: str, random: Random) -> Planted | None:
    """The sentence at the end of a paragraph drawn at random."""
    found = [span for span in paragraphs(text, 40) if not is_quoted(text, span.end)]
    if not found:
        return None
    end = random.choice(found).end
    return put(text, end, end, sentence)
