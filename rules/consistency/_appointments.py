"""Who is appointed to an office and who is removed from it, as notices of a page say. Spans are of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from lint_news import HAN, Document, Match, Span, compiled

from ._office_holders import PARTS, Held

NOTICE = "任命|免去"
_LINES = f"[^\n]*(?:\n[ \u3000]*[{HAN}]{{2,4}}(?:同志)?[为的][^\n]{{4,60}})*"
"""The rest of the line of a notice, and lines that go on with names and offices."""
_OFFICE = f"(?P<office>[{HAN}]{{4,24}}?[长任席])"
_NAME = f"(?:[^{HAN}]|任命|免去)(?P<name>[{HAN}]{{2,4}}?)(?:同志)?"
_APPOINTED = f"{_NAME}为{_OFFICE}(?![{HAN}])"
_REMOVED = f"{_NAME}的{_OFFICE}(?:的?职务|(?![{HAN}]))"
_PLACE = 2
_DEPUTY = "[副代]|委员$|审判|检察员|助理|其"


class Change(Struct, frozen=True):
    """Who is appointed to an office, or removed from it, and the span of the name."""

    office: str
    name: str
    span: Span
    is_removal: bool


def changes(page: Document) -> Sequence[Change]:
    """The heads of bodies that the notices of a page appoint and remove."""
    found: dict[Span, Change] = {}
    for notice in page.find(NOTICE):
        found |= {change.span: change for change in _in_notice(page.text, notice)}
    return [*found.values()]


def _in_notice(text: str, notice: Match) -> Iterator[Change]:
    lines = compiled(_LINES).match(text, notice.end)
    end = lines.end() if lines else notice.end
    for pattern, is_removal in ((_APPOINTED, False), (_REMOVED, True)):
        for match in compiled(pattern).finditer(text, notice.end - 1, end):
            if not compiled(_DEPUTY).search(match["office"]):
                yield Change(match["office"], match["name"], Span(*match.span("name")), is_removal)


def contradicted(held: Held, name: str, told: Sequence[Change]) -> Change | None:
    """The notice that gives the office to somebody else, or takes it from this person; None where none does."""
    of_office = [change for change in told if _is_of(held, change)]
    if any(name == change.name and not change.is_removal for change in of_office):
        return None
    appointed = (change for change in of_office if not change.is_removal)
    removed = (change for change in of_office if change.is_removal and change.name == name)
    return next(appointed, None) or next(removed, None)


def _is_of(held: Held, change: Change) -> bool:
    """Whether a notice is about an office: it has the same end, and the same place where the office names one."""
    office = change.office
    for part in PARTS:
        office = office.replace(part, "")
    place = held.before if len(held.before) >= _PLACE else ""
    return office.endswith(place + held.office) or (
        office.endswith(held.office) and (place + held.office).endswith(office)
    )
