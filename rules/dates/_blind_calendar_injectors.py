"""Reigns, cycles of sixty years, festivals, plans and weekdays with wrong dates, for `lint-news measure`."""

# ruff: noqa: E501, SIM905 sentences, one a line

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from lint_news import Edit

from .._insertions import insert_one, numeral, other, person

_WEEKDAYS = "一二三四五六日"
_REIGNS = {
    "康熙": (1662, 61), "雍正": (1723, 13), "乾隆": (1736, 60), "嘉庆": (1796, 25), "道光": (1821, 30), "咸丰": (1851, 11), "同治": (1862, 13),
    "光绪": (1875, 34), "宣统": (1909, 3), "洪武": (1368, 31), "永乐": (1403, 22), "万历": (1573, 48), "崇祯": (1628, 17), "民国": (1912, 38), "嘉靖": (1522, 45),
}  # fmt: skip
_STEMS, _BRANCHES, _ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_FIXED_DAYS = {
    "国际劳动妇女节": (3, 8), "植树节": (3, 12), "国际消费者权益日": (3, 15), "世界水日": (3, 22), "世界气象日": (3, 23), "世界读书日": (4, 23), "五一国际劳动节": (5, 1),
    "五四青年节": (5, 4), "全国防灾减灾日": (5, 12), "六一国际儿童节": (6, 1), "世界环境日": (6, 5), "国际禁毒日": (6, 26), "七一建党节": (7, 1), "八一建军节": (8, 1),
    "教师节": (9, 10), "烈士纪念日": (9, 30), "国庆节": (10, 1), "国家扶贫日": (10, 17), "记者节": (11, 8), "全国消防日": (11, 9), "世界艾滋病日": (12, 1), "国家宪法日": (12, 4),
    "南京大屠杀死难者国家公祭日": (12, 13), "澳门回归纪念日": (12, 20), "世界无烟日": (5, 31), "世界人口日": (7, 11), "世界粮食日": (10, 16),
}  # fmt: skip
_LUNAR_DAYS = {
    "元宵节": "正月十五",
    "端午节": "五月初五",
    "中秋节": "八月十五",
    "重阳节": "九月初九",
    "七夕节": "七月初七",
    "腊八节": "腊月初八",
    "春节": "正月初一",
    "龙抬头": "二月初二",
}
_LUNAR = "正月十四 正月初五 二月初一 四月初五 五月初六 五月十五 七月初八 八月十四 八月十六 九月初八 九月十九 腊月初七 腊月十八".split()
_PLANS = {"十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_TERMS = {
    "立春": (2, 4), "雨水": (2, 19), "惊蛰": (3, 5), "春分": (3, 20), "清明": (4, 5), "谷雨": (4, 20), "立夏": (5, 5), "小满": (5, 21), "芒种": (6, 5), "夏至": (6, 21),
    "小暑": (7, 7), "大暑": (7, 22), "立秋": (8, 7), "处暑": (8, 23), "白露": (9, 7), "秋分": (9, 23), "寒露": (10, 8), "霜降": (10, 23), "立冬": (11, 7), "小雪": (11, 22),
    "大雪": (12, 7), "冬至": (12, 22), "小寒": (1, 5), "大寒": (1, 20),
}  # fmt: skip
_DIGITS = "〇一二三四五六七八九"


def _day(random: Random) -> date:
    return date(random.randint(2012, 2018), 1, 1) + timedelta(days=random.randint(0, 330))


def _month_day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def wrong_reign_year(text: str, random: Random) -> Edit | None:
    """A year of a reign beside another year of the common era: 光绪二十三年（1887年）."""
    reign = random.choice(sorted(_REIGNS))
    first, last = _REIGNS[reign]
    number = random.randint(1, last)
    year = first + number - 1 + random.choice((-10, -3, -2, -1, 2, 3, 10))
    written = "元" if number == 1 else numeral(number)
    old = f"{reign}{written}年"
    forms = (
        f"祠堂建于{old}（{year}年），坐北朝南。", f"{old}（{year}），{person(random)}的祖上迁到这里。", f"{year}年（{old}）大水，城墙倒塌过半。", f"县志修于{old}，即公元{year}年。",
        f"碑文落款为“{old}”，也就是{year}年。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_stem_branch_year(text: str, random: Random) -> Edit | None:
    """A year of the cycle of sixty beside another year: 甲子年（1894年）."""
    year = random.randint(1840, 2030)
    shift = random.choice((-12, -10, -2, 1, 2, 10, 12))
    written = _STEMS[(year + shift - 4) % 10] + _BRANCHES[(year + shift - 4) % 12]
    mixed = _STEMS[(year - 4) % 10] + _BRANCHES[(year - 3) % 12]
    forms = (
        f"{written}年（{year}年），他出生在一个木匠家庭。", f"{year}年是农历{written}年。", f"{year}年岁次{written}，{person(random)}立碑为记。", f"画作于{mixed}年秋。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_zodiac_animal(text: str, random: Random) -> Edit | None:
    """A zodiac animal beside a year that is not its own: 丙午羊年, 2014年出生属羊."""
    year = random.randint(1930, 2026)
    right = (year - 4) % 12
    animal = _ANIMALS[(right + random.choice((-2, -1, 1, 2, 6))) % 12]
    cycle = _STEMS[(year - 4) % 10] + _BRANCHES[right]
    forms = (
        f"{year}年是农历{animal}年。", f"{person(random)}生于{year}年5月，属{animal}。", f"邮票{cycle}{animal}年生肖图案很受欢迎。", f"{year}年是{cycle}{animal}年，本命年的人不少。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_festival_date(text: str, random: Random) -> Edit | None:
    """A festival, a memorial day or a solar term with a date that is not its own: 世界水日（3月20日）."""
    fixed, lunar, term = (random.choice(sorted(table)) for table in (_FIXED_DAYS, _LUNAR_DAYS, _TERMS))
    month, day = _FIXED_DAYS[fixed]
    wrong = _month_day(date(2018, month, day) + timedelta(days=random.choice((-7, -2, -1, 1, 2, 7))))
    month, day = _TERMS[term]
    shifted = _month_day(date(2018, month, day) + timedelta(days=random.choice((-9, -6, 6, 9, 15))))
    moon = random.choice([d for d in _LUNAR if d != _LUNAR_DAYS[lunar]])
    forms = (
        f"{wrong}是{fixed}，县里开展了宣传活动。", f"{fixed}（{wrong}）前夕，志愿者走上街头。", f"{wrong}，{fixed}当天，{person(random)}参加了座谈会。", f"农历{moon}是{lunar}，街上很热闹。",
        f"{lunar}（农历{moon}）晚上，一家人坐在院子里。", f"{shifted}是二十四节气中的{term}。", f"今日{term}（{shifted}），农民忙着下田。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_order_of_terms(text: str, random: Random) -> Edit | None:
    """A solar term said to follow, or to be counted, as another one does: 雨水过后是春分."""
    names = list(_TERMS)
    at = random.randrange(len(names))
    after, before = names[(at + random.choice((2, 3, -1))) % 24], names[(at + random.choice((1, 2))) % 24]
    order = at + 1
    forms = (
        f"{names[at]}之后紧接着是{after}，天气一天一个样。", f"{names[at]}之前是{before}。", f"{names[at]}是二十四节气中的第{numeral(other(order, random, 3))}个节气。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_advance(text: str, random: Random) -> Edit | None:
    """A number of days ahead or late that the two dates do not give: 原定4月20日，提前20天于4月10日."""
    planned, days = _day(random), random.randint(3, 40)
    early, late = planned - timedelta(days=days), planned + timedelta(days=days)
    wrong = other(days, random, 15)
    wrong = wrong if abs(wrong - days) > 1 else days + 5
    forms = (
        f"工程原定{_month_day(planned)}完工，提前{wrong}天于{_month_day(early)}完工。", f"比原计划的{_month_day(planned)}推迟{wrong}天，{_month_day(late)}才开工。",
        f"隧道原计划{planned.year}年{_month_day(planned)}贯通，实际{early.year}年{_month_day(early)}贯通，提前了{numeral(wrong)}天。",
        f"截止日期由{_month_day(planned)}延长{wrong}天至{_month_day(late)}。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_years_of_plan(text: str, random: Random) -> Edit | None:
    """A five-year plan with years that are not its own: “十三五”（2015—2020年）."""
    plan = random.choice(sorted(_PLANS))
    start = _PLANS[plan]
    first, last = random.choice(
        (
            (start - 1, start + 4),
            (start, start + 5),
            (start + 1, start + 5),
            (start - 1, start + 3),
            (start + 5, start + 9),
        )
    )
    forms = (
        f"“{plan}”（{first}—{last}年）期间，公路里程翻了一番。", f"“{plan}”规划（{first}年至{last}年）已经印发。", f"{start + random.choice((-1, 1))}年是“{plan}”开局之年。",
        f"{start + random.choice((3, 5))}年是“{plan}”收官之年。", f"“{plan}”末的{start + random.choice((1, 5))}年，{person(random)}的厂搬进园区。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_weekday(text: str, random: Random) -> Edit | None:
    """A weekday that is not that of the full date beside it: 2018年3月19日（星期四）."""
    day = _day(random)
    wrong = _WEEKDAYS[(day.weekday() + random.randint(1, 6)) % 7]
    word = random.choice(("星期", "周"))
    chinese = "".join(_DIGITS[int(d)] for d in str(day.year))
    forms = (
        f"{day.year}年{_month_day(day)}（{word}{wrong}）上午，集市开张。", f"{day.year}年{_month_day(day)}，{word}{wrong}，小雨。", f"那天是{day.year}年{_month_day(day)}，{word}{wrong}。",
        f"{chinese}年{numeral(day.month)}月{numeral(day.day)}日，星期{wrong}，{person(random)}在日记里写道。", f"开标时间：{day.year}年{_month_day(day)}（周{wrong}）9：30。",
    )  # fmt: skip
    return insert_one(text, forms, random)
