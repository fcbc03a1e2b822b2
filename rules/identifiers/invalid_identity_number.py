from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import BLANK, DIGIT, Article, Bad, ErrorKind, Finding, Message, Span, digits_of, is_identity_number, rule

_SIGN = "身份证|身份号|公民身份"
_NUMBER = (
    f"(?:身份证|身份号|公民身份)(?:号码|证号|号)?(?:号|为|是)?[，,：:（({BLANK}]{{0,2}}"
    f"(?:号码|证号)?(?:为|是)?[：:{BLANK}]{{0,2}}"
    f"(?P<number>[{DIGIT}][{DIGIT}]{{13,19}}[XxＸｘ]?)(?![{DIGIT}A-Za-z*＊×●○])"
)
_LOOSE = (
    f"(?:身份证|身份号)(?!复印件)[^。；\\n{DIGIT}车卡照账执会存户学驾]{{0,16}}"
    f"(?P<number>[1-8１-８][{DIGIT}]{{5}}(?:19|20|１９|２０)[{DIGIT}]{{9}}[{DIGIT}XxＸｘ])(?![{DIGIT}A-Za-z*＊×●○])"
)
"""A number farther behind: 居民身份证丢失，号码：…; no other document may be named between them."""
_MASKED = (
    f"(?:身份证|身份号|公民身份)[^。；\\n{DIGIT}]{{0,10}}(?P<number>[{DIGIT}]{{6}}(?:18|19|20)[{DIGIT}]{{4,6}})"
    f"[{DIGIT}]{{0,3}}[*＊×Xx]{{2,8}}"
)
"""A number of which the end is hidden, with the year and the month of birth."""
_REGIONS = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83"
"""The first two digits: the province (GB/T 2260), Taiwan, Hong Kong, Macao and residents from there."""


@rule(
    "invalid-identity-number",
    title="身份证号码不对",
    help=(
        "公民身份号码18位（GB 11643—1999）：地区、出生日期、末位校验码，其中一处不对，号码就抄错了。"
        "15位的旧号码也看；隐去几位的只看地区和出生年月；报告里只显示头尾几位。号码整个见报的另见exposed-identity-number。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    injectors=("_independent_injectors:impossible_identity_number",),
    bad=[
        Bad("失主身份证号：142701199001010017。", found="142701199001010017"),
        Bad("公示对象公民身份号码142701199013010012。", found="142701199013010012"),
        Bad("身份证，号码1427011990010115，声明作废。", found="1427011990010115"),
        Bad("身份证号：９９２７０１１９９００１０１００１３", found="９９２７０１１９９００１０１００１３"),
        Bad("她遗失居民身份证，证号14270119901310****，声明作废。", found="14270119901310"),
        Bad("身份证号：142701199013****", found="142701199013"),
        Bad("身份证号142701901301001，遗失。", found="142701901301001"),
        Bad("居民身份证不慎丢失，号码：142701199014010012，声明作废。", found="142701199014010012"),
        Bad("遗失身份证一张，现声明作废，142701199002300012。", found="142701199002300012"),
    ],
    good=[
        "失主身份证号：142701199001010015，旧身份证号142701900101001，身份证号：1427**********0015。",
        "身份证号142701199001010017*，身份证号码142701199001010017A，订单142701199001010017。",
        "身份证号：14270119901210****，身份证号：142701199012******，身份证号码14270119901210××××，身份证号：142701********0015。",
        "凭身份证办理社保卡，卡号142701199014010012；身份证丢失，142701199001010015；身份证丢失，142701199014010012A。",
        "凭身份证复印件登记，编号142701199014010012。",
        "学生证号：142701199001010017，身份证工本费20260319000000000元。",
    ],
)
def invalid_identity_number(article: Article) -> Iterator[Finding]:
    """An identity number that is announced as one has a wrong length, region, day of birth or check character.

    GB 11643-1999. Reports show only its ends.
    """
    seen: set[Span] = set()
    for pattern in (_NUMBER, _LOOSE):
        for match in article.find(pattern):
            span, reason = match.group("number"), _reason(digits_of(match["number"]))
            if reason and span not in seen:
                seen.add(span)
                yield Finding(span, reason)

    for match in article.find(_MASKED):
        number = digits_of(match["number"])
        if number[:2] not in _REGIONS.split() or not _is_day(number[6:] + "0101"[len(number) - 10 :]):
            message = Message("身份证号码的地区代码或出生年月不存在", "there is no such region or day of birth")
            yield Finding(match.group("number"), message)


def _reason(number: str) -> Message | None:
    """What is wrong with a number; None for a right one."""
    if len(number) not in {15, 18}:
        return Message("身份证号码应为18位，这里是{n}位", "it has 18 characters, here are {n}", n=len(number))
    if number[:2] not in _REGIONS.split():
        return Message("身份证号码开头没有这个地区代码", "no region has these first two digits")
    if not _is_day(number[6:14] if len(number) == 18 else f"19{number[6:12]}"):
        return Message("身份证号码里的出生日期不存在", "there is no such day of birth")
    if len(number) == 18 and not is_identity_number(number):
        return Message("身份证号码的校验码不符，有一位抄错了", "the check character is wrong")
    return None


def _is_day(text: str) -> bool:
    try:
        born = date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return False
    return 1880 < born.year <= date.today().year
