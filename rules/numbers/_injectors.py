"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, random_match

from .._insertions import insert_inside

if TYPE_CHECKING:
    from random import Random

WHO = [
    "县文化馆",
    "市体育中心",
    "城关镇",
    "区人社局",
    "供水公司",
    "图书馆",
    "市教育局",
    "河东社区",
    "县医院",
    "开发区",
    "双河村",
    "合作社",
]
_PARTS = (
    ("人", (("男", "女"), ("男生", "女生"), ("党员", "群众"), ("教师", "学生"), ("本地", "外地"), ("城镇", "农村"))),
    ("名", (("男性", "女性"), ("医生", "护士"), ("选手", "裁判"), ("干部", "志愿者"))),
    ("亩", (("小麦", "玉米"), ("水田", "旱地"), ("苹果", "梨"), ("蔬菜", "花卉"))),
    ("户", (("东区", "西区"), ("甲村", "乙村"), ("新建", "改造"))),
    ("万元", (("中央资金", "地方资金"), ("一期", "二期"), ("工资", "奖金"))),
    ("吨", (("大米", "面粉"), ("白菜", "土豆"))),
    ("件", (("棉衣", "棉被"), ("口罩", "手套"))),
)


def wrong_sum(text: str, random: Random) -> Edit | None:
    """An invented sentence, in one of ten forms, with a wrong total of its parts.

    The error is greater than that of rounding.
    """
    unit, kinds = random.choice(_PARTS)
    labels = list(random.choice(kinds))
    numbers = [random.randint(2, 900) for _ in labels]
    wrong = sum(numbers) + random.choice((-1, 1)) * random.choice(
        (2, 9, 10, 18, 90) if unit == "万元" else (1, 2, 9, 10, 90)
    )
    parts = [
        f"{label}{random.choice(('', '', '有'))}{number}{unit}" for label, number in zip(labels, numbers, strict=True)
    ]
    form = random.choice(_sums(random, labels, parts, [f"{n}{unit}" for n in numbers], f"{max(1, wrong)}{unit}"))
    return insert_inside(
        text, random, f"{random.choice(WHO)}{random.choice(('统计', '介绍', '今年', '的名单里', '登记的'))}，{form}。"
    )


def _sums(random: Random, labels: list[str], parts: list[str], numbers: list[str], total: str) -> tuple[str, ...]:
    """The forms of sentences with parts and a wrong total."""
    word, mark = random.choice(("共", "共计", "总计", "合计", "一共")), random.choice("，、")
    bare = random.choice("和、").join(numbers)
    return (
        f"其中{mark.join(parts)}，{word}{total}",
        f"{'，'.join(parts)}，{word}{total}",
        f"{'和'.join(labels)}分别为{bare}，{word}{total}",
        f"{'、'.join(labels)}分别有{bare}，{word}{total}",
        f"{word}{total}（{mark.join(parts)}）",
        f"{word}{total}：{mark.join(parts)}",
        f"{word}{total}，分别为{mark.join(parts)}",
        f"{mark.join(parts)}，加起来{total}",
        f"{mark.join(parts)}，{word}投入{total}",
        (
            f"{labels[0]}占{random.randint(40, 44)}%，{labels[1]}占{random.randint(30, 32)}%，"
            f"其他占{random.randint(33, 35)}%"
        ),
    )


def mixed_numeral(text: str, random: Random) -> Edit | None:
    """Write a round number of the text with 千, 百 or a Chinese numeral in it."""
    found = random_match("(?<![0-9.,，])([1-9])([1-9]?)(00)(?=[多余]?[个人名户亩元家件辆次])", text, random)
    if found and random.random() < 0.6:
        unit = "千" if found[2] else "百"
        rest = f"{found[2]}百" if found[2] else ""
        return Edit(Span(*found.span()), f"{found[1]}{unit}{rest}")
    tens, ones = random.randint(1, 9), random.randint(1, 9)
    han = "〇一二三四五六七八九"
    unit = random.choice("人名户亩元家件辆")
    form = random.choice(
        (
            f"{tens}千{ones}百",
            f"{tens}千",
            f"{tens}百",
            f"{tens}万{ones}千",
            f"{tens}百零{ones}",
            f"{han[tens]}千{ones}百",
        )
    )
    return insert_inside(text, random, f"{random.choice(WHO)}今年登记{form}{unit}。")


def percent_range(text: str, random: Random) -> Edit | None:
    """Remove the first percent sign of a range, in the text or in an invented sentence."""
    found = random_match("(?<=[0-9])[%％](?=(?:—|～|至|到)[0-9.]+[%％])", text, random)
    if found and random.random() < 0.7:
        return Edit(Span(*found.span()))
    low = random.randint(1, 80)
    range_ = f"{low}{random.choice('—～至到-')}{low + random.randint(1, 19)}%"
    return insert_inside(text, random, f"{random.choice(WHO)}的成本下降{range_}。")


def doubled_approximation(text: str, random: Random) -> Edit | None:
    """A second word for about, nearly or at least beside a number of the text, or in an invented sentence."""
    number = random_match("(?:近|(?<![节公制条])约)[0-9]+0(?=[个人名户亩元家件辆次台])", text, random)
    if number and random.random() < 0.7:
        return (
            Edit(Span(number.end(), number.end()), "多")
            if number[0][0] == "近"
            else Edit(Span(number.end(), number.end() + 1), f"{text[number.end()]}左右")
        )
    amount, unit = random.randint(1, 99) * 10, random.choice(("人", "名", "户", "亩", "元", "家", "件", "公里", "吨"))
    first, second = random.choice((("近", "多"), ("约", "左右"), ("大约", "左右"), ("超过", "以上"), ("至少", "以上")))
    written = random.choice((str(amount), random.choice("二三五六八") + random.choice("十百千")))
    form = f"{first}{written}{second}{unit}" if second == "多" else f"{first}{written}{unit}{second}"
    return insert_inside(text, random, f"{random.choice(WHO)}今年登记{form}。")


def redundant_approximation(text: str, random: Random) -> Edit | None:
    """多 or 余 after a number of the text that has about or over before it, or an invented sentence with it."""
    number = random_match("(?:超过|大约|(?<![节公制条])约|逾|超)[0-9]+0(?=[个人名户亩元家件辆次台])", text, random)
    if number and random.random() < 0.7:
        return Edit(Span(number.end(), number.end()), random.choice("多余"))
    form = f"{random.choice(('超过', '逾', '约'))}{random.randint(1, 99) * 10}{random.choice('多余')}"
    return insert_inside(text, random, f"{random.choice(WHO)}今年登记{form}{random.choice('人户件')}。")


def unit_case(text: str, random: Random) -> Edit | None:
    """An invented sentence with a unit in capitals."""
    unit = random.choice(("KM", "KG", "MM", "KW", "KWH", "ML", "MG", "KM/H", "MG/L", "HZ", "KV", "kw", "Kwh", "ug/kg"))
    return insert_inside(text, random, f"{random.choice(WHO)}测得{random.randint(2, 99)}{unit}。")


def half_chinese_number(text: str, random: Random) -> Edit | None:
    """An invented sentence with digits beside 几 or in a fraction in Chinese."""
    tens, unit = random.randint(1, 9) * 10, random.choice("人名户亩元家件辆")
    low = random.randint(2, 9)
    form = random.choice(
        (
            f"{tens}几{unit}",
            f"几{random.choice((10, 100))}{unit}",
            f"百分之{low}",
            f"千分之{low}",
            f"{low + 1}分之一",
            f"三分之{2}",
        )
    )
    return insert_inside(text, random, f"{random.choice(WHO)}今年增加{form}。")
