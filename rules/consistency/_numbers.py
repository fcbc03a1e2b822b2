"""Quantities: a number, 万 or 亿, and the measure word after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from lint_news import DIGIT, HAN, Span, compiled

from .._numerals import in_numerals

_QUANTITY = (
    f"(?<![{DIGIT}第.．·+＋/A-Za-z—–-])"
    f"(?<![{DIGIT}][:：∶])"
    "(?P<about>(?:[近超逾约]|不足|不到|超过|突破)?)"
    f"(?P<number>[{DIGIT}]{{1,9}}(?:\\.[{DIGIT}]{{1,4}})?)"
    f"(?P<scale>万亿|[万亿]?)(?P<more>[多余来]?)(?P<unit>[%％{HAN}])(?=(?P<noun>[{HAN}]{{0,2}}))"
)
_NOT_COUNTED = "万亿年月日时点分秒号届岁版期周级线米比后级度成路栋中"
"""Words that are not measure words, or that a story has with several values: years, distances of races, scores."""
_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000, "万亿": 10**12}
_SUMMANDS = 8
_SHORT, _LIKE_UNITS = 2, ("人名位", "家户个", "辆台", "件起项", "条项")
"""A number of more digits is compared with that of a measure word that counts the same."""


class Quantity(Struct, frozen=True):
    """A number as written, its value, its measure word and up to two characters of the noun."""

    span: Span
    digits: str
    scale: str
    unit: str
    noun: str
    is_about: bool

    @property
    def value(self) -> Decimal:
        """The number times 万 or 亿."""
        return Decimal(self.digits) * _SCALES[self.scale]

    @property
    def factor(self) -> int:
        """1, or that of 万 or 亿."""
        return _SCALES[self.scale]

    @property
    def text(self) -> str:
        """The number with its measure word."""
        return f"{self.digits}{self.scale}{self.unit}"


def quantities(text: str, at: int) -> Iterator[Quantity]:
    """The quantities of a text whose first character has the offset `at`, without those that are not counts."""
    for match in compiled(_QUANTITY).finditer(text):
        if match["unit"] not in _NOT_COUNTED:
            digits = "".join(str(int(c)) if c.isdigit() else c for c in match["number"])
            span = Span(match.start("number"), match.start("unit")).shifted(at)
            unit = "%" if match["unit"] == "％" else match["unit"]
            is_about = bool(match["about"] or match["more"])
            yield Quantity(span, digits, match["scale"], unit, match["noun"], is_about)


def in_han(value: Decimal) -> tuple[str, ...]:
    """The ways to write a whole number below 100 in Chinese numerals; none for other values."""
    number = int(value)
    if number != value or not 0 < number < 100:
        return ()
    return (in_numerals(number), "两") if number == 2 else (in_numerals(number),)


def is_slip(one: str, other: str) -> bool:
    """Whether two numbers of equal length differ in one digit, or in two adjacent digits that are swapped."""
    if len(one) != len(other) or one.find(".") != other.find("."):
        return False
    differ = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differ) == 2 and differ[1] == differ[0] + 1:
        return one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]
    return len(differ) == 1


def is_rounded(short: Quantity, full: Quantity) -> bool:
    """Whether both are the same number, in other units or with fewer digits: 2160万 for 2159.67万, 1.5万 for 15000."""
    unit = Decimal(1).scaleb(-len(short.digits.partition(".")[2])) * _SCALES[short.scale]
    has_more = full.value % unit != 0
    return short.value == full.value or (has_more and abs(short.value - full.value) < unit)


def is_one_unit(one: Quantity, other: Quantity) -> bool:
    """Whether both have one measure word; in long numbers, one that counts the same: 6420人, 6240名."""
    is_long = len(one.digits) > _SHORT and not one.digits.endswith("00")
    return one.unit == other.unit or (is_long and any({one.unit, other.unit} <= {*units} for units in _LIKE_UNITS))


def is_sum(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether adjacent parts add up to the whole."""
    for i in range(len(parts)):
        total = Decimal(0)
        for part in parts[i : i + _SUMMANDS]:
            total += part.value
            if total == whole.value:
                return True
    return False
