"""Sums that do not add up, and counts that are not the number of what is listed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from lint_news.match.patterns import compiled

from .planting import Injector, Planted, after_paragraph, put

_TWO: tuple[str, ...] = (
    "全校共有教职工{t}人，其中男教职工{a}人、女教职工{b}人。",
    "仓库现存稻谷{t}袋，其中早稻{a}袋、晚稻{b}袋。",
    "两个班次分别运送旅客{a}人和{b}人，合计{t}人。",
    "上半年办理此类案件{t}件，其中已审结{a}件、未审结{b}件。",
    "本次抽检样品{t}批次，其中合格{a}批次，不合格{b}批次。",
    "他先买了{a}元的化肥，又买了{b}元的农药，一共花了{t}元。",
    "出席会议的代表有{t}名，其中男代表{a}名，女代表{b}名。",
)
_THREE: tuple[str, ...] = (
    "运动会共产生奖牌{t}枚，其中金牌{a}枚、银牌{b}枚、铜牌{c}枚。",
    "三家合作社分别出栏生猪{a}头、{b}头、{c}头，共计{t}头。",
    "队伍共有{t}人，其中老年{a}人，中年{b}人，青年{c}人。",
    "三个乡镇分别植树{a}亩、{b}亩和{c}亩，总计{t}亩。",
    "车队共有车辆{t}辆，包括大型车{a}辆、中型车{b}辆、小型车{c}辆。",
    "一等奖{a}名、二等奖{b}名、三等奖{c}名，共{t}名获奖者上台领奖。",
)
_PARTED = r"(?:共|总共|共有|一共)[一-龥]{0,6}(\d+)([人名个件户家所辆台项篇])[，,；]其中[^。；\n]{4,60}"
_NUMERALS = "二三四五六七八九"
_COUNTED = (
    r"(?<![一-龥])(?:来自|在|由|从|走访了|前往)?((?:[一-龥]{2,4}、){1,7}[一-龥]{2,4}(?:和|与|及|、)[一-龥]{2,4})"
    r"(?<!第)([三四五六七八九])(?=个?(?:省|市|县|国|地|镇|乡|区|人|位|城市|省份|国家))"
)


def written_sum(text: str, random: Random, templates: tuple[str, ...], *, wrong_total: bool) -> Planted | None:
    """A sentence whose parts are the whole by its own words, one number of it wrong."""
    values = {name: random.randint(12, 480) for name in "abc"}
    template = random.choice(templates)
    values["t"] = sum(values[name] for name in "abc" if f"{{{name}}}" in template)
    wrong = "t" if wrong_total else random.choice("ab")
    values[wrong] += random.choice((1, 2, 10, 20, 100))
    return after_paragraph(text, template.format(**values), random)


def sum_in_text(text: str, random: Random) -> Planted | None:
    """A sum of the text that adds up, its total changed."""
    found = list(_right_sums(text))
    if not found:
        return None
    match = random.choice(found)
    return put(text, *match.span(1), str(int(match[1]) + random.choice((1, 2, 10))))


def _right_sums(text: str) -> Iterator[re.Match[str]]:
    for match in compiled(_PARTED).finditer(text):
        parts = [int(n) for n in compiled(rf"(\d+){match[2]}").findall(text[match.end(2) : match.end()])]
        if len(parts) > 1 and sum(parts) == int(match[1]):
            yield match


def wrong_count(text: str, random: Random) -> Planted | None:
    """甲、乙、丙和丁四地, its number changed; only where it was right."""
    found = [m for m in compiled(_COUNTED).finditer(text) if _items(m[1]) == _NUMERALS.index(m[2]) + 2]
    if not found:
        return None
    match = random.choice(found)
    number = _NUMERALS.index(match[2])
    other = _NUMERALS[number + 1] if number < len(_NUMERALS) - 1 else _NUMERALS[number - 1]
    return put(text, *match.span(2), other)


def _items(listed: str) -> int:
    return len(compiled("[、和与及]").split(listed))


def written_count(text: str, random: Random) -> Planted | None:
    """A sentence that lists places and says another number of them."""
    size = random.randint(3, 6)
    places = random.sample(("青浦", "云岭", "桃溪", "石门", "白沙", "柳河", "金桥", "龙泉", "双塔", "黄渡"), size)
    said = _NUMERALS[size - 2 + random.choice((-1, 1))]
    end = random.choice(("四周", "一带"))
    form: Callable[[str], str] = random.choice(
        (
            lambda listed: f"代表们来自{listed}{said}个乡镇。",
            lambda listed: f"工作队走访了{listed}{said}地。",
            lambda listed: f"{listed}{said}镇的农户都用上了自来水，{end}的厂子也接通了。",
        )
    )
    return after_paragraph(text, form(f"{'、'.join(places[:-1])}和{places[-1]}"), random)


KINDS: dict[str, Injector] = {
    "sum-of-two-total": partial(written_sum, templates=_TWO, wrong_total=True),
    "sum-of-two-part": partial(written_sum, templates=_TWO, wrong_total=False),
    "sum-of-three-total": partial(written_sum, templates=_THREE, wrong_total=True),
    "sum-of-three-part": partial(written_sum, templates=_THREE, wrong_total=False),
    "sum-in-text": sum_in_text,
    "count-in-text": wrong_count,
    "count-written": written_count,
}
