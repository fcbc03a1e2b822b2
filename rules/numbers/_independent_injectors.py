"""Sums, shares, growth and other reckonings that do not come out, for `lint-news measure`."""

from __future__ import annotations

from random import Random

from lint_news import Edit

from .._insertions import Table, numeral, other, person, towns
from ._independent_numbers import capital, decimal, percent, unlike

_TABLE = Table(__file__)
_COUNTS = {2: "两", 3: "三", 4: "四"}


def wrong_sum_of_parts(text: str, random: Random) -> Edit | None:
    """Parts and a total that they do not give: 12名、8名、5名，共27名."""
    what, (unit, *names) = _TABLE.pair("kinds", random)
    parts = [random.randint(2, 90) for _ in range(random.choice((2, 3, 3, 4)))]
    slots = {
        "what": what,
        "unit": unit,
        "total": other(sum(parts), random),
        "listed": "、".join(f"{name}{part}{unit}" for name, part in zip(names, parts, strict=False)),
        "bare": "、".join(f"{part}{unit}" for part in parts),
        "count": _COUNTS[len(parts)],
    }
    return _TABLE.insert("wrong_sum_of_parts", text, random, **slots)


def part_over_whole(text: str, random: Random) -> Edit | None:
    """A part that is more than its whole: 共120户，其中脱贫135户."""
    whole = random.randint(20, 900)
    return _TABLE.insert("part_over_whole", text, random, whole=whole, part=whole + random.randint(1, 60))


def share_over_whole(text: str, random: Random) -> Edit | None:
    """Shares of one whole that give more than all of it: 占45%、38%和29%."""
    first, second = random.randint(35, 60), random.randint(25, 45)
    third = max(100 - first - second + random.randint(8, 30), 9)
    slots = {"first": first, "second": second, "third": third}
    tenths = {"first_tenths": first / 10, "second_tenths": second / 10, "third_tenths": (third + 5) / 10}
    return _TABLE.insert("share_over_whole", text, random, **slots, **tenths)


def wrong_share_of_whole(text: str, random: Random) -> Edit | None:
    """A share that is not the part's of the whole: 480户中的120户，占35%."""
    whole = random.randint(4, 90) * 10
    part, times = random.randint(1, whole - 1), random.choice((2, 3, 4, 5, 8))
    slots = {"whole": whole, "part": part, "wrong": unlike(percent(part, whole), random)}
    return _TABLE.insert("wrong_share_of_whole", text, random, **slots, acres=times * 60, let=times * 51)


def wrong_growth(text: str, random: Random) -> Edit | None:
    """Growth or fall that the two figures do not give: 从1200人增加到1500人，增长35%."""
    before, start = random.randint(20, 400) * 10, random.randint(2012, 2017)
    change = random.randint(1, before // 10) * 5
    after = before + change
    rise, fall = unlike(percent(change, before), random), unlike(percent(change, after), random)
    slots = {"start": start, "next": start + 1, "before": before, "after": after, "rise": rise, "fall": fall}
    return _TABLE.insert("wrong_growth", text, random, **slots)


def wrong_doubling(text: str, random: Random) -> Edit | None:
    """翻番, 翻两番 that the figures do not give: 从40万元到80万元，翻了两番."""
    wrong, multiples = _TABLE.pair("doublings", random)
    before = random.randint(3, 90) * 10
    after = before * int(random.choice(multiples))
    return _TABLE.insert("wrong_doubling", text, random, before=before, after=after, wrong=wrong)


def wrong_multiple(text: str, random: Random) -> Edit | None:
    """A multiple that the figures do not give: 从3万到9万，增长了3倍."""
    before, times = random.randint(2, 90), random.randint(2, 8)
    wrong = times + random.choice((0, 0, 1, 2))
    slots = {"before": before, "after": before * times, "wrong": wrong, "wrong_in_chinese": numeral(wrong)}
    return _TABLE.insert("wrong_multiple", text, random, **slots, wrong_times=times + random.choice((1, 2)))


def fall_by_times(text: str, random: Random) -> Edit | None:
    """A fall that is given in times: 减少了两倍."""
    return _TABLE.insert("fall_by_times", text, random)


def wrong_average(text: str, random: Random) -> Edit | None:
    """An average that total and number do not give: 6户分红18万元，户均3.6万元."""
    number, hundreds = random.randint(3, 60), random.randint(3, 90)
    total = number * hundreds
    slots = {"number": number, "total": total, "myriads": decimal(total / 100), "wrong": other(hundreds, random)}
    return _TABLE.insert("wrong_average", text, random, **slots)


def wrong_difference(text: str, random: Random) -> Edit | None:
    """A difference that the two figures do not give: 由86起降到62起，减少34起."""
    before, change = random.randint(60, 900), random.randint(5, 50)
    rate, points, theirs = random.randint(30, 60), change % 30 + 3, before % 90 + 40
    slots = {
        "before": before,
        "more": before + change,
        "less": before - change,
        "wrong": other(change, random),
        "rate": rate,
        "new_rate": rate + points,
        "wrong_points": other(points, random),
        "ours": theirs + change,
        "theirs": theirs,
    }
    return _TABLE.insert("wrong_difference", text, random, **slots)


def wrong_count_of_list(text: str, random: Random) -> Edit | None:
    """A count that is not that of what is listed: 双河、白杨、大坪4个镇."""
    number = random.randint(2, 5)
    wrong = number + random.choice((-1, 1, 1, 2))
    wrong = wrong if wrong > 1 else number + 1
    level = _TABLE.sentence("levels", random)
    slots = {
        "places": "、".join(f"{town}{level}" for town in towns(random, number)),
        "people": "、".join(person(random) for _ in range(number)),
        "unit": f"个{level}",
        "wrong": wrong,
        "wrong_in_chinese": numeral(wrong),
        "fewer": max(1, number - 1),
    }
    return _TABLE.insert("wrong_count_of_list", text, random, **slots)


def wrong_capital_amount(text: str, random: Random) -> Edit | None:
    """Capital numerals of money against figures: 人民币叁万陆仟元整（39000元）."""
    amount = random.randint(11, 99) * random.choice((100, 1000, 10000))
    wrong = other(amount // 100, random) * 100 if random.random() < 1 / 2 else amount * random.choice((10, 100))
    return _TABLE.insert("wrong_capital_amount", text, random, capital=capital(amount), wrong=wrong)
