"""Balances that are said to be on the other side: exports above imports with 逆差, income below spending with 盈余."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Match, Span

_PLUS = "出口|收入|结汇|流入|出生|迁入"
_MINUS = "进口|支出|成本|花费|售汇|流出|死亡|迁出"
_PAIRS = (
    ("出口", "进口"),
    ("收入", "支出|成本|花费"),
    ("结汇", "售汇"),
    ("流入", "流出"),
    ("出生", "死亡"),
    ("迁入", "迁出"),
)
_GAIN = "顺差|盈余|结余|盈利|净赚|净流入|自然增长|净增|净迁入"
_LOSS = "逆差|赤字|亏损|亏空|超支|净流出|自然减少|净减|净迁出"
_MORE, _FEWER = "增加|增长", "减少|下降"
"""Words for a change of the population, which is what births and deaths make."""
_VALUE = f"(?P<{{0}}>[{DIGIT}]+(?:[.．][{DIGIT}]+)?)(?P<{{0}}_scale>万亿|亿|万)?"
_UNIT = "(?P<unit>美元|欧元|元|人|吨)"
_WORDS = f"[^，。；、\\n{DIGIT}]{{0,8}}?"
_BETWEEN = f"[^。；\\n{DIGIT}]{{0,10}}?(?:[，；][^。\\n]{{0,24}}?)?[，；、][^。；\\n{DIGIT}]{{0,10}}?"
_FIRST, _SECOND = (
    f"(?P<{side}>{_PLUS}|{_MINUS}){_WORDS}{_VALUE.format(name)}{unit}"
    for side, name, unit in (("one", "a", _UNIT), ("two", "b", "(?P=unit)"))
)
_WORD = f"(?P<word>{_GAIN}|{_LOSS}|{_MORE}|{_FEWER})"
BALANCE = f"{_FIRST}{_BETWEEN}{_SECOND}{_BETWEEN}{_WORD}{_WORDS}{_VALUE.format('c')}(?P=unit)"
SIGN = f"(?:{_GAIN}|{_LOSS}|死亡|迁出|流出)[^，。；、\\n{DIGIT}]{{0,8}}[{DIGIT}]"
_SCALES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_NEAR = Decimal("0.01")
"""The share by which a balance may differ from the difference by rounding."""


def reversed_balances(article: Article) -> Iterator[tuple[Span, Span, Span]]:
    """The words for balances that are those of the other side, each with the spans of both amounts."""
    if next(article.find(SIGN), None) is None:
        return
    for match in article.find(BALANCE):
        plus, minus = _sides(match)
        made, said = abs(plus - minus), _value(match, "c")
        is_gain = match["word"] in f"{_GAIN}|{_MORE}".split("|")
        if match["unit"] != "人" and match["word"] in f"{_MORE}|{_FEWER}".split("|"):
            continue
        is_same_pair = any(_is_pair(match["one"], match["two"], pair) for pair in _PAIRS)
        if is_same_pair and made and abs(made - said) <= _NEAR * said and is_gain != (plus > minus):
            yield match.group("word"), match.group("a"), match.group("b")


def _is_pair(one: str, two: str, pair: tuple[str, str]) -> bool:
    plus, minus = (words.split("|") for words in pair)
    return (one in plus and two in minus) or (two in plus and one in minus)


def _sides(match: Match) -> tuple[Decimal, Decimal]:
    """What comes in and what goes out."""
    one, two = _value(match, "a"), _value(match, "b")
    return (one, two) if match["one"] in _PLUS.split("|") else (two, one)


def _value(match: Match, name: str) -> Decimal:
    return Decimal(match[name].replace("．", ".")) * _SCALES[match[f"{name}_scale"] or ""]
