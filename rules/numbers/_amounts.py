"""Amounts of a sentence: their values, units and how exact they are."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from lint_news import Article, Span
from lint_news.chars import DIGIT
from lint_news.patterns import compiled

_SENTENCE = "[^。；;！？!?\n]+"
_UNITS = "人次|人|名|位|个|户|家|亩|件|台|辆|只|头|棵|株|座|所|处|项|套|份|本|册|场|次|起|例|张|间|支|条|吨|公里|元|平方米|公顷|公斤|千克|立方米|批|期|箱|双|床|艘|架|颗"
_AMOUNT = (
    f"(?P<about>约|近|超过?|逾|至少|最多|不足|不到|第|每|各|[—～~-])?"
    f"(?P<number>[{DIGIT}]+(?:,[{DIGIT}]{{3}})*(?:[.．][{DIGIT}]+)?)(?P<scale>万|亿)?(?P<more>[多余几])?(?P<unit>{_UNITS})(?P<after>左右|以上|以下|上下)?"
)
_SCALES = {"万": 10**4, "亿": 10**8}
_PEOPLE = frozenset("名位")


class Amount(Struct, frozen=True):
    """A number with its unit: its span, its value, half of its last digit, and the unit's family."""

    span: Span
    value: Fraction
    half: Fraction
    unit: str
    is_exact: bool


def sentences(article: Article) -> Iterator[Span]:
    """The spans of the sentences of an article, their end marks left out; a semicolon ends one too."""
    return (match.span for match in article.find(_SENTENCE))


def amounts(article: Article, sentence: Span) -> list[Amount]:
    """The amounts of a sentence, in order."""
    found = compiled(_AMOUNT).finditer(article.document.text, sentence.start, sentence.end)
    return [_amount(match.span("number")[0], match.end(), match.groupdict()) for match in found]


def _amount(start: int, end: int, groups: dict[str, str | None]) -> Amount:
    number = (groups["number"] or "").replace(",", "").replace("．", ".")
    scale = _SCALES.get(groups["scale"] or "", 1)
    decimals = len(number.partition(".")[2])
    is_rounded = decimals > 0 or scale > 1
    unit = groups["unit"] or ""
    return Amount(
        Span(start, end),
        Fraction(number) * scale,
        Fraction(scale, 2 * 10**decimals) if is_rounded else Fraction(0),
        "人" if unit in _PEOPLE else unit,
        not (groups["about"] or groups["more"] or groups["after"]),
    )
