"""Heads by what the file says of their lines, such as the outline levels of a Word document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import LineHint
from ..text.document import Document, raw_lines
from ..text.lines import Line, Role
from ..text.views import view
from . import line_roles

_LONGEST = 140
"""The most characters of a head: what is longer has its style by mistake."""
_KEPT = (line_roles.BYLINE, line_roles.CAPTION, line_roles.METADATA)
"""The roles that a line in the style of a heading keeps."""


def hint_of(document: Document, line: Line) -> LineHint | None:
    """How the file sets a line; None where it does not say."""
    return document.hints[line.number - 1] if document.hints else None


def name_heads(document: Document, lines: Sequence[Line], roles: list[Role | None]) -> None:
    """Take from headings the roles that their words look like; `lines` are those that are not blank."""
    for i, line in enumerate(lines) if top_level(document) else ():
        if level_of(document, line) and roles[i] not in _KEPT:
            roles[i] = None


@view
def top_level(document: Document) -> int:
    """The outline level of headlines: the least that the document has, or 0 where levels tell nothing.

    A document whose lines are mostly headings has chosen them for their type.
    """
    lines = [line for line in raw_lines(document) if line.stripped] if document.hints else []
    levels = [hint.level for line in lines if (hint := hint_of(document, line)) and hint.level]
    return min(levels) if levels and 2 * len(levels) <= len(lines) else 0


def level_of(document: Document, line: Line) -> int:
    """The outline level of a heading; 0 for other lines."""
    hint = hint_of(document, line) if top_level(document) and len(line.stripped) <= _LONGEST else None
    return hint.level if hint else 0


def opens_by_hint(document: Document, run: Iterable[Line]) -> bool | None:
    """Whether a run of heads opens an article; None where the file does not say."""
    levels = [level for line in run if (level := level_of(document, line))]
    return min(levels) == top_level(document) if levels else None
