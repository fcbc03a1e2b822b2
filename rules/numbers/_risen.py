"""Rows of prices that say 涨 or 跌 behind two numbers: 鸡蛋　4.00　4.20　涨5.0%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Span, compiled

_NUMBER = f"[{DIGIT}]+(?:[.．][{DIGIT}]+)?"
SIGN = f"[涨跌升降][{DIGIT}]+(?:[.．][{DIGIT}]+)?[%％]"
_ROW = f"(?P<one>{_NUMBER})元?[\t 　|│]+(?P<two>{_NUMBER})元?[\t 　|│]+$"
_HEADS = "(?:上[周月期季年]|昨[日天]|去年|前[日天]|上次|同期)[^\n]{0,12}[\t 　|│]+(?:本[周月期季次]|今[日天年]|现)"
_NEAR = 1
"""How many units of the last digit a rate may be off."""


def turned_rates(article: Article) -> Iterator[tuple[Span, Span, Span]]:
    """The rates of rows whose word says the opposite of the two numbers: the spans of the rate and of these."""
    text = article.document.text
    for match in article.find(SIGN):
        start = text.rfind("\n", article.span.start, match.start) + 1
        row = compiled(_ROW).search(text, max(start, article.span.start), match.start)
        block = max(article.span.start, text.rfind("\n\n", 0, match.start))
        if row and compiled(_HEADS).search(text, block, match.start):
            one, two, said = (_value(part) for part in (row["one"], row["two"], match[0][1:-1]))
            is_up = match[0][0] in "涨升"
            place = Decimal(1).scaleb(int(said.as_tuple().exponent))
            is_rate = one and abs(abs(two - one) / one * 100 - said) <= _NEAR * place
            if is_rate and two != one and (two > one) != is_up:
                yield Span(match.start, match.end), Span(*row.span("one")), Span(*row.span("two"))


def _value(number: str) -> Decimal:
    return Decimal(number.replace("．", "."))
