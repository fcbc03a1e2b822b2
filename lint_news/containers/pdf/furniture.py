"""Running heads and feet of pages: page numbers, the name and the date of the paper, who edited the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ...match.patterns import compiled
from .segments import Segment

_ROWS, _LONGEST = 2, 60
"""How many rows at the top and the bottom of a page may be furniture, and the most characters of one."""
_APART = 0.9
"""In heights of the type: the white space between furniture and the text."""
_FURNITURE = (
    "^[—–·\\- ]*[A-Za-z]?[0-9]{1,3}[—–·\\- ]*$|第[0-9A-Z一二三四五六七八九十]+版|^[A-Z]?[0-9]{1,3}版"
    "|责任?编|校对|美编|本版编辑|星期[一二三四五六日]"
)


class Trimmed(Struct, frozen=True):
    """The segments of a page: rows of furniture at the top, the text, rows of furniture at the bottom."""

    head: Sequence[Segment]
    text: Sequence[Segment]
    foot: Sequence[Segment]


def trimmed(pages: Sequence[Sequence[Segment]]) -> list[Trimmed]:
    """Each page without its furniture: lines that several pages repeat, or that look like furniture."""
    rows = [_rows(page) for page in pages]
    edges = [[*page[:_ROWS], *page[max(_ROWS, len(page) - _ROWS) :]] for page in rows]
    counts = Counter(key for page in edges for key in {_key(row) for row in page})
    repeated = {key for key, count in counts.items() if count >= 2 and 2 * count >= len(pages)}
    return [_trimmed(page, repeated) for page in rows]


def _rows(page: Sequence[Segment]) -> list[list[Segment]]:
    """The segments that stand on the same height, from the top."""
    rows: list[list[Segment]] = []
    for segment in sorted(page, key=lambda s: s.base):
        if rows and abs(segment.base - rows[-1][0].base) < segment.size / 2:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows


def _key(row: Sequence[Segment]) -> str:
    """The text of a row without its digits."""
    return "".join(char for char in _text(row) if not char.isdigit())


def _text(row: Sequence[Segment]) -> str:
    return "".join(segment.text for segment in sorted(row, key=lambda s: s.left))


def _trimmed(rows: Sequence[Sequence[Segment]], repeated: set[str]) -> Trimmed:
    start, end = 0, len(rows)
    while start < min(_ROWS, end - 1) and _is_furniture(rows[start], rows[start + 1], repeated):
        start += 1
    while end - 1 > max(start, len(rows) - _ROWS - 1) and _is_furniture(rows[end - 1], rows[end - 2], repeated):
        end -= 1
    head, text, foot = ([s for row in some for s in row] for some in (rows[:start], rows[start:end], rows[end:]))
    return Trimmed(head, text, foot)


def _is_furniture(row: Sequence[Segment], beside: Sequence[Segment], repeated: set[str]) -> bool:
    text = _text(row)
    if len(text) > _LONGEST or "。" in text:
        return False
    top, bottom = (row, beside) if row[0].base < beside[0].base else (beside, row)
    space = min(segment.top for segment in bottom) - max(segment.bottom for segment in top)
    is_apart = space >= _APART * min(segment.size for segment in row)
    return is_apart and (_key(row) in repeated or compiled(_FURNITURE).search(text) is not None)
