from __future__ import annotations

from collections.abc import Iterator

from lint_news import BLANK, DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, rule

_CODE = f"(?:邮编|邮政编码|邮政编号)(?:为|是)?[:：{BLANK}]{{0,2}}(?P<code>[{DIGIT}]{{3,9}})(?![{DIGIT}A-Za-z*.-])"
_LENGTH = 6
_LAST = "86"
_ABROAD = ("999077", "999078", "999079")
"""The postcodes of Hong Kong and Macao, and of Taiwan."""


@rule(
    "invalid-postcode",
    title="邮政编码不对",
    help="邮政编码6位，前两位是01至86。只看“邮编”“邮政编码”后面的数字；港澳的999077、999078、999079不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=(_CODE,),
    injectors=("_injectors:postcode",),
    profiles={"traditional": False},
    bad=[
        Bad("邮编：04400", found="04400"),
        Bad("邮政编码 ０４４００００", found="０４４００００"),
        Bad("邮编为944000", found="944000"),
    ],
    good=[
        "邮编：044000",
        "（邮编100733）",
        "邮编999077、邮编：999078，邮编：999079",
        "邮编：0440-00、0440.0、04400*、04400A",
    ],
)
def invalid_postcode(article: Article) -> Iterator[Finding]:
    """A postcode does not have six digits, or begins with two digits that no postcode has.

    The first two digits are 01 to 86. The post's codes for Hong Kong, Macao and Taiwan are right.
    """
    for match in article.find(_CODE):
        code = "".join(str(int(char)) for char in match["code"])
        if len(code) != _LENGTH:
            message = Message(
                "邮政编码应为 6 位，这里是 {n} 位", "a postcode has six digits, here are {n}", n=len(code)
            )
            yield Finding(match.group("code"), message, confidence=Confidence.CERTAIN)
        elif not "01" <= code[:2] <= _LAST and code not in _ABROAD:
            message = Message("没有以 {first} 开头的邮政编码", "no postcode begins with {first}", first=code[:2])
            yield Finding(match.group("code"), message, confidence=Confidence.CERTAIN)
