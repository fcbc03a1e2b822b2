"""Sums, shares, growth and other reckonings that do not come out, for `lint-news measure`."""

# ruff: noqa: E501 sentences, one a line

from __future__ import annotations

from random import Random

from lint_news import Edit

from .._insertions import county, insert_one, numeral, other, person, towns
from ._blind_numbers import capital, decimal, percent, unlike

_KINDS = (
    ("种植面积", "万亩", ("小麦", "玉米", "大豆", "油菜")), ("项目", "个", ("工业项目", "农业项目", "民生项目", "交通项目")),
    ("学生", "名", ("小学生", "初中生", "高中生", "幼儿")), ("党员", "名", ("农民党员", "学生党员", "企业党员", "退休党员")),
    ("投资", "亿元", ("铁路", "公路", "水利", "能源")), ("贫困户", "户", ("因病致贫", "因学致贫", "因残致贫", "缺技术")),
)  # fmt: skip
_LISTED = (
    ("镇", "个镇"), ("村", "个村"), ("社区", "个社区"), ("乡", "个乡"),
)  # fmt: skip
_ONE_DECIMAL = 10


def wrong_sum_of_parts(text: str, random: Random) -> Edit | None:
    """Parts and a total that they do not give: 12名、8名、5名，共27名."""
    what, unit, names = random.choice(_KINDS)
    parts = [random.randint(2, 90) for _ in range(random.choice((2, 3, 3, 4)))]
    total = other(sum(parts), random)
    listed = "、".join(f"{name}{part}{unit}" for name, part in zip(names, parts, strict=False))
    bare = "、".join(f"{part}{unit}" for part in parts)
    count = {2: "两", 3: "三", 4: "四"}[len(parts)]
    forms = (
        f"{county(random)}共有{what}{total}{unit}，其中{listed}。", f"{listed}，合计{total}{unit}。", f"{count}类{what}分别为{bare}，总计{total}{unit}。",
        f"今年以来，{county(random)}{listed}，{count}项合计{total}{unit}。", f"全县{what}{total}{unit}（{listed}）。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def part_over_whole(text: str, random: Random) -> Edit | None:
    """A part that is more than its whole: 共120户，其中脱贫135户."""
    whole = random.randint(20, 900)
    part = whole + random.randint(1, 60)
    forms = (
        f"全村共有{whole}户，其中脱贫户{part}户。", f"会议应到{whole}人，实到{part}人。", f"受理投诉{whole}件，办结{part}件，群众满意。",
        f"{county(random)}纳入整改的问题{whole}个，已整改到位{part}个。", f"参加考试{whole}人，其中及格{part}人。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def share_over_whole(text: str, random: Random) -> Edit | None:
    """Shares of one whole that give more than all of it: 占45%、38%和29%."""
    first, second = random.randint(35, 60), random.randint(25, 45)
    third = 100 - first - second + random.randint(5, 30)
    third = max(third, 108 - first - second)
    forms = (
        f"游客中，省内占{first}%，省外占{second}%，境外占{max(third, 9)}%。", f"三次产业分别占{first}%、{second}%和{max(third, 9)}%。",
        f"支出中，教育占{first / _ONE_DECIMAL:.1f}成，医疗占{second / _ONE_DECIMAL:.1f}成，社保占{(max(third, 9) + 5) / _ONE_DECIMAL:.1f}成。",
        f"受访者中，表示满意的占{first}%，基本满意的占{second}%，不满意的占{max(third, 9)}%。", "全村劳力，三分之二外出务工，二分之一在家种田。",
        f"职工{numeral(random.randint(6, 8))}成是本村人，{numeral(random.randint(5, 7))}成是外村人。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_share_of_whole(text: str, random: Random) -> Edit | None:
    """A share that is not the part's of the whole: 480户中的120户，占35%."""
    whole = random.randint(4, 90) * 10
    part = random.randint(1, whole - 1)
    wrong = unlike(100 * part / whole, random)
    fraction, named = random.choice(
        ((2, "三分之一"), (3, "四分之一"), (5, "五分之二"), (4, "三分之二"), (8, "二分之一"))
    )
    forms = (
        f"全村{whole}户，参加合作社的有{part}户，占{wrong}%。", f"{county(random)}{whole}家企业中，{part}家实现盈利，占比{wrong}%。",
        f"发放问卷{whole}份，收回{part}份，回收率{wrong}%。", f"在{whole}名学员中，有{part}名拿到证书，占总数的{wrong}%。",
        f"{fraction * 60}亩地中，流转了{fraction * 51}亩，占{named}。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_growth(text: str, random: Random) -> Edit | None:
    """Growth or fall that the two figures do not give: 从1200人增加到1500人，增长35%."""
    before = random.randint(20, 400) * 10
    after = before + random.randint(1, before // 10) * 5
    rise, fall = unlike(percent(after - before, before), random), unlike(percent(after - before, after), random)
    start = random.randint(2012, 2017)
    forms = (
        f"产值由{start}年的{before}万元增加到{start + 1}年的{after}万元，增长{rise}%。", f"游客从{before}人次增至{after}人次，增幅{rise}%。",
        f"去年收入{after}元，比上年的{before}元增长{rise}%。", f"成本由每吨{after}元降到{before}元，下降{fall}%。",
        f"事故从上年同期的{after}起减少到{before}起，同比下降{fall}%。", f"{county(random)}投诉量{before}件，去年同期为{after}件，降幅为{fall}%。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_doubling(text: str, random: Random) -> Edit | None:
    """翻番, 翻两番 that the figures do not give: 从40万元到80万元，翻了两番."""
    before = random.randint(3, 90) * 10
    times, wrong = random.choice(
        ((2, "翻了两番"), (4, "翻了一番"), (4, "翻了四番"), (3, "翻了三番"), (8, "翻了两番"), (2, "翻了四番"))
    )
    forms = (
        f"村集体收入由{before}万元增加到{before * times}万元，{wrong}。", f"五年间，产量从{before}吨增长到{before * times}吨，{wrong}。",
        f"{county(random)}去年出口{before * times}万美元，前年为{before}万美元，一年{wrong}。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_multiple(text: str, random: Random) -> Edit | None:
    """A multiple that the figures do not give: 从3万到9万，增长了3倍."""
    before, times = random.randint(2, 90), random.randint(2, 8)
    wrong = times + random.choice((0, 0, 1, 2))
    forms = (
        f"人均收入从{before * 100}元增加到{before * times * 100}元，增长了{wrong}倍。", f"客流由每天{before}人增至{before * times}人，增加{wrong}倍。",
        f"今年订单{before * times}件，是去年{before}件的{times + random.choice((1, 2))}倍。", f"大棚从{before}个发展到{before * times}个，增长{numeral(wrong)}倍。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def fall_by_times(text: str, random: Random) -> Edit | None:
    """A fall that is given in times: 减少了两倍."""
    times = random.choice(("两", "三", "2", "3", "1.5", "5"))
    what = random.choice(("能耗", "成本", "事故", "用水量", "排放量", "投诉", "病虫害面积", "办理时间"))
    forms = (
        f"改造后，{what}下降了{times}倍。",
        f"{county(random)}{what}比上年减少{times}倍。",
        f"{what}降低{times}倍，效益明显。",
    )
    return insert_one(text, forms, random)


def wrong_average(text: str, random: Random) -> Edit | None:
    """An average that total and number do not give: 6户分红18万元，户均3.6万元."""
    number, each = random.randint(3, 60), random.randint(3, 90) * 100
    wrong = other(each // 100, random) * 100
    forms = (
        f"{number}户村民分红{number * each}元，户均{wrong}元。", f"{number}名工人共领到工资{number * each}元，人均{wrong}元。",
        f"合作社{number}亩地产粮{number * each // 10}公斤，平均亩产{wrong // 10}公斤。", f"{number}天共接待游客{number * each}人次，日均{wrong}人次。",
        f"{county(random)}{number}个村投入资金{decimal(number * each / 10000)}万元，平均每村{wrong}元。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_difference(text: str, random: Random) -> Edit | None:
    """A difference that the two figures do not give: 由86起降到62起，减少34起."""
    before, change = random.randint(60, 900), random.randint(5, 50)
    wrong = other(change, random)
    rate = random.randint(30, 60)
    forms = (
        f"新增企业{before + change}家，去年同期为{before}家，同比增加{wrong}家。", f"火灾由{before}起降到{before - change}起，减少{wrong}起。",
        f"覆盖率由{rate}%提高到{rate + change % 30 + 3}%，提高{other(change % 30 + 3, random)}个百分点。",
        f"今年招生{before - change}人，比去年的{before}人减少{wrong}人。", f"主队以{before % 90 + 40 + change}：{before % 90 + 40}获胜，净胜{wrong}分。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_count_of_list(text: str, random: Random) -> Edit | None:
    """A count that is not that of what is listed: 双河、白杨、大坪4个镇."""
    number = random.randint(2, 5)
    wrong = number + random.choice((-1, 1, 1, 2))
    wrong = wrong if wrong > 1 else number + 1
    level, unit = random.choice(_LISTED)
    places, people = (
        "、".join(f"{t}{level}" for t in towns(random, number)),
        "、".join(person(random) for _ in range(number)),
    )
    forms = (
        f"试点在{places}{wrong}{unit}展开。", f"工作组走访了{places}共{numeral(wrong)}{unit}。", f"{county(random)}的{people}{wrong}人获得表彰。",
        f"{people}{numeral(wrong)}名同学获得一等奖。", f"抓获{people}等{max(1, number - 1)}名嫌疑人。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_capital_amount(text: str, random: Random) -> Edit | None:
    """Capital numerals of money against figures: 人民币叁万陆仟元整（39000元）."""
    amount = random.randint(11, 99) * random.choice((100, 1000, 10000))
    wrong = other(amount // 100, random) * 100 if random.random() < 1 / 2 else amount * random.choice((10, 100))
    forms = (
        f"{person(random)}捐款人民币{capital(amount)}元整（{wrong}元）。", f"成交价为{capital(amount)}元整（￥{wrong}.00）。",
        f"保证金{capital(amount)}圆整（小写：{wrong}元）。", f"合同金额：大写{capital(amount)}元整，小写{wrong}元。",
    )  # fmt: skip
    return insert_one(text, forms, random)
