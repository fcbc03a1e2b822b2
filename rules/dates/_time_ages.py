"""Ages that do not go with a birth and the time that they are of, wherever these stand in an article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lint_news import Article, compiled, quotation_at

from .._sentence import sentence_at
from ._time_people import CALLED, OTHERS, Age, ages, births, born_by, death_at, full_years, time_of
from ._time_points import Point

_OTHERS = f"{OTHERS}|夫妇|[和与]"
_SAID = "享年|终年|享寿"
"""Words for an age at death which are not said of others beside the person that a text is about."""
_REACH, _APART = 160, 40
"""Characters to a birth and to another age."""
_NEAR, _SLIP, _LOOSE = 8, 21, 2
"""Years by which an age is off that is no other way to count, and at most; and by which tens may be missed, and one."""


class WrongAge(NamedTuple):
    """An age, the birth that it does not go with, the time that it is of, and the full years by these."""

    age: Age
    birth: Point
    at: Point
    years: int


def wrong_ages(article: Article) -> Iterator[WrongAge]:
    """The ages that are those of no way to count years."""
    born = births(article)
    yield from _by_other_ages(article)
    yield from _of_one_of_several(article, born)
    for age in ages(article) if born else ():
        birth = _birth_of(article, age, born)
        at = time_of(article, age, birth) if birth else None
        if birth is None or at is None or quotation_at(article, age.span):
            continue
        years = [(least, most) for least, most in full_years(birth, at) if least >= 0]
        is_right = any(_low(age, least) <= age.number <= _high(age, most) for least, most in years)
        if years and not is_right and _is_sure(article, age, birth, years[-1][1]):
            yield WrongAge(age, birth, at, years[-1][1])


def _by_other_ages(article: Article) -> Iterator[WrongAge]:
    """The ages that do not go with the age before them, of the same person at another time, and are off by tens."""
    for first, last in pairwise(ages(article)):
        ats = [time_of(article, age, None) for age in (first, last)]
        if ats[0] is None or ats[1] is None or ats[0] == ats[1] or not _are_of_one(article, first, last):
            continue
        birth = born_by(first, ats[0])
        least, most = full_years(birth, ats[1])[-1]
        off = min(abs(last.number - years) for years in range(least, most + 1))
        if least > 0 and off and off % 10 in (0, 9) and off > _NEAR:
            yield WrongAge(last, birth, ats[1], most)


def _of_one_of_several(article: Article, born: list[Point]) -> Iterator[WrongAge]:
    """The only age at death that is off by whole tens, where several die in an article and one is born in it."""
    said = [(age, death_at(article, age)) for age in ages(article) if age.kind == "end"]
    if len(born) != 1 or len(said) < _SEVERAL:
        return
    found = [(age, at, full_years(born[0], at)[-1]) for age, at in said if at and at.span.start > born[0].span.start]
    off = {age: min(abs(age.number - one) for one in range(least, most + 1)) for age, _, (least, most) in found}
    slips = [one for one in found if one[2][0] > 0 and any(_is_tens(one[0].number - by) for by in one[2])]
    if len(slips) == 1 and not any(by <= _LOOSE for by in off.values()):
        age, at, (_, most) = slips[0]
        yield WrongAge(age, born[0], at, most)


def _is_tens(off: int) -> bool:
    return off != 0 and off % 10 == 0


_SEVERAL = 2


def _are_of_one(article: Article, first: Age, last: Age) -> bool:
    """Whether two ages are of one person: they stand near, nobody else is between, and no new name or 的 follows."""
    text = article.document.text
    between, behind = text[first.span.end : last.span.start], text[last.span.end : last.span.end + 1]
    is_near = len(between) <= _APART and "\n" not in between and text[first.span.end : first.span.end + 1] in "，,；"
    return (
        is_near
        and behind in "，。；,的"
        and not compiled(_OTHERS).search(between)
        and not compiled("[、“”]").search(between)
    )


def _low(age: Age, least: int) -> int:
    """The least number: an age now may have been counted a year ago, one at death not."""
    return least - (age.kind == "now" and not age.is_full)


def _high(age: Age, most: int) -> int:
    """The highest number: by the traditional count an age is one or two more than the full years."""
    return most + (0 if age.is_full else 2 if age.kind == "end" else 1)


def _birth_of(article: Article, age: Age, born: list[Point]) -> Point | None:
    """The only birth of the sentence of an age or the one before; the only one of the article for the age at death."""
    if age.kind == "end":
        return born[0] if len(born) == 1 and len([one for one in ages(article) if one.kind == "end"]) == 1 else None
    sentence, text = sentence_at(article, age.span.start), article.document.text
    near = [point for point in born if sentence.start <= point.span.start < sentence.end]
    line = text.rfind("\n", article.span.start, age.span.start)
    if not near and (age.kind == "now" or _is_of_them(article, age)):
        near = [point for point in born if max(line, age.span.start - _REACH) < point.span.start < age.span.start]
    return near[0] if len(near) == 1 else None


def _is_of_them(article: Article, age: Age) -> bool:
    """Whether an age is said of somebody who was named before: 1948年，18岁的他."""
    return article.document.text.startswith(("的他", "的她"), age.span.end)


def _is_sure(article: Article, age: Age, birth: Point, years: int) -> bool:
    """Whether it is of the same person: nobody else stands between, and an age of another sentence is off by tens."""
    text = article.document.text
    first, last = sorted((birth.span, age.span))
    between = text[first.end : last.start]
    if age.kind == "end":
        begin = sentence_at(article, age.span.start).start
        is_said = compiled(_SAID).search(text, begin, age.span.start)
        return is_said is not None or not compiled(_OTHERS).search(text, begin, age.span.start)
    others = compiled(_OTHERS).search(compiled(CALLED).sub("", between))
    off = abs(age.number - years)
    is_near = "。" not in between or _is_of_them(article, age) or (off <= _SLIP and (off + 1) % 10 <= _LOOSE)
    return others is None and is_near
