"""A landline with too many or too few digits for its area code, or an area code that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, rule
from lint_news.chars import DIGIT

from ._numbers import AREA, END, LABEL, NOT_IN_NUMBER, SEPARATOR, digits, subscriber_lengths

_NUMBER = f"(?P<number>[{DIGIT}]{{5,10}})"
_PARENTHESES = f"{NOT_IN_NUMBER}[（(]{AREA}[）)]{SEPARATOR}?{_NUMBER}{END}"
_HYPHENATED = f"{NOT_IN_NUMBER}{AREA}{SEPARATOR}{_NUMBER}{END}"
_LABELLED = f"{LABEL}(?P<whole>{AREA}{_NUMBER}){END}"


@rule(
    "invalid-landline",
    title="固定电话位数不对",
    help="区号决定本地号码的位数：0359后面是7位，010后面是8位；本地号码以2至8开头。分机、手机、服务号码、传真并列的第二个号码不在此列。",
    kind=ErrorKind.NUMBER,
    triggers="0０",
    bad=[
        Bad("电话：0359-55203186", found="0359-55203186"),
        Bad("电话：0359-552064", found="0359-552064"),
        Bad("咨询电话：(010)6512345", found="(010)6512345"),
        Bad("热线０３５９－５５２０６４", found="０３５９－５５２０６４"),
        Bad("联系电话：0106512345", found="0106512345"),
        Bad("电话：0359-1520643", found="0359-1520643"),
        Bad("电话：0356 206439", found="0356 206439"),
    ],
    good=[
        "电话：0359-5520643",
        "电话：（010）65123456、65123457",
        "电话：0359-5520643-801",
        "编号A0359-552064、X0359 552064、1.0359-552064",
        "电话：0359-552****，0359-552064A型",
        "型号A(0359)552064、(0359)552064A",
        "电话：0359552064A",
        "电话：13800138000",
        "卡号：0359552064",
        "国际电话：0085221234567",
    ],
)
def invalid_landline(article: Article) -> Iterator[Finding]:
    """A landline has a wrong number of digits for its area code.

    Lengths by area code are those of today's numbering plan; a local number begins with 2 to 8.
    """
    for pattern in (_PARENTHESES, _HYPHENATED, _LABELLED):
        for match in article.find(pattern):
            if message := _fault(digits(match["area"]), digits(match["number"])):
                span = match.group("whole") if pattern is _LABELLED else match.span
                yield Finding(span, message, confidence=Confidence.CERTAIN)


def _fault(area: str, number: str) -> Message | None:
    lengths = subscriber_lengths(area)
    if not lengths:
        return Message("没有 {area} 这个区号", "there is no area code {area}", area=area)
    if len(number) not in lengths:
        wanted = "、".join(map(str, sorted(lengths)))
        return Message("{area} 的号码应为 {wanted} 位，这里是 {n} 位", "{area} takes {wanted} digits, here are {n}",
                       area=area, wanted=wanted, n=len(number))  # fmt: skip
    if number[0] in "019":
        return Message("本地号码不以 {first} 开头", "no local number begins with {first}", first=number[0])
    return None
