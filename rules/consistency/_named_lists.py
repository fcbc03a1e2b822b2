"""Lists of names or things followed by their count: 甲县、乙县和丙县三地, 种子、化肥、农药三类."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Span, compiled, numeral

_NUMERALS = "一二三四五六七八九十"
_NAME = f"(?:(?![是第好等两{_NUMERALS}])[{HAN}]){{2,6}}?"
_NAMED_LIST = (
    f"(?<![{HAN}、])[{HAN}]{{2,16}}"
    f"(?P<rest>(?:、{_NAME}){{2,}}(?:和{_NAME})?|(?:、{_NAME})+和{_NAME})"
    "(?P<count>[三四五六七八九十])"
    "(?:"
    f"[地县村省人镇乡](?![区方带级处段点城域市民份大均次员才口两村镇干{_NUMERALS}])"
    "|个(?:乡镇|街道|社区|村庄|行政村|[县村省市区镇乡])"
    ")"
)
LIST_END = "[、和][^、，。；：！？“”（）\n]{2,6}?[三四五六七八九十](?:[地县村省人镇乡]|个[乡街社村行县省市区镇])"
"""The last name of a list and the count: found faster than the list, which any word may begin."""
_NEXT = "、|和(?=[^、]*$)"
_VALUES = {char: value for value, char in enumerate(_NUMERALS, 1)}


_NOUNS = (
    "个(?:方面|环节|部分|板块|篇章|单元|阶段|步骤|领域|行业|产业|品种|系列|类别|主题|部门|单位|科室|国家|城市|地区|片区|小区|景区|园区"
    "|自然村|村民小组|展区|场馆|工种|岗位|奖项|课题|窗口|平台|中心|基地|小组|工作组|专班|代表队|车间|选区|标段|路段|路口|校区|赛区"
    "|组别|节目|课程|专业|年级|班级|项目|重点|要素|维度|层面|层次|角度|特点|点位|站点|赛段|[州组队班])"
    "|大(?:领域|板块|产业|类|部分|片区|行动|工程|体系|平台|中心|主题|系列|特色|任务|环节|支柱|品牌|要素)"
    "|项(?:工作|内容|任务|措施|指标|制度|机制|活动|工程|业务|服务|改革|目标|行动|要求|技术|技能|比赛|赛事|项目|职能|功能|荣誉"
    "|条件|原则|政策|费用|支出|税|保险|权利|义务)"
    "|名(?:同志|干部|队员|学生|教师|老师|选手|村民|党员|代表|委员|医生|护士|工人|职工|民警|志愿者|运动员|同学)"
    "|[名位](?:副?(?:主任|主席|县长|市长|区长|书记|镇长|乡长|院长|校长|局长|会长|经理|厂长|站长)|县?领导|常委|医师|乡亲|居民|农民)"
    "|支(?:代表队|参赛队|队伍|球队)|门(?:课程|课|功课|学科)|个(?:小品种|地方|支部|股室|工段)|个?部门|所?院校"
    "|位(?:同志|老师|专家|老人|嘉宾|代表|委员)|家(?:企业|单位|公司|医院|银行|合作社)|所(?:学校|中学|小学|高校|院校|幼儿园)"
    "|块(?:国家级|国字号|金字|奖牌|牌匾)|张(?:国家级|城市)?名片|个(?:国字号|国家级)"
    "|类|种|座|条|款"
)
_DIGIT_NOUNS = "个(?:乡镇|街道|社区|行政村|[县村省市区镇乡])|人[获领受被在参前到为与和列出当入组先共同一分，。；]"
"""Things that are counted in digits; `_NAMED_LIST` finds them with Chinese numerals."""
_THING = f"(?:(?![是第好等两的各每共约近有及与和以这那分了{_NUMERALS}])[{HAN}]){{2,8}}?"
_TOWN = f"(?![各每全该这等两几数多第]|[{_NUMERALS}]{{1,2}}个)[{HAN}]{{1,4}}?[镇乡县]"
"""A town, whose name may have a numeral or 和: 三江乡, 太和镇."""
_THESE = "处|个|座|家|所|位|名|种|类|条|款|项|门|支|部|首|幅|道|间|大"
_COUNTED_LIST = (
    f"(?<![{HAN}、”》）])[{HAN}]{{2,20}}(?P<rest>(?:、(?:{_THING}|{_TOWN}))+(?P<last>(?:和|及|以及)(?:{_THING}|{_TOWN}))?)"
    f"(?:这(?P<these>[两二三四五六七八九十2-9２-９])(?:{_THESE})"
    f"|(?P<count>[两二三四五六七八九十2-9２-９])(?:{_NOUNS})|(?P<number>[2-9２-９])(?P<noun>{_DIGIT_NOUNS}))"
)
_N = "[两二三四五六七八九十2-9２-９]"
COUNTED_LIST_END = f"、[^、，。；：！？“”（）\n]{{2,12}}?(?:{_N}(?:{_NOUNS}|{_DIGIT_NOUNS})|这{_N}(?:{_THESE}))"
"""The last thing of a list and the count."""
_JOINED = f"[和与及同跟从{_NUMERALS}]"
"""Characters with which the first part of a list may be several things, or is no thing of it."""
_LED = (
    f"(?:来到|走进|深入|前往|奔赴|覆盖|涉及|途经|流经|惠及|辐射|带动|走访了?|(?:已经?|分别|先后|正在?|还|将)[与和同跟从赴在])"
    f"(?P<first>[{HAN}]{{2,6}}$)"
)
"""Words that lead to the first place of a list: what stands before them is no part of it."""
_NUMBERED = f"^[{_NUMERALS}](?!个)[{HAN}]{{1,3}}[镇乡村县]$"
"""A place whose name begins with a numeral: 七星泡镇."""

OPEN_LIST_END = f"、[{HAN}]{{2,3}}等(?P<count>[两二三四五六七八九2-9２-９])(?:人|个(?:[县村乡镇]|乡镇))"
"""The last name of a list that may have more names, and the count of all: 甲、乙等三人."""
_OPEN_LIST = f"(?:[{HAN}·]{{2,9}}、)*[{HAN}·]{{2,}}$"
_REACH = 80


def open_lists(article: Article) -> Iterator[tuple[Span, int]]:
    """For each list with 等 that has more names than its count says, the span of the count, and the number of names."""
    text = article.document.text
    for match in article.find(OPEN_LIST_END):
        before = compiled(_OPEN_LIST).search(text, max(article.span.start, match.start - _REACH), match.start)
        named = before[0].count("、") + 2 if before else 0
        if named > numeral(match["count"]):
            yield Span(match.group("count").start, match.end), named


def named_lists(article: Article) -> Iterator[tuple[Span, int, int]]:
    """For each list, the span of the count with its unit, the value of the count, and the number of names."""
    for match in article.find(_NAMED_LIST) if any(article.find(LIST_END)) else ():
        named = 1 + sum(1 for _ in compiled(_NEXT).finditer(match["rest"]))
        yield Span(match.group("count").start, match.end), _VALUES[match["count"]], named


def counted_lists(article: Article) -> Iterator[tuple[Span, int, int]]:
    """For each list of things whose number is off by one, what `named_lists` gives.

    和 before the last thing may be part of its name, so that such a list may have one thing fewer.
    """
    for match in article.find(_COUNTED_LIST) if any(article.find(COUNTED_LIST_END)) else ():
        first = article.document.text[match.start : match.group("rest").start]
        fewest = 1 + match["rest"].count("、")
        most = fewest + bool(match["last"])
        name = next(one for one in ("these", "count", "number") if match[one])
        end = match.end - (name == "number" and match["noun"].startswith("人"))
        count = numeral(match[name])
        is_list = most > 2 and not _may_be_several(first)
        if is_list and count in {fewest - 1, most + 1}:
            yield Span(match.group(name).start, end), count, most if count > most else fewest


def _may_be_several(first: str) -> bool:
    """Whether the first part of a list, with the words before it, may be several things or none."""
    led = compiled(_LED).search(first)
    name = led["first"] if led else first
    return compiled(_JOINED).search(name) is not None and not (led and compiled(_NUMBERED).match(name))
