"""Numbers to call are judged by the numbering plan of the paper's day."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from lint_news import Document, Rule, lint
from lint_news.authoring.plugins import load

CONTACTS = [rule for rule in load().rules.values() if rule.family == "contacts"]
OLD = date(1996, 5, 2)


def found(text: str, day: date | None = None) -> list[str]:
    return [d.rule for d in lint(Document(text, date=day), CONTACTS, fold=False).diagnostics]


def chengdu(random: Random) -> str:
    number = f"{random.choice('2345678')}{random.randrange(10**6):06}"
    return random.choice(
        (f"电话：028-{number}", f"联系电话（028）{number}", f"热线028{number}", f"传真：028—{number}。")
    )


@pytest.mark.parametrize("head", ["", "1996年5月2日，", "1996-05-02 ", "一九九六年五月二日，"])
def test_a_thousand_lines_of_1996(head: str) -> None:
    random = Random(1)  # noqa: S311
    lines = [f"{head}成都的展馆开放，{chengdu(random)}" for _ in range(1_000)]
    page = "\n\n".join(lines)
    assert not [name for name in found(page, None if head else OLD) if name != "phone-separator"]
    assert not [n for line in lines for n in found(line, None if head else OLD) if n != "phone-separator"]


@pytest.mark.parametrize(
    "text",
    [
        "电话：0359-552064",
        "电话：0811-552064",
        "手机：1390123456",
        "拨打1861咨询",
        "热线：160",
        "电话：010-6551234",
        "服务电话：800-810-12",
        "电话：0999-55206433",
    ],
)
def test_nothing_of_before_2000_is_judged(text: str) -> None:
    assert not found(text, OLD)


@pytest.mark.parametrize(
    ("text", "day", "wrong"),
    [
        ("电话：0791-6520643", date(2011, 8, 27), False),
        ("电话：0791-6520643", date(2011, 8, 28), True),
        ("电话：0791-86520643", date(2011, 8, 27), False),
        ("电话：0733-6520643", date(2009, 6, 27), False),
        ("电话：0733-6520643", date(2009, 6, 28), True),
        ("手机：17735901826", date(2012, 1, 1), True),
        ("手机：17735901826", date(2014, 1, 1), False),
        ("拨打1861咨询", date(2003, 1, 1), False),
        ("拨打1861咨询", date(2013, 1, 1), True),
    ],
)
def test_plans_have_their_days(text: str, day: date, wrong: bool) -> None:
    assert bool(found(text, day)) is wrong


def test_what_may_be_an_old_number_is_an_error_only_where_the_day_is_known() -> None:
    rule: Rule = load().rules["invalid-landline"]
    text = "电话：0791-6520643"
    undated, dated = (lint(Document(text, date=day), [rule]).diagnostics[0] for day in (None, date(2026, 3, 19)))
    assert (undated.severity.value, dated.severity.value) == ("warning", "error")
