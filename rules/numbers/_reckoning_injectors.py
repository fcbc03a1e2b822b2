"""Reckonings, measures and measure words that are wrong, for `lint-news measure` to put into clean text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, random_match

from .._insertions import insert_inside, insert_sentence
from ._injectors import WHO

if TYPE_CHECKING:
    from random import Random


def wrong_change(text: str, random: Random) -> Edit | None:
    """An invented sentence with two amounts and a wrong difference, percentage or multiple."""
    unit = random.choice("人户亩吨家") if random.random() < 0.7 else "万元"
    before, after = random.randint(20, 400), random.randint(500, 999)
    said = random.choice(
        (
            f"增加了{after - before + random.choice((-10, 7, 20))}{unit}",
            f"增长{round((after / before - 1) * 100) + random.choice((-9, 8, 20))}%",
            f"是去年的{round(after / before) + random.choice((2, 3))}倍",
        )
    )
    form = random.choice(
        (
            f"由{before}{unit}增加到{after}{unit}",
            f"今年{after}{unit}，去年{before}{unit}",
            f"从{before}{unit}升至{after}{unit}",
        )
    )
    return insert_inside(
        text, random, f"{random.choice(WHO)}{random.choice(('登记数', '总数', '规模'))}{form}，{said}。"
    )


def wrong_share(text: str, random: Random) -> Edit | None:
    """An invented sentence with a whole, a part of it, and a wrong share."""
    unit, whole, part = random.choice("人户亩家件"), random.randint(200, 900), random.randint(40, 190)
    said = round(part / whole * 100) + random.choice((-7, 6, 9))
    form = random.choice(
        (
            f"共{whole}{unit}，其中新增{part}{unit}，占{max(1, said)}%",
            f"共有{whole}{unit}（其中新增{part}{unit}，占{max(1, said)}%）",
            f"登记{whole}{unit}，合格{part}{unit}，合格率{max(1, said)}%",
        )
    )
    return insert_inside(text, random, f"{random.choice(WHO)}{form}。")


def wrong_product(text: str, random: Random) -> Edit | None:
    """An invented sentence with a price for one, a number, and a wrong sum of money."""
    price, number = random.randint(2, 90) * 10, random.randint(11, 80)
    total = price * number + random.choice((-100, 200, 1000, 5000))
    form = random.choice(
        (
            f"每户补助{price}元，{number}户共补助{total}元",
            f"购买图书{number}本，单价{price}元，共付{total}元",
            f"{number}户共分红{total}元，户均{price}元",
        )
    )
    return insert_inside(text, random, f"{random.choice(WHO)}{form}。")


def wrong_difference(text: str, random: Random) -> Edit | None:
    """An invented sentence with a whole, what is used of it, and a wrong rest."""
    whole, used = random.randint(200, 900), random.randint(40, 190)
    rest = whole - used + random.choice((-10, 1, 9, 20))
    form = random.choice(
        (f"应到{whole}人，实到{used}人，缺席{rest}人", f"领到棉被{whole}床，已发{used}床，还剩{rest}床")
    )
    return insert_inside(text, random, f"{random.choice(WHO)}{form}。")


def wrong_formula(text: str, random: Random) -> Edit | None:
    """An invented sentence with two sides and a wrong area, or a price, a discount and a wrong new price."""
    length, width, tenths = random.randint(20, 90), random.randint(5, 19), random.randint(5, 9)
    price = random.randint(2, 90) * 10
    form = random.choice(
        (
            f"修的广场长{length}米、宽{width}米，面积{length * (width + 2)}平方米",
            f"的门票原价{price}元，打{tenths}折，现价{price * (tenths + 1) // 10}元",
        )
    )
    return insert_inside(text, random, f"{random.choice(WHO)}{form}。")


def misfit_measure_word(text: str, random: Random) -> Edit | None:
    """An invented sentence with a measure word that does not count its noun."""
    thing = random.choice(
        (
            "副国画",
            "副照片",
            "幅春联",
            "艘货车",
            "辆渔船",
            "辆直升机",
            "颗果树",
            "颗树苗",
            "尾绵羊",
            "只医疗队",
            "只铅笔",
        )
    )
    return insert_inside(
        text, random, f"{random.choice(WHO)}{random.choice(('添了', '送来', '有'))}{random.randint(2, 40)}{thing}。"
    )


def bare_square(text: str, random: Random) -> Edit | None:
    """An area of the text without 米, or an invented sentence with one."""
    found = random_match("(?<=[0-9]平方)米(?=[，。；、的])", text, random)
    if found:
        return Edit(Span(*found.span()))
    return insert_inside(text, random, f"{random.choice(WHO)}的新楼面积{random.randint(2, 90)}00平方。")


def wrong_table(text: str, random: Random) -> Edit | None:
    """A table behind a paragraph, with a wrong total or a wrong number in one of its rows."""
    rows = [[random.randint(20, 90) * 10, random.randint(20, 90) * 10] for _ in range(random.randint(4, 8))]
    for row in rows:
        row.append(sum(row))
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    random.choice((random.choice(rows), rows[-1]))[2] += random.choice((-100, 20, 90))
    labels = [*("甲乙丙丁戊己庚辛"[: len(rows) - 1]), "合计"]
    gap = random.choice("\t　")
    lines = [gap.join((label, *map(str, row))) for label, row in zip(labels, rows, strict=True)]
    return insert_sentence(text, "\n\n" + "\n".join((gap.join(("单位", "一季度", "二季度", "上半年")), *lines)), random)


def wrong_structure(text: str, random: Random) -> Edit | None:
    """The three sectors of a county, with a wrong product or wrong shares."""
    parts = [random.randint(30, 400) / 10 for _ in range(3)]
    off = random.choice((-2, 1, 3))
    total = f"{sum(parts) + off:.1f}"
    first, second = random.randint(80, 150) / 10, random.randint(300, 450) / 10
    said = random.choice(
        (
            f"实现地区生产总值{total}亿元，其中第一产业增加值{parts[0]}亿元、第二产业增加值{parts[1]}亿元、第三产业增加值{parts[2]}亿元。",
            f"三次产业结构为{first}∶{second}∶{100 - first - second + off:.1f}。",
        )
    )
    return insert_inside(text, random, f"{random.choice(WHO)}{said}")


def wrong_remainder(text: str, random: Random) -> Edit | None:
    """Shares of a whole, and a wrong share of the rest."""
    first, second = random.randint(30, 45), random.randint(10, 25)
    rest = 100 - first - second + random.choice((-10, -9, 10, 5))
    return insert_inside(text, random, f"{random.choice(WHO)}的用地，{first}%种粮，{second}%种菜，其余{rest}%种果树。")


def wrong_average_of_list(text: str, random: Random) -> Edit | None:
    """Amounts in a list, and an average that is above or below all of them."""
    parts = [random.randint(500, 700) for _ in range(random.randint(3, 6))]
    said = random.choice((min(parts) - 12, max(parts) + 15))
    listed = "、".join(f"{part}公斤" for part in parts)
    return insert_inside(text, random, f"{random.choice(WHO)}的示范田亩产分别为{listed}，平均{said}公斤。")


def wrong_list_total(text: str, random: Random) -> Edit | None:
    """An invented list of donors with a wrong total behind it."""
    given = [random.randint(2, 90) * 500 for _ in range(random.randint(4, 7))]
    names = random.sample(WHO, len(given))
    listed = "；".join(f"{name}{money}元" for name, money in zip(names, given, strict=True))
    total = sum(given) + random.choice((-1000, 500, 1000, 3000))
    return insert_inside(text, random, f"捐款名单如下：{listed}。以上共计捐款{total}元。")


def percent_for_points(text: str, random: Random) -> Edit | None:
    """An invented rate whose change is given in percent."""
    rate = random.choice(("合格率", "覆盖率", "入学率", "增速", "占比", "参保率"))
    verb = random.choice(("提高", "上升", "下降", "回落"))
    before = random.choice(("同比", "比上年", "比去年同期", "较上月"))
    value, change = random.randint(200, 980) / 10, random.randint(3, 60) / 10
    return insert_inside(text, random, f"{random.choice(WHO)}统计，{rate}为{value}%，{before}{verb}{change}%。")
