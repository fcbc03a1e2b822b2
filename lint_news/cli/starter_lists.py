"""The rows that `lint-news init --lists` begins a house's lists with: terms, and the bodies of the house's area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..language.places import Place, all_places, full_name, name_of, places_in, places_named
from ..model import LintNewsError, Message

Row = Mapping[str, str]
"""The cells of a row by the names of the fields; what is missing is empty."""
Starter = tuple[Sequence[str], Sequence[Row]]
"""Comments that say where rows come from, and the rows."""
NOTHING: Starter = ((), ())
"""A list that begins empty."""
_SOURCE = "地名据民政部县以上行政区划代码（截至2024年底），机构名称由地名生成。改名、新设的请自己改。"
_TERMS = "起步的术语：县级机关的职务和机构名称，常见提法。不合本报的请删。"
_MOST = 6
"""The most places that a message lists."""
_BODIES = (
    ("中共{}委员会", "中共{0}委|{0}委"),
    ("{}人民代表大会常务委员会", "{}人大常委会"),
    ("{}人民政府", "{}政府"),
    ("中国人民政治协商会议{}委员会", "政协{0}委员会|{0}政协"),
    ("中共{}纪律检查委员会", "{}纪委"),
    ("{}监察委员会", "{}监委"),
    ("{}人民检察院", "{}检察院"),
)
"""The bodies that a county, a city and a province have, and their short forms."""
_COURTS = {2: "{}高级人民法院", 4: "{}中级人民法院", 6: "{}人民法院"}
"""The court of a place, by the length of its region's code."""


def starters(name: str | None) -> Mapping[str, Starter]:
    """The rows of each list, with those of the area of a place if one is named. Raises LintNewsError for its name."""
    found: dict[str, Starter] = {"terms": ([_TERMS], list(_terms()))}
    if name is not None:
        area = _area(_place(name))
        found["organisations"] = ([_SOURCE], [row for place in area for row in _organisations(place)])
    return found


def _terms() -> Iterator[Row]:
    for line in Path(__file__).with_name("starter_terms.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield dict(zip(("wrong", "right", "level", "why"), line.split("\t"), strict=True))


def _place(name: str) -> Place:
    """The place of today that a name, a short form, a full name or a code means."""
    named = [place for place in places_named(name) if not place.until]
    by_chain = [p for p in all_places() if not p.until and not p.is_short and name in (p.code, full_name(p))]
    found = {place.code: place for place in (*named, *by_chain)}
    if len(found) == 1:
        code = next(iter(found))
        return next(place for place in places_named(name_of(code)) if place.code == code and not place.until)
    if not found:
        raise LintNewsError(
            Message(
                "--place：行政区划代码表里没有“{name}”，什么也没有写",
                "--place: there is no {name} in the table of places, nothing was written",
                name=name,
            )
        )
    raise LintNewsError(
        Message(
            "--place：“{name}”有几处，请写全称：{found}；什么也没有写",
            "--place: there are several {name}, write the full name: {found}; nothing was written",
            name=name,
            found="、".join(sorted(map(full_name, found.values()))[:_MOST]),
        )
    )


def _area(place: Place) -> Iterator[Place]:
    """A place and those directly in it: a province's cities, a city's counties; for a county, its city before it."""
    above = place.code[:4] + "00"
    if place.is_county:
        yield from (city for city in places_named(name_of(above)) if city.code == above)
        yield place
        return
    yield place
    inside = places_in(place.region)
    is_city = len(place.region) > 2
    yield from (other for other in inside if is_city or not other.is_county or not name_of(other.code[:4] + "00"))


def _organisations(place: Place) -> Iterator[Row]:
    """The place itself with the names of those above it, and its bodies."""
    whole = full_name(place)
    if whole != place.name:
        yield {"name": whole, "forms": place.name}
    for name, forms in (*_BODIES, (_COURTS[len(place.region)], "{}法院" if place.is_county else "")):
        yield {"name": name.format(place.name), "forms": forms.format(place.name)}
