from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    is_han,
    place_names,
    rule,
)

from ._offices import is_exempt

_WORK = (
    "教育|科技|科学技术|工信|工业和信息化|公安|民政|司法|财政|人社|人力资源和?社会保障|自然资源|生态环境|住建|住房和?城乡建设"
    "|交通|交通运输|水利|农业农村|商务|文旅|文化和旅游|退役军人|退役军人事务|应急|应急管理|审计"
)
_STATE = (
    "教育|科学技术|工业和信息化|公安|民政|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村"
    "|文化和旅游|退役军人事务|应急管理"
)
_WIDTHS = "|".join(f"(?<=[县市旗]{'.' * n}厅)" for n in (2, 4, 5, 6, 7, 8, 9, 10))
_HALL = f"厅(?:{_WIDTHS})"
_HALL_OF = f"[县市旗](?P<work>{_WORK})厅"
_FORCES = "消防救援|消防|交警|交通警察|特警|武警|禁毒"
_SQUADS = "刑侦|刑警|治安|交警|交通警察|禁毒|经侦|网安|巡特警|特警|反诈"
_PATTERNS = {
    f"省(?P<work>{_WORK})局": "省设厅：{work}厅",
    f"自治区(?P<work>{_WORK})局": "自治区设厅：{work}厅",
    f"省(?P<work>{_STATE})部(?![门分署级队落位件属])": "部是国务院的",
    f"县(?P<work>{_STATE})部(?![门分署级队落位件属])": "部是国务院的",
    f"国家(?P<work>{_STATE})局": "国家设部：{work}部",
    "县(?:委|人民政府|政府|人大常委会|政协)办公厅": "县设办公室",
    "县(?:高级|中级)(?:人民)?法院": "县设基层人民法院",
    "省中级(?:人民)?法院": "省设高级人民法院",
    f"县(?P<work>{_FORCES})[支总]队": "县设{work}大队",
    f"省(?P<work>{_FORCES})[支大]队": "省设{work}总队",
    f"县公安局(?P<work>{_SQUADS})[支总]队": "县公安局设{work}大队",
    f"省公安厅(?P<work>{_SQUADS})[支大]队": "省公安厅设{work}总队",
    "省(?:委|人民政府|政府|人大常委会)办公室(?![^，。；\n]{0,4}信访)": "省设办公厅",
    "县(?:委|人民政府|政府|人大常委会)副?秘书长": "县设办公室主任",
    "县军分区": "县设人民武装部",
    "县(?:税务|市场监督管理|市场监管)总局": "总局是国务院的",
    "省(?:税务|市场监督管理|市场监管)总局": "总局是国务院的",
}
_JUSTICE = "(?P<level>高级|中级)(?:人民)?(?P<body>法院|检察院)"
_SIZES = (5, 4, 3, 2)
"""How many characters the name of a city has, the longest first."""
_ONLY_HIGH = ("北京", "天津", "上海", "重庆")
_BEFORE = "在由到从向与和及对据给了是为经、当任原该本我"
_PLACE = (
    "河北|山西|辽宁|吉林|龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
    "|蒙古|族|尔|西藏|我国"
)
_MANY = "[全各两几多邻外省]\\Z|省、\\Z"


@rule(
    "body-of-other-level",
    title="机构与级别不符",
    help=(
        "厅是省、自治区的，县、市设局：“县应急管理厅”；省级设厅的“省教育局”；部是国务院的：“县农业农村部”；"
        "高级法院只有省级的：“南充市高级人民法院”；县没有中级法院、军分区、支队、办公厅、政府秘书长。“各省市公安厅”、教育部门、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_HALL, _JUSTICE, *_PATTERNS),
    bad=[
        Bad("县应急管理厅会同气象部门会商。", found="县应急管理厅"),
        Bad("他到市人力资源和社会保障厅咨询。", found="市人力资源和社会保障厅"),
        Bad("江西省教育局印发通知。", found="省教育局"),
        Bad("记者从省农业农村局获悉。", found="省农业农村局"),
        Bad("广西壮族自治区公安局印发通知。", found="自治区公安局"),
        Bad("县农业农村部派人下乡。", found="县农业农村部"),
        Bad("国家应急管理局派人指导。", found="国家应急管理局"),
        Bad("县政府办公厅印发方案。", found="县政府办公厅"),
        Bad("青禾县中级人民法院开庭。", found="县中级人民法院"),
        Bad("可以向南充市高级人民法院提出上诉。", found="南充市高级人民法院"),
        Bad("他上诉至双鸭山市高级人民法院。", found="双鸭山市高级人民法院"),
        Bad("甘孜藏族自治州高级法院二审。", found="自治州高级法院"),
        Bad("新疆维吾尔自治区中级人民法院二审。", found="自治区中级人民法院"),
        Bad("市中级人民检察院派员出庭。", found="中级人民检察院"),
        Bad("省政府办公室印发通知。", found="省政府办公室"),
        Bad("县政府副秘书长到会。", found="县政府副秘书长"),
        Bad("县消防救援支队赶到。", found="县消防救援支队"),
        Bad("县公安局刑侦支队赶到。", found="县公安局刑侦支队"),
        Bad("省公安厅禁毒大队赶到。", found="省公安厅禁毒大队"),
        Bad("县税务总局上门服务。", found="县税务总局"),
    ],
    good=[
        "县应急管理局、省应急管理厅、省统计局、自治区教育厅、县教育部门、省教育部署、县委办公室、国家税务总局。",
        "上海市高级人民法院、四川省高级人民法院、南充市中级人民法院、自治区高级人民法院、市人民检察院。本市高级法院。",
        "重庆市高级人民法院终审，由北京市高级人民法院二审。",
        "全自治区中级人民法院、基层人民法院到会。省委办公室信访处。韩国光州高级检察院来人。",
        "墨西哥海军部、通信部、国家水利局启动响应。",
        "各省市公安厅、全省教育局长到会。省、市教育厅局到会。邻省公安局来人。",
        "1958年，江西省教育局印发通知，县公安厅来人。德国汉堡市教育厅来人。泰国国家教育局来人。",
        "省第一中级人民法院、市中级人民法院、市消防救援支队、县消防救援大队。城市公安局，美国加州国家公安局。",
        "县公安局刑侦大队、省公安厅刑侦总队、市公安局刑侦支队到会。",
        "外县公安支队、某县人民法院、县公安局禁毒大队、省公安厅禁毒总队、省交警总队、市体育总会、县委办公室。",
    ],
)
def body_of_other_level(article: Article) -> Iterator[Finding]:
    """A body has the name of one of another level of government: a department of a county that of a province."""
    text = article.document.text
    for hall in compiled(_HALL_OF).finditer(text, article.span.start, article.span.end):
        if not compiled(_MANY).search(text, max(0, hall.start() - 2), hall.start()):
            yield from _found(text, Span(*hall.span()), f"县、市设局：{hall['work']}局")
    for match in article.find(_JUSTICE):
        place, right = _place_of_justice(text, match.start, match["level"], match["body"])
        if right:
            yield from _found(text, Span(match.start - len(place), match.end), right)
    for pattern, right in _PATTERNS.items():
        for match in article.find(pattern):
            if _begins(text, match.start):
                yield from _found(text, match.span, right.format(**match.groups()))


def _found(text: str, span: Span, right: str) -> Iterator[Finding]:
    if not is_exempt(text, span.start, span.end):
        message = Message("{right}，请核对", "a body of another level: {right}", right=right)
        yield Finding(span, message, confidence=Confidence.LIKELY)


def _place_of_justice(text: str, at: int, level: str, body: str) -> tuple[str, str]:
    """The place before a court that it has none of, and what it has; two empty strings where that is right."""
    if body == "检察院":
        return "", "检察院不称“高级”“中级”"
    before = text[max(0, at - 3) : at]
    if level == "中级":
        is_whole = before == "自治区" and text[max(0, at - 4) : at - 3] not in "全各"
        return (before, "自治区设高级人民法院") if is_whole else ("", "")
    names = (text[max(0, at - size) : at] for size in _SIZES)
    place = next((name for name in names if name in place_names()), "")
    is_city = place.endswith("市") and not place.startswith(_ONLY_HIGH)
    return (place or before, "市、自治州设中级人民法院") if is_city or before == "自治州" else ("", "")


def _begins(text: str, at: int) -> bool:
    """Whether a body may begin at an offset, or the name of its place stands before it."""
    if text[at] == "县":
        return not compiled(_MANY).search(text, max(0, at - 2), at)
    before = text[at - 1 : at]
    is_place = compiled(f"(?:{_PLACE})\\Z").search(text, max(0, at - 2), at) is not None
    if text[at] == "国" and before and before in "、和与及":
        return False
    return not is_han(before or " ") or before in _BEFORE or is_place
