"""Codes, numbers, plates and acronyms that cannot be, for `lint-news measure`."""

# ruff: noqa: E501 sentences, one a line

from __future__ import annotations

from random import Random

from lint_news import Edit, Span, random_match

from .._insertions import county, insert_one, other_digits, person, swap_characters
from ._blind_codes import card_number, credit_code, identity_number, isbn, issn, swapped

_PLACES = {
    "荆州市": ("0716", "434000", "鄂D"), "宜昌市": ("0717", "443000", "鄂E"), "恩施州": ("0718", "445000", "鄂Q"), "运城市": ("0359", "044000", "晋M"),
    "临汾市": ("0357", "041000", "晋L"), "长治市": ("0355", "046000", "晋D"), "潍坊市": ("0536", "261000", "鲁G"), "临沂市": ("0539", "276000", "鲁Q"),
    "聊城市": ("0635", "252000", "鲁P"), "阜阳市": ("0558", "236000", "皖K"), "安庆市": ("0556", "246000", "皖H"), "赣州市": ("0797", "341000", "赣B"),
    "上饶市": ("0793", "334000", "赣E"), "郴州市": ("0735", "423000", "湘L"), "常德市": ("0736", "415000", "湘J"), "绵阳市": ("0816", "621000", "川B"),
    "南充市": ("0817", "637000", "川R"), "宝鸡市": ("0917", "721000", "陕C"), "渭南市": ("0913", "714000", "陕E"), "大理州": ("0872", "671000", "云L"),
    "遵义市": ("0851", "563000", "贵C"), "桂林市": ("0773", "541000", "桂C"), "湛江市": ("0759", "524000", "粤G"), "衡水市": ("0318", "053000", "冀T"),
}  # fmt: skip
_ACRONYMS = {
    "世界卫生组织": "WHO", "世界贸易组织": "WTO", "国内生产总值": "GDP", "居民消费价格指数": "CPI", "采购经理指数": "PMI", "国际货币基金组织": "IMF",
    "亚太经合组织": "APEC", "东南亚国家联盟": "ASEAN", "人工智能": "AI", "电子不停车收费系统": "ETC", "重症监护病房": "ICU", "北大西洋公约组织": "NATO",
    "石油输出国组织": "OPEC", "联合国教科文组织": "UNESCO", "联合国儿童基金会": "UNICEF", "上海合作组织": "SCO", "国际奥委会": "IOC", "国际足联": "FIFA",
    "区域全面经济伙伴关系协定": "RCEP", "美国国家航空航天局": "NASA", "首次公开募股": "IPO", "政府和社会资本合作": "PPP", "地理信息系统": "GIS", "全球定位系统": "GPS",
    "身体质量指数": "BMI", "亚洲基础设施投资银行": "AIIB", "国际原子能机构": "IAEA", "联合国粮农组织": "FAO", "美国职业篮球联赛": "NBA", "工业品出厂价格指数": "PPI",
    "世界知识产权组织": "WIPO", "国际标准化组织": "ISO", "新能源汽车电池管理系统": "BMS", "脱氧核糖核酸": "DNA", "二氧化碳捕集利用与封存": "CCUS",
}  # fmt: skip
_WITH_ACRONYM = ("{name}（{wrong}）的数据显示，情况有所好转。", "{name}（英文简称{wrong}）是大家熟悉的名字。", "{who}介绍了{name}（{wrong}）的有关情况。", "所谓{wrong}，即{name}。")  # fmt: skip
_LETTERS = r"(?<=[（(])[A-Z]{3,6}(?=[）)])"


def _company(random: Random) -> str:
    return f"{county(random)}{random.choice('恒金瑞鑫宏')}{random.choice('源达泰丰盛')}{random.choice(('商贸', '农业', '建材', '粮油'))}有限公司"


def credit_code_of_wrong_length(text: str, random: Random) -> Edit | None:
    """A unified social credit code with a character lost or too much."""
    code = credit_code(random)
    at = random.randrange(3, 15)
    wrong = code[:at] + code[at + 1 :] if random.random() < 2 / 3 else code[:at] + code[at] + code[at:]
    return _with_code(text, wrong, random)


def credit_code_of_wrong_check(text: str, random: Random) -> Edit | None:
    """A unified social credit code with a digit exchanged or two swapped."""
    code = credit_code(random)
    inner = swap_characters(code[2:17], random) if random.random() < 1 / 2 else other_digits(code[2:17], random)
    wrong = code[:2] + inner + code[17]
    return _with_code(text, wrong, random)


def _with_code(text: str, code: str, random: Random) -> Edit | None:
    company = _company(random)
    forms = (
        f"{company}（统一社会信用代码：{code}）遗失公章一枚，声明作废。", f"{company}遗失营业执照正本，统一社会信用代码{code}，特此声明。", f"中标单位为{company}，社会信用代码为{code}。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def impossible_identity_number(text: str, random: Random) -> Edit | None:
    """An identity number with an impossible month or day, a wrong check digit or a wrong length."""
    number = identity_number(random)
    wrongs = (
        number[:10] + f"{random.randint(13, 19)}" + number[12:], number[:12] + f"{random.randint(32, 39)}" + number[14:], number[:8] + number[9:],
        number[:14] + other_digits(number[14:17], random) + number[17], number[:5] + number[5] + number[5:],
    )  # fmt: skip
    wrong = random.choice(wrongs)
    forms = (
        f"{person(random)}遗失身份证，号码{wrong}，声明作废。",
        f"失主{person(random)}，身份证号：{wrong}。",
        f"公示对象：{person(random)}，公民身份号码{wrong}。",
    )
    return insert_one(text, forms, random)


def wrong_book_number(text: str, random: Random) -> Edit | None:
    """An ISBN or ISSN whose check digit or length is wrong, or a CN number of a wrong form."""
    book, serial = isbn(random), issn(random)
    wrong_book = random.choice((swapped(book[4:12], 5, random), other_digits(book[4:12], random), book[4:11]))
    wrong_serial = other_digits(serial[:7], random) + serial[7]
    shown = f"978-{wrong_book[0]}-{wrong_book[1:4]}-{wrong_book[4:]}-{book[12]}"
    forms = (
        f"该书由{person(random)}编著，ISBN {shown}，定价58元。", f"书号为ISBN978{wrong_book}{book[12]}。", f"刊物的国际标准连续出版物号为ISSN {wrong_serial[:4]}-{wrong_serial[4:]}。",
        f"国内统一连续出版物号：CN {random.choice(('97', '01', '60', '420', '4'))}-{random.randint(1000, 1900)}。", f"国际标准书号：{shown}。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_card_number(text: str, random: Random) -> Edit | None:
    """The number of a bank card whose check digit or length is wrong."""
    number = card_number(random)
    wrong = random.choice(
        (other_digits(number[:18], random) + number[18], swapped(number[6:18], 9, random), number[:17])
    )
    wrong = wrong if len(wrong) != 12 else number[:6] + wrong + number[18]
    forms = (f"捐款账户：{person(random)}，银行卡号{wrong}。", f"收款卡号为{wrong}，户名{person(random)}。")
    return insert_one(text, forms, random)


def wrong_plate(text: str, random: Random) -> Edit | None:
    """A number plate with a character lost or too much, or with a letter that plates do not have."""
    place = random.choice(sorted(_PLACES))
    head = _PLACES[place][2]
    digits = "".join(random.choice("0123456789") for _ in range(5))
    letter = random.choice("ABCDEFGHJKLM")
    tails = (
        digits[:4],
        digits[:3] + letter,
        digits + "7",
        digits[:3] + "I" + digits[4],
        digits[:4] + "O",
        letter + digits[:3],
        digits[:2] + "-" + digits[2:4],
    )
    wrong = head + random.choice(("", "·", "")) + random.choice(tails)
    forms = (
        f"车牌号为{wrong}的轿车挂靠在{place}。", f"肇事车辆{wrong}已被扣留。", f"民警将号牌为{wrong}的货车拦下。", f"驾驶员{person(random)}驾驶{wrong}小型客车超员。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def wrong_document_number(text: str, random: Random) -> Edit | None:
    """The number of a document with an impossible year or wrong marks."""
    number, year = random.randint(1, 60), random.randint(2012, 2018)
    organ = random.choice(("国发", "国办发", "鲁政发", "晋政办发", "鄂发改", "财农", "教基", "川府发", "宜府发"))
    wrongs = (
        f"〔{year}{year % 10}〕{number}",
        f"〔20{year % 10}{number % 10}{year % 7}〕{number}",
        f"〔{year + 80}〕{number}",
        f"〔{year}年〕{number}",
        f"〔{year}〕第{number}",
        f"〔{year % 100}〕0{number}",
        f"〔{str(year)[:3]}〕{number}",
    )
    wrong = organ + random.choice(wrongs) + "号"
    return insert_one(
        text, (f"文件（{wrong}）要求抓好落实。", f"根据{wrong}文件，补贴标准有所提高。", f"通知文号为{wrong}。"), random
    )


def wrong_acronym(text: str, random: Random) -> Edit | None:
    """The acronym of another name beside a name: 世界卫生组织（WTO）."""
    name = random.choice(sorted(_ACRONYMS))
    wrong = random.choice([a for a in _ACRONYMS.values() if a != _ACRONYMS[name]])
    return insert_one(text, [random.choice(_WITH_ACRONYM).format(name=name, wrong=wrong, who=person(random))], random)


def transposed_acronym(text: str, random: Random) -> Edit | None:
    """A known acronym with letters swapped or lost: 亚太经合组织（AEPC）."""
    match = random_match(_LETTERS, text, random)
    if match and match[0] in _ACRONYMS.values() and random.random() < 1 / 2:
        return Edit(Span(match.start(), match.end()), swap_characters(match[0], random))
    name = random.choice(sorted(_ACRONYMS))
    right = _ACRONYMS[name]
    wrong = right if right == "PPP" else swap_characters(right, random)
    wrong = right + right[-1] if wrong == right else wrong
    return insert_one(text, [random.choice(_WITH_ACRONYM).format(name=name, wrong=wrong, who=person(random))], random)


def _other_place(random: Random) -> tuple[str, tuple[str, str, str], tuple[str, str, str]]:
    place, other = random.sample(sorted(_PLACES), 2)
    return place, _PLACES[place], _PLACES[other]


def area_code_of_other_place(text: str, random: Random) -> Edit | None:
    """A telephone number with the area code of another city than the address beside it."""
    place, _, (code, _, _) = _other_place(random)
    number = str(random.randint(2100000, 8900000)) + ("3" if code == "0851" else "")
    forms = (
        f"地址：{place}人民路{random.randint(2, 300)}号，电话：{code}-{number}。", f"{place}{_company(random)[3:]}，联系电话{code}—{number}。", f"报名地点在{place}体育场，咨询电话：（{code}）{number}。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def postcode_of_other_place(text: str, random: Random) -> Edit | None:
    """A postcode of another region than the address beside it."""
    place, (_, own, _), (_, code, _) = _other_place(random)
    code = code if code[:2] != own[:2] else "830000"
    forms = (
        f"来信请寄：{place}建设路{random.randint(2, 300)}号，邮编：{code}。", f"投稿地址：{place}日报社副刊部（邮政编码{code}）。", f"地址：{place}解放街{random.randint(2, 90)}号，{code}。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def plate_of_other_place(text: str, random: Random) -> Edit | None:
    """A number plate of another city than the one that is named as its own."""
    place, _, (_, _, plate) = _other_place(random)
    forms = (
        f"一辆{place}牌照（{plate}）的面包车停在路边。", f"{place}车牌“{plate}”打头的车辆限行。", f"挂着{plate}牌照的{place}本地车排起长队。", f"{place}的车牌是{plate}，一看就知道是老乡。",
    )  # fmt: skip
    return insert_one(text, forms, random)
