"""Faults between headlines and stories for `lint-news measure`: meetings, days, and who won."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint_news import DIGIT, HAN, Document, Edit, Role, Span, articles, compiled

from .._numerals import in_numerals

if TYPE_CHECKING:
    from random import Random

_MEETING = f"第(?P<told>[{DIGIT}]{{1,2}}|[一二三四五六七八九十]{{1,3}})(?P<key>次(?:[{HAN}]{{2}})?会议|届[{HAN}]{{2}})"
_DAY = f"(?P<key>[{DIGIT}]{{1,2}}月)(?P<told>[{DIGIT}]{{1,2}})日起"
_BEATS = f"(?:[{DIGIT}]{{1,3}}[:：∶][{DIGIT}]{{1,3}})?(?:战胜|险胜|击败|力克)"
_GAME = f"(?P<one>[{HAN}]{{1,5}}队)(?P<verb>{_BEATS})(?P<other>[{HAN}]{{1,5}}队)"


def headline_ordinal(text: str, random: Random) -> Edit | None:
    """Write another number of a meeting or edition into a headline; the story has the right one."""
    found = list(_shared(text, _MEETING, "{told}{key}"))
    if not found:
        return None
    span = random.choice(found)
    others = [str(n) if text[span.start] in "0123456789" else in_numerals(n) for n in range(2, 40)]
    return Edit(span, random.choice([other for other in others if other != text[span.start : span.end]]))


def headline_date(text: str, random: Random) -> Edit | None:
    """Write another day of the month into a headline; the story has the right one."""
    found = list(_shared(text, _DAY, "{told}日起"))
    if not found:
        return None
    span = random.choice(found)
    return Edit(span, random.choice([str(day) for day in range(1, 29) if str(day) != text[span.start : span.end]]))


def headline_winner(text: str, random: Random) -> Edit | None:
    """Exchange winner and loser of a game in a headline; the story tells the game."""
    found: list[Edit] = []
    for article in articles(Document(text)):
        body = "\n".join(line.text for line in article.with_role(Role.BODY))
        for line in article.with_role(Role.HEADLINE):
            for match in compiled(_GAME).finditer(line.text):
                if match["one"] in body and match["other"] in body:
                    swapped = f"{match['other']}{match['verb']}{match['one']}"
                    found.append(Edit(Span(*match.span()).shifted(line.span.start), swapped))
    return random.choice(found) if found else None


def _shared(text: str, pattern: str, told: str) -> Iterator[Span]:
    """Where the numbers of headlines stand that the story has with the same words."""
    for article in articles(Document(text)):
        body = "\n".join(line.text for line in article.with_role(Role.BODY))
        for line in article.with_role(Role.HEADLINE):
            for match in compiled(pattern).finditer(line.text):
                if told.format(**match.groupdict()) in body:
                    yield Span(*match.span("told")).shifted(line.span.start)
