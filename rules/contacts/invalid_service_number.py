"""A 400 or 800 number that has not ten digits."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, rule
from lint_news.chars import DIGIT

from ._numbers import END, LABEL, NO_MORE, NOT_IN_NUMBER, digits

_S = "[-－–—]"
_LABELLED = f"{LABEL}(?P<number>[4８8４][0０]{{2}}(?:{_S}?[{DIGIT}]{{2,}})+){END}{NO_MORE}"
_GROUPED = f"{NOT_IN_NUMBER}(?P<number>[4８8４][0０]{{2}}{_S}[{DIGIT}]{{2,4}}{_S}[{DIGIT}]{{2,4}}){END}"


@rule(
    "invalid-service-number",
    title="400、800号码位数不对",
    help="400、800开头的服务号码共10位，怎样分段不限。“400米”“400—500元”不在此列。",
    kind=ErrorKind.NUMBER,
    triggers="48４８",
    bad=[
        Bad("客服电话：400-635-912", found="400-635-912"),
        Bad("请拨打40063591288咨询", found="40063591288"),
        Bad("服务号400-6359-12接受咨询", found="400-6359-12"),
    ],
    good=[
        "客服电话：400-635-9123",
        "客服电话：4006-359-123、8008100818",
        "报名后参加400米障碍跑",
        "型号X400-635-912、400-635-912A",
        "收入400-500元",
        "电话：400*****23",
        "电话：400-635-****",
        "电话：400-635A",
    ],
)
def invalid_service_number(article: Article) -> Iterator[Finding]:
    """A number that begins with 400 or 800 has not ten digits."""
    seen: set[int] = set()
    for pattern in (_LABELLED, _GROUPED):
        for match in article.find(pattern):
            span, count = match.group("number"), len(digits(match["number"]))
            if count != 10 and span.start not in seen:
                seen.add(span.start)
                message = Message(
                    "400、800号码应为 10 位，这里是 {n} 位", "a 400 or 800 number has ten digits, here are {n}", n=count
                )
                yield Finding(span, message, confidence=Confidence.CERTAIN)
