"""A mark of enumeration before the word that closes the list."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Safety, delete, rule
from lint_news.chars import DIGIT

_LIST = "方面|问题|工作|措施|活动|项目|内容|地区|单位|部门|产品|国家|行业|领域|课程|乡镇"
_COUNTED = f"(?:[{DIGIT}]{{1,4}}|[一二三四五六七八九十]{{1,3}})[个家名位项种类件](?!人)"
_PATTERN = f"(?P<mark>、)等(?:{_LIST}|{_COUNTED})"


@rule(
    "dunhao-before-deng",
    title="“等”前用了顿号",
    help="列举之后用“等”，“等”前不用顿号：“修路、引水、等工作”应为“修路、引水等工作”。“慢不得、等不得”“常态、等量替代”中的“等”是动词或词的一部分，不在此列。",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PATTERN,),
    triggers="等",
    bad=[
        Bad("今年要抓好修路、引水、等工作。", fixed="今年要抓好修路、引水等工作。", found="、"),
        Bad("城关、河西、等12个乡镇参加。", fixed="城关、河西等12个乡镇参加。"),
        Bad("城关、河西、等三个乡镇参加。", fixed="城关、河西等三个乡镇参加。"),
    ],
    good=[
        "今年要抓好修路、引水等工作。",
        "这件事慢不得、等不得。",
        "减量是常态、等量替代是例外。",
        "甲、等三个人来了再走。",
    ],
)
def dunhao_before_deng(article: Article) -> Iterator[Finding]:
    """A mark of enumeration stands before the word that closes the list.

    修路、引水、等工作: the last item needs no mark before 等. 等 as a verb, or part of a word, is right.
    """
    for match in article.find(_PATTERN):
        mark = match.group("mark")
        yield Finding(mark, _MESSAGE, (delete(mark.start, mark.end, safety=Safety.SAFE),))


_MESSAGE = Message("“等”前不用顿号", "no mark before 等")
