from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import (
    BLANK,
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    digits_of,
    is_identity_number,
    replace,
    rule,
)

from .._long_numbers import LONG_NUMBER

_LABEL = "(?:身份证|身份号|证件号|公民身份)[^\n。；;0-9A-Za-z]{0,8}"
_NUMBER = (
    f"(?<![{DIGIT}A-Za-z])"
    f"(?P<number>[1-8１-８][{DIGIT}]{{5}}[{BLANK}-]?[{DIGIT}]{{8}}[{BLANK}-]?[{DIGIT}]{{3}}"
    f"[{DIGIT}XxＸｘ])"
    f"(?![{DIGIT}A-Za-z])"
)
_LABELLED = f"{_LABEL}(?P<number>[1-8１-８][{DIGIT}]{{13,15}}[{DIGIT}]{{0,1}}[{DIGIT}XxＸｘ])(?![{DIGIT}A-Za-z])"
_OLD = f"{_LABEL}(?P<number>[1-8１-８][{DIGIT}]{{14}})(?![{DIGIT}A-Za-z])"
_CHONGQING = "50"
_REGIONS = {"1": 5, "2": 3, "3": 7, "4": 6, "5": 4, "6": 5, "7": 1, "8": 3}
"""By first digit of a province's code (GB/T 2260), its greatest second digit; 8 is for Taiwan, Hong Kong and Macao."""


@rule(
    "exposed-identity-number",
    title="登出了身份证号码",
    help=(
        "整个身份证号码见报，泄露个人信息，宜隐去中间各位。18位的看地区、出生日期和校验码；"
        "校验码不对的和15位的旧号码，只在“身份证”字样后面才报。"
        "已隐去的（1427**********1234）、统一社会信用代码、单号不在此列。报告里也只显示头尾几位。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(LONG_NUMBER,),
    injectors=("_injectors:identity_number",),
    bad=[
        Bad(
            "许言（身份证号142701199001010015）请来认领。",
            fixed="许言（身份证号1427**********0015）请来认领。",
            found="142701199001010015",
        ),
        Bad("失主１４２７０１１９９００１０１００１５", fixed="失主１４２７**********００１５"),
        Bad("失主142701 19900101 0015", fixed="失主1427** ******** 0015"),
        Bad("身份证号：142701199001010017", fixed="身份证号：1427**********0017"),
        Bad("身份证号：142701900101001", fixed="身份证号：1427*******1001"),
        Bad("公民身份号码44030619851231123x", fixed="公民身份号码4403**********123x"),
    ],
    good=[
        "身份证号：1427**********0015",
        "订单142701199001010017、99142701199001010015、142701199001010015A、A142701199001010015、1427011990010100158",
        "订单142701199013010012、992701199001010013、142701900101001",
        "身份证号：142701901301001、142701199001010",
        "身份证号：142701900101001A，身份证号：142701199001010017B",
        "身份证号：1427011990010101",
        "统一社会信用代码91140800MA0GT3C21X",
        "未来人142701299001010013",
    ],
)
def exposed_identity_number(article: Article) -> Iterator[Finding]:
    """A whole identity number is published.

    It has eighteen characters with a valid region, day of birth and check character (GB 11643). With a wrong check
    character, or with the former fifteen digits, it is reported only after a label. Reports show only its ends.
    """
    seen: set[int] = set()
    for pattern, is_one, confidence in (
        (_NUMBER, _is_checked, Confidence.CERTAIN),
        (_LABELLED, _is_plausible, Confidence.LIKELY),
        (_OLD, _is_old, Confidence.LIKELY),
    ):
        for match in article.find(pattern):
            span = match.group("number")
            if span.start not in seen and is_one(digits_of(match["number"])):
                seen.add(span.start)
                fix = replace(span, _hidden(match))
                yield Finding(span, _MESSAGE, (fix,), confidence=confidence)


def _is_checked(digits: str) -> bool:
    return _is_plausible(digits) and is_identity_number(digits)


def _is_plausible(digits: str) -> bool:
    return len(digits) == 18 and _is_birth(digits[:2], digits[6:14])


def _is_old(digits: str) -> bool:
    return len(digits) == 15 and _is_birth(digits[:2], f"19{digits[6:12]}")


def _is_birth(region: str, day: str) -> bool:
    """Whether the region exists and a living person may have been born on the day."""
    try:
        born = date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return False
    is_region = 1 <= int(region[1]) <= _REGIONS.get(region[0], 0) or region == _CHONGQING
    return is_region and 1900 <= born.year <= date.today().year


def _hidden(match: Match) -> str:
    """The number with its middle hidden; full width keeps its ends."""
    number = match["number"]
    return "".join("*" if 4 <= i < len(number) - 4 and char.isdigit() else char for i, char in enumerate(number))


_MESSAGE = Message("身份证号码不宜见报，请隐去中间各位", "an identity number in print: hide its middle")
