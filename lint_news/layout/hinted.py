"""Heads by what the file says of their lines, such as the outline levels of a Word document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import LineHint
from ..text.document import Document, raw_lines
from ..text.lines import Line, Role
from ..text.views import view
from . import line_roles

_LONGEST, _LONGEST_TITLE = 140, 45
"""The most characters of a head: what is longer has its style by mistake; and of one with a full stop inside."""
_STORY, _LARGEST_SUBHEAD = 1.3, 1.45
"""In heights of the body type: a head that may begin a story, and one that may be a subhead."""
_NEARLY, _SMALL = 0.9, 0.75
"""In heights of the headline's type: heads as large as it, and by far smaller ones."""
_LITTLE, _INDENT, _MOST_INDENT = 4.0, 0.8, 4.5
"""In heights of the type: space that a long word may leave at the end of a line, and the indents of paragraphs."""
_KEPT = (line_roles.BYLINE, line_roles.CAPTION, line_roles.METADATA)
"""The roles that a line in the style of a heading keeps."""
_TAKEN = (line_roles.BODY, line_roles.LIST_ITEM, line_roles.KEY_VALUE, line_roles.TABLE_ROW, line_roles.VERSE)
"""The roles that a line in large type does not keep."""


def hint_of(document: Document, line: Line) -> LineHint | None:
    """How the file sets a line; None where it does not say."""
    return document.hints[line.number - 1] if document.hints else None


def name_by_hints(document: Document, lines: Sequence[Line], roles: list[Role | None]) -> None:
    """Take from heads the roles that their words look like, and name paragraphs and furniture; `lines` are those that
    are not blank."""
    for i, line in enumerate(lines) if document.hints else ():
        if is_page_furniture(document, line):
            roles[i] = line_roles.FURNITURE
        elif _is_head(document, line, roles[i]):
            roles[i] = None
        elif roles[i] is None and _is_paragraph(document, line):
            roles[i] = line_roles.BODY


def _is_head(document: Document, line: Line, role: Role | None) -> bool:
    if level_of(document, line):
        return role not in _KEPT
    hint, words = hint_of(document, line), line.stripped
    is_larger = hint is not None and hint.is_larger and (len(words) <= _LONGEST_TITLE or "。" not in words)
    return is_larger and len(words) <= _LONGEST and role in _TAKEN


def _is_paragraph(document: Document, line: Line) -> bool:
    """Whether a line was put together from several that are printed in the type of the body."""
    hint = hint_of(document, line)
    return hint is not None and hint.printed > 1 and not (hint.is_larger or hint.is_smaller)


def is_page_furniture(document: Document, line: Line) -> bool:
    """Whether the file says that a line stands around the text of its page."""
    hint = hint_of(document, line)
    return hint is not None and hint.is_furniture


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


def opens_by_hint(document: Document, run: Sequence[Line], size: float) -> bool | None:
    """Whether a run of heads opens an article; None where the file does not say. `size` is that of the headline of the
    article before."""
    levels = [level for line in run if (level := level_of(document, line))]
    if levels:
        return min(levels) == top_level(document)
    own = size_of(document, run)
    return True if own >= _STORY and own >= _NEARLY * size else None


def stays_by_hint(document: Document, run: Sequence[Line], size: float) -> bool:
    """Whether a run of heads is by far smaller than the headline of the article, as subheads are."""
    return 0 < size_of(document, run) <= min(_LARGEST_SUBHEAD, _SMALL * size)


def size_of(document: Document, run: Iterable[Line]) -> float:
    """The largest type of some lines, in heights of the body type; 0 where the file does not say."""
    return max((hint.size for line in run if (hint := hint_of(document, line))), default=0.0)


def is_body_type(document: Document, *lines: Line) -> bool:
    """Whether the file says of all lines that they are paragraphs in body type, and where they begin."""
    hints = [hint_of(document, line) for line in lines]
    return all(hint is not None and hint.indent is not None for hint in hints)


def is_doubtful_end(document: Document, line: Line, after: Line) -> bool:
    """Whether a paragraph on a page may end only because it was read so: its last line leaves little space, and no
    indent begins the next."""
    hint, following = hint_of(document, line), hint_of(document, after)
    if hint is None or following is None or not hint.size:
        return False
    is_indented = following.indent is not None and _INDENT <= following.indent <= _MOST_INDENT
    return (hint.room is None or hint.room <= _LITTLE) and not is_indented
