"""A mobile number with a digit too many or too few, or a prefix that nobody has."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, rule
from lint_news.chars import DIGIT

from ._numbers import END, LABEL, NO_MORE, digits

_MOBILE = f"{LABEL}(?P<number>[1１][3-9３-９][{DIGIT}]{{7,11}}){END}{NO_MORE}"
_PREFIX = f"手机(?:号码?)?[^\n。；;{DIGIT}A-Za-z]{{0,4}}(?P<number>[1１][0-2０-２][{DIGIT}]{{9}}){END}"


@rule(
    "invalid-mobile",
    title="手机号码位数不对",
    help="手机号码11位，以13至19开头。只看“电话”“联系人”等字样后面的号码；账号、订单号、隐去中间四位的号码不在此列。",
    kind=ErrorKind.NUMBER,
    triggers="1１",
    bad=[
        Bad("联系电话：1393590182", found="1393590182"),
        Bad("联系人：许言 135903518264", found="135903518264"),
        Bad("手机号码：12035901826", found="12035901826"),
        Bad("电话：１３９３５９０１８２", found="１３９３５９０１８２"),
    ],
    good=[
        "联系电话：13800138000",
        "联系电话：139****0182",
        "账号：1393590182",
        "热线电话：12345，邮编：1393590182",
        "电话：1393590182A",
        "联系人：许言，订单1393590182-3",
        "手机号码：120359018261",
        "手机号码：12035901826X",
    ],
)
def invalid_mobile(article: Article) -> Iterator[Finding]:
    """A mobile number has not 11 digits, or a prefix that no carrier has.

    Read only behind a word that announces a number to call; accounts and orders have as many digits.
    """
    for pattern in (_MOBILE, _PREFIX):
        for match in article.find(pattern):
            number = digits(match["number"])
            if pattern is _PREFIX or len(number) != 11:
                message = Message("手机号码应为 11 位、以 13 至 19 开头，这里是 {n} 位", "a mobile number has 11 digits and begins with 13 to 19; here are {n}", n=len(number))  # fmt: skip
                yield Finding(match.group("number"), message, confidence=Confidence.CERTAIN)
