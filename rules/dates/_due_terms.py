"""Terms that are said to be over at a point of time: 2021年1月当选，五年任期将于2026年1月届满."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import Article, Match, Span, compiled

from .._sentence import sentence_at
from ._counts import COUNT
from ._time_lengths import Length, length_at
from ._time_points import Point, points
from ._time_roles import words_of

DUE = "届满|期满|到期"
"""The sign of the end of a term."""
_KINDS = "任期|聘期|租期|合同期?|有效期|服务期|承包期|挂职期?|支教期?|期限|保护期|学制|租约|借款|贷款"
_TERM = f"(?P<before>{COUNT})年期?的?(?:{_KINDS})|(?:{_KINDS})(?:为|是|共|均)?(?P<after>{COUNT})年"
_BEGAN = (
    "当选|上任|到任|就任|任职|任命|担任|出任|接任|聘|签|租|承包|流转|生效|发[证放]|核发|颁发|取得|起|开始|挂职|支教"
    "|入职|借|贷|获[得批]"
)
_NOT = "续[签租聘约任期]|连任|换届|延长|延期|提前|届中|前任|上[一]?届|补选|重新|再次|第二个|以[来前]|曾"
_REACH, _BACK, _SLACK = 16, 60, 3
"""Characters between the end and its sign; characters before the sentence in which the beginning may stand;
months by which a term may be longer or shorter."""


def wrong_ends(article: Article) -> Iterator[tuple[Point, Point, Length]]:
    """The beginning, the end and the length of each term that is not over at its end."""
    text = article.document.text
    for sign in article.find(DUE):
        sentence = sentence_at(article, sign.start)
        words = text[sentence.start : sentence.end]
        terms = list(compiled(_TERM).finditer(text, sentence.start, sign.end))
        if len(terms) == 1 and not compiled(_NOT).search(words):
            at = terms[0].start("before" if terms[0]["before"] else "after")
            length = length_at(text, at, article.span.end)
            ends = _ends(article, sign, sentence)
            if length and length.is_exact and ends and not any(_fits(*pair, length) for pair in ends):
                yield (*ends[-1], length)


def _ends(article: Article, sign: Match, sentence: Span) -> list[tuple[Point, Point]]:
    """The points at which a term may begin, each with the one at which it ends."""
    near = [one for one in points(article) if sentence.start - _BACK <= one.span.start < sign.start and one.is_dated]
    if len(near) < 2 or not 0 <= sign.start - near[-1].span.end <= _REACH or near[-1].span.start < sentence.start:
        return []
    *firsts, last = near
    began = [one for one in firsts if compiled(_BEGAN).search(words_of(article, one, last.span.start))]
    return [(one, last) for one in firsts] if began else []


def _fits(first: Point, last: Point, length: Length) -> bool:
    """Whether a term may run from a point to another; where one of them has no month, it may be a year off."""
    begin, end = (date.fromordinal(point.readings[0][0]) for point in (first, last))
    slack = 12 if "年" in {first.unit, last.unit} else _SLACK
    months = 12 * (end.year - begin.year) + end.month - begin.month
    return abs(months - 12 * length.number) <= slack
