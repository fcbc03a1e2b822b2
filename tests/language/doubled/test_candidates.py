"""Doubled characters that may be mistakes: where they are found and what replaces them."""

from __future__ import annotations

from lint_news import Safety
from lint_news.language.doubled import candidates
from lint_news.text.edits import apply

from .common import found


def test_spans_count_from_the_start_of_the_text() -> None:
    text = "第一段没有问题。\n\n县里召开了运动会比赛的的成绩公布会。"
    (candidate,) = candidates(text)
    assert candidate.span == (text.index("的的"), text.index("的的") + 2)
    assert not list(candidates(text, 0, 9))


def test_a_break_parts_the_two() -> None:
    assert not list(candidates("他在县城的\n的确住过三年。"))


def test_three_where_two_are_right() -> None:
    text = "干部来到上岭村村村委会办公。"
    (diagnostic,) = found(text)
    assert apply(text, diagnostic.fixes[0].edits) == "干部来到上岭村村委会办公。"


def test_a_long_line_of_one_character_ends() -> None:
    assert not list(candidates("啊" * 300_000))


def test_elsewhere_a_sure_one_is_safe_to_drop() -> None:
    (diagnostic,) = found("选手在三个月内内有两次参赛机会。")
    assert diagnostic.fixes[0].safety is Safety.SAFE
