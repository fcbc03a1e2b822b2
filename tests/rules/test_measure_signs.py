"""Feet and inches, minutes and seconds that are written with quotation marks: no rule takes them for quotations."""

from __future__ import annotations

import sys
from functools import partial
from itertools import product
from types import ModuleType

import pytest

from lint_news import lint
from lint_news.authoring.plugins import load
from lint_news.fixing.apply import fix

RULES = list(load().rules.values())
MEASURES = ("6'2\"", "6’2”", "6'2”", "6’2’’", "6'10.5''", "30°15'20\"", "30°15’20”", "30° 15‘ 20“", "30°15'", "30°15’")
OPENING = ("“", "‘", "“‘", '"', "'", "‘‘", "''", "「", "")
CLOSING = ("”", "’", '"', "'", "，", "")


@pytest.fixture(scope="module")
def signs() -> ModuleType:
    return sys.modules["lint_news.rules._measure_signs"]


@pytest.mark.thorough
@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_stays_behind_an_open_mark(measure: str) -> None:
    for opening, closing, review in product(OPENING, CLOSING, (False, True)):
        text = f"{opening}别走……等等哥哥身高{measure}{closing}，妹妹身"
        done = fix(text, partial(lint, rules=RULES, fold=False), review=review)
        assert (done.unsettled, done.text.count(measure)) == ((), 1), text


@pytest.mark.parametrize(
    ("text", "is_safe"), [('“他买了24"电视，许言说。', False), ('镇里开办“板凳5"，坐满了人。', True)]
)
def test_what_may_be_inches_is_not_closed_unattended(text: str, is_safe: bool) -> None:
    done = fix(text, partial(lint, rules=RULES, fold=False))
    assert (done.text != text) is is_safe


def test_marks_of_a_measure(signs: ModuleType) -> None:
    assert signs.angles("身高6'2\"，又6’2’’") == {3, 5, 9, 11, 12}
    assert signs.angles("北纬30°15'，30° 15’ 20.5”，6＇２＂") == {7, 15, 21, 24, 26}
    assert not signs.angles("“板凳5”和'板凳6'，Don't，20°5，8\"")


def test_a_mark_far_from_the_start(signs: ModuleType) -> None:
    text = "渠" * 100 + "30° 15’ 20.5”，“板凳”"
    assert [at for at, char in enumerate(text) if char in "’“”" and signs.is_angle(text, at)] == [106, 112]


def test_primes_keep_every_offset(signs: ModuleType) -> None:
    assert signs.with_primes("“身高6'2''”") == "“身高6′2′′”"
    assert signs.with_primes("“板凳5”") == "“板凳5”"


def test_the_last_quotation_mark(signs: ModuleType) -> None:
    text = "“板凳”高6’2”"
    assert signs.last_quote(text, "”", 0, len(text)) == 3
    assert signs.last_quote(text, "”", 4, len(text)) == -1
