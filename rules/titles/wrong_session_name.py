from __future__ import annotations

from lint_news import DIGIT, Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule

from ._offices import is_exempt

_N = f"[{DIGIT}一二三四五六七八九十]{{1,3}}"
_CONFERENCE = "政协[^，,。；;\n人党]{0,20}次(?P<name>代表大会|全体代表会议|全体代表大会|人民代表大会|人代会|党代会)"
_DELEGATES = "人大(?P<name>代表大会)(?!小)"
_CONGRESS = f"人大(?:第?{_N}次|{_N}届{_N}次)(?P<name>全会|全体代表会议|全体代表大会|党代会)"
_STANDING = f"常委会(?<=人大常委会|政协常委会)第?{_N}次(?P<name>全会|代表大会|全委会|常委会议?|人代会)"
_COMMITTEE = f"[省市县区州旗]委(?:第?{_N}届)?第?{_N}次(?P<name>代表大会|全体代表大会|全体代表会议|人代会)"


@pattern_rule(
    "wrong-session-name",
    title="会议的名称不符",
    help=(
        "人民代表大会开的是“第几次会议”，政协开的是“第几次会议”（全体会议），党委开的是全会，常委会开的是“第几次会议”："
        "“县政协十届五次代表大会”“人大代表大会”“县人大五次全会”说错了。党代会、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_CONFERENCE, _DELEGATES, _CONGRESS, _STANDING, _COMMITTEE),
    message=Message("这里没有“{name}”，请核对会议的名称", "this body holds no {name}"),
    mark="name",
    bad=[
        Bad("县政协十届五次代表大会闭幕。", found="代表大会"),
        Bad("县人大代表大会闭幕。", found="代表大会"),
        Bad("县十届人大五次全会闭幕。", found="全会"),
        Bad("县人大常委会第三十次全会闭幕。", found="全会"),
        Bad("县政协常委会第三十次全会闭幕。", found="全会"),
        Bad("县委十届五次代表大会闭幕。", found="代表大会"),
    ],
    good=[
        "县政协十届五次会议、县十届人大五次会议、县委十届五次全会闭幕。",
        "县人大常委会第三十次会议、县政协常委会第三十次会议闭幕。",
        "人大代表大会小会都发言。团县委常委会第三次全会召开。",
        "1951年，县政协一次代表大会闭幕。",
    ],
)
def wrong_session_name(article: Article, match: Match) -> bool:
    """A session has the name of one of another body.

    Congresses and conferences hold 会议, committees of the party 全会.
    """
    return not is_exempt(article.document.text, match.start, match.end)
