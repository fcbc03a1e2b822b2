"""Two names of one time in a text: 今年重阳是10月28日, 丁丑年…断定是1939年."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import Article, Span, compiled, paper_date, quotation_at

from .._sentence import sentence_at
from ._days import TO, is_mentioned
from ._time_points import Point, lines, points_of
from ._time_terms import Term, terms

_BEFORE = (
    "那一?[天日年晚]|这一?[天日年晚]|当[天日年晚夜]|是年|节|一?大?[早清]晨?|晚上?|之役|之[年变乱战]|入[春夏秋冬]|开春"
    "|[春夏秋冬][天季]?|[年月][初底末]|期间?|[”’」》，,：、]"
)
_EQUAL = (
    "也?就是|也?便是|[正恰刚]?[好巧]?[是为值逢在于即]|正值|恰[逢是]|适逢|欣?逢|落[在到]|定[在于为]|[就便]到了?|到了|迎来"
    "|相当于|[（(]|也就是说|即|发生[在于]|系"
)
_AFTER = "公元|公历|阳历|农历|阴历|传统|我国|全国|的|了|今年的?|“|‘|前?后?第.{1,4}[个届]"
_GLUE = f"(?:{_BEFORE}){{0,3}}(?:{_EQUAL}){{1,2}}(?:{_AFTER}){{0,3}}"
_STRONG = (
    "(?:[那这其][时年天一]{0,2}(?:已经?|正|就|便|恰|还|才|时)*是|断[定为]是?|推[定算]为?是?|考[证订定]为|发生[在于]|[恰正适喜]逢|正值|[恰正]好?是)"
    "(?:公元|农历|传统|上个?世纪|在)*$"
)
_NOT = "不是|[不非未没]|早[于在]|晚于|直到|以[前后]|之[前后]|[前后]的?$|距|离|除了|每年|如果"
_OTHER_YEARS = "去年|前年|那年|当年|历年|往年|上一?年|次年|翌年|明年|后年"
_RANGE = f"{TO}|[^，。；]{{0,10}}以来"
_THIS_YEAR = "今年|今[春夏秋冬]|本月"
_FAR, _NEAR, _SURE = 30, 60, 150


def unequal(article: Article) -> Iterator[tuple[Term | Point, Point]]:
    """Pairs of times that the text calls one, and that cannot be."""
    text = article.document.text
    for start, line in lines(article).items():
        named = [term for term in terms(article) if text.rfind("\n", article.span.start, term.span.start) == start]
        if _may_be_equated(text, [time.span for time in (*line, *named)]):
            times = sorted((*_dated(article, start), *named), key=lambda time: time.span.start)
            yield from _unequal(article, times)


def _may_be_equated(text: str, spans: list[Span]) -> bool:
    """Whether words between two times of a line, or what may be one, say that they are one."""
    pairs = ((first, last) for first in spans for last in spans if 0 < last.start - first.end <= _FAR)
    betweens = (text[first.end : last.start] for first, last in pairs)
    return any(compiled(_GLUE).fullmatch(one) or compiled(_STRONG).search(one) for one in betweens)


def _unequal(article: Article, times: list[Term | Point]) -> Iterator[tuple[Term | Point, Point]]:
    for at, last in enumerate(times):
        first = _partner(times[:at], last)
        if first is None or not _is_equated(article, first, last) or _is_quoted(article, first, last):
            continue
        point, other = (first, last) if isinstance(first, Point) else (last, first)
        if isinstance(point, Point) and not _is_same(article, point, other):
            yield other, point


def _dated(article: Article, start: int) -> Iterator[Point]:
    """The points of a line that no other time is a part of, and that are of the common calendar."""
    text = article.document.text
    for point in points_of(article, start):
        if not text[max(0, point.span.start - 2) : point.span.start].endswith(("农历", "阴历", "旧历")):
            yield point


def _partner(times: list[Term | Point], last: Term | Point) -> Term | Point | None:
    """The nearest time before another that is as exact as it, and of the other kind."""
    for time in reversed(times[-2:]):
        if _are_two_kinds(time, last) and (_unit(time) == "日") == (_unit(last) == "日"):
            return time
    return None


def _are_two_kinds(time: Term | Point, last: Term | Point) -> bool:
    """Whether one of two times is named, or both are dated and one of them in words such as 去年.

    Festivals beside 昨天 are left to another rule.
    """
    if isinstance(time, Point) and isinstance(last, Point):
        return time.is_word != last.is_word
    point = time if isinstance(time, Point) else last
    return isinstance(point, Point) and not (point.is_word and point.unit == "日")


def _unit(time: Term | Point) -> str:
    return time.unit


def _is_equated(article: Article, first: Term | Point, last: Term | Point) -> bool:
    """Whether the words between two times say that they are one."""
    text, dated = article.document.text, [time for time in (first, last) if isinstance(time, Point)]
    between = text[first.span.end : last.span.start]
    if not 0 < len(between) <= _FAR or compiled(_NOT).search(between) or "\n" in between:
        return False
    before, behind = text[max(0, first.span.start - 2) : first.span.start], text[last.span.end : last.span.end + 12]
    if compiled(_RANGE).match(behind) or compiled(f"(?:{TO}|、)$").search(before):
        return False
    is_weekday = isinstance(last, Term) and last.kind == "weekday"
    is_glued = not is_weekday and compiled(_GLUE).fullmatch(between) is not None
    return is_glued or (len(dated) == 1 and compiled(_STRONG).search(between) is not None)


def _is_quoted(article: Article, first: Term | Point, last: Term | Point) -> bool:
    """Whether words such as 去年 are in a quotation, which may be older than the paper, or a mistake is spoken of."""
    span = Span(first.span.start, last.span.end)
    is_word = any(isinstance(time, Point) and time.is_word for time in (first, last))
    return is_mentioned(article, span) or (is_word and quotation_at(article, span) is not None)


def _is_same(article: Article, point: Point, other: Term | Point) -> bool:
    if isinstance(other, Point):
        return any(one[0] <= two[1] and two[0] <= one[1] for one in point.readings for two in other.readings)
    ones = _readings(article, point)
    return not ones or any(other.is_on(date.fromordinal(day)) for one in ones for day in _days(*one, other))


def _days(begin: int, end: int, term: Term) -> range:
    """The days of a reading that are tried: each, or one in the middle for what is of years."""
    middle = (begin + end) // 2
    return range(middle, middle + 1) if term.unit == "年" else range(begin, end + 1)


def _readings(article: Article, point: Point) -> tuple[tuple[int, int], ...]:
    """The readings of a point: the one nearest the paper's day where only that is likely; none where it may be of any
    year."""
    paper = paper_date(article.document)
    if paper is None or (point.is_dated and len(point.readings) == 1):
        return point.readings if point.is_dated else ()
    sentence = sentence_at(article, point.span.start)
    today = paper.toordinal()
    nearest = min(point.readings, key=lambda reading: abs(reading[0] - today))
    is_other = compiled(_OTHER_YEARS).search(article.document.text, sentence.start, sentence.end)
    is_this = compiled(_THIS_YEAR).search(article.document.text, sentence.start, sentence.end)
    near = _SURE if is_this else _NEAR
    if is_other:
        return ()
    return (nearest,) if abs(nearest[0] - today) <= near else ()
