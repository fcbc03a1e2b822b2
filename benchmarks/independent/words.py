"""Wrong characters: common misspellings, what a conversion between the scripts leaves, and names in two spellings."""

from __future__ import annotations

from random import Random

from lint_news.match.patterns import compiled

from .planting import Injector, Planted, put, swap

_MISSPELT = {
    "已经": "己经",
    "自己": "自已",
    "部署": "布署",
    "松弛": "松驰",
    "度假村": "渡假村",
    "发扬光大": "发扬广大",
    "漠不关心": "莫不关心",
    "即使": "既使",
    "通讯员": "通迅员",
    "迫不及待": "迫不急待",
    "一如既往": "一如继往",
    "再接再厉": "再接再励",
    "脱颖而出": "脱颍而出",
    "如火如荼": "如火如茶",
    "毋庸置疑": "勿庸置疑",
    "辐射": "幅射",
    "国籍": "国藉",
    "针砭": "针贬",
    "气概": "气慨",
    "急躁": "急燥",
    "不胫而走": "不径而走",
    "川流不息": "穿流不息",
    "提纲": "题纲",
    "凑合": "凑和",
    "精粹": "精萃",
    "装帧": "装祯",
    "竣工": "峻工",
}
_LEFT_OVER = {"了解": "瞭解", "借口": "藉口", "乾隆": "干隆", "乾坤": "干坤"}
_VERBS = "笑看沿跟随朝向接带拿听坐站走唱忙扛抱握盯顺怀"
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖"
    "田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方"
    "白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_ALIKE = {
    "华": "花",
    "伟": "纬",
    "明": "铭",
    "军": "君",
    "平": "萍",
    "文": "雯",
    "林": "琳",
    "丽": "莉",
    "洪": "宏",
    "志": "智",
    "建": "健",
    "清": "青",
    "永": "咏",
    "英": "瑛",
    "峰": "锋",
    "新": "欣",
}
_TITLE = "记者|主席|书记|县长|市长|省长|局长|主任|经理|院长|校长|教授|部长|总理|主教练|教练|队长|厂长|村民|农民"
_OFTEN = 3


def name_in_two_spellings(text: str, random: Random) -> Planted | None:
    """One of three or more mentions of a person has another character that sounds or looks like the right one."""
    names = {m[1] for m in compiled(rf"(?:{_TITLE})([{_SURNAMES}][一-龥]{{2}})(?![一-龥]?等)").finditer(text)}
    fit = sorted(name for name in names if text.count(name) >= _OFTEN and _ALIKE.keys() & set(name[1:]))
    if not fit:
        return None
    name = random.choice(fit)
    at = random.choice([i for i, character in enumerate(name) if i and character in _ALIKE])
    start = text.rindex(name)
    return put(text, start, start + len(name), name[:at] + _ALIKE[name[at]] + name[at + 1 :])


def _misspelling(text: str, random: Random) -> Planted | None:
    return _one_of(_MISSPELT, text, random)


def _left_over(text: str, random: Random) -> Planted | None:
    return _one_of(_LEFT_OVER, text, random)


def _one_of(table: dict[str, str], text: str, random: Random) -> Planted | None:
    found = list(compiled(f"(?<!为)(?:{'|'.join(table)})(?![决放出使])").finditer(text))
    if not found:
        return None
    match = random.choice(found)
    return put(text, match.start(), match.end(), table[match[0]])


KINDS: dict[str, Injector] = {
    "misspelling": _misspelling,
    "conversion-left-over": _left_over,
    "conversion-zhe": swap(rf"(?<=[{_VERBS}])着(?=[一-龥])", "著"),
    "name-in-two-spellings": name_in_two_spellings,
}
