from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Severity,
    compiled,
    quotation_at,
    rule,
)

from ._sessions import PLENUM, is_of_others, never_met

_N = "一二三四五六七八九"
_MANY = f"(?:[六七八九]|二?十[{_N}]?|三十[{_N}]?)"
_VERY_MANY = f"(?:十[六七八九]|[二三四]十[{_N}]?)"
_STATE = f"全国(?:人大|人民代表大会|政协)(?P<number>第?{_MANY}次会议)"
_LOCAL = f"届(?:人大|人民代表大会|政协)(?P<number2>第?{_VERY_MANY}次会议)"
_TERM = f"[{_N}十]届\\Z"
_REACH = 6


@rule(
    "impossible-session-number",
    title="会议次数过大，漏了“常委会”",
    help=(
        "代表大会、政协全体会议一年一次，一届只有五次；开到十几次、几十次的是常委会会议："
        "“十四届全国人大第十五次会议”应为“十四届全国人大常委会第十五次会议”。地方上十五次以内的不报。"
        "“十九届八中全会”没有开过（十九届只有七次中央全会）。引语里的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_STATE, _LOCAL, "中全会"),
    injectors=("_session_injectors:impossible_session_number",),
    bad=[
        Bad("这部法律由十四届全国人大第十五次会议表决通过。", found="全国人大第十五次会议"),
        Bad("第十三届全国人民代表大会第二十一次会议通过决定。", found="全国人民代表大会第二十一次会议"),
        Bad("市十七届人大第二十二次会议听取了报告。", found="届人大第二十二次会议"),
        Bad("党的十九届八中全会以来，村里变化很大。", found="十九届八中全会"),
        Bad("十八届八中全会以来，村里变化很大。", found="十八届八中全会"),
    ],
    good=[
        "十四届全国人大常委会第十五次会议、十四届全国人大三次会议、市十七届人大常委会第二十二次会议通过决定。",
        "县十八届人大第十五次会议、全国政协第十二次会议纪要、他说“十四届全国人大第十五次会议”。",
        "党的十九届七中全会、八届十二中全会、二十届三中全会、十一届三中全会，民建十届八中全会，他写“十九届八中全会”。",
    ],
)
def impossible_session_number(article: Article) -> Iterator[Finding]:
    """A congress or a central committee meets more often in a term than it can, or did.

    For a congress its standing committee is meant.
    """
    text = article.document.text
    for pattern in (_STATE, _LOCAL):
        for match in article.find(pattern):
            before = text[max(article.span.start, match.start - _REACH) : match.start]
            is_of_term = match[0].startswith("届") or compiled(_TERM).search(before)
            if is_of_term and not _is_quoted(article, match):
                yield Finding(match.span, _COMMITTEE, confidence=Confidence.LIKELY)
    for match in article.find(PLENUM):
        if never_met(match["plenum"]) and not is_of_others(text, match) and not _is_quoted(article, match):
            yield Finding(match.group("plenum"), _NEVER, confidence=Confidence.LIKELY)


def _is_quoted(article: Article, match: Match) -> bool:
    return quotation_at(article, match.span) is not None


_COMMITTEE = Message(
    "一届没有这么多次会议，疑漏“常委会”，请核对", "a term has not so many sessions: the standing committee?"
)
_NEVER = Message("没有这一次全会，请核对", "there was no such plenary session")
