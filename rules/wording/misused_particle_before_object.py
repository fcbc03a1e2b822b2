from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    compiled,
    is_traditional,
    replace,
    rule,
)

_MANNERS = (
    "认真|仔细|耐心|细致|踊跃|积极|主动|深入|严格|热情|严肃|自觉|及时|迅速|准确|快速|详细|全面|广泛|扎实|有效|努力|不断|切实"
    "|充分|科学|合理|顺利|成功|精准|稳步|坚决|大力|全力|慷慨|虚心|熟练|用心|细心|精心|悉心|热烈|深刻|规范|妥善|清醒|始终"
    "|一丝不苟|兢兢业业|毫不犹豫|坚持不懈|持之以恒|千方百计|想方设法|全力以赴|夜以继日|争先恐后|有条不紊|扎扎实实|循序渐进"
    "|因地制宜|有针对性|有计划|系统|集中|公平公正|依法|高效|灵活|巧妙|生动|直观|客观|如实|逐步|进一步"
)
_ACTS = (
    "研究|解答|查看|回答|学习|贯彻|落实|执行|检查|排查|讲解|介绍|听取|审议|审查|分析|总结|整改|对待|履行|参加|参与|配合|投身|投入"
    "|推进|推动|开展|解决|化解|处理|处置|完成|防止|防范|预防|遏制|做好|抓好|记录|填写|发表|讨论|交流|询问"
    "|了解|掌握|提高|提升|增强|促进|保障|保护|维护|支持|引导|带动|帮助|服务|接受|遵守|抵制|宣传|组织|举办|救治|抢救|疏散|转移"
    "|扑灭|拨打|报告|捐献|观看|观察|品尝|挑选|核对|核查|登记|清点|测量|调试|操作|打扫|清理|修剪|照顾|照料|护理|劝导|指导|辅导"
    "|批改|准备|倾听|聆听|梳理|修改|制定|谋划|布置|部署|反映|体现|展现|展示|表达|认识|理解|领会|把握|利用|使用|运用|发挥|调动"
    "|满足|实现|打击|查处|整治|治理|控制|减少|降低|避免|缓解|改善|优化|加强|强化|改进|扩大|拓展|挖掘|传承|弘扬"
    "|告知|回应|协调|吸取|承担|获得|改变|重复|弥补|救助|汇聚"
    "|安排|进入|邀请|分配|影响|应对|监测|通过|证明|造就|适应|看待|展开|普及|融入|深化|筛查|劝说|排除|驱散|阻止|制止|提醒|感受|体会|反思"
)
_ACTING = f"(?:{_MANNERS})(?P<wrong>[的得])(?P<act>{_ACTS})(?=[{HAN}《“{DIGIT}])"
_WHOM = (
    f"(?:{_MANNERS})(?P<wrong>[的得])"
    "(?:把(?![握关控手门戏玩脉])|将(?![来军领士帅近])|向(?![往导心上量阳来日])|为(?![人难期政何主止数官学]))"
)
_JOINING = "踊跃|积极|主动|争相"
_JOINS = (
    f"(?:{_JOINING})(?P<wrong>[的得])(?<=[时都们][{_JOINING.replace('|', '')}]{{2}}.)"
    "(?:发言|报名|参加|参与|捐款|投票|提问|举手)(?=[，。；])"
)
_NOTES = "(?:认真|仔细|专心|用心)(?P<wrong>[的得])(?:做笔记|做记录|记笔记|听讲|做作业|做题)"
_COMES = (
    f"(?:上门|登门|入户|进村|到场|出面|赶来|赶到|下乡)，(?:{_MANNERS}|反复|多次)(?P<wrong>[的得])"
    "(?:劝说|劝解|调解|讲解|开导|疏导|宣讲|沟通|劝导|询问|安慰|解释)"
    f"(?=[，。；](?!(?:{_MANNERS})[的得]))"
)
"""Somebody comes and does it: 民警上门，耐心的劝说. A second such part is a list of nouns."""
_PATTERNS = (_ACTING, _WHOM, _JOINS, _NOTES, _COMES)
_BEGINS = (
    "(?:[，。；：\n\u3000“边将应须都便会能们]|(?<![需主重必只首])要|可以|必须|应当)"
    "(?<!社会)(?<![机大协]会)(?<![智功性职效技]能)(?:更加?)?$"
)
"""Behind this an act begins: a mark, a verb such as 要 or 将, who acts; in 采取有效的防范 the act is a noun."""
_NO_OBJECT = "[的和与及是让使也中下后时得之或为赢获受吸打感温深给换带引博激离不有至尤很十]"
"""What stands behind an act that is the subject of the clause, or before another noun."""
_NOUNS = (
    *("态度", "精神", "作风", "氛围", "习惯", "风气", "过程", "生活", "成果", "工作", "方法", "能力", "制度", "机制"),
    *("措施", "体系", "手段", "方案", "计划", "报告", "资料", "材料", "数据", "结果", "人员", "人才", "队伍", "团队"),
    *("意识", "热情", "经验", "知识", "技能", "技术", "理念", "办法", "方式", "方向", "格局", "模式", "环境", "条件"),
    *("活动", "行动", "意见", "建议", "标准", "规范", "流程", "程序", "步骤", "信息", "情况", "内容", "形式", "效果"),
    *(
        "教育",
        "贯彻",
        "管理",
        "服务",
        "指导",
        "平台",
        "渠道",
        "政策",
        "气氛",
        "场面",
        "机构",
        "基础",
        "力度",
        "水平",
        "速度",
    ),
)
"""Behind an act these are named after it: 认真的学习态度."""
_REACH = 6


@rule(
    "misused-particle-before-object",
    title="状语后该用地",
    help=(
        "“认真、积极、有效”后面是带宾语或者“了、着”的动词，或者“把、向、为”，中间用“地”：要认真地研究审议意见、有效地遏制了火灾。"
        "后面是名词的（认真的学习态度、有效的防范措施、经过认真的研究）不在此列。繁体文本不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    patterns=_PATTERNS,
    explains=("misused-particle", "confused-particle"),
    bad=[
        Bad("镇里要认真的研究代表建议。", fixed="镇里要认真地研究代表建议。", found="的"),
        Bad("村民一边听课，一边认真的做笔记。", fixed="村民一边听课，一边认真地做笔记。"),
        Bad("医生将耐心的解答村民提出的问题。", fixed="医生将耐心地解答村民提出的问题。"),
        Bad("代表们走进校门，仔细的查看菜谱。", fixed="代表们走进校门，仔细地查看菜谱。"),
        Bad("巡渠队有效的遏制了偷捕。", fixed="巡渠队有效地遏制了偷捕。"),
        Bad("各村应严格得执行《用水公约》。", fixed="各村应严格地执行《用水公约》。", found="得"),
        Bad("讲座使村民更加深刻的感受到节水的好处。", fixed="讲座使村民更加深刻地感受到节水的好处。"),
        Bad("村里要更加积极的推动水费公开。", fixed="村里要更加积极地推动水费公开。"),
        Bad("志愿者耐心的为老人量血压。", fixed="志愿者耐心地为老人量血压。"),
        Bad("分组讨论时踊跃的发言。", fixed="分组讨论时踊跃地发言。"),
        Bad("村民们积极的报名，一天就满了。", fixed="村民们积极地报名，一天就满了。"),
        Bad("遇到火情须及时的拨打119。", fixed="遇到火情须及时地拨打119。"),
        Bad("民警六次上门，耐心的劝说，两家人和好了。", fixed="民警六次上门，耐心地劝说，两家人和好了。", found="的"),
        Bad("窑工必须准确的把握火候。", fixed="窑工必须准确地把握火候。"),
    ],
    good=[
        "镇里要认真地研究代表建议，巡渠队有效地遏制了偷捕，村民们积极地报名。",
        "要认真的学习态度，也要严格的管理制度，还要有效的防范措施；认真的研究，仔细的检查。",
        "，耐心的讲解赢得掌声，认真的准备让演出更好，热情的服务和真诚的笑容留住了客人。",
        "渠上采取有效的防范，镇里作了详细的介绍，经过认真的讨论，需要有效的治理污水的办法。",
        "得到社会广泛的支持认同，大会热烈的讨论场景，智能精准的控制系统，，深入的学习贯彻让大家明白。",
        "他热爱科学的向导工作，不断的将来，严格的把关，积极的为人，",
        "民警上门，耐心地劝说。老师上门，耐心的讲解，热情的帮助，让人放心。耐心的劝说，换来了和好。",
        "听到踊跃的发言，看到积极的参与。",
    ],
)
def misused_particle_before_object(article: Article) -> Iterator[Finding]:
    """The particle between a word of manner and a verb with its object is another one of the same sound."""
    if is_traditional(article.document):
        return
    acting = (match for match in article.find(_ACTING) if _is_verb(article.document.text, match))
    for match in (*acting, *(match for pattern in _PATTERNS[1:] for match in article.find(pattern))):
        message = Message("这里的“{wrong}”应为“地”", "{wrong} should be 地 here", wrong=match["wrong"])
        span = match.group("wrong")
        yield Finding(span, message, (replace(span, "地"),), confidence=Confidence.LIKELY)


def _is_verb(text: str, match: Match) -> bool:
    """Whether the act is done to what stands behind it, and is no noun."""
    end = match.group("act").end
    if text[end] in "了着到":
        return True
    if compiled(_NO_OBJECT).match(text, end) or text.startswith(_NOUNS, end):
        return False
    return bool(compiled(_BEGINS).search(text, max(0, match.start - _REACH), match.start))
