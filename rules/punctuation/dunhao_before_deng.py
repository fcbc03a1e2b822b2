from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, Article, Bad, ErrorKind, Finding, Match, Message, Safety, begins_word, delete, rule

from ._lists import is_listed

_LIST = "方面|问题|工作|措施|活动|项目|内容|地区|单位|部门|产品|国家|行业|领域|课程|乡镇"
_COUNTED = f"(?:[{DIGIT}]{{1,4}}|[一二三四五六七八九十]{{1,3}})[个家名位项种类件](?!人)"
_PATTERN = f"(?P<mark>、)等(?:{_LIST}|{_COUNTED})"
_LISTED = f"(?P<mark>、)(?P<deng>等)(?P<noun>[{HAN}]{{1,2}}|[，。；])"
_VERB = "一着了到待你我您他她它不得爱出来下上"


@rule(
    "dunhao-before-deng",
    title="“等”前用了顿号",
    help=(
        "列举之后用“等”，“等”前不用顿号：“修路、引水、等工作”应为“修路、引水等工作”。"
        "“慢不得、等不得”“常态、等量替代”中的“等”是动词或词的一部分，不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_PATTERN, _LISTED),
    profiles={"traditional": False},
    bad=[
        Bad("今年要抓好修路、引水、等工作。", fixed="今年要抓好修路、引水等工作。", found="、"),
        Bad("城关、河西、等12个乡镇参加。", fixed="城关、河西等12个乡镇参加。"),
        Bad("城关、河西、等三个乡镇参加。", fixed="城关、河西等三个乡镇参加。"),
        Bad("今年种了玉米、红薯、等杂粮。", fixed="今年种了玉米、红薯等杂粮。"),
        Bad("今年种了玉米、红薯、等。", fixed="今年种了玉米、红薯等。"),
    ],
    good=[
        "今年用上了激光、微波、等离子体技术。",
        "他望着、盼着、等着水来。",
        "盼、望、等，都等不来水。",
        "种了红薯、等雨水。",
        "今年要抓好修路、引水等工作。",
        "这件事慢不得、等不得。",
        "减量是常态、等量替代是例外。",
        "甲、等三个人来了再走。",
    ],
)
def dunhao_before_deng(article: Article) -> Iterator[Finding]:
    """A mark of enumeration (、) is before the word that closes the list.

    修路、引水、等工作: the last item has no mark after it. Before 等 as a verb or as part of a word the mark is right.
    """
    text, done = article.document.text, set[int]()
    for match in article.find(_PATTERN):
        mark = match.group("mark")
        done.add(mark.start)
        yield Finding(mark, _MESSAGE, (delete(mark.start, mark.end, safety=Safety.SAFE),))
    for match in article.find(_LISTED):
        mark = match.group("mark")
        if mark.start not in done and is_listed(text, mark.start) and _closes_list(text, match):
            yield Finding(mark, _MESSAGE, (delete(mark.start, mark.end),))


def _closes_list(text: str, match: Match) -> bool:
    """Whether 等 closes the list, and is not a verb or the beginning of a word (等离子, 等级)."""
    deng, noun = match.group("deng"), match["noun"]
    return noun[0] not in _VERB and not begins_word(text, deng.start)


_MESSAGE = Message("“等”前不用顿号", "no mark before 等")
