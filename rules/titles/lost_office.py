from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Severity, compiled, rule

from ._people import NAME, SURNAME

_DEPARTMENT = (
    "(?P<department>(?:组织|宣传|统战|武装|社会工作|人武)部|政法委|纪委|监委"
    "|(?:财政|教育|公安|民政|住建|水利|林业|卫健|司法|审计|统计|农业农村|交通运输|交通|文化和旅游|文旅|人社|应急管理"
    "|工业和信息化|科学技术|科技|商务|市场监督管理|市场监管|人力资源和社会保障|自然资源和规划|自然资源|生态环境"
    "|住房和城乡建设|退役军人事务|卫生健康|医疗保障|医保|行政审批|城市管理|信访|税务|气象|体育|教体|水务|发展和改革|工信"
    "|乡村振兴|综合执法|民族宗教)局"
    "|(?:发展和改革|卫生健康)委员会|发展改革委|发改委|卫健委|国资委|(?:工商|妇|残|文|侨)联|总工会|团[县市区]委|红十字会|供销社)"
)
_PERSON = (
    f"{_DEPARTMENT}(?={SURNAME}(?:[{HAN}](?:[、，,。；;（(]|和|等|出席|参加|主持|陪同|一[同行起]|到|在)|[{HAN}]{{2}}))"
)
_CUE = (
    "(?:部(?<=[织传战装作武]部)|局(?<=[政育安建利业健法计村输通游社理化术务划境障康保批信象体展工兴教技旅管源设访革]局)|委(?<=[法纪监改革健资县市区]委)"
    f"|联(?<=[商妇残文侨]联)|总工会|红十字会|供销社|委员会(?<=改革委员会|健康委员会)){SURNAME}[{HAN}]"
)
"""Where a department stands before what may be a name; the pattern of departments begins with too many words."""
_BODY_HELD = (
    "局|厅|政协|法院|检察院|委员会|常委会|纪委|监委|政法委|发改委|卫健委|(?<!干)部|支部|大队|派出所|村委会?|居委会|协会|商会"
    "|中学|小学|大学|学院|医院|公司|集团|街道办|办事处|中心|图书馆|文化馆|博物馆"
)
_HELD = (
    "(?:担任|出任|就任|升任|兼任|接任|曾任|历任|当选为?|当上)(?P<department>[^，,。；;：:！？“”（(、\n副代]{1,18}"
    f"(?:{_BODY_HELD}))(?:以来|期间|以后|之后|一职|职务|后[，,]|时[，,]|的?[{DIGIT}一二两三四五六七八九十多几]+[多余]?年)"
)
_HEADED = (
    "局|厅|政协|法院|检察院|委员会|常委会|纪委|监委|政法委|发改委|卫健委|(?:组织|宣传|统战|武装|社会工作|人武)部|派出所|村委会"
    "|居委会|工商联|总工会|妇联|支队|大队"
)
_IN = "[^，,。；;：:！？“”（(、\n"
_APPOINTED = (
    f"(?:任命|推选|选举|补选|增补|推举){_IN}]{{0,12}}为(?P<department>{_IN}]{{1,18}}"
    f"(?:{_HEADED}|中学|小学|大学|学院|医院|中心|公司|集团|街道办|办事处))[，,。；;\n]"
)
_PRESENT = f"(?:现任|拟任|升任|时任)(?P<department>{_IN}副代]{{1,14}}(?:{_HEADED}))[，,。；;\n]"
_DISMISSED = f"免去{_IN}]{{1,12}}(?P<department>[县市区省州旗镇乡]{_IN}]{{0,14}}(?:{_HEADED}))的?职务"
_OFFICE = "(?:书记|[部局县市区省州旗镇乡会校院]长|主任|主席|检察长|委员长)"
_BEFORE = f"(?:常委|党组成员|秘书长|副[县市区州]长|{_OFFICE}{NAME})[、，,][{HAN}]{{0,4}}\\Z"
_AFTER = f"{NAME}[、，,][{HAN}]{{0,10}}(?:局|部|委|委员会|联)(?:局长|部长|主任|主席|书记){NAME}"
_REACH = 20
_NOT_NAME = (
    "[局部委]|派出|党委|党组|任命|任务|应急|高度|高级|江苏|江西|万元|严格|严肃|康复|温馨|安全|和|金额|华侨|路线"
    "|单位|费用|谈话|谈判|桂林"
)


@rule(
    "lost-office",
    title="姓名前漏职务",
    help="几位领导并提，别人都有职务，一人的姓名直接跟在部门后面：“县委书记王守诚、组织部李明远”，多半漏了“部长”；"
    "“担任县农业农村局以来”“任命李明远为市水务局”也漏了职务。姓名前的只查前面是“常委、”，或前后紧挨着另一位带职务的人的；单位里的普通工作人员、名单不在此列。补哪一级由编辑定（可能是副职）。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_CUE, _HELD, _APPOINTED, _PRESENT, _DISMISSED),
    injectors=("_independent_injectors:department_for_head",),
    bad=[
        Bad("县委常委、组织部李明远出席会议。", found="组织部"),
        Bad("县水利局李明远、县教育局局长王守诚先后发言。", found="水利局"),
        Bad("县委书记王守诚、宣传部李明、县长赵启文到会。", found="宣传部"),
        Bad("县委常委、组织部费明远，县长王守诚到会。", found="组织部"),
        Bad("市政府副秘书长、市工业和信息化局李明远介绍了情况。", found="工业和信息化局"),
        Bad("李明远担任县农业农村局以来，年年下乡。", found="县农业农村局"),
        Bad("他2019年担任市政协后，提案更多了。", found="市政协"),
        Bad("他先后担任乡水利站站长，出任县法院一职。", found="县法院"),
        Bad("会议决定，任命李明远为县水利局，任命王守诚为县教育局局长。", found="县水利局"),
        Bad("李明远被任命为市司法局。", found="市司法局"),
        Bad("李明远，1970年生，现任县文化和旅游局。", found="县文化和旅游局"),
        Bad("免去李明远的市商务局职务。", found="市商务局"),
        Bad("县长王守诚,县财政局李明远,民政局局长赵启文参加活动。", found="财政局"),
    ],
    good=[
        "县委常委、组织部部长李明远出席会议。",
        "县委书记王守诚、宣传部干部李明到会。",
        "李明远担任县农业农村局局长以来，年年下乡；担任村干部期间、担任县法院副院长后，都这样。",
        "任命李明远为县水利局局长，任命他为干部，推选他为优秀干部，任命这些人为车间、支部骨干。李明远现任县教育局局长、党组书记，免去李明远的县教育局局长职务。",
        "县公安局何建华、市公安局李明远获奖。",
        "县长王守诚、县公安局高峰派出所所长李明到会。",
        "县委常委、纪委高度重视此事。县长王守诚、财政局费用偏高。县委常委、组织部谈话时说。县委常委、宣传部谈判，宣传部桂林人。",
    ],
)
def lost_office(article: Article) -> Iterator[Finding]:
    """A department stands before a name where others beside it have an office."""
    for pattern in (_PERSON, _HELD, _APPOINTED, _PRESENT, _DISMISSED):
        for match in article.find(pattern):
            if pattern != _PERSON or _has_lost(article, match):
                message = Message(
                    "“{department}”后面是不是漏了职务？请核对",
                    "is an office lost after {department}?",
                    department=match["department"],
                )
                yield Finding(match.group("department"), message, confidence=Confidence.LIKELY)


def _has_lost(article: Article, match: Match) -> bool:
    """Whether a person with an office stands beside a department with a name."""
    text = article.document.text
    if compiled(_NOT_NAME).match(text, match.end) or compiled(f"{NAME}(?:派出|镇|乡|村|分局)").match(text, match.end):
        return False
    if compiled(_AFTER).match(text, match.end):
        return True
    return compiled(_BEFORE).search(text, max(article.span.start, match.start - _REACH), match.start) is not None
