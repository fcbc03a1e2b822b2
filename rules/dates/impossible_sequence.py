from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Related, compiled, numeral, rule

from .._sentence import sentence_at
from ._time_order import reversed_times
from ._time_steps import reversed_steps

_COURSES = (
    ("立案", "侦查终结", "移送", "提起公诉", "开庭", "宣判", "终审"),
    ("立项", "开工", "封顶", "竣工", "通车"),
    ("奠基", "开工", "竣工", "投产"),
    ("动工", "开工", "建成", "投用"),
    ("动工", "贯通", "通车"),
    ("开工", "竣工", "验收"),
    ("签约", "开工", "投产"),
    ("招标", "中标", "开工"),
    ("出生", "入学", "毕业", "退休", "逝世"),
    ("出生", "入伍", "退伍", "病逝"),
    ("出生", "参加工作", "退休", "去世"),
    ("出生", "入党", "牺牲"),
    ("开馆", "闭馆"),
    ("结婚", "离婚"),
)
"""Events that can only follow one another in this order."""
_SIGN = (
    f"年(?<=[{DIGIT}]年)(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日|底|初)?[^。，；、\n]{{0,12}}?"
    "(?:侦查终结|移送|参加工作|入学|入伍|入党|加入中国|加入共|离休|立功|提干|康复|痊愈|收[割获]|开镰|开庭|宣判|公诉|终审|开工|中标|建成"
    "|竣工|投产|投用|通车|贯通|验收|毕业|退休|逝世|去世|病逝|牺牲|退伍|离婚|闭馆|封顶)"
)
_EVENT = (
    f"(?P<year>(?:1[89]|20|１[８９]|２０)[{DIGIT}]{{2}})年(?:(?P<month>[{DIGIT}]{{1,2}})月)?(?:[{DIGIT}]{{1,2}}日|底|初)?"
    "(?:正式|依法|公开|顺利|全线|光荣|因病|提前|被|由[^，。0-9]{0,10}|[^，。；、0-9]{0,8})?"
    "(?P<event>立案|侦查终结|移送|提起公诉|开庭|宣判|终审|立项|奠基|开工|动工|封顶|贯通|竣工|建成|通车|投产|投用|验收|签约|招标|中标"
    "|出生|入学|毕业|参加工作|入伍|退伍|入党|退休|逝世|去世|病逝|牺牲|开馆|闭馆|结婚|离婚)"
)
_SIGN_END = (
    "[年月日][^。，；、\n]{0,8}?(?:截[止稿]|结束|闭[幕馆]|落幕|收官|竣工|完工|建成|通[车水]|投[产用]|交付|封顶|贯通|验收"
    "|并网|发电|交[房工]|入住|启用|开[园业]|蓄水|通[水气]|毕业|肄业|分配|参加工作|入职|退[伍役]|转业|复员|宣判|判决|结案"
    "|笔试|面试|考试|复试|体检|考察|公示|录[用取]|成绩|抽签|开[赛班工]|动工|复赛|决赛|中标|揭晓|颁奖)"
)
_SIGN_MOURNED = "追悼|遗体告别|告别仪式|出殡|下葬|安葬|火化|讣告|追[授认]|追思会"
_SIGN_HELD = "[月日][^。；\n]{0,16}?(?:抓获|归案|落网|刑拘|拘留|逮捕|起诉|出院|出狱|获释|就义|牺牲|[病去逝]世|病逝)"
_SIGN_DIED = "[去逝牲]世?于[12１２]|年[^。；，]{0,14}(?:[逝去离辞]世|病逝|病故|牺牲|遇难|就义)"
_SIGN_STEP = (
    "[月日][^。；\n]{0,40}?(?:开庭|[调和]解|宣判|[作做]出[^，。；]{0,6}[判裁]|公诉|移送|逮捕|判处|笔试|面试|体检|公示)"
)
_SIGN_LABEL = (
    "(?:开标|面试|笔试|考试|开幕|闭幕|体检|公示|竞价|拍卖|开拍|投标)[会式]?(?:截止)?(?:时间|日期)?(?:为|是|：|:|定于)"
)
_GAP, _REACH = 24, 6
_NOT = "[一二三四]期|二审|再审|重审|重新|复建|另|前任|分别|[父母妻夫儿女兄弟姐妹]"


@rule(
    "impossible-sequence",
    title="事情的先后与日期颠倒",
    help=(
        "2025年6月立案、2025年3月开庭，先后颠倒，其中一个日期有误；开工在竣工之前，出生在毕业之前。"
        "征文截稿在启动之前、人在去世之后还授课，也查。只看紧挨着的两件事；分期、再审、涉及他人的不查。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_SIGN, _SIGN_END, _SIGN_DIED, _SIGN_MOURNED, _SIGN_HELD, _SIGN_STEP, _SIGN_LABEL),
    injectors=("_time_injectors:impossible_sequence",),
    bad=[
        Bad("案件于2025年6月立案，2025年3月开庭审理。", found="2025年3月开庭"),
        Bad("大桥２０１９年开工，２０１８年建成通车。", found="２０１８年建成通车"),
        Bad("他1958年出生，1952年参加工作。", found="1952年参加工作"),
        Bad("厂房2024年10月奠基，2024年5月正式投产。", found="2024年5月正式投产"),
        Bad("征文8月1日启动，7月20日截稿，来稿请寄县报。", found="7月20日"),
        Bad("老石匠去世于2019年，2021年他还参加了修桥。", found="2021年"),
        Bad("韩怀德1926年出生，1947年9月参加革命工作，1945年7月加入中国共产党。", found="1945年7月"),
        Bad("老会计1982年7月大学毕业，1980年分配到农机厂。", found="1980年"),
        Bad("周先生2017年春天离世，弟子们重聚。他的最后一次授课是2018年12月，讲杜甫。", found="2018年12月"),
        Bad("2026年教师招聘公告：4月11日举行笔试，4月2日公布笔试成绩，5月面试。", found="4月2日"),
        Bad("招聘公告发布：3月9日至13日报名，4月11日举行笔试，4月2日公布笔试成绩，5月面试。", found="4月2日"),
        Bad("歌手赛7月18日初赛，7月8日决赛，地点在文化宫。", found="7月8日"),
        Bad("工程5月12日开标，4月20日开工，年底完成。", found="4月20日"),
        Bad("教师招聘4月20日面试，4月12日体检，逾期视为放弃。", found="4月12日"),
        Bad("金牌讲解员6月1日至10日投票，5月30日揭晓。", found="5月30日"),
        Bad("1947年8月12日，他在山下掩护群众时牺牲。8月9日，全团在村口开追悼会。", found="8月9日"),
        Bad("老支书因病于8月12日逝世，追悼会于8月9日在县里举行。", found="8月9日"),
        Bad("8月12日案发，8月9日嫌疑人被抓获归案。", found="8月9日"),
        Bad("嫌疑人8月12日被刑事拘留，8月9日被批准逮捕。", found="8月9日"),
        Bad("他8月12日被捕，8月9日英勇就义。", found="8月9日"),
        Bad("老人8月12日住院，8月9日出院回家。", found="8月9日"),
        Bad("5月12日，法院立案受理此案。法官多次走访。\n4月28日，双方达成调解协议，6月15日前付清。", found="4月28日"),
        Bad("2025年3月4日，公安机关立案侦查。2025年2月6日，检察院提起公诉，法院择日开庭。", found="2025年2月6日"),
        Bad("报名截止时间为2026年8月30日，笔试时间为8月26日。", found="8月26日"),
        Bad("投标截止时间：2026年9月10日9时。\n开标时间：2026年9月8日9时。", found="2026年9月8日"),
        Bad("光伏电站2021年4月开工建设，2020年10月并网发电。", found="2020年10月"),
        Bad("小区２０２１年４月开工，２０２０年１０月交房入住。", found="２０２０年１０月"),
        Bad("老街改造工程2024年8月启动，2023年12月完工。", found="2023年12月"),
        Bad("工程于2024年8月动工，计划于2023年12月竣工。", found="2023年12月"),
    ],
    good=[
        "韩怀德1926年出生，1945年7月参加革命工作，1947年9月加入中国共产党。",
        "招聘公告发布：3月9日至13日报名，4月11日举行笔试，4月22日公布笔试成绩，5月面试；4月20日面试，4月22日体检。",
        "歌手赛7月18日初赛，7月28日决赛；半决赛8月1日、决赛8月3日；12月20日报名，1月8日笔试。",
        "2026年教师招聘公告：12月20日报名，1月8日笔试。",
        "征文8月1日启动，9月20日截稿。征文12月1日启动，1月20日截稿。老会计1982年毕业，1983年分配到农机厂。",
        "周先生2017年春天离世。他的最后一次授课是2016年12月。周先生2017年春天离世，他的文集2018年12月出版。",
        "1947年8月12日，他在山下掩护群众时牺牲。8月15日，全团在村口开追悼会。老支书8月12日逝世，8月15日下葬。",
        "1947年8月12日，他牺牲。8月9日是烈士的遗骨迁来安葬的日子。老人12月30日逝世，1月2日安葬。",
        "8月12日案发，8月19日嫌疑人被抓获归案，8月20日被刑事拘留，9月9日被批准逮捕。",
        "新华社8月21日电，公开赛当地时间20日落幕。原定8月1日开展，7月20日结束的画展改期。",
        "案件于2025年3月立案，2025年6月开庭审理。大桥2019年开工，2022年建成通车。厂房2024年10月奠基，2024年投产。",
        "一期2019年开工，2018年通车的是老桥。大桥2022年通车，2019年开工。他1958年出生，1952年入党的父亲还在。",
        "大桥2019年开工。老桥2018年通车。项目2019年开工，2018年签约。",
        "大桥2019年10月开工，2019年底封顶。",
        "5月12日，法院立案受理此案。\n5月28日，双方达成调解协议。5月30日，检察院提起公诉，另案处理。",
        "5月12日，法院立案受理此案。此前，4月28日，双方达成过调解协议。12月5日，法院立案受理此案。1月8日，法院公开开庭。",
        "5月12日，法院受理甲案。4月28日，法院公开开庭审理乙案。5月13日，法院受理丙案。",
        "报名截止时间为2026年8月30日，笔试时间为9月6日。投标截止时间：2026年9月10日。\n开标时间：2026年9月10日。",
        "光伏电站2021年4月开工建设，2022年10月并网发电；小区2021年4月开工，2020年10月发电的老电站供电；征文2024年8月启动，2023年12月完工的新馆展出。",
        "5月28日，他被刑事拘留。6月2日，他被批准逮捕。",
    ],
)
def impossible_sequence(article: Article) -> Iterator[Finding]:
    """Two events of one course stand in their order, but with dates in the reverse order.

    Also what somebody does after a death. Only neighbours; phases, retrials and other people are not reported.
    """
    found = list(_neighbours(article))
    yield from found
    for first, last in (*reversed_times(article), *reversed_steps(article)):
        if not any(last.span.touches(one.span) for one in found):
            found.append(Finding(last.span, _REVERSED, related=(Related(first.span, _OTHER),)))
            yield found[-1]


_REVERSED = Message("与前面的时间先后颠倒，请核对", "not in the order of the events")
_OTHER = Message("前面的时间", "the time before it")


def _neighbours(article: Article) -> Iterator[Finding]:
    """Events in their order, each beside its year, with the years in the reverse order."""
    text = article.document.text
    for first, second in pairwise(article.find(_EVENT)):
        sentence = sentence_at(article, second.start)
        words = text[sentence.start : min(sentence.end, second.end + _REACH)]
        is_near = first.end <= second.start < first.end + _GAP and not compiled("[。；;\n]").search(
            text, first.end, second.start
        )
        if is_near and _follows(first, second) and _is_before(second, first) and not compiled(_NOT).search(words):
            message = Message(
                "“{second}”不会早于“{first}”，请核对日期",
                "{second} cannot be before {first}",
                first=first["event"],
                second=second["event"],
            )
            yield Finding(second.span, message)


def _follows(first: Match, second: Match) -> bool:
    events = (first["event"], second["event"])
    return any(
        events[0] in course and events[1] in course and course.index(events[0]) < course.index(events[1])
        for course in _COURSES
    )


def _is_before(match: Match, other: Match) -> bool:
    """Whether a date is before another: by months only where both have one."""
    months = [numeral(found["month"] or "0") for found in (match, other)]
    return (int(match["year"]), months[0] if all(months) else 0) < (int(other["year"]), months[1] if all(months) else 0)
