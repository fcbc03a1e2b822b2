from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, PAREN_OPEN, Article, Bad, ErrorKind, Finding, Message, numeral, rule

from ._cycles import BRANCHES, STEMS, exists, pair_of_day
from ._days import NUMBER, existing, is_mentioned, likely_days

_PAIR = f"(?P<pair>[{STEMS}][{BRANCHES}])日"
_DATE = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_IS = f"(?:[，,]?(?:正好|恰好|恰|正|便|就|也|适)?(?:[是为值逢系即])|[，,、{PAREN_OPEN}])(?:农历|干支)?"
_DATED = f"{_DATE}{_IS}{_PAIR}"


@rule(
    "wrong-cyclic-day",
    title="干支日与日期不符",
    help="2026年3月20日是癸巳日，写成癸午日、癸卯日就错了：干支里没有癸午。日期的年份写明，或能由报纸日期推定时才比对；引错误写法的不查。",
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_PAIR,),
    injectors=("_lunar_injectors:wrong_cyclic_day",),
    bad=[
        Bad("庙会定在癸午日，各村都来。", found="癸午"),
        Bad("2026年3月20日，正是癸卯日，寨子里杀猪过节。", found="癸卯"),
        Bad("２０２６年３月２０日（癸卯日），寨子里过节。", found="癸卯"),
        Bad("2026年3月12日 星期四 第2版\n\n本报讯 今年这一天是3月20日，恰逢癸卯日。", found="癸卯"),
    ],
    good=[
        "2026年3月20日，正是癸巳日，2026年3月20日（癸巳日），癸卯日那天，寨子里过节。",
        "2026年3月12日 星期四 第2版\n\n本报讯 今年这一天是3月20日，恰逢癸巳日。2026年2月30日（癸巳日）。",
        "碑上写的“癸午日”有误。3月20日，正是癸卯日。",
    ],
)
def wrong_cyclic_day(article: Article) -> Iterator[Finding]:
    """A day of the cycle of sixty is not that of the date before it, or the cycle does not have it."""
    for match in article.find(_PAIR):
        if not exists(match["pair"]) and not is_mentioned(article, match.span):
            message = Message("干支里没有“{pair}”，请核对", "the cycle has no {pair}", pair=match["pair"])
            yield Finding(match.group("pair"), message)
    for match in article.find(_DATED):
        month, day = numeral(match["month"]), numeral(match["day"])
        found = existing(int(match["year"]), month, day) if match["year"] else None
        days = (found,) if match["year"] else likely_days(article, month, day, match.start)
        pairs = [pair_of_day(one) for one in days if one]
        if pairs and exists(match["pair"]) and match["pair"] not in pairs:
            message = Message("这一天是{pair}日，请核对", "that day is {pair}", pair=pairs[0])
            yield Finding(match.group("pair"), message)
