"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, random_match

if TYPE_CHECKING:
    from random import Random


def misspelt_acronym(text: str, random: Random) -> Edit | None:
    """A common acronym with two letters swapped, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    wrong = random.choice(("GPD", "AEPC", "RECP", "UNSECO", "HVI", "LRP", "SRAS", "PM25"))
    return Edit(Span(at.end(), at.end()), f"文件里三次提到了{wrong}。") if at else None


def wrong_standard_number(text: str, random: Random) -> Edit | None:
    """A standard beside a number with two digits swapped, in an invented sentence."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    name, wrong = random.choice(
        (("电动自行车安全技术规范", "17716"), ("食品添加剂使用标准", "2670"), ("环境空气质量标准", "3059"))
    )
    return Edit(Span(at.end(), at.end()), f"检查对照《{name}》（GB {wrong}）进行。") if at else None
