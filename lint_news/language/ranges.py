"""The two ends of a range or a route, by the characters right before and right behind the mark between them.

GB/T 15834-2011, 4.13.3: one mark joins times, days, places and amounts, never a dash of two. Offsets are code points.
"""

from __future__ import annotations

from ..match.patterns import compiled
from ..model import Confidence
from ..text.chars import CHINESE_NUMERAL, DIGIT

_REACH = 12
_NUMBER = f"(?:[{DIGIT}]+(?:[.．:：,][{DIGIT}]+)*|[正初闰{CHINESE_NUMERAL}]+|[①-⑳])"
_TIME = "世纪|年代|年|月份|月|日|号|点半|点|时|分|秒|季度|周|星期"
_AMOUNT = (
    "万元|亿元|元|块|角|美元|人次|人|名|位|岁|周岁|℃|度|个百分点|%|％|‰|吨|公斤|千克|克|斤|公里|千米|米|厘米|毫米"
    "|平方米|亩|公顷|万亩|天|小时|分钟|个月|个|件|次|倍|级|届|期|楼|层|栋|号楼|单元|年级|班|册|卷|章|条|页|版|集|折"
    "|码|路|排|座|户|家|万|亿|千瓦|升|毫升"
)
_MEASURED = f"(?P<ordinal>第)?(?P<number>{_NUMBER})(?:(?P<amount>{_AMOUNT})|(?P<time>{_TIME}))?"
_FROM = rf"{_MEASURED}[)）]?\Z"
_UNTIL = f"(?:(?:同|当|次|翌)[年月日]|第二天|凌晨|清晨|[上下中]午|早上|晚上|晚|农历)?{_MEASURED}"
_NOW = "(?:至今|今$|今[，。）)]|现在|目前)"
_WEEKDAY, _WEEKDAY_UNTIL = r"(?:周|星期|礼拜)[一二三四五六日天末]\Z", "(?:周|星期|礼拜)?[一二三四五六日天末]"
_DAY_PART, _DAY_PART_UNTIL = (
    r"(?:凌晨|清晨|早晨|[上下中]午|傍晚|晚上|早|春|夏)\Z",
    "(?:凌晨|清晨|[上下中]午|傍晚|晚上|深夜|晚|次日|秋|冬)",
)
_PLACE = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃"
    "|青海|宁夏|新疆|内蒙古|香港|澳门|台湾|台北|石家庄|太原|大同|呼和浩特|包头|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|徐州|常州|南通|扬州|杭州|宁波"
    "|温州|绍兴|金华|合肥|芜湖|福州|厦门|泉州|南昌|九江|赣州|济南|青岛|烟台|郑州|洛阳|开封|武汉|宜昌|襄阳|荆州|长沙|株洲|衡阳|岳阳|张家界|怀化|广州"
    "|深圳|珠海|佛山|东莞|汕头|湛江|南宁|桂林|柳州|北海|海口|三亚|成都|绵阳|宜宾|泸州|贵阳|遵义|昆明|大理|丽江|玉溪|磨憨|拉萨|日喀则|林芝|西安|咸阳"
    "|宝鸡|延安|汉中|兰州|敦煌|西宁|格尔木|银川|乌鲁木齐|喀什|中国|东盟|欧盟|非洲|欧洲|亚洲|阿拉伯国家|中亚|中东欧国家|俄罗斯|莫斯科|巴黎|伦敦|东京"
)
_ROUTE = (
    "$|[，。、；）)”]|[省市站港线段间]|机场|之间"
    "|的?(?:高铁|铁路|公路|高速|航线|航班|列车|动车|火车|客车|班车|往返|直达|博览会|合作|论坛)"
)
_PLACE_ENDS, _PLACE_BEGINS = rf"(?:{_PLACE})(?:[省市站港]|机场)?\Z", f"(?:{_PLACE})(?P<route>{_ROUTE})?"
_SITE = r"[馆站市县区镇乡村港路街园桥口寺山湖场]\Z"
_SITE_BEHIND = f"[^的是个全这那了\\W]{{1,5}}?{{end}}(?:{_ROUTE}|[-－—])"
_YEAR, _LUNAR, _LONG = 4, "正初闰腊", 5
_PAIRS = (
    (_WEEKDAY, _WEEKDAY_UNTIL),
    (_DAY_PART, _DAY_PART_UNTIL),
    (rf"{_NUMBER}(?:年|月|日|世纪)\Z", _NOW),
)


def range_joint(text: str, start: int, end: int) -> Confidence | None:
    """How surely the mark at `text[start:end]` joins two times, days, amounts or places; None where it does not.

    LIKELY between two bare numbers, which may be a score or a code, and between two places without a word for a route.
    """
    before, behind = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if any(compiled(first).search(before) and compiled(last).match(behind) for first, last in _PAIRS):
        return Confidence.CERTAIN
    if compiled(_PLACE_ENDS).search(before) and (place := compiled(_PLACE_BEGINS).match(behind)):
        return Confidence.CERTAIN if place["route"] is not None else Confidence.LIKELY
    site = compiled(_SITE).search(before)
    if site and compiled(_SITE_BEHIND.replace("{end}", site[0])).match(behind):
        return Confidence.LIKELY
    return _between_numbers(before, behind)


def _between_numbers(before: str, behind: str) -> Confidence | None:
    """The same for two numbers of one kind: both times, both of one unit, or one of them without a unit."""
    first, last = compiled(_FROM).search(before), compiled(_UNTIL).match(behind)
    if first is None or last is None:
        return None
    units = {m["amount"] or ("time" if m["time"] else "") for m in (first, last)} - {""}
    numbers = first["number"], last["number"]
    if len(units) > 1 or any(number.isdecimal() and len(number) >= _LONG for number in numbers):
        return None
    if not units:
        is_date = all(
            number[0] in _LUNAR or len(number) == _YEAR or number[-3:-2] in tuple(":：") for number in numbers
        )
        is_digits = all(number[0].isdecimal() for number in numbers)
        return Confidence.CERTAIN if is_date else Confidence.LIKELY if is_digits else None
    is_bare_ordinal = first["ordinal"] and not last["ordinal"] and not (first["time"] or first["amount"])
    return None if is_bare_ordinal else Confidence.CERTAIN
