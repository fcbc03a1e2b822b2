"""Wrong set phrases, official names and places, for `lint-news measure`."""

# ruff: noqa: E501, SIM905 word lists, an entry a word

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from lint_news import Edit, Span, random_match

from .._insertions import county, exchange, insert_one, lose_character, person, swap_characters
from .._look_alikes import exchange_character

_PHRASES = (
    "习近平新时代中国特色社会主义思想 中国特色社会主义 中华民族伟大复兴 中华民族共同体意识 人类命运共同体 绿水青山就是金山银山 "
    "社会主义核心价值观 全面建成小康社会 全面依法治国 全面从严治党 全面深化改革 供给侧结构性改革 国家治理体系和治理能力现代化 "
    "中央八项规定精神 党风廉政建设 不忘初心、牢记使命 共建“一带一路” 以人民为中心的发展思想 社会主义现代化强国 乡村振兴战略 "
    "京津冀协同发展 长江经济带 粤港澳大湾区 创新驱动发展战略 政治意识、大局意识、核心意识、看齐意识 "
    "中国特色大国外交 人民对美好生活的向往 马克思列宁主义、毛泽东思想、邓小平理论 中华优秀传统文化 脱贫攻坚战 两不愁三保障 "
    "全过程人民民主 全面建设社会主义现代化国家 统筹推进“五位一体”总体布局 协调推进“四个全面”战略布局"
).split()
_ORGANS = (
    "全国人民代表大会常务委员会 中国人民政治协商会议 中央纪律检查委员会 中国共产主义青年团 中华全国总工会 中华全国妇女联合会 "
    "国家发展和改革委员会 工业和信息化部 人力资源和社会保障部 住房和城乡建设部 国家卫生健康委员会 国家市场监督管理总局 "
    "农业农村部 文化和旅游部 退役军人事务部 生态环境部 自然资源部 应急管理部 国家国际发展合作署 国务院国有资产监督管理委员会 "
    "最高人民检察院 中国人民银行 国家统计局 国家税务总局 中国科学院 中国工程院 中央全面深化改革委员会 中央全面依法治国委员会 "
    "国家乡村振兴局 国家广播电视总局 中国红十字会 中国残疾人联合会 中国人民解放军 中国人民武装警察部队 国家粮食和物资储备局"
).split()
_REGIONS = (
    "广西壮族自治区 新疆维吾尔自治区 宁夏回族自治区 内蒙古自治区 西藏自治区 恩施土家族苗族自治州 湘西土家族苗族自治州 延边朝鲜族自治州 "
    "阿坝藏族羌族自治州 甘孜藏族自治州 凉山彝族自治州 黔东南苗族侗族自治州 黔南布依族苗族自治州 黔西南布依族苗族自治州 楚雄彝族自治州 "
    "红河哈尼族彝族自治州 文山壮族苗族自治州 西双版纳傣族自治州 大理白族自治州 德宏傣族景颇族自治州 怒江傈僳族自治州 迪庆藏族自治州 "
    "临夏回族自治州 甘南藏族自治州 海西蒙古族藏族自治州 伊犁哈萨克自治州 巴音郭楞蒙古自治州 长阳土家族自治县 五峰土家族自治县 "
    "景宁畲族自治县 大厂回族自治县 三江侗族自治县 融水苗族自治县 积石山保安族东乡族撒拉族自治县 双江拉祜族佤族布朗族傣族自治县"
).split()
_GROUPS = {
    "布依族": ("布衣族", "布依簇"), "仡佬族": ("亿佬族", "仡姥族"), "傈僳族": ("栗粟族", "傈傈族"), "景颇族": ("景坡族",), "土家族": ("土稼族",),
    "柯尔克孜族": ("柯尔克兹族", "科尔克孜族"), "塔吉克族": ("塔及克族",), "维吾尔族": ("维吾儿族", "维吴尔族"), "哈萨克族": ("哈萨可族",),
    "鄂伦春族": ("鄂温春族", "鄂论春族"), "鄂温克族": ("鄂温可族",), "达斡尔族": ("达翰尔族", "达斡儿族"), "毛南族": ("毛男族",), "仫佬族": ("仫姥族",),
    "锡伯族": ("锡泊族",), "撒拉族": ("萨拉族",), "哈尼族": ("哈呢族",), "拉祜族": ("拉祜簇", "拉估族"), "阿昌族": ("阿倡族",), "纳西族": ("那西族",),
}  # fmt: skip
_NUMBERED = {
    "四个意识": ("三个意识", "五个意识"), "四个自信": ("三个自信", "两个自信"), "两个维护": ("四个维护", "三个维护"), "两个确立": ("四个确立",),
    "五位一体": ("四位一体", "六位一体"), "四个全面": ("三个全面", "五个全面"), "八项规定": ("六项规定", "九项规定", "八条规定"), "三严三实": ("三严四实",),
    "两个一百年": ("三个一百年",), "两个毫不动摇": ("三个毫不动摇",), "五大发展理念": ("六大发展理念",), "两学一做": ("两学两做", "三学一做"),
}  # fmt: skip
_MIXED = (
    (
        "统筹推进“五位一体”战略布局",
        "协调推进“四个全面”总体布局",
        "增强“四个自信”、坚定“四个意识”",
        "坚定“四个意识”、增强“四个自信”",
    ),
    (
        "深刻领悟“两个维护”的决定性意义",
        "深刻领悟“两个树立”的决定性意义",
        "做到“两个确立”",
        "筑牢中华民族共同体意识",
        "铸就中华民族共同体意识",
    ),
    (
        "落实中央八条规定精神",
        "弘扬中华优良传统文化",
        "践行社会主义核心价值体系观",
        "构建人类运命共同体",
        "打造人类共同命运体",
    ),
    ("践行绿水青山就是银山金山的理念", "加快发展新型生产力", "发展全过程民主", "不忘使命、牢记初心", "打赢脱贫攻坚站"),
)
_LEADS = (
    "{}党员干部表示，要{}，把各项工作落到实处。",
    "{}委提出，{}，推动高质量发展。",
    "学习会上，{}的同志谈到，要{}。",
    "{}有关负责人说，要自觉{}。",
)
_PLENUMS = {
    "十八届三中全会": 2013, "十八届四中全会": 2014, "十八届五中全会": 2015, "十八届六中全会": 2016, "十九届四中全会": 2019, "十九届五中全会": 2020,
    "十九届六中全会": 2021, "二十届三中全会": 2024, "十八大": 2012, "十九大": 2017, "二十大": 2022, "十七大": 2007, "十六大": 2002, "十一届三中全会": 1978,
}  # fmt: skip
_CITIES = {
    "云南省": "昆明市 曲靖市 玉溪市 保山市 昭通市", "浙江省": "温州市 宁波市 嘉兴市 绍兴市 金华市", "江苏省": "苏州市 无锡市 徐州市 盐城市 扬州市",
    "广东省": "佛山市 东莞市 湛江市 茂名市 韶关市", "湖南省": "郴州市 株洲市 岳阳市 常德市 衡阳市", "山东省": "烟台市 潍坊市 临沂市 德州市 聊城市",
    "河北省": "保定市 邯郸市 唐山市 沧州市 衡水市", "四川省": "绵阳市 宜宾市 泸州市 达州市 南充市", "陕西省": "咸阳市 宝鸡市 渭南市 延安市 榆林市",
    "安徽省": "芜湖市 蚌埠市 安庆市 阜阳市 六安市", "江西省": "赣州市 九江市 上饶市 宜春市 萍乡市", "辽宁省": "大连市 鞍山市 抚顺市 锦州市 营口市",
}  # fmt: skip
_LEVELS = (
    "广东省东莞县 广东省中山县 浙江省义乌县 江苏省昆山县 福建省晋江县 山东省寿光县 天津省 重庆省 上海省 重庆市万州市 重庆市涪陵市 上海市松江县 "
    "北京市通县 北京市大兴县 四川省都江堰县 湖北省恩施市土家族苗族自治州 河南省巩义县 江苏省江阴县 浙江省余姚县 山西省河津县"
).split()
_OLD = "湖北省襄樊市 云南省思茅市 北京市宣武区 北京市崇文区 海南省通什市 安徽省巢湖地区 上海市闸北区 上海市卢湾区 江苏省淮阴市 四川省灌县 湖北省荆沙市 广西省 南京市下关区 四川省万县市".split()
_SIGHTS = "武候祠 黄埔江 都江偃 岳阳搂 秦准河 颐合园 滕王阁楼 布达拉官 莫高屈 鹳雀搂 乌篷镇 乌镇古镇镇 三门狭 葛州坝 兵马佣 圆明圆 鼓浪与 九寨勾 景德真镇 大雁搭 趵突全".split()
_TRIPS = (
    "{}一行5人上个月去了{}，在那里住了三天。",
    "家住{}的游客说，从{}坐高铁过来很方便。",
    "{}人去年在{}打工。",
    "{}的合作社把产品卖到了{}。",
)
_COUNTRIES = "日本 韩国 美国 德国 法国 泰国 新加坡 马来西亚 澳大利亚 加拿大 俄罗斯 意大利 越南 印度尼西亚 巴西".split()


def _spoil(phrases: Sequence[str], text: str, random: Random) -> Edit | None:
    match = random_match("|".join(phrases), text, random)
    if match is None:
        return None
    way = random.choice((lose_character, swap_characters, exchange_character, _add_character))
    wrong = way(match[0], random)
    return Edit(Span(match.start(), match.end()), wrong) if wrong and wrong != match[0] else None


def _add_character(phrase: str, random: Random) -> str:
    at = random.randrange(1, len(phrase))
    return phrase[:at] + random.choice((phrase[at - 1], phrase[at], "的", "和")) + phrase[at:]


def _insert_spoilt(phrases: Sequence[str], text: str, random: Random) -> Edit | None:
    right = random.choice(phrases)
    wrong = exchange_character(right, random) if random.random() < 1 / 2 else lose_character(right, random)
    return insert_one(text, [f"{county(random)}的{person(random)}在会上提到了{wrong}。"], random) if wrong else None


def misprinted_set_phrase(text: str, random: Random) -> Edit | None:
    """A character of a set phrase is lost, added, exchanged or swapped: 绿水青山就是金银山."""
    return _spoil(_PHRASES, text, random)


def misprinted_organ(text: str, random: Random) -> Edit | None:
    """A character of an official name is lost, added, exchanged or swapped: 国家发展改革和委员会."""
    return _spoil(_ORGANS, text, random) or _insert_spoilt(_ORGANS, text, random)


def misprinted_autonomous_region(text: str, random: Random) -> Edit | None:
    """The name of an autonomous region, prefecture or county with 族 lost or too much, or two peoples swapped."""
    region = random.choice(_REGIONS)
    level = random.choice(("自治区", "自治州", "自治县"))
    wrongs = {
        region.replace("自治", "族自治"),
        region.replace("族", "", 1),
        region[:-3] + level,
        _with_peoples_swapped(region),
    }
    wrong = random.choice(sorted(wrongs - {region}))
    lead = f"{person(random)}是{wrong}人，" if random.random() < 1 / 2 else f"客人来自{wrong}，"
    return insert_one(text, [f"{lead}今年是第{random.randint(2, 9)}次到{county(random)}。"], random)


def _with_peoples_swapped(region: str) -> str:
    """The name with its first two peoples swapped, if each has two characters and 族: 苗族土家族 stays."""
    at = region.find("族")
    second = region.find("族", at + 1)
    if second < 0:
        return region
    start = 2
    return region[:start] + region[at + 1 : second + 1] + region[start : at + 1] + region[second + 1 :]


def misspelt_ethnic_group(text: str, random: Random) -> Edit | None:
    """The name of an ethnic group is misspelt: 布衣族."""
    if random.random() < 1 / 2 and (edit := exchange(text, _GROUPS, random)):
        return edit
    wrong = random.choice(_GROUPS[random.choice(sorted(_GROUPS))])
    return insert_one(
        text,
        [f"{wrong}歌手{person(random)}唱起了山歌。", f"村里有汉族、{wrong}等{random.randint(3, 9)}个民族。"],
        random,
    )


def wrong_number_in_phrase(text: str, random: Random) -> Edit | None:
    """A set phrase with a wrong number: “四个维护”."""
    return exchange(text, {f"“{right}”": [f"“{w}”" for w in wrongs] for right, wrongs in _NUMBERED.items()}, random)


def wrong_part_of_phrase(text: str, random: Random) -> Edit | None:
    """A set phrase with the part of another: “五位一体”战略布局, 筑牢中华民族共同体意识."""
    wrong = random.choice(random.choice(_MIXED))
    return insert_one(text, [random.choice(_LEADS).format(county(random), wrong)], random)


def wrong_year_of_congress(text: str, random: Random) -> Edit | None:
    """A congress or plenum of the party with a year that is not its own: 2018年召开的党的十九届四中全会."""
    name = random.choice(sorted(_PLENUMS))
    year = _PLENUMS[name] + random.choice((-2, -1, 1, 2))
    forms = (f"{year}年，党的{name}召开，{person(random)}在电视机前看了直播。", f"{year}年召开的党的{name}给了他信心。")
    return insert_one(text, forms, random)


def taiwan_among_countries(text: str, random: Random) -> Edit | None:
    """Taiwan, Hong Kong or Macao in a list that ends in countries: 日本、台湾等国家."""
    names = [*random.sample(_COUNTRIES, random.randint(1, 3)), random.choice(("台湾", "香港", "澳门", "台湾、香港"))]
    random.shuffle(names)
    end = random.choice(("等国家", f"等{random.randint(5, 20)}个国家", f"{len(names)}国"))
    return insert_one(
        text, [f"产品远销{'、'.join(names)}{end}。", f"来自{'、'.join(names)}{end}的客商参加展会。"], random
    )


def city_in_wrong_province(text: str, random: Random) -> Edit | None:
    """A city under a province that is not its own: 江苏省温州市."""
    province, home = random.sample(sorted(_CITIES), 2)
    city = random.choice(_CITIES[home].split())
    return insert_one(text, [random.choice(_TRIPS).format(county(random), province + city)], random)


def wrong_place_level(text: str, random: Random) -> Edit | None:
    """A place with a level that it does not have: 东莞县, 天津省."""
    return insert_one(text, [random.choice(_TRIPS).format(county(random), random.choice(_LEVELS))], random)


def old_place_name(text: str, random: Random) -> Edit | None:
    """A place by a name that is no longer its own, as a current one: 湖北省襄樊市."""
    place = random.choice(_OLD)
    forms = (f"{person(random)}目前在{place}经商。", f"展会将于今年10月在{place}举行。", f"货车当天从{place}出发。")
    return insert_one(text, forms, random)


def misspelt_sight(text: str, random: Random) -> Edit | None:
    """A well-known place is misspelt: 武候祠."""
    return insert_one(text, [random.choice(_TRIPS).format(county(random), random.choice(_SIGHTS))], random)
