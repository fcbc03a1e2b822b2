from __future__ import annotations

from lint_news import HAN, Article, Bad, ErrorKind, Match, Message, Severity, compiled, pattern_rule

from ._people import SURNAME

_DELEGATE = "政协代表"
_MEMBER = "人大委员(?![会长])"
_NAMED = f"{SURNAME}[{HAN}]|[们、，,。；;的和]|提交|递交|提出|建议|视察"
_LEVEL = "[国省市县区州旗]"
_BEFORE_COUNT = f"[名位]{_LEVEL}?[{HAN}]{{0,6}}\\Z"
_PAIRED = "人大代表[、和]\\Z"
_BEFORE = f"(?:[{HAN}]{_LEVEL}|全国|县|市|省|区|任|是|为|[的、，。；\n\u3000])\\Z"
_OLD = "人民\\Z|中国\\Z"
_THEN = "19[45][0-9]年|开国大典|新中国成立前|建国前"
_RIGHT = {"政协代表": "政协委员", "人大委员": "人大代表"}
_REACH, _FAR = 12, 60


@pattern_rule(
    "wrong-member",
    title="人大代表、政协委员混淆",
    help="人民代表大会的组成人员是“代表”，政协的是“委员”：“政协代表”应为“政协委员”，“人大委员”应为“人大代表”"
    "（指常委会组成人员的，应为“人大常委会委员”）。政协代表团、1949年的“人民政协代表”、“政协代表各界致辞”不在此列。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_DELEGATE, _MEMBER),
    message=Message("“{match}”疑为“{replacement}”", "{match}: {replacement}?"),
    replacement=lambda match: _RIGHT[match[0]],
    injectors=("_independent_injectors:wrong_member_name",),
    bad=[
        Bad("县政协代表李明远递交了提案。", fixed="县政协委员李明远递交了提案。", found="政协代表"),
        Bad("他是省政协代表，也是致富带头人。", fixed="他是省政协委员，也是致富带头人。"),
        Bad("人大代表、政协代表应邀到会。", fixed="人大代表、政协委员应邀到会。"),
        Bad("12名县政协代表参加视察。", fixed="12名县政协委员参加视察。"),
        Bad("来自青桥镇的政协代表李明远发言。", fixed="来自青桥镇的政协委员李明远发言。", found="政协代表"),
        Bad("1993年，他任县政协代表，建议修桥。", fixed="1993年，他任县政协委员，建议修桥。", found="政协代表"),
        Bad("县人大委员们审议了报告。", fixed="县人大代表们审议了报告。"),
    ],
    good=[
        "县政协委员李明远递交了提案。县人大代表审议了报告。",
        "全国政协代表团到访。县政协代表各界群众致辞。",
        "中国人民政协代表、工人旗帜赵占魁。1949年，来北平的政协代表李明远发言。",
        "全国人大委员长会议召开。县人大委员会成立。",
    ],
)
def wrong_member(article: Article, match: Match) -> bool:
    """A member of a congress is called a member of a consultative conference, or the other way round.

    政协代表 is reported behind a level (县政协代表) before a name, a mark or an act of members, and behind a number;
    the delegates of 1949 and 代表 as a verb are left alone.
    """
    text, start = article.document.text, match.start
    if match[0] != _DELEGATE:
        return True
    begin = max(article.span.start, start - _REACH)
    if compiled(_OLD).search(text, begin, start) or compiled(_THEN).search(
        text, max(article.span.start, start - _FAR), start
    ):
        return False
    if compiled(_PAIRED).search(text, begin, start):
        return True
    is_counted = compiled(_BEFORE_COUNT).search(text, begin, start) is not None
    is_named = compiled(_NAMED).match(text, match.end) is not None
    return is_counted or (is_named and compiled(_BEFORE).search(text, begin, start) is not None)
