"""The place that the name of a newspaper tells: 运城日报, 夏县新闻, 黔东南新报, 恭城报, 今日盐湖."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lint_news import HAN, SPACE, Document, Place, compiled, raw_lines, view

from .._table_rows import several_by_name
from ._places import SHORT_WORDS
from ._rights import today
from ._short_names import counties

_TOP, _LONGEST = 6, 11
_PAPER = (
    f"^(?P<paper>[{HAN}]{{2,12}})(?:[日晚晨早午周商时新]报|都市报|新闻|[{HAN}]?[{HAN}]"
    f"(?<![通公快年预海战捷喜简汇警播情上申回月季])报)(?:{SPACE}|$)"
)
"""A line that has the name of a newspaper, and what may stand behind it."""
_WHOLE = f"^(?:(?P<paper>[{HAN}]{{2,11}})(?:报|[周时资简]讯|周刊|融媒)|今[日天](?P<now>[{HAN}]{{2,5}}))(?:{SPACE}|$)"
"""A line with the name of a newspaper that is the name of a place, but for its kind."""


@view
def home(page: Document) -> Place | None:
    """The prefecture or county that the name of the paper begins with; None for a province, and where none is clear."""
    filled = [line.stripped for line in raw_lines(page) if line.stripped][:_TOP]
    for line in filled:
        whole = compiled(_WHOLE).match(line)
        name = (whole["paper"] or whole["now"]) if whole else ""
        if name and (found := _places(name) or today(f"{name}区")):
            return _sole(found)
        if named := compiled(_PAPER).match(line):
            return _place(named["paper"])
    return None


def _place(paper: str) -> Place | None:
    """The place of a name that is, or begins with, the name of one."""
    names = (paper[:size] for size in range(min(_LONGEST, len(paper)), 1, -1))
    return next((_sole(found) for name in names if (found := _places(name))), None)


def _places(name: str) -> Sequence[Place]:
    """The places of today that a name, full or short, is of; none where it is a word too."""
    if name in SHORT_WORDS:
        return ()
    return today(name) or [place for full in counties(name) for place in today(full)]


def _sole(found: Sequence[Place]) -> Place | None:
    """The one prefecture or county of the places of a name."""
    codes = {place.code for place in found}
    return found[0] if len(codes) == 1 and not found[0].code.endswith("0000") else None


def postcodes() -> Mapping[str, Sequence[str]]:
    """The first four digits of the postcodes of each county, by its code."""
    return several_by_name(Path(__file__).with_name("postcodes.tsv"))


def area_regions() -> Mapping[str, Sequence[str]]:
    """What the codes of the places of an area code begin with."""
    return several_by_name(Path(__file__).with_name("area_regions.tsv"))


def area_codes(prefecture: str) -> Sequence[str]:
    """The area codes of a prefecture."""
    return [code for code, regions in area_regions().items() if prefecture in regions]
