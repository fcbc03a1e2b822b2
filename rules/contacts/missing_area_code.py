from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, rule

from ._numbers import END, NO_MORE, called

_LOCAL = f"(?:[:：为是（(“]|电话|热线|拨打|致电)(?P<number>[2-8２-８][{DIGIT}]{{6,7}}){END}{NO_MORE}"


@rule(
    "missing-area-code",
    title="电话没有区号",
    help="只给本地号码，外地读者打不通。本地报纸往往有意不写区号，所以要在配置里打开。",
    kind=ErrorKind.FORMAT,
    preview=True,
    patterns=(_LOCAL,),
    bad=[Bad("咨询电话：5520643", found="5520643"), Bad("请拨打６５１２３４５６。", found="６５１２３４５６")],
    good=[
        "咨询电话：0359-5520643",
        "咨询电话：5520643A",
        "咨询电话：5520643-12",
        "账号：5520643",
    ],
)
def missing_area_code(article: Article) -> Iterator[Finding]:
    """A local number has no area code.

    Off by default, because local papers leave it out; for papers that are read elsewhere.
    """
    for match in called(article, _LOCAL):
        yield Finding(match.group("number"), _MESSAGE, confidence=Confidence.DOUBTFUL)


_MESSAGE = Message("本地号码前没有区号", "a local number without its area code")
