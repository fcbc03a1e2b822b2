"""The numbers, years and places of events (editions.tsv)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from .._table_rows import alternatives, table_rows

STARTS = (
    "奥运|奥林|冬奥|残奥|冬残|青奥|残疾人奥|亚运|亚洲|亚冬|亚残|全运|全国|中华人民共和国运|残运|青运|城运|农运|大运|大学生|世运|军运|世界"
    "|足球|男足|青年奥|进博|中国|东博|西博|高交|广交|消博|茅盾|鲁迅文|园博|国际园|花博|中博|中阿|中非|南博|链博|工博|金鸡|百花"
    "|大众电影|上海国际电|北京国际电"
)
"""The first characters of names of events."""


class Edition(NamedTuple):
    """An edition of an event: the years that are said of it, and the places in which it was held."""

    years: tuple[int, ...]
    places: tuple[str, ...]


@cache
def editions() -> dict[str, dict[int, Edition]]:
    """For each name of an event, its editions by their numbers."""
    found: dict[str, dict[int, Edition]] = {}
    for names, number, years, places in table_rows(Path(__file__).with_name("editions.tsv")):
        edition = Edition(tuple(map(int, years.split("|"))), tuple(filter(None, places.split("|"))))
        for name in names.split("|"):
            found.setdefault(name, {})[int(number)] = edition
    return found


@cache
def with_events(pattern: str) -> str:
    """A pattern with the names of events for NAMES, and those of their places for PLACES."""
    places = {place for known in editions().values() for edition in known.values() for place in edition.places}
    return pattern.replace("NAMES", alternatives(editions())).replace("PLACES", alternatives(places))
