"""Which place lies in which, by the table of places and by that of earlier borders."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import pytest

from lint_news import Document, all_places, lint, place_names
from lint_news.authoring.plugins import load

RULES = [rule for rule in load().rules.values() if rule.name.endswith(("-place", "-place-level", "-place-name"))]
for rule in RULES:
    lint(Document(rule.bad[0].text), [rule])  # a rule is imported when it is called
BELONGING: Any = sys.modules["lint_news.rules.knowledge._belonging"]


def found(text: str, day: date | None = None) -> list[str]:
    return [d.rule for d in lint(Document(text, date=day), RULES, fold=False).diagnostics]


@pytest.mark.parametrize(
    ("larger", "smaller", "relation"),
    [
        ("江苏省", "杭州市", "NEVER"),
        ("浙江省", "杭州市", "NOW"),
        ("河南省", "济源市", "NOW"),
        ("运城", "盐湖区", "NOW"),
        ("恩施州", "利川市", "NOW"),
        ("四川省", "涪陵市", "ONCE"),
        ("巢湖市", "庐江县", "ONCE"),
        ("江苏省", "松江县", "ONCE"),
        ("周口市", "东城区", None),
        ("台湾省", "大安区", None),
        ("杭州市", "宁波市", None),
        ("夏县", "盐湖区", None),
    ],
)
def test_relations(larger: str, smaller: str, relation: str | None) -> None:
    got = BELONGING.relation_of(larger, smaller)
    assert (got.name if got else None) == relation


def test_earlier_borders_name_places_and_provinces() -> None:
    table = BELONGING.earlier()
    assert len(table) > 100
    assert not [province for provinces in table.values() for province in provinces if province not in place_names()]


@pytest.mark.parametrize(
    ("text", "year", "rules"),
    [
        ("昌平县的果农种下苹果。", 1998, []),
        ("昌平县的果农种下苹果。", 2026, ["outdated-place"]),
        ("昌平县的果农种下苹果。", None, []),
        ("广西省的荔枝上市。", 1955, []),
        ("广西省的荔枝上市。", 2026, ["impossible-place-level"]),
        ("他从江苏省杭州市来。", 2026, ["misplaced-place"]),
    ],
)
def test_the_day_of_the_paper_decides(text: str, year: int | None, rules: list[str]) -> None:
    assert found(text, date(year, 3, 19) if year else None) == rules


@pytest.mark.parametrize(("table", "length"), [("area_regions", 320), ("postcode_regions", 60)])
def test_tables_of_codes(table: str, length: int) -> None:
    codes: Any = sys.modules["lint_news.rules.knowledge.code_of_another_place"]
    rows = codes._table(table)
    assert len(rows) == length
    assert all(
        any(place.code.startswith(region) for place in all_places()) for found in rows.values() for region in found
    )


def test_the_table_of_plates() -> None:
    plates: Any = sys.modules["lint_news.rules.knowledge.plate_of_another_place"]
    rows = plates.plates()
    assert len(rows) == 370
    codes = {place.code for place in all_places() if not place.until}
    assert all(code.ljust(6, "0") in codes and plate[0] in rows for plate, (code, _) in rows.items())
    assert all(len(code) == 2 * len(plate) for plate, (code, _) in rows.items())
