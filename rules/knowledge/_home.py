"""The place that the name of a newspaper tells: 运城日报, 夏县新闻, 黔东南新报."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lint_news import HAN, SPACE, Document, Place, compiled, raw_lines, view

from .._table_rows import several_by_name
from ._places import SHORT_WORDS
from ._rights import today
from ._short_names import counties

_TOP, _LONGEST, _PREFECTURE = 6, 11, 4
_PAPER = (
    f"^(?P<paper>[{HAN}]{{2,12}})(?:[日晚晨早午周商时新]报|都市报|新闻|[{HAN}]?[{HAN}]"
    f"(?<![通公快年预海战捷喜简汇警播情上申回月季])报)(?:{SPACE}|$)"
)
"""A line that has the name of a newspaper, and what may stand behind it."""


@view
def home(page: Document) -> Place | None:
    """The prefecture or county that the name of the paper begins with; None for a province, and where none is clear."""
    filled = [line.stripped for line in raw_lines(page) if line.stripped][:_TOP]
    named = next((match for line in filled if (match := compiled(_PAPER).match(line))), None)
    return _place(named["paper"]) if named else None


def _place(paper: str) -> Place | None:
    """The place of a name that is, or begins with, the name of one."""
    for size in range(min(_LONGEST, len(paper)), 1, -1):
        name = paper[:size]
        found = [] if name in SHORT_WORDS else today(name) or [p for full in counties(name) for p in today(full)]
        if found:
            codes = {place.code for place in found}
            return found[0] if len(codes) == 1 and not found[0].code.endswith("0000") else None
    return None


def postcodes() -> Mapping[str, Sequence[str]]:
    """The first four digits of the postcodes of each county, by its code."""
    return several_by_name(Path(__file__).with_name("postcodes.tsv"))


def area_regions() -> Mapping[str, Sequence[str]]:
    """What the codes of the places of an area code begin with."""
    return several_by_name(Path(__file__).with_name("area_regions.tsv"))


def area_codes(prefecture: str) -> Sequence[str]:
    """The area codes of a prefecture."""
    return [code for code, regions in area_regions().items() if prefecture in regions]
