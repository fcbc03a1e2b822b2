"""Anniversaries this year of events that are in no table, and whose year the text itself tells before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint_news import DIGIT, PAREN_OPEN, Article, Match, Span, compiled, paper_date, quotation_at

from .._sentence import sentence_at
from ._counts import COUNT, count
from ._events import event_before

_DIRECT = (
    "今年(?:也|又|正|恰|恰好|正好)?(?:是|恰?逢|正值|适逢|迎来|喜迎|欣逢)"
    f"(?P<event>[^。，；、“”{DIGIT}]{{2,16}}?)(?P<count>{COUNT})周年"
)
_YEAR = f"(?P<year>(?:1[0-9]|20)[{DIGIT}]{{2}})年(?!代)"
_LIFE = f"[{PAREN_OPEN}](?P<born>1[{DIGIT}]{{3}})年?[—–~～-]{{1,2}}(?P<died>[12][{DIGIT}]{{3}})年?[)）]"
_BIRTH, _DEATH = "[出降诞]生|生于|诞辰", "[逝去]世|病逝|牺牲|就义|殉[职国]|遇难"
_COMMON = "成立|诞生|诞辰|逝世|纪念|先生|同志|胜利|发生|开始|爆发|中国|我国|全国|人民|国家|建立|全县|全市|全省|正式"
"""Words that say nothing of what an event is."""
_REACH, _SLIP, _FAR = 180, 3, 100
_SHORT = 2
"""Characters of an event, such as 建团, that may also be that of another body."""


class Told(NamedTuple):
    """An anniversary whose number does not go with the year that the text tells: its place, that year, the number."""

    span: Span
    began: int
    right: int


def wrong_told(article: Article) -> Iterator[Told]:
    """The anniversaries of this year that do not go with the only year before them that is told of the same thing."""
    paper, text = paper_date(article.document), article.document.text
    for match in article.find(_DIRECT) if paper else ():
        at, number = match.group("count"), count(match["count"])
        known = event_before(text, at.start)
        is_known = known is not None and (len(known.name) > _SHORT or known.name == match["event"])
        if not number or is_known or quotation_at(article, match.span):
            continue
        began = _life(article, match) or _year(article, match)
        off = abs((paper.year if paper else 0) - (began or 0) - number)
        if began and paper and began < paper.year and (0 < off <= _SLIP or off % 10 == 0 < off <= _FAR):
            yield Told(Span(at.start, match.end), began, paper.year - began)


def _year(article: Article, match: Match) -> int | None:
    """The only year that the line tells before an anniversary, in a sentence that shares a word with its event."""
    text = article.document.text
    line = text.rfind("\n", article.span.start, match.start) + 1
    first = max(line, match.start - _REACH, article.span.start)
    found = list(compiled(_YEAR).finditer(text, first, match.start))
    if len({one["year"] for one in found}) != 1:
        return None
    sentences = {sentence_at(article, one.start()) for one in found}
    told = "".join(text[span.start : min(span.end, match.start)] for span in sentences)
    return int(found[0]["year"]) if _is_of(match["event"], told) else None


def _is_of(event: str, told: str) -> bool:
    """Whether a sentence tells of an event: it has a word of it, and what happened where that is a birth or a death."""
    if event.endswith("诞辰") and not compiled(_BIRTH).search(told):
        return False
    if event.endswith(("逝世", "牺牲", "就义")) and not compiled(_DEATH).search(told):
        return False
    pairs = {event[at : at + 2] for at in range(len(event) - 1)} - set(_COMMON.split("|"))
    return any(pair in told for pair in pairs)


def _life(article: Article, match: Match) -> int | None:
    """The year in the only life in parentheses before the anniversary of a birth or a death: （1866—1925）."""
    text, event = article.document.text, match["event"]
    first = max(article.span.start, text.rfind("\n", article.span.start, match.start), match.start - _REACH)
    lives = list(compiled(_LIFE).finditer(text, first, match.start))
    if len(lives) != 1 or not event.startswith(("他", "她", "其", "先生")):
        return None
    return int(lives[0]["born"]) if event.endswith("诞辰") else int(lives[0]["died"]) if "逝世" in event else None
