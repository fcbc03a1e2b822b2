"""Faults of the lunar calendar and of terms, for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._insertions import insert_inside

if TYPE_CHECKING:
    from random import Random

    from lint_news import Edit


def wrong_cyclic_day(text: str, random: Random) -> Edit | None:
    """A wrong day of the cycle of sixty, or one that the cycle does not have, in an invented sentence."""
    pair = random.choice(("甲丑", "癸午", "乙子", "己卯"))
    return insert_inside(text, random, f"2026年3月20日，正是{pair}日，寨子里杀猪过节。")


def wrong_leap_month(text: str, random: Random) -> Edit | None:
    """A leap month that a year does not have, in an invented sentence."""
    year, month = random.choice(((2025, "五"), (2023, "三"), (2020, "五"), (2024, "六")))
    return insert_inside(text, random, f"{year}年闰{month}月，庙会办了两回。")


def wrong_lunar_year(text: str, random: Random) -> Edit | None:
    """A lunar year that is not that of a date, in an invented sentence."""
    day, pair = random.choice((("2025年10月29日", "甲辰"), ("2026年2月17日", "乙巳"), ("2026年5月1日", "甲午")))
    return insert_inside(text, random, f"{day}，农历{pair}年的庙会开锣。")


def wrong_school_term(text: str, random: Random) -> Edit | None:
    """A school term that begins in the months of the other one, in an invented sentence."""
    day, term = random.choice((("3月2日", "秋季学期"), ("9月1日", "春季学期"), ("9月1日", "第二学期")))
    return insert_inside(text, random, f"全县中小学{term}于{day}开学，幼儿园同步入园。")


def wrong_lunar_range(text: str, random: Random) -> Edit | None:
    """A range of lunar days that is not that of the dates beside it, in an invented sentence."""
    days = random.choice(("五月初四至初八", "五月初五至初九", "四月初五至初八"))
    return insert_inside(text, random, f"庙会2026年6月19日至22日（农历{days}）举行。")


def wrong_happening_year(text: str, random: Random) -> Edit | None:
    """What the whole country talked of in a wrong year, in an invented sentence."""
    when, what = random.choice((("2025年3月", "天水麻辣烫火遍全国"), ("2024年4月", "神舟二十号发射升空")))
    return insert_inside(text, random, f"{when}，{what}，他在场。")


def wrong_retirement_word(text: str, random: Random) -> Edit | None:
    """A cadre of the revolution who began to work too late, in an invented sentence."""
    year = random.randint(1950, 1962)
    return insert_inside(text, random, f"离休干部韩怀德同志{year}年参加工作，住在南街。")


def wrong_session_length(text: str, random: Random) -> Edit | None:
    """A meeting that is said to last one or more days too long, in an invented page."""
    sentence = f"1月22日，县政协会议闭幕。会议于1月19日开幕，会期{random.choice('五六七')}天。"
    return insert_inside(text, random, sentence)


def wrong_past_term(text: str, random: Random) -> Edit | None:
    """A solar term that is said to be over before one that does not follow it, in an invented sentence."""
    first, second = random.choice((("小满", "立夏"), ("立秋", "小暑"), ("大寒", "冬至")))
    return insert_inside(text, random, f"{first}已过，{second}将至，田里一片忙碌。")


def wrong_dog_days_length(text: str, random: Random) -> Edit | None:
    """A wrong length of the hot days, in an invented sentence."""
    year, days = random.choice((("2026", 30), ("2025", 40), ("2024", 30)))
    return insert_inside(text, random, f"{year}年三伏共{days}天，户外作业注意防暑。")


def reign_of_other_dynasty(text: str, random: Random) -> Edit | None:
    """A reign behind another dynasty, in an invented sentence."""
    when = random.choice(("明乾隆三十年", "清嘉靖年间", "南宋元丰元年", "唐绍兴初年", "北宋淳熙年间"))
    return insert_inside(text, random, f"据县志记载，这座石桥始建于{when}。")


def misspelt_cyclic_pair(text: str, random: Random) -> Edit | None:
    """A pair of the cycle of sixty with a character that looks like the right one, in an invented sentence."""
    pair = random.choice(("乙已", "戊戍", "已亥", "葵卯", "戌午"))
    return insert_inside(text, random, f"这块匾是{pair}年春天挂上去的。")


def wrong_nth_dog_day(text: str, random: Random) -> Edit | None:
    """A day of the hot days with a wrong number, in an invented sentence."""
    return insert_inside(text, random, f"2026年7月24日是初伏第{random.choice('一二三四')}天，户外作业注意防暑。")
