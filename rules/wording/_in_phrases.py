"""Usual phrases of four characters with one wrong character, found once for all rules that judge by counts."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from lint_news import Article, Span, WrongInPhrase, compiled, is_traditional, quotation_at, view, wrong_in_phrases

from ._known_words import is_known
from ._words import hits

_BITS, _LOOK_BITS, _SPEECH_BITS = 20.0, 15.0, 25.0
"""The evidence that a character needs which only sounds like the one that is written, one that looks like it, and one
in speech that is in no idiom."""
_CHARACTER_BITS = 10.0
_ANY_MEASURE = "个"
"""The measure word of most things: what stands in its place behind 一 may be a vessel, as in 做了一缸."""

_ANY_VERB = "[出过了到上下进回起][一两三几][个次种件场]"
"""What stands behind any verb: 炸出一个 is no slip for 作出一个."""


@view
def in_phrases(article: Article) -> tuple[WrongInPhrase, ...]:
    """The phrases that are reported, by offset, one for each wrong character; none in Traditional text."""
    if is_traditional(article.document):
        return ()
    best: dict[int, WrongInPhrase] = {}
    for found in _found(article):
        if found.at not in best or found.word_bits > best[found.at].word_bits:
            best[found.at] = found
    return tuple(best.values())


def _found(article: Article) -> Iterator[WrongInPhrase]:
    text, whole = article.document.text, article.span
    for found in wrong_in_phrases(text, whole.start, whole.end, _CHARACTER_BITS):
        written = text[found.start : found.start + 4]
        if found.word_bits < _least(article, found):
            continue
        is_measured = found.meant == _ANY_MEASURE and text[found.at - 1 : found.at] == "一"
        if (
            not is_measured
            and not (found.at == found.start and compiled(_ANY_VERB).match(written, 1))
            and not is_known(text, Span(found.at, found.at + 1))
            and not _is_told(article, found, written)
        ):
            yield found


def _least(article: Article, found: WrongInPhrase) -> float:
    """The bits that are needed; more in speech, and in a title or a few words in quotation marks no bits are enough."""
    around = quotation_at(article, Span(found.at, found.at + 1))
    if around is None:
        return _LOOK_BITS if found.looks_alike else _BITS
    said = article.document.text[around.start : around.end]
    if said[0] in "《〈" or not set("，。！？") & set(said):
        return inf
    return _BITS if found.character_bits == inf else _SPEECH_BITS


def _is_told(article: Article, found: WrongInPhrase, written: str) -> bool:
    """Whether the article writes the same phrase again, or a table has the word."""
    return article.text.count(written) > 1 or any(hit.start <= found.at < hit.end for hit in hits(article))
