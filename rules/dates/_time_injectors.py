"""Faults of time that can be computed, for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import random_match

from .._insertions import insert_inside

if TYPE_CHECKING:
    from random import Random

    from lint_news import Edit


def _off(random: Random, most: int = 12) -> int:
    return random.choice((-1, 1)) * random.randint(3, most)


def wrong_age(text: str, random: Random) -> Edit | None:
    """An age that does not go with two years, in an invented sentence."""
    born, age = random.randint(1925, 1990), random.randint(18, 30)
    died = born + random.randint(60, 98)
    sentence = random.choice(
        (
            f"他生于{born}年，{born + age}年参加工作，时年{age + _off(random)}岁。",
            f"{born}年出生的老人{died}年病逝，享年{died - born + _off(random)}岁。",
            f"画家（{born}—{died}），享年{died - born + _off(random)}岁。",
        )
    )
    return insert_inside(text, random, sentence)


def wrong_anniversary(text: str, random: Random) -> Edit | None:
    """A number of an anniversary that does not go with the years, in an invented sentence."""
    year = random.randint(1990, 2030)
    names = {"新中国成立": 1949, "建党": 1921, "建军": 1927, "改革开放": 1978, "抗战胜利": 1945}
    name = random.choice([*names])
    began = random.randint(1930, 1980)
    sentence = random.choice(
        (
            f"{year}年是{name}{year - names[name] + _off(random)}周年。",
            f"{year}年{name}{year - names[name] + _off(random)}周年之际，街道举办了展览。",
            f"学校创办于{began}年，{year}年举行建校{abs(year - began + _off(random))}周年庆典。",
        )
    )
    return insert_inside(text, random, sentence)


def wrong_named_day(text: str, random: Random) -> Edit | None:
    """A festival on a wrong day, in an invented sentence."""
    name, month, day = random.choice(
        (("教师节", 9, 10), ("国际护士节", 5, 12), ("植树节", 3, 12), ("世界读书日", 4, 23), ("建军节", 8, 1))
    )
    wrong = (day + random.randint(1, 9)) % 28 + 1
    if wrong == day:
        return None
    sentence = random.choice(
        (
            f"{month}月{wrong}日是{name}，县里办了座谈会。",
            f"{name}（{month}月{wrong}日）前，新楼交付使用。",
            f"{month}月{wrong}日，{name}，街道组织了义诊。",
        )
    )
    return insert_inside(text, random, sentence)


def wrong_lunar_date(text: str, random: Random) -> Edit | None:
    """A wrong lunar day for a date, in an invented sentence."""
    wrong = random.choice(("初二", "初七", "十三", "廿一"))
    day, month = random.choice(((17, "正月"), (3, "正月")))
    date = "2026年2月17日" if day == 17 else "2026年3月3日"
    sentence = random.choice(
        (f"{date}（农历{month}{wrong}），街上挂起花灯。", f"{date}是{month}{wrong}，街上挂起花灯。")
    )
    return insert_inside(text, random, sentence)


def wrong_ordinal_day(text: str, random: Random) -> Edit | None:
    """A wrong number of a named day, in an invented sentence."""
    name, first = random.choice((("教师节", 1985), ("全国助残日", 1991), ("国际禁毒日", 1988), ("中国记者节", 2000)))
    year = random.randint(2012, 2030)
    number = year - first + 1 + _off(random, 9)
    return insert_inside(text, random, f"{year}年，县里在第{number}个{name}办了座谈会。")


def wrong_day_count(text: str, random: Random) -> Edit | None:
    """A number of days that does not go with a range of days, in an invented sentence."""
    month, first, length = random.randint(1, 12), random.randint(1, 10), random.randint(3, 15)
    number = length + random.choice((-2, -1, 2, 3, 5))
    days = f"{month}月{first}日至{first + length - 1}日"
    sentence = random.choice(
        (
            f"书画展{days}举行，为期{number}天。",
            f"为期{number}天的培训班（{days}）在县委党校举办。",
            f"{days}放假调休，共{number}天。",
        )
    )
    return insert_inside(text, random, sentence)


def wrong_hour_count(text: str, random: Random) -> Edit | None:
    """A number of hours that does not go with two times, in an invented sentence."""
    first, length = random.randint(7, 10), random.randint(2, 5)
    number = length + random.choice((-1, 1, 2))
    sentence = random.choice(
        (
            f"停水时间为上午{first}时至{first + length}时，共{number}小时。",
            f"列车上午{first}:30出发，{first + length}:30抵达，行程{number}个小时。",
            f"抢修从{first}时开始，到{first + length}时结束，历时{number}小时。",
        )
    )
    return insert_inside(text, random, sentence)


def wrong_year_count(text: str, random: Random) -> Edit | None:
    """A number of years that does not go with two years, in an invented sentence."""
    first, length = random.randint(1980, 2010), random.randint(4, 15)
    number = length + random.choice((-3, -2, 2, 3, 5))
    sentence = random.choice(
        (
            f"大桥{first}年动工，{first + length}年通车，历时{number}年。",
            f"{first}年他离开矿山，时隔{number}年，{first + length}年又回来了。",
        )
    )
    return insert_inside(text, random, sentence)


def wrong_elapsed_years(text: str, random: Random) -> Edit | None:
    """A number of years since a founding that does not go with the day of the paper; only for texts that print it."""
    began = random.randint(1850, 1980)
    found = random_match("(20[0-9]{2})年[0-9]{1,2}月[0-9]{1,2}日 +星期", text, random)
    if found is None:
        return None
    number = int(found[1]) - began + random.choice((-100, 100, 13, -13, 7))
    return insert_inside(text, random, f"书院始建于{began}年，距今已有{abs(number)}年历史。")


def wrong_relative_year(text: str, random: Random) -> Edit | None:
    """A wrong year beside 去年; only for texts that print the day of the paper."""
    found = random_match("(20[0-9]{2})年[0-9]{1,2}月[0-9]{1,2}日 +星期", text, random)
    if found is None:
        return None
    return insert_inside(text, random, f"去年（{int(found[1]) + random.choice((-3, -2, 1))}年），园区新增企业二百家。")


def period_mismatch(text: str, random: Random) -> Edit | None:
    """A quarter with wrong months, or a decade with a wrong year, in an invented sentence."""
    sentence = random.choice(
        (
            f"一季度（1月至{random.randint(4, 9)}月），园区新增企业二百家。",
            f"上半年（1—{random.randint(7, 11)}月），降水偏少。",
            f"上世纪八十年代末的{random.randint(1970, 1978)}年，他考上师范。",
        )
    )
    return insert_inside(text, random, sentence)


def wrong_cyclic_year(text: str, random: Random) -> Edit | None:
    """An animal or a stem and branch that is not that of the year, in an invented sentence."""
    year = random.randint(1950, 2040)
    names = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
    wrong = names[(year - 4 + random.randint(2, 10)) % 12]
    pair = "甲乙丙丁戊己庚辛壬癸"[(year - 4) % 10] + "子丑寅卯辰巳午未申酉戌亥"[(year - 4) % 12]
    sentence = random.choice(
        (
            f"{year}年是{wrong}年，剪纸卖得好。",
            f"{pair}{wrong}年到来，剪纸卖得好。",
            f"{pair}年（{year + 3}年），村里修谱。",
        )
    )
    return insert_inside(text, random, sentence)


def wrong_plan_year(text: str, random: Random) -> Edit | None:
    """A five-year plan with other years, in an invented sentence."""
    name, first = random.choice((("十三五", 2016), ("十四五", 2021), ("十五五", 2026)))
    sentence = random.choice(
        (
            f"“{name}”时期（{first - 1}—{first + 4}年），县里修路四百公里。",
            f"{first + random.randint(1, 4)}年是“{name}”规划开局之年。",
            f"{first + random.randint(0, 3)}年是“{name}”规划收官之年。",
        )
    )
    return insert_inside(text, random, sentence)


def impossible_sequence(text: str, random: Random) -> Edit | None:
    """Two events with dates in the reverse order, in an invented sentence."""
    year, back = random.randint(1995, 2024), random.randint(1, 5)
    first, last = random.choice((("开工", "竣工"), ("立案", "开庭"), ("奠基", "投产"), ("立项", "通车")))
    return insert_inside(text, random, f"此事{year}年{first}，{year - back}年{last}。")


def wrong_countdown(text: str, random: Random) -> Edit | None:
    """A wrong number of days until a date; only for texts that print the day of the paper."""
    found = random_match("20[0-9]{2}年([0-9]{1,2})月([0-9]{1,2})日 +星期", text, random)
    if found is None:
        return None
    left = (12 - int(found[1])) * 30 + random.randint(60, 90)
    return insert_inside(text, random, f"距12月31日竣工还有{left}天，工地日夜赶工。")


def wrong_event_year(text: str, random: Random) -> Edit | None:
    """A year before an event of another year, in an invented sentence."""
    name, year = random.choice((("香港回归祖国", 1997), ("新中国成立", 1949), ("唐山大地震", 1976), ("海南建省", 1988)))
    return insert_inside(text, random, f"{year + random.choice((-1, 1, 2))}年{name}时，他正在部队。")


def wrong_session_year(text: str, random: Random) -> Edit | None:
    """A session of a national body in a wrong year, in an invented sentence."""
    name, year = random.choice((("党的十九大", 2017), ("党的十八届三中全会", 2013), ("十三届全国人大二次会议", 2019)))
    wrong = year + random.choice((-2, -1, 1, 2))
    return insert_inside(text, random, random.choice((f"{wrong}年召开的{name}传来喜讯。", f"{name}于{wrong}年召开。")))


def wrong_lunar_festival(text: str, random: Random) -> Edit | None:
    """A festival on a wrong lunar day, in an invented sentence."""
    name, right = random.choice(
        (("端午节", "五月初五"), ("中秋节", "八月十五"), ("重阳节", "九月初九"), ("元宵节", "正月十五"))
    )
    wrong = random.choice([day for day in ("五月初四", "八月十六", "九月初八", "四月初五") if day != right])
    return insert_inside(
        text, random, random.choice((f"农历{wrong}是{name}，街上热闹。", f"{name}（农历{wrong}）那天，街上热闹。"))
    )


def wrong_term_length(text: str, random: Random) -> Edit | None:
    """A plan or a school course with a wrong last year, in an invented sentence."""
    first, wrong = random.randint(1985, 2020), random.randint(5, 8)
    sentence = random.choice(
        (
            f"县里实施三年行动计划（{first}—{first + wrong}年）。",
            f"他{first}年考入三年制师范，{first + wrong}年按期毕业。",
        )
    )
    return insert_inside(text, random, sentence)
