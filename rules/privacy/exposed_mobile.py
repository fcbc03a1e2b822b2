from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Role, is_announced, rule

_NUMBER = f"(?<![{DIGIT}A-Za-z.])(?P<number>[1１][3-9３-９][{DIGIT}]{{9}})(?![{DIGIT}A-Za-z*]|[元人万亿个])"


@rule(
    "exposed-mobile",
    title="登出了个人手机号码",
    help=(
        "正文里有手机号码，又不是公布给读者的联系方式，可能是当事人的私人号码。"
        "通知、公告、带“联系电话”“咨询”“拨打”的不在此列。是否公开要看内容，所以要在配置里打开。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    preview=True,
    patterns=(_NUMBER,),
    bad=[
        Bad("民警发现，嫌疑人高某使用的手机号13935901826早已停机，随后展开调查。", found="13935901826"),
    ],
    good=[
        "请有意者拨打13935901826，工作人员会在当天回复大家的问题。",
        "民警发现，嫌疑人高某使用的手机号139****1826早已停机。",
        "民警发现，文件编号A13935901826、13935901826A、113935901826、0.13935901826早已停用，随后展开调查。",
        "公司去年营收13935901826元，同比增长一成，其中出口占到了三分之一。",
        "联系人：高远 13935901826",
    ],
)
def exposed_mobile(article: Article) -> Iterator[Finding]:
    """A mobile number is in a story and is not offered to the reader.

    Numbers in notices, and numbers that the words before them announce, are right. Only a person can say whether a
    number is private.
    """
    lines = {line.number for line in article.with_role(Role.BODY)}
    for match in article.find(_NUMBER):
        if article.document.line_at(match.start) in lines and not is_announced(article.document, match.start):
            yield Finding(match.group("number"), _MESSAGE, confidence=Confidence.DOUBTFUL)


_MESSAGE = Message("疑为个人手机号码，不宜见报", "a person's mobile number, perhaps")
