from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    BLANK,
    DIGIT,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    compiled,
    digits_of,
    is_card_number,
    is_identity_number,
    replace,
    rule,
)

from .._long_numbers import LONG_NUMBER

_NUMBER = (
    f"(?<![{DIGIT}A-Za-z.])"
    f"(?P<number>[{DIGIT}]{{4}}(?:[{BLANK}-]?[{DIGIT}]{{4}}){{3}}(?:[{BLANK}-]?[{DIGIT}]{{1,3}})?)"
    f"(?![{DIGIT}A-Za-z])"
)
_WORDS = (
    "(?P<card>卡号|银行卡|储蓄卡|信用卡|借记卡|账号|帐号|账户|帐户)"
    "|快递"
    "|运单"
    "|单号"
    "|订单"
    "|流水"
    "|编号"
    "|代码"
    "|合同"
    "|序列"
    "|发票"
    "|批号"
    "|条码"
    "|身份"
)
_PUBLIC = "捐|善款|户名|开户|对公|缴款|收款单位|收款人|保证金|基金会|慈善"
_REACH, _AROUND = 16, 80
_ISSUER = "62"
"""The first digits of cards issued in China."""


@rule(
    "exposed-bank-card",
    title="登出了银行卡号",
    help=(
        "个人的整个银行卡号见报，泄露个人信息，宜隐去中间各位。"
        "16至19位、末位校验对，而且前面有“卡号”“账号”字样，或以62开头的才报。"
        "公布的捐款账户、对公账户（有户名、开户行），快递单号，已隐去的卡号，不在此列。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(LONG_NUMBER,),
    injectors=("_injectors:bank_card",),
    bad=[
        Bad(
            "把钱转到高某的银行卡（卡号6222021234567894）。",
            fixed="把钱转到高某的银行卡（卡号6222********7894）。",
            found="6222021234567894",
        ),
        Bad("高某名下的6222 0212 3456 7890 128已冻结。", fixed="高某名下的6222 **** **** **** 128已冻结。"),
        Bad("账号４３６７４２１２３４５６７８９６被盗刷。", fixed="账号４３６７********７８９６被盗刷。"),
    ],
    good=[
        "高某的卡号6222********7894",
        "账号6222021234567895、A6222021234567894、6222021234567894A、62220212345678941234、1.6222021234567894",
        "爱心捐款账号6222021234567894。",
        "快递单号6222021234567894。",
        "号码4367421234567896",
    ],
)
def exposed_bank_card(article: Article) -> Iterator[Finding]:
    """The whole number of a person's bank card is published.

    It has sixteen to nineteen digits with the right check digit (Luhn), and a label or 62 at the beginning. Accounts
    for donations and of companies, which are published with their holder and bank, are right.
    """
    for match in article.find(_NUMBER):
        digits = digits_of(match["number"])
        if is_card_number(digits) and not is_identity_number(digits) and _is_private(article, match.start, digits):
            number = match["number"]
            hidden = "".join("*" if 4 <= i < len(number) - 4 and c.isdigit() else c for i, c in enumerate(number))
            yield Finding(match.group("number"), _MESSAGE, (replace(match.group("number"), hidden),))


def _is_private(article: Article, at: int, digits: str) -> bool:
    """Whether the last label or the first digits show that it is a card, and no word that it is for public use."""
    text, start = article.document.text, article.span.start
    before = text[max(start, at - _REACH) : at]
    words = list(compiled(_WORDS).finditer(before[before.rfind("\n") + 1 :]))
    is_card = bool(words[-1]["card"]) if words else digits.startswith(_ISSUER)
    around = text[max(start, at - _AROUND) : min(article.span.end, at + _AROUND)]
    return is_card and compiled(_PUBLIC).search(around) is None


_MESSAGE = Message("个人银行卡号不宜见报，请隐去中间各位", "a bank card's number in print: hide its middle")
