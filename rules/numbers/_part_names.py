"""The names of parts: whether they are alike, and whether they are all there are."""

from __future__ import annotations

from collections.abc import Sequence

from lint_news import DIGIT, compiled, numeral

from ._figures import Figure

_SETS = (
    "一二",
    "东西",
    "南北",
    "上下",
    "男女",
    "新旧",
    "老新",
    "前后",
    "内外",
    "去今",
    "师生",
    "早晚",
    "公私",
    "上中下",
    "东中西",
    "金银铜",
    "老中青",
    "大中小",
    "赞反弃",
    "同反弃",
    "满基不",
    "中省县",
    "县镇村",
    "党群",
    "市县镇",
    "省市县",
)
PAIRS = (
    ("水田", "旱地|旱田"),
    ("城镇|城市|市区|城区", "农村|乡村"),
    ("出口", "进口"),
    ("公办", "民办"),
    ("汉族", "少数民族"),
    ("门诊", "住院"),
    ("线上", "线下"),
    ("税收", "非税"),
    ("个人", "集体|单位|团体"),
    ("[省市县区镇村]内", "[省市县区镇村]外"),
    ("本[地省市县]", "外[地省市县]|外来"),
    ("成年?人", "儿童|未成年人|小孩"),
    ("一般", "重大"),
)
"""The names of two parts that are all there are, in any order."""
_ORDINALS = "一二三四五六七八九十"
_REST = "其他|其余|另外|剩|余下"
_NEGATED = "^(?P<start>.*?)(?:已|有)?(?P<what>[^|]{1,5})\\|(?:.*)(?:[不未非无没]|没有)(?P=what)$"
_OVERLAPPING = "已|意愿|以上|获|夺|冠|优|第一|达标|领先|新增|重|代表"
_OF_PEOPLE = "党员|女|妇|民族|[青老少]年|老人|学历|残|脱贫|贫困|外|骨干|高级|专家"
"""Words for things, and for people, that may be counted in two parts."""
_STAGES = (
    ("not", "[未待没]|尚|滞后|筹备|前期|缓建"),
    ("nearly", "基本|即将|接近|部分"),
    ("going", "正在|在建|在办|推进|实施中|办理中|序时"),
    ("begun", "开工|启动"),
    ("done", "完成|办结|办理完毕|建成|竣工|完工|整改|销号|落实|答复|办复|审结|交付|投用|兑现|解决|化解"),
)
"""How far the things of a part are: of each the first that fits."""
_DAY = f"(?P<day>[{DIGIT}]{{1,4}})[日月号年届期]"
_DAYS = (
    f"(?P<first>[{DIGIT}]{{1,4}})[日月号年]?[至到—～~-]{{1,2}}(?:[{DIGIT}]{{1,2}}月)?(?P<last>[{DIGIT}]{{1,4}})[日月号年]"
    f"|(?P<number>[两二三四五六七八九{DIGIT}])(?:天|年[^。]|个月)"
)
_LEAD = "^(?:[，,、：:（(]|其中|包括|分别|为|有|是)*"


def are_parallel(parts: Sequence[Figure]) -> bool:
    """Whether the names of the parts begin or end alike, or have one length."""
    names = _names(parts)
    is_named = all(names)
    return is_named and (
        len({name[0] for name in names}) == 1
        or len({name[-1] for name in names}) == 1
        or len({len(name) for name in names}) == 1
    )


def are_complete(parts: Sequence[Figure]) -> bool:
    """Whether the names are those of all the parts: men and women, the first to the last, some and the others."""
    names = _names(parts)
    if compiled(_REST).search(names[-1]):
        return True
    if len(names) == 2 and compiled(_NEGATED).match("|".join(names)):
        return True
    if len(names) == 2 and is_pair(*names):
        return True
    ordinals = _ORDINALS[: len(parts)]
    if all(ordinal in name for ordinal, name in zip(ordinals, names, strict=False)):
        return True
    return any(
        len(one) == len(names) and all(char in name for char, name in zip(one, names, strict=True)) for one in _SETS
    )


def is_pair(one: str, other: str) -> bool:
    """Whether two names are those of two parts that are all there are: 水田 and 旱地."""
    both = ((one, other), (other, one))
    return any(compiled(a).search(x) and compiled(b).search(y) for a, b in PAIRS for x, y in both)


def are_days(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the names are the days, months or years in a row that the words before the whole say: 7日至8日两天."""
    found = [compiled(_DAY).match(name) for name in _names(parts)]
    days = [int(one["day"]) for one in found if one]
    if len(days) != len(parts) or days != list(range(days[0], days[0] + len(days))):
        return False
    said = compiled(_DAYS).search(whole.lead)
    if said is None:
        return False
    if said["number"]:
        return numeral(said["number"]) == len(days)
    return int(said["first"]) == days[0] and int(said["last"]) == days[-1]


def are_stages(parts: Sequence[Figure], *, to_the_last: bool) -> bool:
    """Whether each part is of another stage, from the done to those that are not; `to_the_last` asks for those that are
    not begun, without which some may be left out."""
    stages = [_stage(name) for name in _names(parts)]
    is_last = stages[-1] == "not" or (stages[-1] == "going" and not to_the_last)
    has_begun_twice = "begun" in stages and {"going", "done"} & set(stages)
    return None not in stages and len(set(stages)) == len(stages) and is_last and not has_begun_twice


def _stage(name: str) -> str | None:
    return next((stage for stage, words in _STAGES if compiled(words).search(name)), None)


def may_overlap(parts: Sequence[Figure]) -> bool:
    """Whether one thing may be counted in two of the parts."""
    if any(one and one != other and other.endswith(one) for one in _names(parts) for other in _names(parts)):
        return True
    names = [part.label + part.tail[:4] for part in parts]
    if any(compiled(_OVERLAPPING).search(name) for name in names):
        return True
    kinds = {bool(compiled(_OF_PEOPLE).search(name)) for name in names} if parts[0].base in {"人", "户"} else {False}
    return len(kinds) > 1


def _names(parts: Sequence[Figure]) -> list[str]:
    return [compiled(_LEAD).sub("", part.label) for part in parts]
