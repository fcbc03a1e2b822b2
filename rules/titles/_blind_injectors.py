"""Wrong titles of office and wrong bodies, for `lint-news measure`."""

# ruff: noqa: E501, SIM905 word lists, an entry a word

from __future__ import annotations

from random import Random

from lint_news import Edit, Span, random_match

from .._insertions import county, exchange, insert_one, person, towns

_SAYS = (
    "{place}{title}{name}主持会议。", "{place}{title}{name}说，这件事要一抓到底。", "{place}{title}{name}到{town}镇调研。",
    "陪同调研的有{place}{title}{name}等。", "{name}曾任{place}{title}。", "会议由{place}{title}{name}主持，{other}记录。",
)  # fmt: skip
_CONGRESS = (
    "人大主任", "人大副主任", "人民代表大会主任", "人大常委主任", "人大常委会委员长", "人大常委会主席", "人大主席", "人大常委会副主席",
)  # fmt: skip
_CONSULTATIVE = (
    "政协主任", "政协副主任", "政协委员长", "政协会长", "人民政协委员会主任", "政协书记长", "政协常委会主任",
)  # fmt: skip
_COURTS = (
    "人民法院检察长", "法院检察长", "人民检察院院长", "检察院院长", "检察院副院长", "人民法院副检察长", "检察院审判长", "中级法院检察长",
)  # fmt: skip
_PARTY = (
    "委主席", "委主任", "县委副县长", "县委县长", "县政府书记", "人民政府县委书记", "纪委主任", "监委书记", "监察委员会书记", "纪委主席", "委组织部书记",
)  # fmt: skip
_GROUPS = (
    "妇联会长", "妇联主任", "总工会会长", "总工会书记长", "红十字会主席", "红十字会主任", "团县委主席", "团县委主任", "残联会长", "工商联书记长", "文联理事长", "科协会长",
)  # fmt: skip
_NATION = {
    "全国人大常委会委员长": ("全国人大常委会主任", "全国人大委员长", "全国人大常委会主席"), "全国政协主席": ("全国政协委员长", "全国政协主任"),
    "国务院总理": ("国家总理", "国务院主席", "国务院首相"), "国务院副总理": ("国家副总理", "国务院副主席"), "国家主席": ("国务院主席",),
    "中央军委主席": ("中央军委主任", "中央军委委员长"), "中央纪委书记": ("中央纪委主任", "中央纪委主席"), "国务委员": ("国务院委员",),
    "最高人民法院院长": ("最高人民法院检察长", "最高人民法院主任"), "最高人民检察院检察长": ("最高人民检察院院长", "最高检察院院长"),
    "自治区主席": ("自治区省长", "自治区区长"), "自治州州长": ("自治州市长", "自治州主席"), "常委会副委员长": ("常委会副主席",),
    "全国政协副主席": ("全国政协副委员长",), "自治区党委书记": ("自治区党委主席",),
}  # fmt: skip
_MEMBERS = {
    "全国人大代表": ("全国人大委员",),
    "全国政协委员": ("全国政协代表",),
    "人大代表": ("人大委员",),
    "政协委员": ("政协代表",),
}
_DEPARTMENTS = "组织部 宣传部 统战部 政法委 财政局 教育局 公安局 民政局 住建局 水利局 林业局 卫健局 司法局 审计局 统计局 农业农村局 交通运输局 文化和旅游局".split()
_HEADS = r"(?:组织|宣传|统战|外交|财政|教育|商务|国防)部(?:部长)(?=[\u4e00-\u9fff])|(?:财政|教育|公安|民政|林业|水利|卫生)局(?:局长)(?=[\u4e00-\u9fff])"
_REGIONS = "广西壮族自治区 内蒙古自治区 宁夏回族自治区 新疆维吾尔自治区 西藏自治区".split()
_PREFECTURES = "恩施土家族苗族自治州 延边朝鲜族自治州 大理白族自治州 凉山彝族自治州 湘西土家族苗族自治州 甘南藏族自治州 楚雄彝族自治州".split()
_PROVINCES = "湖北省 湖南省 山西省 山东省 河南省 四川省 云南省 浙江省 江苏省 广东省 福建省 吉林省".split()
_CRIMES = "盗窃 诈骗 故意伤害 危险驾驶 受贿 非法采矿 寻衅滋事 滥伐林木".split()


def _insert(text: str, titles: tuple[str, ...], random: Random, place: str = "") -> Edit | None:
    values = {"place": place or county(random), "title": random.choice(titles), "name": person(random)}
    more = {"other": person(random), "town": towns(random, 1)[0]}
    return insert_one(text, [random.choice(_SAYS).format(**values, **more)], random)


def wrong_head_of_congress(text: str, random: Random) -> Edit | None:
    """The head of a people's congress with a wrong title or without its standing committee: 县人大主任."""
    return _insert(text, _CONGRESS, random)


def wrong_head_of_consultative_body(text: str, random: Random) -> Edit | None:
    """The chairman of a consultative body with the title of another body: 县政协主任."""
    return _insert(text, _CONSULTATIVE, random)


def wrong_head_of_court(text: str, random: Random) -> Edit | None:
    """The head of a court with the title of a procuratorate, or the other way round: 县检察院院长."""
    return _insert(text, _COURTS, random)


def wrong_party_or_government_post(text: str, random: Random) -> Edit | None:
    """A post of the government given to the party or the other way round, or a wrong title: 县委主席, 县政府书记."""
    title = random.choice(_PARTY)
    place = county(random)
    return _insert(text, (title,), random, place[:-1] if title.startswith("县") else place)


def wrong_head_of_group(text: str, random: Random) -> Edit | None:
    """The head of a mass organisation with a title it does not have: 县妇联会长, 县红十字会主席."""
    title = random.choice(_GROUPS)
    place = county(random)
    return _insert(
        text,
        (title.removeprefix("团县委") if title.startswith("团县委") else title,),
        random,
        f"共青团{place}委" if title.startswith("团县委") else place,
    )


def wrong_title_in_text(text: str, random: Random) -> Edit | None:
    """A title of the nation's bodies in the text is exchanged for a wrong one: 国家总理."""
    return exchange(text, _NATION, random)


def wrong_leader_of_region(text: str, random: Random) -> Edit | None:
    """The head of a region, prefecture or province with the title of another level: 广西壮族自治区省长."""
    choices = (
        (random.choice(_REGIONS), ("省长", "副省长", "区长", "州长")),
        (random.choice(_PREFECTURES), ("市长", "副市长", "州主席", "专员")),
        (random.choice(_PROVINCES), ("主席", "副主席", "市长", "省主席")),
    )
    place, titles = random.choice(choices)
    return _insert(text, titles, random, place)


def wrong_member_name(text: str, random: Random) -> Edit | None:
    """A member of a congress is called one of a consultative body, or the other way round: 政协代表."""
    if random.random() < 1 / 2 and (edit := exchange(text, _MEMBERS, random)):
        return edit
    place, number = county(random), random.randint(5, 240)
    forms = (
        f"{place}政协代表{person(random)}递交了一份提案。", f"{place}人大委员{person(random)}提出一件议案。", f"{number}名{place}政协代表参加视察。",
        f"会上，{number}名{place}人大委员投票表决。", f"{person(random)}是{place}政协代表、致富带头人。", f"{place}人大委员们审议了报告。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def department_for_head(text: str, random: Random) -> Edit | None:
    """The name of a department stands directly before a person where its head is meant: 组织部张三."""
    match = random_match(_HEADS, text, random)
    if match and random.random() < 1 / 2:
        return Edit(Span(match.end() - 2, match.end()), "")
    place, one, two = county(random), *random.sample(_DEPARTMENTS, 2)
    forms = (
        f"{place}县长{person(random)}，{place}{one}{person(random)}，{two}长{person(random)}参加活动。",
        f"{place}委常委、{one}{person(random)}出席会议并讲话。", f"{place}委书记{person(random)}，{one}{person(random)}一同看望了老党员。",
    )  # fmt: skip
    return insert_one(text, forms, random)


def doubled_level_of_party_committee(text: str, random: Random) -> Edit | None:
    """The level of a committee of the party stands twice: 中共漳溪县县委书记."""
    place, province = county(random), random.choice(_PROVINCES)
    city = random.choice(("苏州市", "临沂市", "赣州市", "南阳市", "绵阳市", "宜昌市", "岳阳市", "保定市"))
    titles = (
        f"中共{place}县委书记",
        f"中共{province}省委副书记",
        f"中共{city}市委常委",
        f"中国共产党{city}市委员会书记",
    )
    forms = (f"{random.choice(titles)}{person(random)}出席。", f"{person(random)}任{random.choice(titles)}。")
    return insert_one(text, forms, random)


def wrong_order_of_bodies(text: str, random: Random) -> Edit | None:
    """The four bodies of a county in a wrong order: 县政协、县政府、县人大、县委."""
    right = ["县委", "县人大", "县政府", "县政协"]
    order = random.sample(right, 4)
    while order.index("县委") == 0:
        order = random.sample(right, 4)
    names = "、".join(order)
    forms = (
        f"{names}四大家领导参加义务植树。",
        f"{names}主要领导到会祝贺。",
        f"{county(random)[:-1]}{names}负责同志走访慰问。",
    )
    return insert_one(text, forms, random)


def wrong_term_of_stage(text: str, random: Random) -> Edit | None:
    """A suspect is called a criminal or a defendant before the stage at which he is one, or the other way round."""
    crime, name, number = random.choice(_CRIMES), person(random), random.randint(2, 7)
    forms = (
        f"民警当场抓获{crime}罪犯{name}。", f"公安机关以涉嫌{crime}将被告人{name}刑事拘留。", f"检察机关依法批准逮捕被告人{name}，案件仍在侦查中。",
        f"警方抓获涉嫌{crime}的被告人{number}名。", f"法院开庭审理此案，犯罪嫌疑人{name}当庭认罪，被判处有期徒刑{number}年。",
        f"法院以{crime}罪一审判处犯罪嫌疑人{name}有期徒刑{number}年。", f"案件侦破后，{number}名{crime}罪犯被刑事拘留。",
    )  # fmt: skip
    return insert_one(text, forms, random)
