from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, compiled, rule

from ._numbers import END, NO_MORE, NOT_IN_NUMBER, PLAN, called, day_of, digits, find

_S = "[-－–—]"
_LABELLED = (
    f"{NOT_IN_NUMBER}(?P<number>[48８４][0０]{{2}}[{DIGIT}]{{0,9}}(?:[-－–— ][{DIGIT}]{{2,8}}){{0,3}}){END}{NO_MORE}"
)
_GROUPED = (
    f"{NOT_IN_NUMBER}"
    f"(?P<number>[48８４][0０]{{2}}{_S}[{DIGIT}]{{2,5}}{_S}[{DIGIT}]{{2,5}}(?:{_S}[{DIGIT}]{{2,4}})?)"
    f"{END}"
)
_SIGN = f"[48８４][0０][0０][-－–— ]?[{DIGIT}]"
_FIGURES = f"[{DIGIT}]+"
_DIGITS = 10


@rule(
    "invalid-service-number",
    title="400、800号码位数不对",
    help=(
        "400、800开头的服务号码共10位，怎样分段不限，后面可接分机号（400-820-8820-12）。"
        "“400米”“400—500元”不在此列；2000年以前的报纸不判断。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    injectors=("_injectors:service_number",),
    profiles={"traditional": False},
    bad=[
        Bad("客服电话：400-635-912", found="400-635-912"),
        Bad("请拨打40063591288咨询", found="40063591288"),
        Bad("服务号400-6359-12接受咨询", found="400-6359-12"),
        Bad("客服电话：4006-35-912", found="4006-35-912"),
        Bad("客服电话：400 635 912", found="400 635 912"),
        Bad("客服电话：400—635—91234", found="400—635—91234"),
    ],
    good=[
        "客服电话：400-635-9123",
        "客服电话：4006-359-123、8008100818、400 635 9123",
        "客服电话：400-8208820-1、400-820-8820-12、400-8208-820转1",
        "服务号400-820-8820-12接受咨询",
        "报名后参加400米障碍跑",
        "型号X400-635-912、400-635-912A",
        "客服电话：X400-63591",
        "收入400-500元，咨询费400元、800-1200元",
        "电话：400*****23",
        "电话：400-635-****、400-63591-****",
        "电话：400-635A",
        "1998年5月3日，客服电话：400-635-912、服务号800-635-912",
    ],
)
def invalid_service_number(article: Article) -> Iterator[Finding]:
    """A number that begins with 400 or 800 does not have ten digits.

    The digits may be grouped in any way, and an extension may follow. Nothing is reported before 2000.
    """
    seen: set[int] = set()
    for pattern in (_LABELLED, _GROUPED):
        for match in called(article, pattern) if pattern is _LABELLED else find(article, pattern):
            span, number = match.group("number"), match["number"]
            if span.start not in seen and day_of(article) >= PLAN and _is_wrong(number):
                seen.add(span.start)
                message = Message(
                    "400、800号码应为 10 位，这里是 {n} 位",
                    "a 400 or 800 number has ten digits, here are {n}",
                    n=len(digits(number)),
                )
                yield Finding(span, message, confidence=Confidence.CERTAIN)


def _is_wrong(number: str) -> bool:
    """Whether the number lacks ten digits in its first groups; up to seven digits are an amount.

    Groups after the ten digits may be an extension.
    """
    groups = [len(found[0]) for found in compiled(_FIGURES).finditer(number)]
    return sum(groups) > 7 and _DIGITS not in accumulate(groups)
