"""Forms of characters, from the tables that training/character_forms.py makes, and the script of a text.

All offsets count code points of the document's text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from functools import cache, partial
from pathlib import Path

from lint_news import Article, Document, Span, is_han, quotations, view

_SAMPLE = 20_000
_SEEN = 4
_FOREIGN = 3


@cache
def table(kind: str) -> Mapping[str, str]:
    """The forms of a kind (traditional, variant, restored, simplified, radical), each with its standard character."""
    return dict(zip(*_kinds()[kind], strict=True))


@cache
def forms_of(kind: str) -> frozenset[str]:
    """The forms of a kind without their standard characters; ten times faster than `table`."""
    return frozenset(all_forms(kind))


def all_forms(kind: str) -> str:
    """The forms of a kind as one text, for the triggers of a rule."""
    return _kinds()[kind][0]


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    lines = Path(__file__).with_name("forms.tsv").read_text("utf-8").splitlines()
    return {kind: (forms, meant) for kind, forms, meant in (line.split("\t") for line in lines)}


@view
def distinct(document: Document) -> frozenset[str]:
    """The set of the document's characters."""
    return frozenset(document.text)


def places(text: str, chars: Set[str], start: int = 0) -> list[int]:
    """The offsets of the characters in `chars`, ascending; `start` is the offset of the text's first character.

    `chars` are few, so one search for each is the fastest way.
    """
    found: list[int] = []
    for char in chars:
        at = text.find(char)
        while at >= 0:
            found.append(start + at)
            at = text.find(char, at + 1)
    return sorted(found)


def runs(text: str, chars: Set[str], start: int = 0) -> Iterator[Span]:
    """The spans of uninterrupted sequences of these characters."""
    first = last = -1
    for at in places(text, chars, start):
        if at != last:
            if first >= 0:
                yield Span(first, last)
            first = at
        last = at + 1
    if first >= 0:
        yield Span(first, last)


@view
def is_mostly_traditional(document: Document) -> bool:
    """Whether characters that only Traditional text has outnumber those that only Simplified text has.

    The rules on characters need this and not `lint_news.is_traditional`, for which a few Traditional characters in a
    short Simplified text are enough: here they are the fault.
    """
    if forms_of("traditional").isdisjoint(document.text):
        return False
    traditional, simplified = _shares(document.text[:_SAMPLE])
    return traditional > simplified


def _shares(text: str) -> tuple[int, int]:
    counted = Counter(text)
    traditional, simplified = table("traditional"), table("simplified")
    return (
        sum(n for char, n in counted.items() if char in traditional),
        sum(n for char, n in counted.items() if char in simplified),
    )


def is_foreign(text: str, least: int, *, in_traditional: bool) -> bool:
    """Whether a whole line or quotation is in the script that its document is not in, or in Japanese.

    `least` is the number of characters of the other script that are needed.
    """
    traditional, simplified = _shares(text)
    own, other = (traditional, simplified) if in_traditional else (simplified, traditional)
    return (other >= least and other > own) or any("\u3041" <= char <= "\u30fa" for char in text)


def reads(text: str, span: Span, meant: str) -> bool:
    """Whether the standard character and a neighbour are a frequent pair in newspapers; in names they seldom are."""
    from lint_news import counts

    return any(counts().level(pair) >= _SEEN for pair in pairs(text, span, meant))


def is_word(text: str, span: Span, meant: str) -> bool:
    """Whether the standard character and one of its neighbours are a word of the lexicon."""
    from lint_news import lexicon

    return any(pair in lexicon() for pair in pairs(text, span, meant))


def pairs(text: str, span: Span, meant: str) -> Iterator[str]:
    """The standard character with the character before it, and with the character after it, in Simplified."""
    simplified = table("traditional")
    before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if is_han(before):
        yield simplified.get(before, before) + meant[0]
    if is_han(behind):
        yield meant[-1] + simplified.get(behind, behind)
    if len(meant) > 1:
        yield meant[:2]


def slips(article: Article, kind: str) -> Iterator[tuple[Span, Span | None]]:
    """Runs of the forms of a kind in an article of the other script, each with the span around it that is foreign.

    That span is the quotation or the line that is in the other script as a whole, or None; it is given once, with
    the first run in it.
    """
    here = forms_of(kind).intersection(article.text)
    if not here or _is_other(article):
        return
    done, foreign = -1, cache(partial(_is_foreign_span, article.document))
    for line in article.lines:
        for span in runs(line.text, here, line.span.start):
            if span.start >= done:
                pair = quoted(article, span)
                around = (
                    pair if pair and foreign(pair, 2) else line.content if foreign(line.content, _FOREIGN) else None
                )
                done = around.end if around else done
                yield span, around


def _is_foreign_span(document: Document, span: Span, least: int) -> bool:
    return is_foreign(document.text[span.start : span.end], least, in_traditional=is_mostly_traditional(document))


def _is_other(article: Article) -> bool:
    """Whether the article is in the other script than the page."""
    traditional, simplified = _shares(article.text[:_SAMPLE])
    return traditional != simplified and (traditional > simplified) != is_mostly_traditional(article.document)


def quoted(article: Article, span: Span) -> Span | None:
    """The quotation or title that contains a span, if any."""
    pairs_here = quotations(article)
    i = bisect_right(pairs_here, span.start, key=_start) - 1
    return pairs_here[i] if i >= 0 and span.end <= pairs_here[i].end else None


def _start(span: Span) -> int:
    return span.start


@cache
def sources(kind: str) -> Mapping[str, int]:
    """For each standard character, how many forms of a kind it has."""
    return Counter(table(kind).values())
