"""Units that cannot be, ranges, points and products, for `lint-news measure`."""

from __future__ import annotations

from random import Random

from lint_news import Edit

from .._insertions import Table, other

_TABLE = Table(__file__)
_SET = 25
"""Points that win a set."""
_COUNTS = {3: "三", 4: "四", 5: "五"}


def impossible_unit(text: str, random: Random) -> Edit | None:
    """A unit that the thing cannot have: 亩产480吨, 身高1.72厘米, 时速120米."""
    height, speed, crop = random.randint(155, 195), random.randint(60, 130), random.randint(300, 900)
    slots = {
        "height": f"{height / 100:.2f}",
        "short_height": f"{height / 100:.1f}",
        "centimetres": height,
        "weight": crop // 6,
        "age": speed // 2,
        "speed": speed,
        "fast": speed * 2,
        "crop": crop,
        "area": crop * 3,
        "grams": crop // 3 * 2,
    }
    return _TABLE.insert("impossible_unit", text, random, **slots)


def reversed_range(text: str, random: Random) -> Edit | None:
    """A range whose ends are the wrong way round: 每公斤8元至5元."""
    low = random.randint(2, 40)
    high = low + random.randint(2, 40)
    return _TABLE.insert("reversed_range", text, random, low=low, high=high, young=low + 18, old=high + 18)


def wrong_score(text: str, random: Random) -> Edit | None:
    """The score of a match that its parts do not give: 四节后以77：70获胜."""
    return _TABLE.insert("wrong_score", text, random, **_sets(random), **_quarters(random), **_season(random))


def _sets(random: Random) -> dict[str, object]:
    """The points of the sets of a match, and a wrong number of sets that the loser won."""
    wins, losses, points = 0, 0, list[str]()
    while wins < 3:
        lost = random.randint(11, 23)
        if losses < 2 and random.random() < 1 / 3:
            losses += 1
            points.append(f"{lost}：{_SET}")
        else:
            wins += 1
            points.append(f"{_SET}：{lost}")
    wrong = random.choice([n for n in range(3) if n != losses])
    return {"sets": "、".join(points), "number": _COUNTS[wins + losses], "wins": wins, "wrong": wrong}


def _quarters(random: Random) -> dict[str, object]:
    """The points of the quarters of a match, and a wrong sum of one side."""
    ours, theirs = [random.randint(15, 30) for _ in range(4)], [random.randint(8, 25) for _ in range(4)]
    quarters = "、".join(f"{a}：{b}" for a, b in zip(ours, theirs, strict=True))
    return {"quarters": quarters, "wrong_sum": other(sum(ours), random, 4), "theirs": sum(theirs)}


def _season(random: Random) -> dict[str, object]:
    """Games won, drawn and lost, and wrong numbers of points and games."""
    won, drawn, lost = random.randint(2, 8), random.randint(1, 4), random.randint(0, 3)
    points, games = other(won * 3 + drawn, random, 5), other(won + drawn + lost, random, 3)
    return {"won": won, "drawn": drawn, "lost": lost, "place": lost + 1, "wrong_points": points, "wrong_games": games}


def wrong_product(text: str, random: Random) -> Edit | None:
    """A product that the factors do not give: 每天30亩，6台一天200亩."""
    price, number = random.randint(3, 40), random.randint(4, 60) * 10
    wrong = other(price * number // 10, random) * 10
    return _TABLE.insert("wrong_product", text, random, price=price, number=number, wrong=wrong)
