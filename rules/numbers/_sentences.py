"""The sentences of an article in which amounts are worth reading, because one of a rule's signs is in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import DIGIT, Article, Span, compiled, view

from ._amounts import UNITS

SENTENCE_END = "。；;！？!?\n"
"""The marks that end a sentence for most relations of amounts: a semicolon too."""
LONG_END = "。！？!?\n"
"""The marks that end a sentence whose parts may have semicolons between them."""
_ONES = "".join(unit for unit in UNITS.replace("[%％]", "%|％").split("|") if len(unit) == 1)
_HEADS = "微摄千平公立海厘毫美欧港小口剂"
"""The first characters of longer units that are no units alone."""
_COUNTED = f"[{DIGIT}二三四五六七八九两十百千万亿倍番](?:(?<=[倍番])|[{_ONES}{_HEADS}]|[、和及与][{DIGIT}])"
SEVERAL = (f"{_COUNTED}(?:[^{LONG_END}]*?{_COUNTED}){{2}}",)
"""Three numbers with units in one sentence: what every relation of three amounts has, found once for all rules."""


@view
def long_counted(article: Article) -> Sequence[Span]:
    """The sentences with at least three numbers with units, up to one of LONG_END."""
    places = [match.start for match in article.find(SEVERAL[0])]
    return tuple(_around(article.document.text, article.span, places, LONG_END))


@view
def counted(article: Article) -> Sequence[Span]:
    """The parts of these sentences, up to one of SENTENCE_END, that have at least three numbers with units."""
    text, mark, several = article.document.text, compiled(f"[{SENTENCE_END}]"), compiled(SEVERAL[0])
    found: list[Span] = []
    for long in long_counted(article):
        ends = [match.start() for match in mark.finditer(text, long.start, long.end)]
        starts = [long.start, *(at + 1 for at in ends)]
        parts = [Span(start, end) for start, end in zip(starts, [*ends, long.end], strict=True)]
        found += [part for part in parts if not ends or several.search(text, part.start, part.end)]
    return tuple(found)


def signed_sentences(article: Article, signs: Sequence[str], ends: str = SENTENCE_END) -> Iterator[Span]:
    """The spans of the sentences that have a sign, in order, without the marks that end them."""
    places = sorted([match.start for pattern in signs for match in article.find(pattern)])
    return _around(article.document.text, article.span, places, ends)


def _around(text: str, within: Span, places: Sequence[int], ends: str) -> Iterator[Span]:
    """The sentences around places, which are in order."""
    end = within.start
    head, mark = compiled(f"[\\s\\S]*[{ends}]"), compiled(f"[{ends}]")
    for at in places:
        if at >= end:
            before, after = head.match(text, end, at), mark.search(text, at, within.end)
            start = before.end() if before else end
            end = after.start() if after else within.end
            yield Span(start, end)
