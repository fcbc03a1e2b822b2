from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Span, rule

_OFFER = r"将[为向给](?P<part>[^，。；：“”\n的了]{2,20}的(?:服务|帮助|培训|指导|保障))(?=[。，；])"
_GIVES = (
    *("提供", "开展", "给予", "带来", "推出", "打造", "建立", "提高", "作出", "做好", "成立", "组织", "出台", "完善"),
    *("优化", "推行", "改进"),
)
_PLAN = r"了(?<![作做行出过了成好有].)(?:专门|周密|具体|详细|专题|再)部署(?=[。，；])"
_TOWARDS = "对就为"
_STATE = (
    r"(?:井井有条|有条不紊|红红火火|有声有色|热热闹闹|干干净净|整整齐齐|清清楚楚|明明白白|一清二楚|风生水起|服服帖帖)"
    r"(?=[。，；])"
)
_TITLE = (
    "劳动模范|先进个人|道德模范|优秀共产党员|先进集体|三八红旗手|文明村"
    "|文明单位|先进单位|优秀教师|标兵|先进工作者|劳模|好人"
)
_NAMED = f"被(?:全?[省市县国州]|省级|市级|县级|国家级|“[^”\n]{{2,14}}”){{0,2}}(?:{_TITLE})(?=[，。；])"
_CALLED = "被“[^”\n]{2,20}”(?:荣誉)?称号"
_FROM = (
    "(?:记者|笔者)(?:今[天日]|昨[天日]|[日近]前?日?)?从"
    f"[^，。；：“”\n出来走看进赶到回去获了得采见听问探发入北南东西]{{2,20}}[局委部院会心司团府厅站所][，：](?=[{HAN}])"
)
_BY = (
    "据(?<![数根依证占论拒]据)[^，。；：“”、\n]{0,5}"
    f"(?:气象台|气象局|气象部门|水文站|交警部门|统计局)[，：](?=[{HAN}])"
)
_FOR = (
    "为(?:广大|周边|辖区|沿线)?(?:群众|居民|村民|市民|老人|老年人|患者|学生|考生|农户|企业|商户|游客|旅客|司机|职工|残疾人|孩子)(?:们)?"
    "(?:免费|优质|便捷|贴心|高效|全方位|一站式|义务|上门|专业|精准|暖心|周到|优质高效)的[^，。；：“”\n的]{0,6}(?:服务|帮助|指导|培训|保障)(?=[，。；])"
)
_HELD = (
    "(?:已先后|先后|已累计)(?:健康|专题|法律|法治|各类|安全|知识|科普|技术|大型|志愿服务|文艺|宣传|主题|党史|理论|教育|惠民){0,3}"
    f"(?:讲座|培训班|活动|座谈会|宣讲会|招聘会|运动会|晚会|报告会|讲堂|课堂|大赛)(?:[{DIGIT}]+|[一二三四五六七八九十百]+)[余多]?(?:场|期|次|届)"
)
_AHEAD = (
    "(?:提前|切实|扎实|认真|全力|着力)(?:大棚|蔬菜|牲畜|畜禽|农作物|果树|防汛|抗旱|森林|春耕|夏收|秋收|安全|节日|项目|校园|食品|疫情|防寒|防火|信访|污染|环境|秸秆|汛期|冬季|民生|就业)"
    "[^，。；：“”\n做抓开展部署组织推进落实加强完成谋划启动研究安排]{0,18}工作(?=[，。；])"
)
_DONE = "[^，。；：“”、\n了着过是有进行开展实施作做提造给予产表受查改整修加强]{1,12}"
_CHECKED = f"(?:并|还|又|随后|重点|分别|现场|逐一)对(?:{_DONE}、){{1,6}}{_DONE}等(?=[。；])"
_LOST = {
    _CHECKED: "进行检查",
    _FOR: "提供",
    _HELD: "举办",
    _AHEAD: "做好",
    _NAMED: "评为",
    _CALLED: "授予",
    _FROM: "获悉、了解到",
    _BY: "预报、介绍",
}
_NEAR = 16


@rule(
    "lost-predicate",
    title="谓语残缺",
    help=(
        "“县里将为老人上门理发的服务”缺“提供”，“对防汛工作了专门部署”缺“作”，“把日子井井有条”缺“过得”，“被全省劳动模范”缺“评为”，“记者从教育局，”缺“获悉”。补上动词。"
        "已有动词的（将为老人提供上门理发的服务、作了专门部署、把日子过得井井有条）不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_OFFER, _PLAN, _STATE, *_LOST),
    bad=[
        Bad("镇里将为独居老人上门理发的服务。", found="为独居老人上门理发的服务"),
        Bad("县教育局对校园防汛了专门部署，各校排查隐患。", found="了专门部署"),
        Bad("她把小院子井井有条。", found="井井有条"),
        Bad("去年他被全省劳动模范，戴了红花。", found="被全省劳动模范"),
        Bad("窑工老石被“大国工匠”称号。", found="被“大国工匠”称号"),
        Bad("记者从县教育局，今秋新开三所学校。", found="记者从县教育局，"),
        Bad("据县气象台，明天有雨。", found="据县气象台，"),
        Bad("医疗队下乡，为村民免费的诊疗服务，接诊百人。", found="为村民免费的诊疗服务"),
        Bad("卫生院已先后健康讲座6场次。", found="已先后健康讲座6场"),
        Bad("文化站先后文艺惠民活动十余次。", found="先后文艺惠民活动十余次"),
        Bad("农户要提前大棚和牲畜的防寒保暖工作，防止冻害。", found="提前大棚和牲畜的防寒保暖工作"),
        Bad("消防员教用灭火器，并对商场的通道、线路等。", found="并对商场的通道、线路等"),
        Bad("各村要切实防汛工作。", found="切实防汛工作"),
    ],
    good=[
        "镇里将为独居老人提供上门理发的服务，将给常年上门理发的服务队发奖牌。",
        "县防汛办对各乡镇下达了专门部署夜间巡堤的通知，她把井井有条的小院租给了村里。",
        "县教育局对校园防汛作了专门部署，各校排查隐患。",
        "消防员并对商场的通道、线路等进行检查；消防员对通道、线路等；又对通道、线路作了检查等。",
        "会上听取了汇报，了专门部署。",
        "她把小院子收拾得井井有条，村里井井有条。",
        "他把话说明白，院子整整齐齐。",
        "会议通过了再部署。",
        "为村民提供免费的诊疗服务，先后举办健康讲座6场次，提前做好大棚和牲畜的防寒保暖工作，扎实开展防汛工作。",
        "去年他被评为全省劳动模范，窑工老石被授予“大国工匠”称号。",
        "记者从县教育局获悉，今秋新开三所学校。据县气象台预报，明天有雨。大数据县气象局，",
    ],
)
def lost_predicate(article: Article) -> Iterator[Finding]:
    """The verb of a sentence is lost: what is offered, what was done about something, how something was handled."""
    for match in article.find(_OFFER):
        if not any(verb in match["part"] for verb in _GIVES):
            yield _finding(Span(match.start + 1, match.end), "提供")
    for match in article.find(_PLAN):
        if set(_TOWARDS) & set(_clause(article, match)):
            yield _finding(match.span, "作")
    for match in article.find(_STATE):
        clause = _clause(article, match)
        if "把" in clause and "得" not in clause and len(clause) - clause.rindex("把") <= len("把一座小院子"):
            yield _finding(match.span, "过得、管得")
    for pattern, verb in _LOST.items():
        for match in article.find(pattern):
            yield _finding(match.span, verb)


def _clause(article: Article, match: Match) -> str:
    """The words before a match, up to the nearest mark."""
    before = article.document.text[max(0, match.start - _NEAR) : match.start]
    return before[max(before.rfind(mark) for mark in "，。；：！？、\n") + 1 :]


def _finding(span: Span, verb: str) -> Finding:
    message = Message("缺动词（{verb}）", "the verb is lost ({verb})", verb=verb)
    return Finding(span, message, confidence=Confidence.LIKELY)
