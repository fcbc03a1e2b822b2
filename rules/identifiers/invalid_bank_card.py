from __future__ import annotations

from collections.abc import Iterator

from lint_news import BLANK, DIGIT, Article, Bad, ErrorKind, Finding, Message, digits_of, is_card_number, rule

_SIGN = "卡号"
_NUMBER = (
    f"(?:(?P<bank>银行卡|借记卡|储蓄卡|信用卡)|卡)号(?:码)?(?:为|是)?[：:（({BLANK}]{{0,2}}"
    f"(?P<number>[3-9３-９][{DIGIT}]{{3}}(?:[{BLANK}-]?[{DIGIT}]){{9,18}})(?![{DIGIT}A-Za-z*＊-])"
)
_ISSUED = "62"
_BRANDS = ("4", "51", "52", "53", "54", "55", "60", "62", "9558")
"""The first digits of cards of which the last digit is a check digit."""


@rule(
    "invalid-bank-card",
    title="银行卡号不对",
    help=(
        "银行卡号16至19位，末位是校验码。公布的捐款、收款卡号抄错一位，钱就汇不到。"
        "只看“卡号”后面以62、4、5、9558开头的号码；单位账号没有统一的校验，不查；报告里只显示头尾几位。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    injectors=("_independent_injectors:wrong_card_number",),
    bad=[
        Bad("捐款请汇银行卡号6222021234567895，户名赵小禾。", found="6222021234567895"),
        Bad("收款卡号为６２２２０２１２３４５６７８９７，户名赵小禾。", found="６２２２０２１２３４５６７８９７"),
        Bad("借记卡号：62220212345678", found="62220212345678"),
        Bad("捐款账户：银行卡号8222021234567895。", found="8222021234567895"),
        Bad("卡号：6222 0212 3456 7891", found="6222 0212 3456 7891"),
    ],
    good=[
        "捐款请汇银行卡号6222021234567894，户名赵小禾。会员卡号3701234567890123。社保卡号8222021234567895。",
        "银行卡号6222021234567895A、6222021234567895*、卡号6222021234567895-、账号6222021234567895。",
    ],
)
def invalid_bank_card(article: Article) -> Iterator[Finding]:
    """The number of a bank card that is announced as one has a wrong length or check digit (ISO/IEC 7812).

    Accounts of companies have no common check digit. Reports show only its ends.
    """
    for match in article.find(_NUMBER):
        number = digits_of(match["number"])
        if not (match["bank"] or number.startswith(_BRANDS)) or is_card_number(number):
            continue
        if 16 <= len(number) <= 19 or number.startswith(_ISSUED):
            message = Message("银行卡号的位数或校验码不符，请核对", "a wrong length or check digit")
            yield Finding(match.group("number"), message)
