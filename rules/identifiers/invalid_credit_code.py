from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from lint_news import BLANK, Article, Bad, ErrorKind, Finding, Message, rule

from ._codes import is_credit_code

_CODE = (
    f"信用代码(?:证)?(?:号|为|是)?[：:（(，,{BLANK}]{{0,3}}"
    "(?P<code>[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{13,24})(?![0-9A-Za-z０-９Ａ-Ｚａ-ｚ*＊])"
)
_LENGTH = 18


@rule(
    "invalid-credit-code",
    title="统一社会信用代码不对",
    help=(
        "统一社会信用代码18位（GB 32100—2015），不用I、O、Z、S、V，末位是校验码。"
        "位数不对、校验码不符，多是抄录时错了一位。"
        "隐去几位的（91****）不查。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_CODE,),
    injectors=(
        "_independent_injectors:credit_code_of_wrong_length",
        "_independent_injectors:credit_code_of_wrong_check",
    ),
    bad=[
        Bad("某商贸公司（统一社会信用代码：91350211MA34567N24）声明。", found="91350211MA34567N24"),
        Bad("统一社会信用代码9135021MA34567N23遗失公章。", found="9135021MA34567N23"),
        Bad("社会信用代码为９１３５０２１１ＭＡ３４５６７ＮＯ３。", found="９１３５０２１１ＭＡ３４５６７ＮＯ３"),
    ],
    good=[
        "某商贸公司（统一社会信用代码：91350211MA34567N2B）声明。",
        "统一社会信用代码91350211MA34****N24，统一社会信用代码91350211MA34567N2*，信用代码12345。",
    ],
)
def invalid_credit_code(article: Article) -> Iterator[Finding]:
    """A unified social credit code has a wrong length or a wrong check character, or one that codes do not have."""
    for match in article.find(_CODE):
        code = normalize("NFKC", match["code"]).upper()
        if not is_credit_code(code):
            message = (
                Message(
                    "统一社会信用代码应为18位，这里是{n}位", "the code has 18 characters, here are {n}", n=len(code)
                )
                if len(code) != _LENGTH
                else Message("统一社会信用代码的校验码不符，请核对", "the check character of the code is wrong")
            )
            yield Finding(match.group("code"), message)
