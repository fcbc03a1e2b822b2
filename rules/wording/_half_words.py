"""Frames in which a word of two or more characters must stand, with what is left of it where its end was lost.

Source: the editors' general knowledge, written in 2026-12. The key is what is left, the value what is meant, the most
likely first.
"""

from __future__ import annotations

from typing import NamedTuple

from lint_news import DIGIT, HAN

_N = f"[{DIGIT}一二两三四五六七八九十百千]"
_MARK = "(?=[，。；：！？、”\\n])"
_HOW = "进一步|紧张有?序?地?|积极|有序|全力|加紧|抓紧|深入|依法|火热|稳步|同步|陆续|连夜"
_DOMAINS = (
    "教育|农业农村|水务|水利|交通运输|气象|民政|财政|税务|统计|市场监管|应急管理|生态环境|自然资源|林业|审计|司法|体育|医保|文旅"
    "|住建|人社|乡村振兴|科技|商务|粮食和物资储备|医疗保障|退役军人事务|人力资源和社会保障|文化和旅游"
)
_PERSONS = {
    "驾驶": "驾驶员|驾驶人",
    **{
        word: f"{word}者"
        for word in ("消费", "投资", "志愿", "劳动", "创业", "从业", "爱好", "工作", "科研工作", "文艺工作")
    },
    **{word: f"{word}户" for word in ("养殖", "种植", "经营", "用")},
    **{word: f"{word}人" for word in ("参保", "纳税")},
}
_STARTS = "气温|水温|温度|价格|水位|收入|成本|年龄|难度|产量|面积|人口|客流|人气|销量|需求|规模|投入|产能|压力|影响力"
_SPEAKS = "说|介绍|表示|告诉|带队|带领|率队|主持|出席|参加|指出|强调|回忆|感慨|坦言|[，、]"
_OFFICE = "支部|党委|党组|总支|纪委|团委|工委|县委|市委|区委|镇委|省委"
_HOME = "家乡|母校|学校|国家|班级|公司|单位|[全我本][省市县区镇村校班队]|中国队?|县里|市里|省里"
_PLAYS = "参赛|出战|出征|夺得|征战"


class Frame(NamedTuple):
    """A pattern whose group `cut` is what is left of a word, and the words by what is left of them.

    `may_end_word` says that the frame is as right where what is left ends a word with the character before it.
    """

    pattern: str
    wholes: dict[str, str]
    may_end_word: bool = False


def _cut(wholes: dict[str, str]) -> str:
    return f"(?P<cut>{'|'.join(wholes)})"


def _frame(before: str, wholes: dict[str, str], behind: str, *, may_end_word: bool = False) -> Frame:
    return Frame(f"{before}{_cut(wholes)}{behind}", wholes, may_end_word)


_GOING_ON = {
    "调": "调查",
    "侦": "侦查|侦办",
    "核": "核实|核查",
    "筹": "筹备|筹建",
    "恢": "恢复",
    "洽": "洽谈",
    "协": "协商",
    "施": "施工",
    "审": "审理|审查",
    "救": "救治|救援",
    "推": "推进",
    "办": "办理",
    "抢": "抢修|抢救",
    "完": "完善",
}
_SAID = {"预": "预测|预计|预报", "统": "统计", "介": "介绍", "透": "透露", "披": "披露", "估": "估计|估算"}
_DONE_TO = {"找": "找到", "发": "发现", "评": "评为", "列": "列入", "授": "授予", "纳": "纳入", "誉": "誉为"}
_CHANGES = {
    "升": "升高|上升",
    "降": "降低|下降",
    "增": "增加|增长",
    "减": "减少",
    "提": "提高|提升",
    "回": "回升",
    "扩": "扩大",
}
_BODIES = {**{name: f"{name}局" for name in _DOMAINS.split("|")}, "卫健": "卫健委|卫健局", "发改": "发改委|发改局"}

FRAMES = (
    _frame(f"(?:正在|仍在|尚在|还在)(?:{_HOW})*", _GOING_ON, "(?=中(?![心央间午医标断止]))"),
    _frame("据[^，。；：！？“”、\n]{2,12}(?<![评总])", _SAID, "(?=[，：])", may_end_word=True),
    _frame(f"[{HAN}]被", _DONE_TO, "(?=[，。；])"),
    _frame(f"随着(?:[{HAN}]{{0,4}}(?:{_STARTS}))", _CHANGES, "(?=，)"),
    _frame("广大", _PERSONS, _MARK),
    _frame("从(?:[全我]?[省市县区州])", _BODIES, "(?=(?:了解到|获悉|获知|得知))"),
    _frame(f"[{DIGIT}十百]", {"钟": "分钟"}, "(?![头表声楼鼓乳情爱灵老家馗点罩塔饰馆])"),
    _frame(f"{_N}个", {"百分": "百分点"}, "(?![点之比率制百数号])"),
    _frame("规模", {"以": "以上"}, "(?=工业|服务业|文化|企业|建筑业|农业)"),
    _frame(f"(?:{_OFFICE})", {"书": "书记"}, f"(?=[{HAN}]{{2,3}}(?:{_SPEAKS}))"),
    _frame("[，。；：、能要将]", {"代": "代表"}, f"(?=(?:{_HOME})(?:{_PLAYS}))"),
)
"""All frames; the last but one needs a name behind it."""
