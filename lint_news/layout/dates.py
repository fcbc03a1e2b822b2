"""The date of the newspaper: what the caller gives, or what the running heads of the page print."""

from __future__ import annotations

from datetime import date

from ..match.patterns import compiled
from ..model import Span
from ..text.chars import DIGIT
from ..text.document import Document
from ..text.lines import Role
from ..text.views import view
from .articles import articles

_PRINTED = f"(?P<year>[{DIGIT}]{{4}})年(?P<month>[{DIGIT}]{{1,2}})月(?P<day>[{DIGIT}]{{1,2}})日"


@view
def paper_date(document: Document) -> date | None:
    """The day of the paper: `Document.date`, else the one day that running heads of the page print, else None."""
    printed = None if document.date else printed_date(document)
    return document.date or (printed[0] if printed else None)


def printed_date(document: Document) -> tuple[date, Span] | None:
    """The day in the page's furniture and its span, in code points; None when there is none or two differ."""
    found: dict[date, Span] = {}
    for article in articles(document):
        for line in article.with_role(Role.FURNITURE):
            for match in compiled(_PRINTED).finditer(document.text, line.span.start, line.span.end):
                if day := _day(*map(int, match.groups())):
                    found.setdefault(day, Span(*match.span()))
    return next(iter(found.items())) if len(found) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
