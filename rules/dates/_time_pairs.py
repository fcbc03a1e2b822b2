"""Which two points of time a length is said of."""

from __future__ import annotations

from typing import NamedTuple

from lint_news import PAREN_OPEN, Article, Span, compiled

from ._days import TO
from ._time_lengths import Length
from ._time_points import Point, now, points, points_of
from ._time_roles import begins, ends, words_of

_NOW = (
    "一[^，。；]{1,2}就是|至今|迄今|距今|到现在|如今|现在|目前|眼下|今天|今年|已|算起|以来"
    "|[党军工警教婚]龄|[，年天月]来"
)
_SURE = "至今|迄今|距今|到现在|以来"
_GUESSED = "一[^，。；]{1,2}就是"
"""Words for a time until now or until something that the text need not name."""
_RANGE = f"(?:起|开始|算起)?[，,]?一?直?(?:{TO}|持续到|延续到|截至|开始到)了?"
_APART = "时隔|相隔"
"""Words for a time between two events, which is not how long one of them takes."""
_PLANNED = "[较比由从原应]|计划|合同|约定|预定|规定|推|延"
_AROUND, _BEHIND = 160, 4
"""Characters before a sentence from which points of its line are taken, and behind a length that belong to it."""


class Context(NamedTuple):
    """Two points and what ties a length to them.

    `is_sure` where the words say it, `is_range` where they say that both are the ends, `is_moved` where something was
    to be at the one and is at the other, `is_stay` where the length stands between both;
    `near` are the points around.
    """

    first: Point
    last: Point
    near: tuple[Point, ...]
    is_sure: bool = True
    is_range: bool = False
    is_moved: bool = False
    is_stay: bool = False


class Words(NamedTuple):
    """Whether words beside a length are those of a length, of how far something is moved, of the time between two."""

    is_cued: bool
    is_moved: bool
    is_strong: bool


class _Scene:
    """The points around a length and the words beside each."""

    def __init__(self, article: Article, length: Length, sentence: Span) -> None:
        text = article.document.text
        start = max(article.span.start, text.rfind("\n", 0, sentence.start) + 1, sentence.start - _AROUND)
        line = points_of(article, text.rfind("\n", article.span.start, sentence.start))
        within = [point for point in line if start <= point.span.start < sentence.end]
        near = [point for point in within if not _is_added(text, point)]
        self.article, self.near, self.today = article, tuple(near), now(article)
        self.before = [p for p in near if sentence.start <= p.span.start and p.span.end <= length.span.start]
        self.after = [p for p in near if length.span.end <= p.span.start]
        self.earlier = [p for p in near if p.span.start < sentence.start]
        self._at, self._end, self._start = length.span.start, length.span.end, sentence.start

    def begins(self, point: Point) -> bool:
        """Whether something begins at a point."""
        return begins(self._words(point))

    def ends(self, point: Point) -> bool:
        """Whether something ends at a point."""
        return ends(self._words(point))

    def above(self) -> list[Point]:
        """The only day or month in the lines above at which something ends; none where there are several. A day without
        a year is none where the paper has no day: what is told of years ago may be in another story.
        """
        first = self.near[0].span.start
        known = [one for one in points(self.article) if one.is_dated or self.today]
        found = [one for one in known if one.span.start < first and one.unit != "年" and self.ends(one)]
        return found if len({one.readings for one in found}) == 1 else []

    def says(self, pattern: str) -> bool:
        """Whether the words of the sentence from its last point to the length, and some behind it, match a pattern."""
        start = self.before[-1].span.end if self.before else self._start
        return compiled(pattern).search(self.article.document.text, start, self._end + _BEHIND) is not None

    def _words(self, point: Point) -> str:
        near = self.near if point in self.near else points(self.article)
        starts = [one.span.start for one in near if one.span.start > point.span.start]
        starts += [self._at] if self._at > point.span.start else []
        return words_of(self.article, point, min(starts, default=self.article.span.end))

    def pair(self, first: Point, last: Point, *, is_sure: bool = True, is_range: bool = False) -> Context:
        """The context of two points."""
        return Context(first, last, self.near, is_sure, is_range)


def _is_added(text: str, point: Point) -> bool:
    """Whether a date stands in parentheses behind a word for it: 昨天（4月15日）."""
    return text[point.span.start - 1] in PAREN_OPEN and text[point.span.start - 2] in "天日晚年"


def pair(article: Article, length: Length, sentence: Span, words: Words) -> Context | None:
    """The two points that a length is said of; None where that is not clear."""
    scene = _Scene(article, length, sentence)
    if words.is_moved:
        return _moved(scene, length, sentence)
    if len(scene.before) > 1:
        return _both_before(scene, words) or (_stay(scene) if words.is_cued else None)
    if not words.is_cued:
        return None
    if scene.before:
        return _since(scene) or _stay(scene) or _across(scene) or _untold(scene, length)
    return _earlier(scene)


def _moved(scene: _Scene, length: Length, sentence: Span) -> Context | None:
    """The only two days or months of a sentence that says by how much something is earlier or later than planned."""
    both = [point for point in (*scene.before, *scene.after) if point.unit != "年"]
    words = scene.article.document.text[sentence.start : sentence.end]
    if length.unit == "年" or len(both) != 2 or not compiled(_PLANNED).search(words):
        return None
    first, last = sorted(both, key=lambda point: point.readings[0])
    return Context(first, last, (), is_range=True, is_moved=True)


def _both_before(scene: _Scene, said: Words) -> Context | None:
    """The two points before a length in its sentence, if something begins at the one and ends at the other.

    One of both is enough where the words beside the length are those of a length.
    """
    one, other = scene.before[-2:]
    text = scene.article.document.text
    if compiled(_RANGE).fullmatch(text[one.span.end : other.span.start]):
        return scene.pair(one, other, is_range=True) if said.is_cued and not scene.says(_APART) else None
    first, last = sorted((one, other), key=lambda point: point.readings[0])
    is_until = text.endswith("到", 0, other.span.start)
    roles = (scene.begins(first), scene.ends(last) or is_until)
    if all(roles) and (said.is_cued or is_until):
        return scene.pair(first, last, is_range=True)
    is_told = (any(roles) and said.is_cued) or said.is_strong
    return scene.pair(first, last) if is_told else None


def _since(scene: _Scene) -> Context | None:
    """The only point before a length in its sentence, and the day of the paper, where the words say that."""
    point, today = scene.before[0], scene.today
    if today is None or not scene.says(_NOW):
        return None
    is_guessed = scene.says(_GUESSED)
    is_told = is_guessed or scene.says(_SURE) or scene.begins(point)
    return scene.pair(point, today, is_sure=not is_guessed) if is_told else None


def _stay(scene: _Scene) -> Context | None:
    """The two days between which a length stands, if something begins at the one and ends at the other."""
    first, last = scene.before[-1], next(iter(scene.after), None)
    is_told = last and first.unit == last.unit == "日" and scene.begins(first) and scene.ends(last)
    return Context(first, last, scene.near, is_range=True, is_stay=True) if last and is_told else None


def _across(scene: _Scene) -> Context | None:
    """A point in the sentence of a length and one of the sentence before or behind the length."""
    point = scene.before[0]
    if scene.earlier and scene.ends(point) and scene.begins(scene.earlier[-1]):
        return scene.pair(scene.earlier[-1], point, is_range=True)
    others = (*reversed(scene.earlier), *scene.after[:1]) if scene.near[1:] else scene.above()
    last = next((one for one in others if scene.ends(one)), None)
    return scene.pair(point, last, is_range=True) if last and scene.begins(point) else None


def _untold(scene: _Scene, length: Length) -> Context | None:
    """The only point before a number of years, and the day of the paper, which no words name."""
    point, today = scene.before[0], scene.today
    is_told = today is not None and length.unit == "年" and scene.begins(point)
    return scene.pair(point, today, is_sure=False) if today and is_told else None


def _earlier(scene: _Scene) -> Context | None:
    """Points of the sentence before, for a length in a sentence without any."""
    earlier = scene.earlier
    if len(earlier) > 1 and scene.begins(earlier[-2]) and scene.ends(earlier[-1]):
        return scene.pair(earlier[-2], earlier[-1])
    is_since = earlier and scene.says(_NOW) and (scene.begins(earlier[-1]) or scene.ends(earlier[-1]))
    return scene.pair(earlier[-1], scene.today, is_sure=False) if is_since and scene.today else None
