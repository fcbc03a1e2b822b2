"""Names, offices and companies that are written in two ways in one article, for `lint-news measure`."""

# ruff: noqa: E501, SIM905 word lists, an entry a word

from __future__ import annotations

from random import Random

from lint_news import Edit, Span, random_match

from .._insertions import county, insert_sentence, person, towns
from .._look_alikes import look_alikes

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
_OFFICES = "书记 局长 主任 市长 县长 镇长 乡长 主席 部长 院长 校长 厂长 经理 董事长 教授 记者 队长 所长 站长 村民 老人 党员 医生".split()
_NAMED = r"(?:" + "|".join(_OFFICES) + rf")([{_SURNAMES}][\u4e00-\u9fff]{{2}})"
_SAME = (
    "慧惠 伟炜玮 建健剑 志智至 明铭鸣 华骅桦 平萍坪 军钧君 强墙 英瑛 红虹洪鸿 梅玫 丽莉力 燕雁艳 芳方 玉钰育 兰岚 静靖婧 晓小 波博 峰锋丰风 刚钢 文雯 涛韬 龙隆 新欣鑫 春椿 永勇咏 "
    "生声升 成诚城 德得 林琳霖 立利力 宏弘鸿 俊峻骏 杰洁 辉晖 娟绢 婷亭 佳嘉家 雨宇羽 思斯 源元远 长常昌 贵桂 庆青清 义艺毅 根庚 松嵩 祥翔 福富 东冬 云芸 霞侠 山珊 亮量 飞菲 胜盛 忠中 仁任 淑舒 秀绣"
).split()
_RARE = (
    "郄郤",
    "禤禢",
    "亓元",
    "逄逢",
    "佘余",
    "晁晃",
    "盖蓋",
    "仉仇",
    "厍库",
    "乜也",
    "邸邱",
    "訾紫",
    "覃谭",
    "宓密",
    "麴麹",
    "昝咎",
    "郗希",
    "卞卡",
    "萧肖",
    "阎闫",
    "傅付",
    "戴代",
    "綦其",
    "妫为",
    "殳及",
    "刁刀",
    "晏宴",
)
_POSTS = "县委书记 县长 县教育局局长 县文旅局局长 县农业农村局局长 县水利局局长 县卫健局局长 县气象局局长 县林业局局长 县人民医院院长 县一中校长 县公安局局长".split()
_COMPANY = (
    "恒泰恒秦",
    "金源金原",
    "鑫达鑫大",
    "瑞丰瑞风",
    "宏远宏源",
    "天麓天鹿",
    "永盛永胜",
    "华茂华贸",
    "绿源绿原",
    "长青长清",
    "润泽润择",
    "嘉禾嘉和",
    "兴隆兴龙",
    "东方东芳",
)


def _like(name: str, random: Random) -> str | None:
    """The name with a character of the given name exchanged for one of like sound."""
    places = [i for i in range(1, len(name)) if any(name[i] in g and len(g) > 1 for g in _SAME) or look_alikes(name[i])]
    if not places:
        return None
    at = random.choice(places)
    same = "".join(c for g in _SAME if name[at] in g for c in g if c != name[at]) or look_alikes(name[at])
    return name[:at] + random.choice(same) + name[at + 1 :]


def misspelt_name_in_text(text: str, random: Random) -> Edit | None:
    """A person who is named at least twice is written in another way the last time or the first."""
    match = random_match(_NAMED, text, random)
    name = match[1] if match else ""
    if not name or text.count(name) < 2:
        return None
    wrong = _like(name, random)
    at = text.rfind(name) if random.random() < 2 / 3 else text.find(name)
    return Edit(Span(at, at + len(name)), wrong) if wrong else None


def person_with_two_spellings(text: str, random: Random) -> Edit | None:
    """A sentence that names a person in two ways: 邹慧敏 … 邹惠敏."""
    name = person(random)
    wrong = _like(name, random)
    if len(name) < 3 or wrong is None:
        return None
    place, (town,) = county(random), towns(random, 1)
    forms = (
        f"{place}{town}镇村民{name}去年种了8亩西瓜。{wrong}说，今年打算再种5亩。", f"“路修好了，生意也好了。”{town}镇{name}说。在{wrong}的店里，货架摆得满满当当。",
        f"{place}教育局局长{name}主持会议。{wrong}要求，各校抓好安全工作。", f"{name}是{town}镇卫生院的医生。20年来，{wrong}走遍了全镇的村村寨寨。", f"获奖的有{town}镇的{name}。领奖时，{wrong}流下了热泪。",
    )  # fmt: skip
    return insert_sentence(text, random.choice(forms), random)


def rare_surname_with_two_spellings(text: str, random: Random) -> Edit | None:
    """A person with a rare surname that is once written as one of like shape or sound: 郄志远 … 郤志远."""
    right, wrong = random.choice(_RARE)
    if random.random() < 1 / 3:
        right, wrong = wrong, right
    given = person(random)[1] + random.choice(("", "远", "明", "平"))
    post, place = random.choice(_POSTS), county(random)[:-1]
    forms = (
        f"{place}{post}{right}{given}出席仪式。{wrong}{given}说，这是一个新的起点。", f"医生{right}{given}连夜赶到现场。天亮时，{wrong}{given}已经做完了三台手术。", f"村民{right}{given}拿到了新房钥匙，{wrong}{given}一家高兴极了。",
    )  # fmt: skip
    return insert_sentence(text, random.choice(forms), random)


def two_people_in_one_office(text: str, random: Random) -> Edit | None:
    """An office that is held by two people in one text."""
    post, place, one, two = random.choice(_POSTS), county(random)[:-1], person(random), person(random)
    if one[0] == two[0]:
        return None
    forms = (
        f"{place}{post}{one}到现场指导。{place}{post}{two}表示，要尽快恢复通车。", f"活动由{place}{post}{one}主持。活动结束时，{place}{post}{two}为获奖者颁奖。", f"{place}{post}{one}说，困难只是暂时的。“办法总比困难多。”{place}{post}{two}补充道。",
    )  # fmt: skip
    return insert_sentence(text, random.choice(forms), random)


def byline_with_two_spellings(text: str, random: Random) -> Edit | None:
    """A reporter whose name is written in another way at the end of the text or under a picture."""
    match = random_match(rf"(?<=记者)[ 　]?([{_SURNAMES}][\u4e00-\u9fff]{{2}})(?=[）)、 　\n])", text, random)
    wrong = _like(match[1], random) if match else None
    if wrong is None:
        return None
    end = len(text.rstrip())
    credit = random.choice(
        (
            f"\n本报记者 {wrong} 摄",
            f"\n图为活动现场。记者 {wrong} 摄",
            f"\n（记者 {wrong}）",
            f"\n本报记者　{wrong}　摄影报道",
        )
    )
    return Edit(Span(end, end), credit)


def company_with_two_spellings(text: str, random: Random) -> Edit | None:
    """A company whose name is written in two ways in one text: 恒泰, 恒秦."""
    names = random.choice(_COMPANY)
    place, trade = county(random), random.choice(("粮油", "商贸", "建材", "农业科技", "机械制造"))
    one, two = (f"{place}{name}{trade}有限公司" for name in (names[:2], names[2:]))
    forms = (
        f"走进{one}，车间里机器轰鸣。{two}总经理{person(random)}说，订单已排到年底。", f"{one}成立于2009年。去年，{two}纳税1200万元。", f"中标单位：{one}。中标公示期内，{two}无异议。", f"{one}遗失公章一枚，声明作废。{two}财务章同时作废。",
    )  # fmt: skip
    return insert_sentence(text, random.choice(forms), random)
