"""The tables of the rules on time: each row can be read, and its days exist."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from typing import Any

from lint_news.authoring.plugins import load

load()
LUNAR: Any = sys.modules["lint_news.rules.dates._lunar"]
NAMED: Any = sys.modules["lint_news.rules.dates._named_days"]
PLANS: Any = sys.modules["lint_news.rules.dates.wrong_plan_year"]
REIGNS: Any = sys.modules["lint_news.rules.dates.wrong_reign_year"]
SESSIONS: Any = sys.modules["lint_news.rules.dates._sessions"]
DOG_DAYS: Any = sys.modules["lint_news.rules.dates._dog_days"]
EDITIONS: Any = sys.modules["lint_news.rules.dates._editions"]
EVENTS: Any = sys.modules["lint_news.rules.dates._events"]


def test_lunar_years_follow_one_another() -> None:
    for year in range(1900, 2100):
        row = LUNAR._years()[year]
        days = sum(length for _, _, length in row.months)
        assert row.first + timedelta(days=days) == LUNAR._years()[year + 1].first
        assert len(row.months) in {12, 13}
        assert len(row.terms) == 24


def test_known_lunar_days() -> None:
    known = {date(2026, 2, 17): "正月初一", date(2025, 7, 25): "闰六月初一", date(2024, 2, 9): "腊月三十"}
    assert {day: str(LUNAR.lunar_day(day)) for day in known} == known
    assert str(LUNAR.lunar_day(date(2026, 4, 12))) == "二月廿五"
    assert LUNAR.is_last_of_year(date(2026, 2, 16))
    assert LUNAR.lunar_day(date(1800, 1, 1)) is None
    assert LUNAR.term_day(2026, "清明") == date(2026, 4, 5)


def test_each_named_day_is_on_one_day_of_a_year() -> None:
    days = [date(2026, 1, 1) + timedelta(days=by) for by in range(365)]
    for name, named in NAMED.named_days().items():
        assert named.rule.startswith("M") or sum(map(named.is_on, days)) == 1, name
        assert any(map(named.is_on, days)), name
        assert named.before_first < 2026


def test_each_event_has_a_year() -> None:
    events = EVENTS._events().values()
    assert all(1800 < event.year < 2026 for event in events)
    assert all(date(2024, event.month, event.day) for event in events if event.month)
    assert EVENTS.event_before("庆祝新中国成立", 7) == ("新中国成立", 1949, 10, 1)
    assert EVENTS.event_before("庆祝老学校成立", 7) is None


def test_the_hottest_and_the_coldest_days_begin_on_known_days() -> None:
    assert [str(DOG_DAYS.hot_day(2026, name)) for name in DOG_DAYS.HOT] == [
        "2026-07-15",
        "2026-07-25",
        "2026-08-14",
        "2026-08-24",
    ]
    assert DOG_DAYS.cold_day(2026, 3) == date(2026, 1, 8)
    assert DOG_DAYS.hot_day(1800, "初伏") is None
    assert DOG_DAYS.cold_day(1800, 1) is None


def test_editions_follow_one_another() -> None:
    for name, known in EDITIONS.editions().items():
        years = [known[number].years[0] for number in sorted(known)]
        assert years == sorted(years), name


def test_plans_follow_one_another() -> None:
    plans = [*PLANS._plans().values()]
    assert all(last - first == 4 for first, last in plans)
    assert [first for first, _ in plans[1:]] == [last + 1 for _, last in plans[:-1]]


def test_reigns_begin_before_they_end() -> None:
    reigns = REIGNS.reigns()
    assert all(first <= last for first, last in reigns.values())
    assert {name[-1] for name in reigns} <= set(REIGNS._LAST)


def test_sessions_follow_one_another() -> None:
    sessions = SESSIONS._sessions()
    years = [session.year for name, session in sessions.items() if name.endswith("大")]
    assert len(sessions) == 128
    assert years == sorted(years)
    assert sessions["十四届"] == (2023, 0, 0)
    assert sessions["二十届四中全会"] == (2025, 10, 10)
    assert sessions["十三大"] == (1987, 10, 11)
    assert all(session.first for name, session in sessions.items() if not name.endswith("届"))
