from __future__ import annotations

from lint_news import HAN, Article, Bad, ErrorKind, Match, Message, Severity, compiled, pattern_rule

from ._people import NAME, SURNAME

_DEPARTMENT = (
    "(?P<department>(?:组织|宣传|统战|武装|社会工作|人武)部|政法委|纪委|监委"
    "|(?:财政|教育|公安|民政|住建|水利|林业|卫健|司法|审计|统计|农业农村|交通运输|交通|文化和旅游|文旅|人社|应急管理)局)"
)
_PERSON = (
    f"{_DEPARTMENT}(?={SURNAME}(?:[{HAN}](?:[、，,。；;（(]|和|等|出席|参加|主持|陪同|一[同行起]|到|在)|[{HAN}]{{2}}))"
)
_OFFICE = "(?:书记|[部局县市区省州旗镇乡会校院]长|主任|主席|检察长|委员长)"
_BEFORE = f"(?:常委|党组成员|{_OFFICE}{NAME})[、，,][{HAN}]{{0,4}}\\Z"
_REACH = 20
_NOT_NAME = (
    "[局部委]|派出|党委|党组|任命|任务|应急|高度|高级|江苏|江西|万元|严格|严肃|康复|温馨|安全|和|金额|华侨|路线"
    "|单位|费用|谈话|谈判|桂林"
)


@pattern_rule(
    "lost-office",
    title="姓名前漏职务",
    help="几位领导并提，别人都有职务，一人的姓名直接跟在部门后面：“县委书记王守诚、组织部李明远”，多半漏了“部长”。"
    "只查前面是“常委、”，或紧挨着另一位带职务的人的；单位里的普通工作人员、名单不在此列。补哪一级由编辑定（可能是副职）。",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_PERSON,),
    message=Message("“{department}”后面是不是漏了职务？请核对", "is an office lost after {department}?"),
    mark="department",
    injectors=("_independent_injectors:department_for_head",),
    bad=[
        Bad("县委常委、组织部李明远出席会议。", found="组织部"),
        Bad("县委书记王守诚、宣传部李明、县长赵启文到会。", found="宣传部"),
        Bad("县委常委、组织部费明远，县长王守诚到会。", found="组织部"),
        Bad("县长王守诚,县财政局李明远,民政局局长赵启文参加活动。", found="财政局"),
    ],
    good=[
        "县委常委、组织部部长李明远出席会议。",
        "县委书记王守诚、宣传部干部李明到会。",
        "县公安局何建华、市公安局李明远获奖。",
        "县长王守诚、县公安局高峰派出所所长李明到会。",
        "县委常委、纪委高度重视此事。县长王守诚、财政局费用偏高。县委常委、组织部谈话时说。县委常委、宣传部谈判，宣传部桂林人。",
    ],
)
def lost_office(article: Article, match: Match) -> bool:
    """A department stands before a name where others beside it have an office."""
    text = article.document.text
    if compiled(_NOT_NAME).match(text, match.end) or compiled(f"{NAME}(?:派出|镇|乡|村|分局)").match(text, match.end):
        return False
    return compiled(_BEFORE).search(text, max(article.span.start, match.start - _REACH), match.start) is not None
