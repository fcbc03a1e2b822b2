"""Units that cannot be, ranges, points and products, for `lint-news measure`."""

# ruff: noqa: E501 sentences, one a line

from __future__ import annotations

from random import Random

from lint_news import Edit

from .._insertions import county, insert_one, other, person

_SET = 25


def impossible_unit(text: str, random: Random) -> Edit | None:
    """A unit that the thing cannot have: 亩产480吨, 身高1.72厘米, 时速120米."""
    height, speed, crop = random.randint(55, 95) / 100 + 1, random.randint(60, 130), random.randint(300, 900)
    name = person(random)
    forms = (
        f"{county(random)}小麦平均亩产{crop}吨。", f"{name}种的玉米亩产达到{crop}吨，创了新高。", f"{name}身高{height:.2f}厘米，体重{crop // 6}斤。",
        f"走失老人{name}，身高约{height:.1f}厘米。", f"轿车以每小时{speed}米的速度行驶。", f"列车时速达{speed * 2}米。", f"{name}今年{speed // 2}岁，体重{crop // 6}吨，身体硬朗。",
        f"房子有{crop}多平方，三室两厅。", f"活动室面积{speed}平方，能坐下全村人。", f"新建厂房{crop * 3}平方，年内投产。", f"水库库容{crop}万平方米，可灌溉{speed}亩地。",
        f"{name}身高{height * 100:.0f}米，是队里的主攻手。", f"日处理污水{crop}平方米。", f"水稻亩产{crop // 3 * 2}克，比上年略增。", f"货车以{speed}米/小时的时速通过路口。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def reversed_range(text: str, random: Random) -> Edit | None:
    """A range whose ends are the wrong way round: 每公斤8元至5元."""
    low = random.randint(2, 40)
    high = low + random.randint(2, 40)
    forms = (
        f"收购价每公斤{high}元至{low}元。", f"招收年龄在{high + 18}岁至{low + 18}岁之间的学员。", f"每户补助{high * 100}元到{low * 100}元不等。",
        f"树苗高{high * 10}—{low * 10}厘米。", f"亩产在{high * 10}至{low * 10}公斤之间。", f"{county(random)}各村人口从{high * 100}人到{low * 100}人不等。",
        f"预计增长{high}%—{low}%。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def _sets(random: Random) -> tuple[str, int, int]:
    """The points of the sets of a match, and the sets that each side won."""
    wins, losses, points = 0, 0, list[str]()
    while wins < 3:
        lost = random.randint(11, 23)
        if losses < 2 and random.random() < 1 / 3:
            losses += 1
            points.append(f"{lost}：{_SET}")
        else:
            wins += 1
            points.append(f"{_SET}：{lost}")
    return "、".join(points), wins, losses


def wrong_score(text: str, random: Random) -> Edit | None:
    """The score of a match that its parts do not give: 四节后以77：70获胜."""
    sets, wins, losses = _sets(random)
    wrong = random.choice([n for n in range(3) if n != losses])
    ours, theirs = [random.randint(15, 30) for _ in range(4)], [random.randint(8, 25) for _ in range(4)]
    quarters = "、".join(f"{a}：{b}" for a, b in zip(ours, theirs, strict=True))
    won, drawn, lost = random.randint(2, 8), random.randint(1, 4), random.randint(0, 3)
    games = won + drawn + lost
    forms = [
        f"{county(random)}女排以{wins}：{wrong}战胜对手，四局比分为{sets}。".replace(
            "四局", {3: "三局", 4: "四局", 5: "五局"}[wins + losses]
        ),
        f"各局比分是{sets}，大比分{wins}：{wrong}。",
        f"四节比分依次为{quarters}，主队以{other(sum(ours), random, 4)}：{sum(theirs)}取胜。",
        f"球队{won}胜{drawn}平{lost}负，积{other(won * 3 + drawn, random, 5)}分，排名第{lost + 1}。",
        f"球队在{other(games, random, 3)}场比赛中取得{won}胜{drawn}平{lost}负的成绩。",
    ]
    return insert_one(text, forms, random)


def wrong_product(text: str, random: Random) -> Edit | None:
    """A product that the factors do not give: 每天30亩，6台一天200亩."""
    price, number = random.randint(3, 40), random.randint(4, 60) * 10
    wrong = other(price * number // 10, random) * 10
    forms = (
        f"每公斤{price}元，{number}公斤卖了{wrong}元。", f"{number}户每户出{price}元，共筹得{wrong}元。", f"门票每张{price}元，卖出{number}张，收入{wrong}元。",
        f"{person(random)}每天编{price}只竹篮，{number}天编了{wrong}只。",
    )  # fmt: skip
    return insert_one(text, forms, random)
