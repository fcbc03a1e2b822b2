from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    quotation_at,
    replace,
    rule,
)

_DAYS = {
    "世界": (
        "水|湿地|知识产权|地球|气象|卫生|艾滋病|红十字|献血者|无烟|读书|粮食|环境|人口|海洋|邮政|标准|心脏|糖尿病|高血压|睡眠"
        "|精神卫生|视力|旅游|电信|防治结核病|防治荒漠化和干旱|难民|计量|急救|人权|献血|电视|城市|厕所|野生动植物"
    ),
    "国际": (
        "禁毒|博物馆|消费者权益|家庭|残疾人|志愿者|档案|减灾|老年人|移民|反腐败|生物多样性|扫盲|茶|奥林匹克|母语"
        "|罕见病|保护臭氧层|中文|瑜伽|山岳|民航"
    ),
    "全国": "助残|爱耳|爱眼|爱牙|科普|土地|生态|消防|防灾减灾|交通安全|低碳|高血压|法制宣传",
    "国家": "宪法|公祭",
    "中国": "航天|品牌",
}
"""What stands before the name of each day, and the names."""
_FEASTS = {"国际": "护士|儿童|劳动妇女", "中国": "记者|医师|人民警察|农民丰收"}
_NO_FEAST = (
    "禁毒|湿地|知识产权|地球|气象|卫生|艾滋病|无烟|粮食|残疾人|减灾|志愿者|消费者权益|环境|助残|爱耳|爱眼|爱牙|科普|土地|消防"
    "|防灾减灾|交通安全|宪法|公祭|水"
)
"""Days that are wrongly called 节; 国际旅游节 are feasts of places."""
_NO_DAY = "护士|记者|医师|人民警察"
_OF_THE_WORLD = frozenset({"世界", "国际"})
_BEHIND = "(?![益趋渐前常本报元内子后均夜])"
_PREFIXES = "|".join(_DAYS)
_NAMES = "|".join(
    sorted({*"|".join([*_DAYS.values(), *_FEASTS.values()]).split("|")}, key=lambda name: (-len(name), name))
)
_WRONG = {
    "世界心脏病日": "世界心脏日",
    "世界艾滋日": "世界艾滋病日",
    "世界防治肺结核病日": "世界防治结核病日",
    "世界防治肺结核日": "世界防治结核病日",
    "世界防治结核日": "世界防治结核病日",
    "世界无烟草日": "世界无烟日",
    "世界禁烟日": "世界无烟日",
    "世界戒烟日": "世界无烟日",
    "国际残疾日": "国际残疾人日",
    "世界残疾日": "国际残疾人日",
    "世界糖尿日": "联合国糖尿病日",
    "国际缉毒日": "国际禁毒日",
    "世界高血压病日": "世界高血压日",
    "世界睡觉日": "世界睡眠日",
    "世界气候日": "世界气象日",
    "国际博物日": "国际博物馆日",
    "世界湿地保护日": "世界湿地日",
    "全国中小学安全教育日": "全国中小学生安全教育日",
    "全国防震减灾日": "全国防灾减灾日",
    "国家扶贫月": "国家扶贫日",
    "全国扶残日": "全国助残日",
    "世界粮油日": "世界粮食日",
    "国际消费者权利日": "国际消费者权益日",
    "国际消费者日": "国际消费者权益日",
    "国际反贪日": "国际反腐败日",
    "世界预防艾滋病日": "世界艾滋病日",
    "世界精神健康日": "世界精神卫生日",
    "中国农民丰收日": "中国农民丰收节",
    "世界野生动物植物日": "世界野生动植物日",
    "世界野生植物日": "世界野生动植物日",
}
"""Names that days are wrongly called, with a word more or less, or another one."""
_OTHER = "|".join(sorted(_WRONG, key=lambda name: (-len(name), name)))
_HALL = (
    "是(?:我国|国家|全国|第[0-9０-９一二三四五六七八九十]{1,3}个|法定的?|的)?"
    "(?P<name>烈士纪念|抗战胜利纪念|(?:中国人民)?抗日战争胜利纪念|全民国防教育|国家宪法|国家公祭|全国生态)[馆堂](?![内里的所])"
)
"""A day that is called a hall: 9月30日是烈士纪念馆."""
_DATE = f"(?:[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}日|[今明昨]天|[今明]日|当天)，?(?:正|就|也|恰)?$"
_DAY = f"(?P<before>{_PREFIXES})(?P<name>{_NAMES})(?P<end>[日节]){_BEHIND}"


@rule(
    "misnamed-day",
    title="纪念日、节日名称有误",
    help=(
        "法定和国际纪念日、节日的名称：“世界”与“国际”、“全国”与“国家”、“日”与“节”相混：国际水日（世界水日）、"
        "世界禁毒日（国际禁毒日）、国际护士日（国际护士节）、国家助残日（全国助残日）。地方的节会不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    explains=("wrong-official-name",),
    patterns=(_DAY, _OTHER, _HALL),
    profiles={"traditional": False},
    bad=[
        Bad("今天是国际水日。", fixed="今天是世界水日。", found="国际水日"),
        Bad("明天是世界禁毒日。", fixed="明天是国际禁毒日。"),
        Bad("明天是国际禁毒节。", fixed="明天是国际禁毒日。"),
        Bad("医院庆祝国际护士日。", fixed="医院庆祝国际护士节。"),
        Bad("今天是国家助残日。", fixed="今天是全国助残日。"),
        Bad("今天是全国宪法日。", fixed="今天是国家宪法日。"),
        Bad("明天是世界心脏病日。", fixed="明天是世界心脏日。", found="世界心脏病日"),
        Bad("9月30日是烈士纪念馆，全县默哀。", fixed="9月30日是烈士纪念日，全县默哀。", found="烈士纪念馆"),
        Bad("医院迎接国际残疾日。", fixed="医院迎接国际残疾人日。"),
        Bad("报社庆祝全国记者节。", fixed="报社庆祝中国记者节。"),
    ],
    good=[
        "世界水日、国际禁毒日、国际护士节、全国助残日、国家宪法日、中国记者节、中国航天日、世界读书日。",
        "国际环境日趋复杂，国际人口日益增多，国际旅游节、国际茶节开幕。",
        "9月30日是烈士纪念日，这里是烈士纪念馆，9月30日是烈士纪念馆里的展览。他写成“世界心脏病日”。",
        "书名是《国际水日》，他写成“世界禁毒日”。",
        "国际儿童节、国际劳动妇女节、中国农民丰收节，全国高血压日、世界高血压日、中国旅游日。",
    ],
)
def misnamed_day(article: Article) -> Iterator[Finding]:
    """The name of a day of the world or the nation has the beginning or the end of another one."""
    for match in article.find(_DAY):
        right = _right(match["before"], match["name"], match["end"])
        if right and quotation_at(article, match.span) is None:
            yield _finding(match.span, right)
    for match in article.find(_OTHER):
        if quotation_at(article, match.span) is None:
            yield _finding(match.span, _WRONG[match[0]])
    for match in article.find(_HALL):
        span, text = Span(match.group("name").start, match.group("name").end + 1), article.document.text
        line = text.rfind("\n", 0, match.start) + 1
        if compiled(_DATE).search(text, line, match.start) and quotation_at(article, span) is None:
            yield _finding(span, f"{match['name']}日")


def _finding(span: Span, right: str) -> Finding:
    message = Message("应为“{right}”", "this should be {right}", right=right)
    return Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)


@cache
def _beginnings() -> Mapping[str, frozenset[str]]:
    """What may stand before each name."""
    pairs = [(name, before) for days in (_DAYS, _FEASTS) for before, names in days.items() for name in names.split("|")]
    return {name: frozenset(before for other, before in pairs if other == name) for name, _ in pairs}


def _right(before: str, name: str, end: str) -> str:
    """The right name of a day; empty where it is right, or where nobody can tell."""
    beginnings = _beginnings()[name]
    is_feast = any(name in names.split("|") for names in _FEASTS.values())
    is_end_wrong = (end == "节" and name in _NO_FEAST.split("|")) or (end == "日" and name in _NO_DAY.split("|"))
    is_of_world = before in _OF_THE_WORLD
    if (
        len(beginnings) != 1
        or is_of_world != (beginnings <= _OF_THE_WORLD)
        or (not is_end_wrong and (end == "节") != is_feast)
    ):
        return ""
    right = f"{min(beginnings)}{name}{'节' if is_feast else '日'}"
    return right if right != f"{before}{name}{end}" else ""
