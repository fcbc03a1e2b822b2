from __future__ import annotations

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Match, Message, pattern_rule

from ._days import is_mentioned

_CALENDAR = "(?:农历|阴历|旧历|夏历)的?(?:闰)?"
_MONTH = f"(?:{_CALENDAR}(?:[正冬腊]|[一二三四五六七八九十]{{1,2}})|(?<![真修改纠订校])[正冬腊])月"
_COUNTED = "个名位户家天次里岁"
_ONE = f"一(?![{_COUNTED}过早到大晚直同块起路并律般声面方些定共样旦切下])"
"""Words with 一 after 三十: 一早, 一过, 一家人."""
_ONES = f"(?:{_ONE}|[二三四五六七八九](?![{_COUNTED}]))"
_AFTER_30 = f"{_MONTH}(?:(?:三十|卅){_ONES}|[四五六七八九]十[一二三四五六七八九]?(?![{_COUNTED}]))"
_AFTER_10 = f"{_MONTH}初(?:十{_ONES}|[二三]十)"
_IN_DIGITS = f"{_CALENDAR}(?:[正冬腊]|[{DIGIT}]{{1,2}})月(?:3[1-9]|３[１-９]|[4-9][0-9])[日号]"
_NO_MONTH = f"{_CALENDAR}(?:十[三四五六七八九]|[二三]十)月"


@pattern_rule(
    "impossible-lunar-date",
    title="农历没有的日期",
    help=(
        "农历每月最多三十天，只有十二个月，“初”只到初十：腊月三十一、正月卅二、十三月、初十一都不对。"
        "三十一过、三十一大早（三十｜一过）不在此列。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_AFTER_30, _AFTER_10, _IN_DIGITS, _NO_MONTH),
    injectors=("_injectors:impossible_lunar_date",),
    message=Message("农历没有“{match}”，请核对", "the lunar calendar has no {match}"),
    confidence=Confidence.CERTAIN,
    bad=[
        Bad("庙会定在农历八月三十一。", found="农历八月三十一"),
        Bad("腊月三十一赶年集。", found="腊月三十一"),
        Bad("戏唱到正月卅二。", found="正月卅二"),
        Bad("庙会定在阴历三月四十。", found="阴历三月四十"),
        Bad("庙会定在农历8月31日。", found="农历8月31日"),
        Bad("庙会定在农历七月初十二。", found="农历七月初十二"),
        Bad("庙会定在正月初二十。", found="正月初二十"),
        Bad("庙会定在农历十三月初五。", found="农历十三月"),
    ],
    good=[
        "农历八月三十，腊月三十，正月初十，闰月，农历十二月，农历十月。",
        "腊月三十一过，正月三十一早，正月三十一到，腊月三十一大早，腊月三十一家人，正月初十一次，正月初十一晚。",
        "正月三十一个人，正月三十二个人，农历三月四十个人，正月初十二个人。",
        "改正月三十一号的报表，真正月三十二的，真正月初十二的。",
        "八月三十一日，“腊月三十一”的说法不对。",
    ],
)
def impossible_lunar_date(article: Article, match: Match) -> bool:
    """A lunar day or month does not exist: a month has at most thirty days, a year twelve months."""
    return not is_mentioned(article, match.span)
