"""The forms of characters: tables made by training/character_forms.py, the script of a text, and whether a word is meant.

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
    """The forms of a kind (traditional, variant, restored, simplified, radical) and what stands for each."""
    return dict(zip(*_kinds()[kind], strict=True))


@cache
def forms_of(kind: str) -> frozenset[str]:
    """The forms of a kind alone, at a tenth of the table's cost."""
    return frozenset(_kinds()[kind][0])


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    lines = Path(__file__).with_name("forms.tsv").read_text("utf-8").splitlines()
    return {kind: (forms, meant) for kind, forms, meant in (line.split("\t") for line in lines)}


@view
def distinct(document: Document) -> frozenset[str]:
    """Each character of the document once."""
    return frozenset(document.text)


@view
def unusual(document: Document) -> frozenset[str]:
    """The characters of the document that are neither the ideographs of Unicode 1.1 nor printable ASCII."""
    return frozenset(c for c in distinct(document) if not ("\u4e00" <= c <= "\u9fff" or " " <= c <= "~"))


def places(text: str, chars: Set[str], start: int = 0) -> list[int]:
    """Where characters stand, in order, counted from `start` at the text's beginning. `chars` are few, so each is sought alone."""
    found: list[int] = []
    for char in chars:
        at = text.find(char)
        while at >= 0:
            found.append(start + at)
            at = text.find(char, at + 1)
    return sorted(found)


def runs(text: str, chars: Set[str], start: int = 0) -> Iterator[Span]:
    """The spans of such characters without a gap."""
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
def is_traditional(document: Document) -> bool:
    """Whether the text has more characters that only Traditional text has than such as only Simplified text has."""
    if not distinct(document) & forms_of("traditional"):
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
    """Whether a line or a quotation as a whole is in the other script than its document, or in Japanese."""
    traditional, simplified = _shares(text)
    own, other = (traditional, simplified) if in_traditional else (simplified, traditional)
    return (other >= least and other > own) or any("\u3041" <= char <= "\u30fa" for char in text)


def reads(text: str, span: Span, meant: str) -> bool:
    """Whether newspapers have what is meant beside one of its neighbours: a name or an old text seldom passes."""
    from lint_news import counts

    return any(counts().level(pair) >= _SEEN for pair in pairs(text, span, meant))


def is_word(text: str, span: Span, meant: str) -> bool:
    """Whether what is meant makes a word with one of its neighbours."""
    from lint_news import lexicon

    return any(pair in lexicon() for pair in pairs(text, span, meant))


def pairs(text: str, span: Span, meant: str) -> Iterator[str]:
    """What is meant with the character before it and with that behind it, in Simplified."""
    simplified = table("traditional")
    before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if is_han(before):
        yield simplified.get(before, before) + meant[0]
    if is_han(behind):
        yield meant[-1] + simplified.get(behind, behind)
    if len(meant) > 1:
        yield meant[:2]


def slips(article: Article, kind: str) -> Iterator[tuple[Span, Span | None]]:
    """Runs of the forms of a kind in an article of the other script; with each, what as a whole is foreign, or None.

    That is the quotation or the line around it; it comes once, with the first run in it.
    """
    here = forms_of(kind) & article.contents()
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
    return is_foreign(document.text[span.start : span.end], least, in_traditional=is_traditional(document))


def _is_other(article: Article) -> bool:
    """Whether the article is in the other script than the page."""
    traditional, simplified = _shares(article.text[:_SAMPLE])
    return traditional != simplified and (traditional > simplified) != is_traditional(article.document)


def quoted(article: Article, span: Span) -> Span | None:
    """The quotation or title that a span stands in."""
    pairs_here = quotations(article)
    i = bisect_right(pairs_here, span.start, key=_start) - 1
    return pairs_here[i] if i >= 0 and span.end <= pairs_here[i].end else None


def _start(span: Span) -> int:
    return span.start


@cache
def sources(kind: str) -> Mapping[str, int]:
    """How many forms of a kind stand for each character."""
    return Counter(table(kind).values())
