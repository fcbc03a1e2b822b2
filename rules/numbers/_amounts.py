"""The amounts of a sentence: their values, their units, and whether they are exact."""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec import Struct

from lint_news import DIGIT, Article, Span, compiled

_UNITS = (
    "人次|人|名|位|个百分点|个|户|家|亩|件|台|辆|只|头|棵|株|座|所|处|项|套|份|本|册|场|次|起|例|张"
    "|间|支|条|吨|公里|米|元|平方米|平方公里|公顷|公斤|千克|斤|立方米"
    "|批次|批|期|箱|双|床|艘|架|颗|天|小时|分钟|枚|幅|篇|部|款|门|节|盏|栋|幢|袋|瓶|盒|桶|盆"
    "|副|把|块|尾|分|票|篇|[%％]"
)
_ONES = "一二三四五六七八九"
_HAN_NUMBER = (
    f"(?<![几数第{_ONES}两十百千万亿零点之])"
    f"(?:[二三四五六七八九]|[{_ONES}两][十百千](?:[{_ONES}][十百千]|零?[{_ONES}])*|十[{_ONES}]?)"
)
"""A Chinese numeral below ten thousand; not 一 and 两 alone, which are seldom a count, nor an estimate like 二三十."""
_ABOUT = "约|近|超过?|逾|至少|最多|不足|不到|第|每|各|几|数|[—～~-]"
_AMOUNT = (
    f"(?P<about>{_ABOUT})?"
    "(?P<number>"
    f"[{DIGIT}]+(?:,[{DIGIT}]{{3}})*(?:[.．][{DIGIT}]+)?"
    f"|{_HAN_NUMBER}"
    "(?=万?亿?[人名位个户家亩件台辆只头棵株座所处套份本张间支吨元票]|公里)"
    ")"
    "(?P<scale>万|亿)?"
    "(?P<more>[多余几])?"
    f"(?:(?P<unit>{_UNITS})(?P<after>左右|以上|以下|上下)?|(?=[、和与及][{DIGIT}]))"
)
_COUNTED = f"[{DIGIT}{_ONES}两十百千零万亿多余几](?:{_UNITS}|[、和及与][{DIGIT}])"
"""The end of a number and what follows it in an amount."""
_ZERO = Fraction(0)
_SCALES = {"万": 10**4, "亿": 10**8}
_PEOPLE = frozenset("名位")
_HAN_SCALES = {"十": 10, "百": 100, "千": 1_000}
_HAN_DIGITS = {char: value for value, char in enumerate("零" + _ONES)} | {"两": 2}


class Amount(Struct, frozen=True):
    """A number with its unit: its span, its value, half of the place value of its last digit, and its unit."""

    span: Span
    value: Fraction
    half: Fraction
    unit: str
    is_exact: bool


def has_several(text: str, sentence: Span) -> bool:
    """Whether a sentence may have more than one amount; a quick test."""
    return len(compiled(_COUNTED).findall(text, sentence.start, sentence.end)) > 1


def amounts(article: Article, sentence: Span) -> list[Amount]:
    """The amounts of a sentence, in order; a number without a unit has that of the next in its list (15、20和30户)."""
    text = article.document.text
    found = list(compiled(_AMOUNT).finditer(text, sentence.start, sentence.end))
    read: list[Amount] = []
    shared: tuple[str, str] | None = None
    for match in reversed(found):
        scale, unit = match["scale"] or "", match["unit"] or ""
        if not unit and shared and read and read[-1].span.start == match.end() + 1:
            scale, unit = scale or shared[0], shared[1]
        shared = scale, unit
        if unit:
            read.append(_amount(match, scale, unit))
    return read[::-1]


def _amount(match: re.Match[str], scale: str, unit: str) -> Amount:
    number = match["number"].replace(",", "").replace("．", ".")
    factor = _SCALES.get(scale, 1)
    decimals, unit = len(number.partition(".")[2]), unit.replace("％", "%")
    is_rounded = decimals > 0 or factor > 1 or unit == "%"
    groups = match.groupdict()
    return Amount(
        Span(match.start("number"), match.end()),
        Fraction(int(number.replace(".", "")) * factor, 10**decimals)
        if number[0].isdigit()
        else Fraction(_in_han(number) * factor),
        Fraction(factor, 2 * 10**decimals) if is_rounded else _ZERO,
        "人" if unit in _PEOPLE else unit,
        not (groups["about"] or groups["more"] or groups["after"]),
    )


def _in_han(number: str) -> int:
    """The value of a Chinese numeral below 10,000: 一千二百零五, 三十, 十五."""
    value, digit = 0, 0
    for char in number:
        if char in _HAN_SCALES:
            value, digit = value + (digit or 1) * _HAN_SCALES[char], 0
        else:
            digit = _HAN_DIGITS[char]
    return value + digit
