"""The shipped table of places: its rows, its lookups, and what it says of places that everybody knows."""

from __future__ import annotations

from lint_news import (
    Place,
    all_places,
    full_name,
    name_of,
    old_place_names,
    place_endings,
    place_names,
    places_in,
    places_named,
    places_of_code,
    short_place_names,
)
from lint_news.language.tries import DATA

PROVINCES = 34
PREFECTURES = 333
COUNTIES = 2846


def test_rows() -> None:
    today = [place for place in all_places() if not place.until and not place.is_short]
    provinces = [place for place in today if place.code.endswith("0000")]
    assert len(provinces) == PROVINCES
    assert len(today) - len(provinces) - sum(place.is_county for place in today) == PREFECTURES
    assert sum(place.is_county for place in today) == COUNTIES
    assert len({place.code for place in today}) == len(today)


def test_head_says_source_date_and_rows() -> None:
    head = [line for line in (DATA / "places.tsv").read_text("utf-8").splitlines() if line.startswith("#")]
    full = [place for place in all_places() if not place.is_short]
    assert f"{len(full)} places, {PROVINCES + PREFECTURES + COUNTIES} of them of today" in head[-1]
    assert "GB/T 2260" in head[0]
    assert "31 December 2024" in head[1]


def test_every_place_is_in_another() -> None:
    for place in all_places():
        if not place.until:
            assert name_of(place.code[:2] + "0000"), place


def test_places_of_a_code() -> None:
    by_code: dict[str, list[Place]] = {}
    for place in all_places():
        by_code.setdefault(place.code, []).append(place)
    for code, rows in [*by_code.items()][::7]:
        assert places_of_code(code) == rows
        assert name_of(code) == next((one.name for one in rows if not one.until and not one.is_short), "")
    assert any(len(rows) > 2 for rows in by_code.values())
    assert not any(map(places_of_code, ("", "1408", "999999")))
    assert not any(map(name_of, ("", "1408", "999999", "1408021")))


def test_places_of_today_are_those_of_the_table() -> None:
    assert [place for region in range(10) for place in places_in(str(region))] == sorted(
        (place for place in all_places() if not place.until and not place.is_short), key=lambda place: place.code
    )


def test_places_of_a_name() -> None:
    (today,) = (place for place in places_named("运城市") if not place.until)
    assert full_name(today) == "山西省运城市"
    assert [place.name for place in places_in(today.region)][:2] == ["盐湖区", "临猗县"]
    assert not places_named("运城县城")
    assert {place.code for place in places_named("恩施州")} >= {"422800"}
    assert all(place.is_short for place in places_named("内蒙古"))


def test_sets_of_names() -> None:
    assert {"运城市", "运城", "昌平县"} <= place_names()
    assert {"运城", "恩施州", "内蒙古"} <= short_place_names()
    assert {"昌平县", "襄樊市", "运城地区"} <= old_place_names()
    assert not {"运城市", "盐湖区", "三江县"} & old_place_names()
    assert all(places_named(name) for name in place_names())


def test_sets_of_names_are_those_of_the_table() -> None:
    full = {place.name for place in all_places() if not place.is_short}
    today = {place.name for place in all_places() if not place.is_short and not place.until}
    assert place_names() == {place.name for place in all_places()}
    assert short_place_names() == {place.name for place in all_places() if place.is_short}
    assert old_place_names() == full - today - short_place_names()
    endings = place_endings()
    assert endings.of_all == {name[-2:] for name in place_names()}
    assert endings.of_stems == {name[:-n][-2:] for name in place_names() for n in (1, 2) if len(name) - n > 1}
    assert endings.of_short == {name[-2:] for name in short_place_names()}
