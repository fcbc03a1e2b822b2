"""Faults of time that can be computed, for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, random_match

if TYPE_CHECKING:
    from random import Random


def _sentence(text: str, random: Random, sentence: str) -> Edit | None:
    """Insert an invented sentence after one of the text."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    return Edit(Span(at.end(), at.end()), sentence) if at else None


def _off(random: Random, most: int = 12) -> int:
    return random.choice((-1, 1)) * random.randint(3, most)


def wrong_age(text: str, random: Random) -> Edit | None:
    """An age that does not go with two years, in an invented sentence."""
    born, age = random.randint(1925, 1990), random.randint(18, 30)
    died = born + random.randint(60, 98)
    sentence = random.choice(
        (
            f"他生于{born}年，{born + age}年参加工作，时年{age + _off(random)}岁。",
            f"{born}年出生的老人{died}年病逝，享年{died - born + _off(random)}岁。",
            f"画家（{born}—{died}），享年{died - born + _off(random)}岁。",
        )
    )
    return _sentence(text, random, sentence)


def wrong_anniversary(text: str, random: Random) -> Edit | None:
    """A number of an anniversary that does not go with the years, in an invented sentence."""
    year = random.randint(1990, 2030)
    names = {"新中国成立": 1949, "建党": 1921, "建军": 1927, "改革开放": 1978, "抗战胜利": 1945}
    name = random.choice([*names])
    began = random.randint(1930, 1980)
    sentence = random.choice(
        (
            f"{year}年是{name}{year - names[name] + _off(random)}周年。",
            f"{year}年{name}{year - names[name] + _off(random)}周年之际，街道举办了展览。",
            f"学校创办于{began}年，{year}年举行建校{abs(year - began + _off(random))}周年庆典。",
        )
    )
    return _sentence(text, random, sentence)
