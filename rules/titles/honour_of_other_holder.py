from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Severity, compiled, rule

from ._offices import is_exempt
from ._people import NAME

_RIGHT = {
    "五一劳动奖状": "五一劳动奖章",
    "三八红旗集体": "三八红旗手",
    "青年文明号": "青年岗位能手",
    "巾帼文明岗": "巾帼建功标兵",
    "工人先锋号": "五一劳动奖章",
    "先进集体": "先进个人",
    "先进基层党组织": "优秀共产党员",
    "五一劳动奖章": "五一劳动奖状",
    "三八红旗手": "三八红旗集体",
    "劳动模范": "先进集体",
    "先进工作者": "先进集体",
    "青年岗位能手": "青年文明号",
    "优秀共产党员": "先进基层党组织",
    "文明单位": "文明家庭",
    "文明村": "文明家庭、文明校园",
    "文明村镇": "文明家庭、文明校园",
    "文明校园": "文明家庭、文明村镇",
    "文明社区": "文明家庭、文明校园",
    "文明家庭": "文明校园、文明村镇",
    "文明城市": "文明村镇、文明校园",
}
"""Each honour with the one of the other kind of holder."""
_OF_UNIT = "五一劳动奖状|三八红旗集体|青年文明号|巾帼文明岗|工人先锋号"
_OF_GROUP = f"{_OF_UNIT}|先进集体|先进基层党组织"
_OF_PERSON = "五一劳动奖章|三八红旗手|劳动模范|先进工作者|青年岗位能手|优秀共产党员"
_TO = dict.fromkeys(_OF_GROUP.split("|"), "单位、集体") | {
    "文明单位": "单位",
    "文明村": "村",
    "文明村镇": "村镇",
    "文明校园": "学校",
    "文明社区": "社区",
    "文明家庭": "家庭",
    "文明城市": "城市",
}
_OFTEN = f"(?:[{DIGIT}]{{4}}年|曾|先后|还|也|又|多次|连续|两次|近日|今年|去年|当年|一举|并|已|荣幸){{0,3}}"
_WON = "(?:荣获|喜获|获授|获得?了?|获评|获颁|被授予|被评为|被表彰为)"
_LEVEL = f"[“《]?(?:全国|[{HAN}]{{0,6}}?[省市县区州级])?[“《]?"
_UNIT = (
    "党支部|党总支|公司|集团|厂|局|医院|中心|学校|[中小]学|[大支中]队|班组|护理部|[科室站所]|车间|[支分]行|社区|合作社"
)
_JOB = (
    "(?:技师|工程师|工人|[教老]师|医[生师]|护士长?|[厂班组院校所队站]长|司机|农民|劳模|研究员|教授|[焊电钳车铣]工|[员职女矿瓦木]工|民警|师傅|驾驶员"
    "|经理|董事长|书记|主任)"
)
_BY_HOLDER = f"(?P<honour>{_OF_UNIT})”?(?P<holder>获得者)"
_BY_PERSON = f"(?:[他她]|{_JOB}{NAME}|[，。；：\n\u3000]{NAME}){_OFTEN}{_WON}{_LEVEL}(?P<honour>{_OF_GROUP})"
_BY_TITLE = f"(?P<honour>{_OF_UNIT})”?(?:称号)?的[{HAN}]{{0,8}}{_JOB}{NAME}"
_BY_FAMILY = f"(?:[他她]家|一家人|家庭){_OFTEN}{_WON}{_LEVEL}(?P<honour>文明单位|文明村镇?|文明校园|文明社区)"
_BY_SCHOOL = f"(?:[中小大]学|学校|幼儿园|学院){_OFTEN}{_WON}{_LEVEL}(?P<honour>文明家庭|文明村镇?|文明社区|文明城市)"
_BY_VILLAGE = f"村{_OFTEN}{_WON}{_LEVEL}(?P<honour>文明家庭|文明校园|文明城市)"
_BY_UNIT = f"(?:{_UNIT}){_OFTEN}{_WON}{_LEVEL}(?P<honour>{_OF_PERSON})"
_BY_SAID = (
    f"该(?:公司|厂|[局校院村站所队行社]|中心|合作社)[^。；\n]{{2,40}}，{_OFTEN}{_WON}{_LEVEL}(?P<honour>{_OF_PERSON})"
)
_SOMEBODY = f"{_JOB}{NAME}|[有他她名位]"
"""Who may be honoured in a sentence that begins with a unit."""
_BY_SUBJECT = (_BY_SAID, _BY_TITLE, _BY_PERSON, _BY_UNIT, _BY_FAMILY, _BY_SCHOOL, _BY_VILLAGE)
_GROUP = (
    f"(?![、，]?[{HAN}]{{0,12}}{_JOB}(?:{NAME}|于[{HAN}]{{2}}))[、，]?[{HAN}“”]{{0,16}}?(?:{_UNIT}|集体|团队|单位|企业|车组|机组|窗口|[站队所院部室组处科村])"
    "(?:[、，。；：\n]|今年|近日|日前|[又再在将已也的]|代表|负责人)|代表|们|单位"
)
"""What may stand behind 获得者 where units are meant."""
_OPEN = f"集体|获得者|称号的|的|[”》]?(?:称号)?(?:的)?[{DIGIT}一二三四五六七八九十两]|评选|候选|荣誉证书"
_AND = ("奖章", "奖章、", "奖章和", "奖章”", "奖章”和", "奖章”或“", "奖章或")
"""What stands before an honour where both kinds are meant."""
_LED = "带领|所在|团队|率领|其中|分别|班组"


@rule(
    "honour-of-other-holder",
    title="个人、集体的荣誉混淆",
    help=(
        "五一劳动奖章授予个人，五一劳动奖状授予单位，工人先锋号授予班组；三八红旗手是个人，三八红旗集体是单位；"
        "“全国五一劳动奖状获得者、焊工李明远”“县供电公司荣获省五一劳动奖章”写错了一类。"
        "依据中华全国总工会、全国妇联、共青团中央的评选办法。集体的代表、带领班组获得的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_OF_GROUP, _OF_PERSON, "文明(?:单位|村|校园|社区|家庭|城市)"),
    bad=[
        Bad("全国五一劳动奖状获得者、焊工李明远上台发言。", found="五一劳动奖状"),
        Bad("全国工人先锋号获得者、高级技师李明远带领的班组今年有新招。", found="工人先锋号"),
        Bad("荣获全国五一劳动奖状的焊工李明远发言。", found="五一劳动奖状"),
        Bad("职工李明远2019年获全国五一劳动奖状。", found="五一劳动奖状"),
        Bad("1990年，他获得全国五一劳动奖状。", found="五一劳动奖状"),
        Bad("她是“全国五一劳动奖状”获得者。", found="五一劳动奖状"),
        Bad("全国三八红旗集体获得者李明远到会。", found="三八红旗集体"),
        Bad("　　李明远先后荣获全国五一劳动奖状、省先进个人。", found="五一劳动奖状"),
        Bad("大家都夸他。李明远曾被评为全国先进集体。", found="先进集体"),
        Bad("县供电公司荣获全国五一劳动奖章。", found="五一劳动奖章"),
        Bad("全国五一劳动奖状获得者、雕刻师傅于洪明来到城关中学，讲了三个故事。", found="五一劳动奖状"),
        Bad("曾获全国五一劳动奖状的纺织女工李明远发言。", found="五一劳动奖状"),
        Bad("该公司在职工培训方面成绩突出，获授全国五一劳动奖章。", found="五一劳动奖章"),
        Bad("班组荣获全国五一劳动奖章。", found="五一劳动奖章"),
        Bad("他家被评为全国文明单位。", found="文明单位"),
        Bad("城关中学荣获“全国文明家庭”称号。", found="文明家庭"),
        Bad("白河村被评为全国文明城市。", found="文明城市"),
        Bad("县医院被授予“省三八红旗手”称号。", found="三八红旗手"),
    ],
    good=[
        "全国五一劳动奖章获得者、焊工李明远上台发言。她是全国三八红旗手。",
        "全国五一劳动奖状获得者、白河水泥公司今年又有新动作。全国工人先锋号获得者代表发言。",
        "县供电公司荣获全国五一劳动奖状。县医院有人获评全国劳动模范。",
        "他带领班组获得全国工人先锋号。县供电公司荣获省五一劳动奖章2人。",
        "五一劳动奖章、五一劳动奖状获得者到会。",
        "他家被评为全国文明家庭，城关中学荣获“全国文明校园”称号。",
        "白河村被评为全国文明村，这座城市获评全国文明城市。",
        "该公司培训焊工李明远，荣获全国五一劳动奖章。",
        "该公司喜事不断，有职工当选，荣获全国五一劳动奖章。该公司职工培训成绩突出，获授全国五一劳动奖状。",
        "古巴的五一劳动奖状获得者到会。",
    ],
)
def honour_of_other_holder(article: Article) -> Iterator[Finding]:
    """An honour for units is told of a person, or one for persons of a unit."""
    for pattern in (_BY_HOLDER, *_BY_SUBJECT):
        for match in article.find(pattern):
            if not _is_open(article.document.text, match, pattern):
                honour = match["honour"]
                to, right = _TO.get(honour, "个人"), _RIGHT[honour]
                message = Message(
                    "“{honour}”授予{to}，这里疑为“{right}”，请核对",
                    "{honour} is not for this holder: {right}?",
                    honour=honour,
                    to=to,
                    right=right,
                )
                yield Finding(match.group("honour"), message, confidence=Confidence.LIKELY)


def _is_open(text: str, match: Match, pattern: str) -> bool:
    """Whether the holder may be one of the other kind: a unit behind 获得者, a leader with his team, some of a unit."""
    follows = _GROUP if pattern == _BY_HOLDER else _OPEN
    return (
        text.endswith(_AND, 0, match.start)
        or compiled(follows).match(text, match.end) is not None
        or (pattern == _BY_SAID and compiled(_SOMEBODY).search(match[0]) is not None)
        or (pattern == _BY_PERSON and compiled(_LED).search(match[0]) is not None)
        or is_exempt(text, match.start, match.end, is_of_history=True)
    )
