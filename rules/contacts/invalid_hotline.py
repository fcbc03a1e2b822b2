from __future__ import annotations

from collections.abc import Iterator

from lint_news import BLANK, DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, rule

from ._numbers import ABROAD, PLAN, day_of, digits

_BEHIND = (
    "(?:热线(?:电话)?|专线|拨打|致电|(?:举报|投诉|服务|咨询|监督|维权|求助)?电话)"
    f"(?:号码|为|是)?[:：“（({BLANK}]{{0,2}}"
    f"(?P<number>[1-9１-９][{DIGIT}]{{2,6}})"
    "(?=[，。、；！,;)）”\n]|$|专线|咨询|举报|投诉|求助|报警|反映|进行)"
)
_BEFORE = (
    f"(?<![{DIGIT}A-Za-z.-])"
    f"(?P<number>[1-9１-９][{DIGIT}]{{2,6}})"
    "”?"
    "(?=(?:市民|政务)?服务热线|政务服务便民热线|(?:市民|举报|投诉|便民|维权|咨询|监督)?热线|专线电话)"
)
_THREE = ("110", "112", "113", "114", "117", "119", "120", "121", "122", "123", "160", "168")
"""Existing or former numbers of three digits that begin with 1."""
_FIVE = ("10", "11", "121", "123", "125", "95", "96")
"""Prefixes of numbers of five digits: carriers, post and weather, public services, companies and provinces."""
_SIX = ("100", "101", "114", "116", "118", "95", "96")
"""Prefixes of numbers of six digits."""
_NO_SIX = ("955",)
"""Prefixes of banks and insurers, whose numbers have five digits."""
_LOCAL = 7
_FIVE_DIGITS_SINCE = 2006
"""The first year without the carriers' and paging stations' numbers of three and four digits."""


@rule(
    "invalid-hotline",
    title="服务热线号码不对",
    help=(
        "12345、12315、95598、96120一类短号多一位或少一位：1231、955988、123345。"
        "只看紧挨“热线”“拨打”“电话”的号码；次数、年份、七位的本地号码、2006年以前的短号不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_BEHIND, _BEFORE),
    injectors=("_injectors:hotline",),
    profiles={"traditional": False},
    bad=[
        Bad("拨打1231热线可以咨询。", found="1231"),
        Bad("举报热线：1２315５", found="1２315５"),
        Bad("热线电话：955988。", found="955988"),
        Bad("请拨打118报警。", found="118"),
        Bad("市民可拨打2345，反映问题。", found="2345"),
        Bad("服务热线 9612".replace(" ", ""), found="9612"),
        Bad("“12355”热线不是“1245”热线。", found="1245"),
        Bad("可拨打2315咨询。", found="2315"),
        Bad("可拨打2316举报。", found="2316"),
        Bad("可拨打2317投诉。", found="2317"),
        Bad("可拨打2318求助。", found="2318"),
        Bad("可拨打2319反映。", found="2319"),
        Bad("可拨打2320进行预约。", found="2320"),
        Bad("请拨打2321专线。", found="2321"),
        Bad("请联系1231政务服务热线。", found="1231"),
        Bad("请联系1231政务服务便民热线。", found="1231"),
        Bad("请联系1231举报热线。", found="1231"),
        Bad("请联系1231专线电话。", found="1231"),
        Bad("拨打热线15345", found="15345"),
        Bad("投诉电话：2315。", found="2315"),
        Bad("请拨打热线 1234，", found="1234"),
        Bad("热线电话：812315。", found="812315"),
    ],
    good=[
        "某国急救电话：118，驻某国使馆提醒注意安全。",
        "某国急救电话：118，驻某地领馆、总领事馆提醒注意安全。",
        "拨打12345热线、12315热线、12315维权站，拨打110报警，拨打120。",
        "拨打112，拨打113，拨打114，拨打117，拨打119，拨打121，拨打122，拨打123，拨打160，拨打168。",
        "拨打10086，拨打11185，拨打12121，拨打12580，拨打95598，拨打96120，拨打12369，拨打999。",
        "拨打100861，拨打101010，拨打114925，拨打116114，拨打118114，拨打951188，拨打962360。",
        "热线2018年开通，拨打1231次，拨打1231余个电话。",
        "拨打电话5520643，热线5520643，热线（03559）。",
        "热线为12345转3。",
        "２００３年５月３日 星期六 第２版\n\n拨打1860，热线1861。",
        "电话2345。",
        "12.1231热线、A1231热线、1-1231热线",
        "当年设立了1100条热线。",
    ],
)
def invalid_hotline(article: Article) -> Iterator[Finding]:
    """A short phone number does not exist: it has a digit too many or too few.

    Only directly beside the word that announces it. Numbers before 2006 are not checked.
    """
    seen: set[int] = set()
    for pattern in (_BEHIND, _BEFORE):
        for match in article.find(pattern):
            span, number = match.group("number"), digits(match["number"])
            if span.start not in seen and not _exists(number, match) and _is_of_now(article):
                seen.add(span.start)
                message = Message(
                    "没有“{number}”这样的短号，请核对",
                    "there is no such short number as {number}",
                    number=match["number"],
                )
                yield Finding(span, message)


def _is_of_now(article: Article) -> bool:
    is_here = next(article.find(ABROAD), None) is None
    return is_here and day_of(article).year >= max(PLAN.year, _FIVE_DIGITS_SINCE)


def _exists(number: str, match: Match) -> bool:
    """Whether the number exists or may exist, or is an extension or a count after 电话."""
    if len(number) == 4:
        return match[0].startswith("电话") and not number.startswith(("12", "95", "96"))
    if len(number) == 3:
        return number in _THREE or number[0] != "1"
    if len(number) == 5:
        return number.startswith(_FIVE)
    return len(number) >= _LOCAL or (number.startswith(_SIX) and not number.startswith(_NO_SIX))
