"""The amounts of a sentence: their values, their units, and whether they are exact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from lint_news import DIGIT, Span, compiled, numeral

from .._numerals import NUMERAL, numeral_value

_ONES = "一二三四五六七八九"
_FIRST = _ONES + "两十"
"""The characters with which a Chinese numeral begins."""
UNITS = (
    "人次|车次|剂次|台次|场次|人份|口人|人|名|位|户次|户|家|亩|件|辆次|辆|台|套|只|头|棵|株|座|所|处|项|份|本|册|场|次|起|例|张"
    "|间|支|条|平方千米|平方公里|平方厘米|平方米|平米|立方米|千瓦时|千瓦|兆瓦时|兆瓦|摄氏度|℃|度|级|吨|公里|千米|海里|厘米|毫米|米|公顷"
    "|公斤|千克|斤|毫克|微克|毫升|克|升|美元|欧元|港元|日元|元|角"
    "|首|批次|批|期|箱|双|床|艘|架|颗|天|个小时|小时|分钟|秒|枚|幅|篇|部|款|门|节|盏|栋|幢|袋|瓶|盒|桶|盆"
    "|副|把|块|尾|分|票|届|轮|局|盘|环|道|类|种|段|层|句|岁|倍|番|个百分点|百分点|个月|个人|个|[%％]"
    "|成|折|车|页|字|圈|趟|里|章|编|卷|眼|孔|宗|笔|匹|羽|根|封|杯|碗|集|粒|朵|束|帧|标准箱|标箱|自然箱|课时|学时|金|银|铜"
)
"""Units and measure words, longer ones before those that they begin with."""
_NUMBER = f"[{DIGIT}]+(?:,[{DIGIT}]{{3}})*(?:[.．][{DIGIT}]+)?"
_ABOUT = (
    "大约|(?<![节签违])约|将?近|超过?|逾|至少|最[多高低]|不足|不到|第|每|各|几|(?<![总天人户件家次个位票])数|[—～~-]"
)
_START = f"[{DIGIT}{_ONES}两十百千]"
"""The first character of an amount."""
_BEFORE = f"(?:{_ABOUT})$"
_REACH = 3
"""The most code points of the words before an amount that make it inexact."""
_CLOCK = (
    f"(?:[{DIGIT}]+小时)?[{DIGIT}]+分钟?(?:[{DIGIT}]+(?:[.．][{DIGIT}]+)?秒)(?:[{DIGIT}]{{2}})?"
    f"|[{DIGIT}]+小时[{DIGIT}]+分钟?|[{DIGIT}]+秒[{DIGIT}]{{2}}"
)
"""A length of time of several units: 1小时08分32秒, 12秒36."""
_AMOUNT = (
    f"(?:(?P<clock>{_CLOCK})|(?P<parts>[{_ONES}十百千]+)分之(?P<share>{NUMERAL}|百)"
    f"|(?P<number>{_NUMBER}|(?<![零点百千万亿]){NUMERAL})"
    f"(?P<scale>万亿|千万|百万|万|亿(?:(?P<rest>{_NUMBER})万)?)?"
    "(?P<more>[多余几来])?"
    f"(?:(?P<unit>{UNITS})|(?=[、和与及]{_NUMBER})))"
    f"(?P<after>左右|以上|以下|以内|上下|多(?![了出{DIGIT}]|[一二两三四五六七八九十]{{1,2}}[倍成])|[余半—～~-])?"
)
_COUNTED = f"[{DIGIT}{_ONES}两十百千零万亿多余几](?:{UNITS}|[、和及与][{DIGIT}])"
"""The end of a number and what follows it in an amount."""
_ORDINAL = "级期批季届轮节部条段道环块分类种层句岁"
"""Units of which a numeral of one character before them seldom counts any: 二期, 三批."""
_ONCE = "倍番成人名户天"
"""Units with which 一 counts."""
_ZERO = Decimal(0)
_SECONDS = {"小时": Decimal(3600), "分": Decimal(60), "秒": Decimal(1), "": Decimal("0.01")}
_SCALES = {"": 1, "万": 10**4, "亿": 10**8, "百万": 10**6, "千万": 10**7, "万亿": 10**12}
_SAME = {
    **dict.fromkeys("名位", "人"),
    **dict.fromkeys("％成", "%"),
    "千米": "公里",
    "公斤": "千克",
    "平米": "平方米",
    "平方千米": "平方公里",
    "个小时": "小时",
    "百分点": "个百分点",
    "个人": "人",
    "口人": "人",
    **dict.fromkeys("金银铜", "枚"),
}
"""The unit that stands for each of several with the same value."""


class Amount(Struct, frozen=True):
    """A number with its unit: its span, its value, half of the place value of its last digit, and its unit."""

    span: Span
    value: Decimal
    half: Decimal
    unit: str
    is_exact: bool


def same_unit(unit: str) -> str:
    """The unit that stands for it and for all others of the same value."""
    return _SAME.get(unit, unit)


def shown(value: Decimal, unit: str) -> str:
    """A value as a newspaper writes it: with 万 or 亿, and four digits behind the point at the most."""
    factor, name = next(((f, n) for f, n in ((10**8, "亿"), (10**4, "万")) if value >= f and unit != "%"), (1, ""))
    return f"{float(round(value / factor, 4)):.10g}{name}{unit}"


def has_several(text: str, sentence: Span, least: int = 2) -> bool:
    """Whether a sentence may have so many amounts; a quick test."""
    return len(compiled(_COUNTED).findall(text, sentence.start, sentence.end)) >= least


def may_have_amount(text: str) -> bool:
    """Whether a text may have an amount; a quick test."""
    return compiled(_COUNTED).search(text) is not None


def amounts(text: str, sentence: Span) -> list[Amount]:
    """The amounts of a sentence, in order; a number without a unit has that of the next in its list (15、20和30户)."""
    read: list[Amount] = []
    shared: tuple[str, str] | None = None
    for match, about in reversed(list(_numbers(text, sentence))):
        clock, parts, share, number, scale, rest, more, unit, after = match.groups("")
        if clock:
            shared = None
            read.append(
                Amount(Span(match.start(), match.end("clock")), _seconds(clock), _ZERO, "秒", not (about or after))
            )
            continue
        if not unit and shared and read and read[-1].span.start == match.end() + 1:
            scale, unit = scale or shared[0], shared[1]
        shared = scale, unit
        if not unit and not share:
            continue
        is_exact = not (about or more or after)
        span = Span(match.start("parts" if share else "number"), match.end() - len(after))
        amount = _share(parts, share, span, is_exact) if share else _amount((number, scale, rest, unit), span, is_exact)
        if amount:
            read.append(amount)
    return read[::-1]


def _numbers(text: str, sentence: Span) -> Iterator[tuple[re.Match[str], bool]]:
    """The matches of amounts, and whether a word before each makes it inexact."""
    start, amount, before = compiled(_START), compiled(_AMOUNT), compiled(_BEFORE)
    at, end = sentence.start, sentence.start
    while found := start.search(text, at, sentence.end):
        at = found.end()
        match = amount.match(text, found.start(), sentence.end)
        if match:
            about = before.search(text, max(end, match.start() - _REACH), match.start())
            at = end = match.end()
            yield match, about is not None


def _with_points(number: str) -> str:
    """A number as Python reads it. `str.translate` takes several times as long."""
    return number.replace(",", "").replace("．", ".")


def _amount(read: tuple[str, str, str, str], span: Span, is_exact: bool) -> Amount | None:
    """The amount of a number, its scale, the rest of 1亿2000万, and its unit; None for what is no number."""
    number, scale, rest, unit = read
    number = _with_points(number)
    value = _numeral_value(number, unit) if number[0] in _FIRST else Decimal(number)
    if value is None:
        return None
    factor = _SCALES[scale[:1] if rest else scale]
    if rest:
        value, factor = value * 10**4 + Decimal(_with_points(rest)), 10**4
    half = _ZERO
    if factor > 1 or "." in number or unit in "%％":
        half = Decimal(factor).scaleb(-len(number.partition(".")[2])) / 2
    if unit == "成":
        value, half = value * 10, Decimal(5).scaleb(-len(number.partition(".")[2]))
    return Amount(span, value * factor, half, _SAME.get(unit, unit), is_exact)


def _seconds(clock: str) -> Decimal:
    """A length of time in seconds; 12秒36 has hundredths."""
    parts = compiled(f"([{DIGIT}.．]+)(小时|分|秒|$)").findall(_with_points(clock))
    return sum((Decimal(number) * _SECONDS[unit] for number, unit in parts), _ZERO)


def _numeral_value(number: str, unit: str) -> Decimal | None:
    """The value of a Chinese numeral; 七五 before 折 is read digit by digit.

    None for one of one character with a unit that it seldom counts.
    """
    if len(number) == 1 and (unit in _ORDINAL or (number == "一" and unit not in _ONCE)):
        return None
    is_discount = unit == "折" and len(number) == 2 and set(number) <= set(_ONES)
    return Decimal(numeral(number)) / 10 if is_discount else numeral_value(number)


def _share(parts: str, share: str, span: Span, is_exact: bool) -> Amount | None:
    """三分之一 or 百分之三十, in percent."""
    whole = numeral_value({"百": "一百", "千": "一千"}.get(parts, parts))
    value = Decimal(100) if share == "百" else numeral_value(share)
    if not whole or value is None:
        return None
    half = 50 / (whole * (whole + 1)) if whole < 100 else 50 / whole
    return Amount(span, value / whole * 100, half, "%", is_exact)
