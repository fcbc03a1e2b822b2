from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, quotation_at, rule

from .._table_rows import table_rows
from ._counts import YEAR, year_of

_NTH = "[一二三四五六七八九十]{1,3}"
_OF_PARTY = "(?:中国共产党|中共|党的)"
_PARTY = (
    f"{_OF_PARTY}?(?P<plenum>{_NTH}届[一二三四五六七八九]中全会)|{_OF_PARTY}(?P<congress>{_NTH}大)"
    f"|{_OF_PARTY}第(?P<congress2>{_NTH})次全国代表大会"
    f"|{_OF_PARTY}第(?P<of>{_NTH}届)中央委员会第(?P<plenum2>[一二三四五六七八九])次全体会议"
)
_STATE = (
    f"(?:第)?(?P<term>{_NTH}届)全国(?:人民代表大会|人大|政协|人大会议)(?:第)?(?P<number>[一二三四五])次会议"
    f"|全国(?:人大|政协)(?P<term2>{_NTH}届)(?P<number2>[一二三四五])次会议"
)
_NAME = f"(?P<name>{_PARTY}|{_STATE})"
_DAY = f"(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?(?:[至到—-][{DIGIT}]{{1,2}}日)?"
_MET = "(?:胜利|隆重|正式)?(?:召开|举行|开幕|闭幕)(?P<stop>[，。；、])"
_BEFORE = (
    f"(?P<year>{YEAR}){_DAY}(?:在北京|在京)?(?:(?:召开|举行)的{_NAME}"
    f"|[，,]?{_NAME.replace('>', '_>')}(?:在北京|在京)?{_MET})"
)
_AFTER = f"{_NAME}(?:已|是|将)?(?:于|在)(?P<year>{YEAR}){_DAY}(?:在北京|在京)?(?:胜利|隆重)?(?:召开|举行|开幕|闭幕)"
_SIGN = (
    "中全会|次全国代表大会|次全体会议|次会议(?<=[一二三四五]次会议)"
    "|大(?<=[的共党][一二三四五六七八九十]大)|大(?<=[的共党][二十][一二三四五六七八九十]大)"
)
_TERM = 1978
"""The year in which the fifth term began; from it on each term has one session in each of five years."""


@rule(
    "wrong-session-year",
    title="重要会议的年份不对",
    help=(
        "党的二十大在2022年召开，二十届三中全会在2024年，十四届全国人大四次会议在2026年："
        "写成“2023年召开的党的二十届三中全会”就错了。只看写明何年召开、举行的（表见rules/dates/sessions.tsv）。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN,),
    injectors=("_time_injectors:wrong_session_year",),
    bad=[
        Bad("2023年召开的党的二十届三中全会对改革作出部署。", found="2023年召开的党的二十届三中全会"),
        Bad("２０２１年１０月，中共二十大在北京召开，他在家收看。", found="２０２１年１０月，中共二十大在北京召开"),
        Bad("党的十八大于2013年11月召开，他当年入党。", found="党的十八大于2013年11月召开"),
        Bad("2024年3月，十四届全国人大三次会议开幕，他赴京参会。", found="2024年3月，十四届全国人大三次会议开幕"),
        Bad(
            "2021年举行的中国共产党第二十次全国代表大会闭幕后，他返乡。",
            found="2021年举行的中国共产党第二十次全国代表大会",
        ),
        Bad(
            "党的第十九届中央委员会第五次全体会议于2021年召开。",
            found="党的第十九届中央委员会第五次全体会议于2021年召开",
        ),
        Bad("2019年举行的全国政协十三届三次会议上，他递交了提案。", found="2019年举行的全国政协十三届三次会议"),
        Bad("一九七九年召开的十一届三中全会传到山村。", found="一九七九年召开的十一届三中全会"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 今年召开的十四届全国人大三次会议批准了计划。",
            found="今年召开的十四届全国人大三次会议",
        ),
    ],
    good=[
        "2024年召开的党的二十届三中全会，2022年10月，中共二十大在北京召开，党的十八大于2012年11月召开。",
        "2025年3月，十四届全国人大三次会议开幕，2020年举行的全国政协十三届三次会议，一九七八年召开的十一届三中全会。",
        "2018年，党的十九大召开后，2023年党的二十大精神宣讲，2013年十八大代表，2021年召开的第三届全国人大三次会议史料展。",
        "2023年召开的县十四届人大三次会议，2014年，十大家庭评选，2023年召开的二十大品牌评选会，2023年举行的中国工会第十八次全国代表大会，他写道：“2023年召开的党的二十届三中全会”。",
        "今年召开的十四届全国人大三次会议批准了计划。2019年召开的党的三十大，2023年十大举行。",
    ],
)
def wrong_session_year(article: Article) -> Iterator[Finding]:
    """A year stands with a session of a national body that met in another year (rules/dates/sessions.tsv)."""
    for pattern in (_BEFORE, _AFTER):
        for match in article.find(pattern):
            year, right = year_of(article, match["year"]), _year(match)
            if year and right and year != right and quotation_at(article, match.span) is None:
                message = Message(
                    "{name}是{year}年召开的，请核对", "it met in {year}", name=_group(match, "name"), year=right
                )
                yield Finding(Span(match.start, match.end - bool(match.groups().get("stop"))), message)


def _year(match: Match) -> int | None:
    """The year of the session; None for one that the table does not have."""
    name = _group(match, "plenum") or _group(match, "congress")
    if _group(match, "congress2"):
        name = f"{_group(match, 'congress2')}大"
    if _group(match, "plenum2"):
        name = f"{_group(match, 'of')}{_group(match, 'plenum2')}中全会"
    if name:
        return _sessions().get(name)
    first = _sessions().get(_group(match, "term") or _group(match, "term2"), 0)
    number = _group(match, "number") or _group(match, "number2")
    return first + "一二三四五".index(number) if first >= _TERM else None


def _group(match: Match, name: str) -> str:
    groups = match.groups()
    return groups.get(name) or groups.get(f"{name}_") or ""


@cache
def _sessions() -> dict[str, int]:
    return {name: int(year) for name, year in table_rows(Path(__file__).with_name("sessions.tsv"))}
