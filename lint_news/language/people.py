"""Characters of personal names: surnames, and how often a character stands in given names."""

from __future__ import annotations

from functools import cache

from .tries import DATA, text_of

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
    "石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章"
    "鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解"
    "牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎"
    "甄丛仲虞敖巩明佘池查麻苑迟邝"
)
RARE = frozenset(
    "乐步仉伏冀利劳匡印厉衣亓宓宦尉居巴帅弓忻惠扈揭敬旷晁暴木朴权杭束楚毋沃浦淳湛漆狄璩益盘禄种竺笪籍粟糜练缪羊羿腾苍茅茹荀荆莘菅"
    "萨蓟蒯蔚蔺薄衡裘訾谈谌贝贲赫辜逄逯逢邰邸郁郇郏郗郜郦鄂鄢酆闻闾阙阚雍雒靖鞠养须谯库鹿栗战潭隗邬昝幸尧仰来卿禹侍"
    "丰乌乜习井伊储充凤勾危厍咸堵夔奚宣宰宿寿封屠嵇巢干广庾廉弘怀慎慕戈戎扶支於昌暨松桓殳汲洪滑濮燕牧班皮盖祖秋索终胥芮萧蓬融诸贡赖越邴郤钭钮阎阴隆韶鱼"
)
"""Surnames that are rarer, or more often words than surnames: a title and speech must confirm them."""

_MODERN = "淑婧婵萱菡蔓玥珂霏堃垚淼煜熠镕珊琬姝娥珏滢澜铮焱锴霁"
"""Characters of given names that the word list has seldom or never: its names are those of public persons."""
_MODERN_LEVEL = 5


@cache
def given_levels() -> dict[str, int]:
    """The levels of the characters of given names, 1 to 9 (see given_name_level)."""
    lines = text_of(DATA / "given.txt").splitlines()
    levels = {char: int(level) for level, chars in (line.split("\t") for line in lines) for char in chars}
    return levels | dict.fromkeys(_MODERN, _MODERN_LEVEL)


def is_surname(char: str) -> bool:
    """Whether the character is one of the commoner surnames."""
    return char in SURNAMES


def given_name_level(char: str) -> int:
    """0 (never seen in given names) to 9 (in very many)."""
    return given_levels().get(char, 0)
