"""Durations, ages, anniversaries and calendars that do not come out, for `lint-news measure`."""

# ruff: noqa: E501 sentences, one a line

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from lint_news import Edit

from .._insertions import county, insert_one, numeral, other, person

_EVENTS = {
    "中国共产党成立": 1921, "中华人民共和国成立": 1949, "新中国成立": 1949, "中国人民解放军建军": 1927, "改革开放": 1978, "香港回归祖国": 1997,
    "澳门回归祖国": 1999, "中国人民抗日战争胜利": 1945, "五四运动": 1919, "红军长征胜利": 1936, "辛亥革命": 1911, "唐山大地震": 1976, "汶川特大地震": 2008,
    "中国加入世界贸易组织": 2001, "西安事变": 1936, "南昌起义": 1927, "遵义会议": 1935, "中国恢复联合国合法席位": 1971, "恢复高考": 1977, "深圳经济特区成立": 1980,
}  # fmt: skip
_AGE_WORDS = {
    "花甲": 60,
    "古稀": 70,
    "耄耋": 80,
    "期颐": 100,
    "而立": 30,
    "不惑": 40,
    "知天命": 50,
    "及笄": 15,
    "弱冠": 20,
}
_CENTURY, _OLD = 100, 80


def _day(random: Random, first: int = 2012, last: int = 2018) -> date:
    return date(random.randint(first, last), 1, 1) + timedelta(days=random.randint(0, 330))


def _month_day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def wrong_duration(text: str, random: Random) -> Edit | None:
    """A duration that its two ends do not give: 3月20日至4月10日，为期12天."""
    start, days = _day(random), random.randint(3, 45)
    end, wrong = start + timedelta(days=days - 1), other(days, random)
    wrong = wrong if abs(wrong - days) > 1 else days + 4
    years = random.randint(4, 12)
    start_text = f"{start.year}年{_month_day(start)}" if random.random() < 1 / 2 else _month_day(start)
    end_text = _month_day(end) if start.year == end.year else f"{end.year}年{_month_day(end)}"
    forms = (
        f"展览从{start_text}持续到{end_text}，为期{wrong}天。", f"公示时间为{start_text}至{end_text}，共{wrong}天。", f"活动于{start_text}开始、{end_text}结束，历时{numeral(wrong)}天。",
        f"{person(random)}{start.year}年参加工作，{start.year + years}年离职，干了整整{years + random.choice((-2, 2, 3, 5))}年。",
        f"工程{start.year}年开工，{start.year + years}年建成，历时{numeral(years + random.choice((3, 4, 5)))}年。",
        f"会议上午9时开始，11时30分结束，开了{random.choice(('三个半小时', '一个半小时', '4个小时', '3.5小时'))}。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_school_term(text: str, random: Random) -> Edit | None:
    """A term of study or office that its two years do not give: 四年制本科，1998年入学，2001年毕业."""
    years = random.randint(2, 5)
    wrong = random.choice([n for n in range(2, 8) if n != years])
    start, name = random.randint(1978, 2012), person(random)
    forms = (
        f"{name}{start}年考入{numeral(years)}年制本科，{start + wrong}年按期毕业。", f"{name}{start}年入学，学制{years}年，{start + wrong}年毕业。",
        f"村里实施了{numeral(years)}年行动计划（{start}—{start + wrong}年）。", f"本届任期{numeral(years)}年，自{start}年3月至{start + wrong}年3月。",
        f"合同期{years}年，从{start}年1月1日到{start + wrong}年12月31日。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_age(text: str, random: Random) -> Edit | None:
    """An age that the year of birth and the year spoken of do not give: 1951年出生，2019年时78岁."""
    birth, name = random.randint(1925, 1985), person(random)
    now = random.randint(max(birth + 25, 2005), 2018)
    right = now - birth
    wrong = right + random.choice((-20, -10, -5, -4, 4, 5, 10, 20))
    forms = (
        f"{now}年，1{str(birth)[1:]}年出生的{name}已经{wrong}岁了。", f"{name}生于{birth}年，{now}年去世，享年{wrong}岁。", f"{name}（{birth}—{now}），享年{wrong}岁。",
        f"{name}出生于{birth}年3月，{now}年5月被评为劳动模范，那年他{wrong}岁。", f"{birth}年出生的{name}在{now}年入党，时年{wrong}岁。",
        f"{name}{birth}年入伍，到{now}年，军龄已有{wrong}年。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_anniversary(text: str, random: Random) -> Edit | None:
    """The anniversary of a known event that the year does not give: 2019年是新中国成立71周年."""
    event = random.choice(sorted(_EVENTS))
    year = random.randint(2011, 2026)
    wrong = year - _EVENTS[event] + random.choice((-10, -2, -1, 1, 2, 10))
    wrong = wrong if wrong > 0 else year - _EVENTS[event] + 3
    count = numeral(wrong) if wrong < _CENTURY and random.random() < 1 / 3 else str(wrong)
    forms = (
        f"{year}年是{event}{count}周年，各地举行了纪念活动。", f"{year}年，{event}{count}周年之际，{person(random)}写下一首诗。", f"为纪念{event}{count}周年，{year}年县里办了一场画展。",
        f"{_EVENTS[event] + random.choice((-2, -1, 1, 2))}年{event}时，{person(random)}的父亲正在外地。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_relative_year(text: str, random: Random) -> Edit | None:
    """去年, 今年 and 明年 with years that do not follow one another: 今年（2018年）…去年（2016年）."""
    year = random.randint(2012, 2019)
    low, high = year - random.choice((0, 2, 3)), year + random.choice((0, 2, 3))
    forms = (
        f"今年（{year}年）收入比去年（{low}年）多。", f"去年（{low}年）动工，今年（{year}年）完工。", f"今年（{year}年）先建一期，明年（{high}年）再建二期。",
        f"{year}年的次年，即{high}年，{person(random)}回到{county(random)}。", f"今年是{year}年，明年就是{high}年了。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_age_word(text: str, random: Random) -> Edit | None:
    """A word for an age beside another age: 年过古稀的他今年58岁."""
    word = random.choice(sorted(_AGE_WORDS))
    right = _AGE_WORDS[word]
    low, high = max(6, right - random.choice((9, 12, 15, 25))), right + random.choice((12, 15, 25))
    wrong = low if right >= _OLD or random.random() < 1 / 2 else high
    name = person(random)
    forms = (
        f"{wrong}岁的{name}已届{word}之年。", f"{name}今年{wrong}岁，正值{word}之年。", f"{word}之年的{name}今年{wrong}岁，精神很好。", f"年过{word}的{name}（{low}岁）每天坚持读书。",
    )  # fmt: skip
    return insert_one(text, forms, random)
