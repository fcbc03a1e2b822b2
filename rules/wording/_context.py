"""What context says of an article: characters that were typed or read for others, are too many or lost, and words
written for others, found once for all rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Role,
    Slip,
    SlipKind,
    Span,
    compiled,
    confused_words,
    context_slips,
    is_traditional,
    lost_characters,
    people,
    quotation_at,
    view,
)

from ._in_phrases import in_phrases
from ._known_words import is_known
from ._words import hits

_ROLES = (Role.BODY, Role.HEADLINE, Role.SUBHEAD, Role.LIST_ITEM, Role.CAPTION)
_NAME = 5
"""Characters between a slip and the dot of a foreign name."""
_UNSURE = 6
"""Characters beside a word of the tables that its fault makes hard to read."""
COUNTRIES = frozenset("中美俄英法德日韩朝印巴欧非阿澳加墨意西葡荷比瑞挪芬波捷匈希土埃以伊沙泰越缅柬老菲马新蒙哈")
"""Short names of countries and continents: their order is the writer's."""
_FUNCTION = "的是将已把被对从向为与和以于就也都会能"
"""Characters that are typed again where others are repeated on purpose (防盲治盲, 边学边做)."""
_FREE = frozenset("原前副老了过着个得不儿一二三四五六七八九十百千万亿两省市区县乡镇村旗")
"""Characters that stand in a usual string without being too many: a former office, a separable verb (升了级), numerals,
areas.
"""
_FROM = f"[由从自][约近]?[{DIGIT}][^，。；]{{0,12}}?[至到为升降增减]"
"""The figure that something changes from: 由11.4公里增至14.1公里."""
_AS_SOON_AS = f"一[{HAN}]{{1,2}}(?:就是?|便是?)"
_BESIDE = 4
"""Characters beside one where 一 or 就 may stand."""
_AGAIN = 3
"""Characters beside a place where one is repeated on purpose."""


@view
def _slips(article: Article) -> tuple[Slip, ...]:
    """All that the statistics find in the article."""
    start = article.span.start
    return tuple([slip._replace(start=slip.start + start, end=slip.end + start) for slip in _slips_in(article.text)])


@lru_cache(1 << 7)
def _slips_in(text: str) -> tuple[Slip, ...]:
    """The slips of an article. An editor asks for those of neighbours of a changed article again."""
    return tuple(context_slips(text, 0, len(text)))


@view
def _lost(article: Article) -> tuple[Slip, ...]:
    """The clauses of the article that lost their last character."""
    return tuple(lost_characters(article.document.text, article.span.start, article.span.end))


@view
def _confused(article: Article) -> tuple[Slip, ...]:
    """The words of the article that are written for others."""
    return tuple(confused_words(article.document.text, article.span.start, article.span.end))


_FOUND = {"word": _confused, "lost": _lost}
"""What finds the slips of a kind; `_slips` finds all others."""


def slips(article: Article, least: float, kind: SlipKind) -> Iterator[Slip]:
    """The slips of a kind with at least a score; none in quotation marks, none that is written twice, none near a word
    that a table or its phrase reports.
    """
    if is_traditional(article.document):
        return
    found = [slip for slip in _FOUND.get(kind, _slips)(article) if slip.kind == kind and slip.score >= least]
    if not found:
        return
    lines = [line.content for line in article.with_role(*_ROLES)]
    told = [Span(hit.start - _UNSURE, hit.end + _UNSURE) for hit in hits(article)]
    told += [Span(found.start, found.start + 4) for found in in_phrases(article)]
    for slip in found:
        span = Span(slip.start, slip.end)
        inside = any(line.start <= span.start and span.end <= line.end for line in lines)
        if inside and not any(span.overlaps(word) for word in told) and not _is_meant(article, slip):
            yield slip


def _in_name(article: Article, span: Span) -> bool:
    """Whether the span is in the name of a person, or beside the dot of a foreign name."""
    around = article.document.text[max(0, span.start - _NAME) : span.end + _NAME]
    return "·" in around or any(span.overlaps(named.span) for named in people(article))


def _is_meant(article: Article, slip: Slip) -> bool:
    """Whether the writer meant it: it is quoted, written so again, or part of a name."""
    text, span = article.document.text, Span(slip.start, slip.end)
    if quotation_at(article, span) or _in_name(article, span) or is_known(text, span):
        return True
    if compiled(_FROM).match(text, span.start) or _is_as_soon_as(text, span):
        return True
    if slip.kind == "extra" and _is_free(text, slip):
        return True
    before, after = text[max(0, span.start - 1) : span.end], text[span.start : span.end + 1]
    return article.text.count(before) > 1 and article.text.count(after) > 1


def _is_as_soon_as(text: str, span: Span) -> bool:
    """Whether a character is part of 一……就, where every verb may stand: 一填就是一下午."""
    first = max(0, span.start - _BESIDE)
    return any(
        first + m.start() <= span.start < first + m.end()
        for m in compiled(_AS_SOON_AS).finditer(text[first : span.end + _BESIDE])
    )


def _is_free(text: str, slip: Slip) -> bool:
    """Whether a character may stand where it seems too many: it is repeated on purpose, or of those that are free."""
    char = text[slip.start : slip.end]
    beside = text[max(0, slip.start - _AGAIN) : slip.start] + text[slip.end : slip.end + _AGAIN]
    return char in COUNTRIES | _FREE or (char in beside and char not in _FUNCTION)
