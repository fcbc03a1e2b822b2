"""Numbers, units, dates and document numbers in wrong forms."""

from __future__ import annotations

from functools import partial
from random import Random

from .planting import Injector, Planted, after_paragraph, swap

_DIGIT = "一二三四五六七八九"
_MEASURE = "[人名个户家元亩米吨种项]"
_OFFICES = ("县政发", "国办发", "皖政办", "市教发", "财农", "县办发")


def document_number(text: str, random: Random, brackets: str) -> Planted | None:
    """A document number whose year stands in the wrong brackets, in a sentence of its own."""
    left, right = brackets
    number = f"{random.choice(_OFFICES)}{left}{random.randint(2012, 2025)}{right}{random.randint(1, 98)}号"
    form = random.choice(
        ("有关通知（{n}）已印发各单位。", "补贴标准按文件（{n}）执行。", "意见以{n}文件印发，自印发之日起施行。")
    )
    return after_paragraph(text, form.format(n=number), random)


def written(text: str, random: Random, forms: tuple[str, ...]) -> Planted | None:
    """A sentence with the fault, for what is rare in newspapers."""
    numbers = {
        "h": random.randint(7, 9),
        "n": random.randint(12, 98),
        "m": random.choice(_DIGIT[1:]),
        "d": random.choice(_DIGIT),
    }
    return after_paragraph(text, random.choice(forms).format(**numbers), random)


_WRITTEN: dict[str, tuple[str, ...]] = {
    "range-of-hours": ("窗口办公时间为每天{h}:00--17:30。", "集市每天{h}时--15时开放。", "咨询时间：{h}:30－－16:00。"),
    "range-of-money": ("每亩补助{n}0--{n}50元。", "参赛年龄为10--{n}岁。", "每户每月可节省{n}－－2{n}元。"),
    "event-dot": (
        "老人早年参加过一二.九运动。",
        "馆里收藏着一二.八抗战时的家书。",
        "他写过一部讲述七.七事变的长篇小说。",
    ),
    "event-without-dot": ("315晚会播出后，县里当天开展了检查。", "今年的315国际消费者权益日活动在广场举行。"),
    "fraction-with-digits": (
        "全镇3分之2的农户用上了天然气。",
        "产量只有往年的{n}分之一。",
        "水库蓄水不足库容的百分之{n}。",
    ),
    "lunar-day": (
        "庙会定在农历{m}月三十一开锣。",
        "老人生于农历{m}月卅{d}。",
        "开渔节选在农历{m}月初十{d}。",
        "祭祖定在农历十三月初{d}。",
    ),
    "impossible-hour": ("末班船于当晚{n}:75开出。", "演出将于2{h}:30开始。", "大会定于上午{h}:6{h}开始。"),
    "units": ("电站当月发电{n}万KWH。", "每片含主药{n}MG。", "此段限速{n}KM/H。", "镇里安装了{n}台20KW的储能柜。"),
}


KINDS: dict[str, Injector] = {
    "tens-with-ji": swap(rf"(?<![{_DIGIT}\d])十几(?=[人名个年岁万亿家户米天])", "10几"),
    "ji-with-tens": swap(r"几十(?=[人名个年岁万亿家户米天])", "几10"),
    "decimal-comma": swap(r"(?<![\d.])(\d{1,2})\.(\d)(?=[%％])", r"\1,\2"),
    "decimal-stop": swap(r"(?<![\d.])(\d{1,3})\.(\d{1,2})(?=万|亿|公里|公顷|米|吨)", r"\1。\2"),
    "decimal-without-zero": swap(r"(?<![\d.])0\.(?=\d{1,2}(?:%|％|万|亿|公里|公顷|米|毫米|吨|度))", "."),
    "mixed-neighbours": swap(
        "(?<![一二三四五六七八九十百千])([三四五六])[四五六七](?=[百千]?[人名个天年次家户])", r"\g<1>8"
    ),
    "near-and-odd": swap(rf"(?<![附最新])近(\d+0)(?={_MEASURE})", r"近\1余"),
    "near-and-odd-han": swap(rf"(?<![附最新])近([{_DIGIT}百]?[十百千])(?={_MEASURE})", r"近\1余"),
    "about-and-about": swap(rf"(?<![大节合条公预相签契特])约(\d+{_MEASURE})(?![左多余来上以])", r"约\1左右"),
    "over-and-odd": swap(rf"(?:超过|超)(\d+)(?={_MEASURE})", r"超过\1多"),
    "er-for-liang": swap(rf"(?<![{_DIGIT}十百千第\d])两(?=个)", "二"),
    "impossible-day": swap(r"(?<!\d)([469]|11)月(\d{1,2})日", r"\1月31日"),
    **{f"{kind}-written": partial(written, forms=forms) for kind, forms in _WRITTEN.items()},
    "document-number-square": partial(document_number, brackets="[]"),
    "document-number-wide-square": partial(document_number, brackets="［］"),
    "document-number-lenticular": partial(document_number, brackets="【】"),
}
