"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from lint_news import Edit, Span, random_match

from .._insertions import insert_inside
from .._numerals import in_numerals

if TYPE_CHECKING:
    from random import Random

_WHAT = [
    "报名",
    "公示",
    "展览",
    "讲座",
    "停水检修",
    "招聘会",
    "义诊",
    "比赛",
    "培训班",
    "听证会",
    "夜市",
    "演出",
    "征稿",
    "普查",
    "接种",
    "评选",
]
_WHO = [
    "县文化馆",
    "市体育中心",
    "城关镇",
    "区人社局",
    "供水公司",
    "图书馆",
    "市教育局",
    "社区",
    "县医院",
    "博物馆",
    "开发区",
    "镇政府",
]
_NAMES = "一二三四五六日"


def _subject(random: Random) -> str:
    who, what = random.choice(_WHO), random.choice(_WHAT)
    return random.choice((f"{who}的{what}", f"{who}{what}", f"此次{what}", f"据{who}介绍，{what}", f"{what}"))


def _day(random: Random) -> date:
    return date(random.randint(1990, 2030), random.randint(1, 12), random.randint(1, 28))


def wrong_weekday(text: str, random: Random) -> Edit | None:
    """A wrong weekday for a full date, of the text or of an invented sentence."""
    found = random_match("(?<![0-9—至])((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日(?![（(至—-])", text, random)
    day = date(*map(int, found.groups())) if found and random.random() < 0.7 else _day(random)
    name = _NAMES[(day.weekday() + random.randint(1, 6)) % 7]
    styles = ("（星期{}）", "（周{}）", "，星期{}，", "星期{}", " 星期{} ", "（星期{}）")
    written = random.choice(styles).format(name)
    if found and (day.year, day.month, day.day) == tuple(map(int, found.groups())):
        return Edit(Span(found.end(), found.end()), written)
    end = random.choice(("举行", "开始", "截止", "上午9时举行", "如期进行"))
    return insert_inside(text, random, f"{_subject(random)}于{day.year}年{day.month}月{day.day}日{written}{end}。")


def impossible_date(text: str, random: Random) -> Edit | None:
    """An impossible day in a date of the text: a day after the month's end, or a month after 12."""
    found = random_match("(?<![0-9])([0-9]{1,2})月([0-9]{1,2})日", text, random)
    if found is None:
        return None
    month, day = map(int, found.groups())
    if random.random() < 0.3 or not 1 <= month <= 12:
        return Edit(Span(*found.span(1)), str(random.randint(13, 29)))
    past = monthrange(2024, month)[1] + random.randint(1, 8)
    return Edit(Span(*found.span(2)), str(random.choice((past, day + 40))))


def impossible_time(text: str, random: Random) -> Edit | None:
    """An hour above 24 or a minute above 59, in a time of the text or in an invented sentence."""
    found = random_match("(?<![0-9:：])([0-9]{1,2})([:：])([0-9]{2})(?![0-9:：])", text, random)
    hour, minute = random.randint(7, 11), random.randint(0, 59)
    if random.random() < 0.5:
        minute = random.randint(60, 99)
    else:
        hour = random.randint(25, 39)
    if found and random.random() < 0.5:
        return Edit(Span(*found.span()), f"{hour}{found[2]}{minute:02}")
    word = random.choice(("上午", "早上", "", "")) if hour < 13 else random.choice(("下午", "晚上", "", ""))
    clock = f"{hour}:{minute:02}" if random.random() < 0.6 else f"{hour}时{minute}分"
    day = f"{random.randint(1, 12)}月{random.randint(1, 28)}日"
    return insert_inside(
        text, random, f"{_subject(random)}于{day}{word}{clock}{random.choice(('开始', '结束', '举行'))}。"
    )


def day_part_conflict(text: str, random: Random) -> Edit | None:
    """An hour after noon with a word for the morning, in the text or in an invented sentence."""
    found = random_match("(?:上午|早上|凌晨|清晨)([0-9]{1,2})(?=[时点:：])", text, random)
    if found and random.random() < 0.7:
        return Edit(Span(*found.span(1)), str(random.randint(13, 23)))
    word, hour = random.choice(("上午", "上午", "早上", "凌晨", "清晨", "早晨")), random.randint(13, 23)
    clock = random.choice((f"{hour}:{random.choice(('00', '30', '45'))}", f"{hour}时", f"{hour}点", f"{hour}时30分"))
    day = random.choice((f"{random.randint(1, 12)}月{random.randint(1, 28)}日", "当天", "每天", "周末"))
    return insert_inside(text, random, f"{_subject(random)}于{day}{word}{clock}开始。")


def _swapped(found: re.Match[str], first: int, last: int) -> Edit:
    start = found.start()
    text = found[0]
    a, b = ((found.start(group) - start, found.end(group) - start) for group in (first, last))
    return Edit(Span(*found.span()), text[: a[0]] + found[last] + text[a[1] : b[0]] + found[first] + text[b[1] :])


def reversed_time(text: str, random: Random) -> Edit | None:
    """Swap the two ends of a range of times, of the text or of an invented sentence."""
    found = random_match(
        "(?<![0-9:：])([0-9]{1,2}[:：][0-9]{2})([—-])([0-9]{1,2}[:：][0-9]{2})(?![0-9:：])", text, random
    )
    if found and random.random() < 0.5:
        return _swapped(found, 1, 3)
    start, length = random.randint(7, 17), random.randint(1, 6)
    minutes = [random.choice(("00", "30", "15", "45")) for _ in range(2)]
    times = [f"{hour}:{minute}" for hour, minute in zip((start + length, start), minutes, strict=True)]
    return insert_inside(text, random, f"{_subject(random)}时间为{random.choice('—至').join(times)}。")


def reversed_date(text: str, random: Random) -> Edit | None:
    """Swap the two ends of a range of days, of the text or of an invented sentence."""
    found = random_match("(?<![0-9])([0-9]{1,2})月([0-9]{1,2})日(至|—)([0-9]{1,2})日", text, random)
    if found and random.random() < 0.6 and found[2] != found[4]:
        return _swapped(found, 2, 4)
    month, first = random.randint(1, 12), random.randint(1, 20)
    last = first + random.randint(1, 8)
    second = random.choice((f"{first}日", f"{month}月{first}日"))
    return insert_inside(text, random, f"{_subject(random)}自{month}月{last}日{random.choice('—至')}{second}举行。")


def mixed_date_numerals(text: str, random: Random) -> Edit | None:
    """Write a part of a date in Chinese numerals and the rest in digits."""
    found = random_match("(?<![0-9])(?:((?:19|20)[0-9]{2})年)?([0-9]{1,2})月([0-9]{1,2})日", text, random)
    if found is None:
        return None
    part = random.choice([group for group in (1, 2, 3) if found[group]])
    number = found[part]
    words = in_numerals(int(number)) if part > 1 else "".join("〇一二三四五六七八九"[int(char)] for char in number)
    if part == 1 and random.random() < 0.5:
        words = random.choice((words[:2] + number[2:], number[:2] + words[2:]))
    return Edit(Span(*found.span(part)), words)


def hyphen(text: str, random: Random) -> Edit | None:
    """A hyphen for the dash of a range of times, days or years, in the text or in an invented sentence."""
    found = random_match(
        "(?<=[0-9]日)—(?=[0-9]{1,2}[月日])|(?<=[0-9]{4})—(?=[0-9]{4}年)|(?<=[:：][0-9]{2})—(?=[0-9]{1,2}[:：])",
        text,
        random,
    )
    if found and random.random() < 0.5:
        return Edit(Span(*found.span()), "-")
    make: tuple[Callable[[], str], ...] = (
        lambda: f"时间为{random.randint(7, 11)}:{random.choice(('00', '30'))}-{random.randint(12, 20)}:30",
        lambda: f"定于{random.randint(1, 12)}月{random.randint(1, 9)}日-{random.randint(10, 28)}日",
        lambda: f"在{random.randint(1990, 2010)}-{random.randint(2011, 2030)}年间进行",
    )
    return insert_inside(text, random, f"{_subject(random)}{random.choice(make)()}。")


def impossible_lunar_date(text: str, random: Random) -> Edit | None:
    """A lunar date with too high a day, in the text or in an invented sentence."""
    found = random_match("(?:正|腊|冬)月(初?[一二三四五六七八九十]{1,3})(?=[，。、；的）])", text, random)
    if found and random.random() < 0.6:
        return Edit(Span(*found.span(1)), random.choice(("三十一", "三十二", "卅一", "初十二")))
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    month, day = (
        random.choice(("农历八月", "腊月", "正月", "农历三月")),
        random.choice(("三十一", "三十三", "卅二", "初十五")),
    )
    return Edit(Span(at.end(), at.end()), f"庙会定在{month}{day}。") if at else None
