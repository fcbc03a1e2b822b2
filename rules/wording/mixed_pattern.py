from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Span, rule

_PART = r"[^，,。；;！？：:\n]"
_ENDS = r"(?=[。，,；;！？])"
_CAUSE = rf"原因是{_PART}{{2,25}}(?:造成|引起|导致|引发|所致)的?{_ENDS}"
_SO = rf"之所以{_PART}{{2,25}}的原因[，,]?是"
_IN_LINE = rf"本着{_PART}{{2,18}}为(?:原则|宗旨|目的|目标|指导){_ENDS}"
_PRETEXT = rf"(?:打着|借口)以?{_PART}{{2,12}}为(?:名|幌子|旗号|由|借口)"
_AROUND = rf"围绕以?{_PART}{{2,15}}为(?:中心|核心|主题|主线|重点){_ENDS}"
_AIM = rf"(?:是为了|目的是){_PART}{{2,18}}(?:为目的|的目的){_ENDS}"
_UNDER = (
    rf"(?:经过|通过|随着|由于){_PART}{{2,20}}的?"
    r"(?:努力|帮助|支持|领导|带领|关怀|指导|推动|配合|关心|组织|引导|影响|帮扶)下[，,]"
)
_OWES = rf"靠的是{_PART}{{2,25}}(?:取得|得来|实现|完成|换来|赢得)的{_ENDS}"
_HINGES = rf"关键(?:在于|是){_PART}{{2,20}}起[着了到]?(?:决定|关键|主要)性?的?作用{_ENDS}"
_DRAWS = (
    r"(?:部门|政府|领导|机关|单位|公司|学校|医院)对[^，,。；;！？：:\n的]{2,20}"
    rf"[，,]?(?:已经?|也)?引起了?高度重视{_ENDS}"
)
_FOR = rf"是因为{_PART}{{2,15}}(?<!面)的原因{_ENDS}"
_HOSTED = rf"(?P<what>会议|大会|仪式|座谈会|活动|晚会)由{_PART}{{2,20}}主持(?:了|召开)?(?P=what){_ENDS}"
_LOVED = rf"深受{_PART}{{1,12}}所(?:欢迎|喜爱|好评|称道|称赞|青睐|信赖|敬重|爱戴)"
_BY_HIM = (
    r"被[^，,。；;！？：:\n要]{1,10}[将把][其他她它]们?(?:当场|成功|及时|迅速|依法|紧急|安全)?"
    r"(?:抓获|擒获|控制|制服|拘留|带走|带回|救出|救起|救下|送往|送到|送回|劝返|扶起|撞倒|撞伤|打伤)"
)
_UNTIL = rf"截[至止](?![当今现目]){_PART}{{2,14}}为止"
_OWING = rf"(?:由于|因为){_PART}{{2,20}}的?(?:缘故|原因)所致{_ENDS}"
_NEEDS = rf"值得{_PART}{{2,20}}的必要{_ENDS}"
_MADE_OF = r"[组构]成的[。；;！？]"
_PATTERNS = (
    _CAUSE,
    _SO,
    _IN_LINE,
    _PRETEXT,
    _AROUND,
    _AIM,
    _UNDER,
    _OWES,
    _HINGES,
    _DRAWS,
    _FOR,
    _HOSTED,
    _LOVED,
    _BY_HIM,
    _UNTIL,
    _OWING,
    _NEEDS,
)


@rule(
    "mixed-pattern",
    title="句式杂糅",
    help=(
        "两种句式套在一起：“原因是……造成的”（原因是……／是……造成的）、“本着……为原则”"
        "（本着……的原则／以……为原则）、“经过……努力下”（经过……努力／在……努力下）。选用一种。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(*_PATTERNS, _MADE_OF),
    injectors=("_independent_grammar_injectors:blended_patterns",),
    bad=[
        Bad("减产的原因是连续干旱造成的。", found="原因是连续干旱造成的"),
        Bad("小店之所以红火的原因，是货真价实。", found="之所以红火的原因，是"),
        Bad("活动本着自愿参加为原则。", found="本着自愿参加为原则"),
        Bad("骗子打着免费体检为幌子推销。", found="打着免费体检为幌子"),
        Bad("座谈会围绕以乡村治理为主题，开了半天。", found="围绕以乡村治理为主题"),
        Bad("开班是为了普及急救知识为目的。", found="是为了普及急救知识为目的"),
        Bad("如今,经过全村人的努力下,荒坡成了果园。", found="经过全村人的努力下,"),
        Bad("好收成靠的是科学管理得来的。", found="靠的是科学管理得来的"),
        Bad("有关部门对这起投诉，已经引起高度重视。", found="部门对这起投诉，已经引起高度重视"),
        Bad("培训班由政策、技术等内容组成的。", found="由政策、技术等内容组成的"),
        Bad("小店红火是因为用料讲究的原因。", found="是因为用料讲究的原因"),
        Bad("座谈会由副县长罗岩主持座谈会。", found="座谈会由副县长罗岩主持座谈会"),
        Bad("夜校深受村民所欢迎。", found="深受村民所欢迎"),
        Bad("窃贼当晚被巡逻民警将其抓获。", found="被巡逻民警将其抓获"),
        Bad("报名截止日期到六月底为止。", found="截止日期到六月底为止"),
        Bad("减产是由于春旱的缘故所致。", found="由于春旱的缘故所致"),
        Bad("这个做法有值得各村借鉴的必要。", found="值得各村借鉴的必要"),
        Bad("增产的关键在于良种起决定作用。", found="关键在于良种起决定作用"),
    ],
    good=[
        "减产的原因是连续干旱。",
        "这是因为成本方面的原因。",
        "减产是连续干旱造成的。",
        "小店之所以红火，原因是货真价实。",
        "活动以自愿参加为原则。",
        "团结在以习近平同志为核心的党中央周围。",
        "围绕以乡村治理为主题的活动，各村想办法。",
        "在全村人的努力下，荒坡成了果园。",
        "靠的是取得的经验。",
        "这起投诉引起了有关部门高度重视。",
        "政府对房价的调控引起了高度重视。",
        "培训班的课是由政策、技术等内容组成的。",
        "座谈会由副县长罗岩主持。仪式由馆长主持召开，会议由镇长主持大会。会议由他主持会议程序。",
        "夜校深受村民欢迎，为村民所欢迎，老人被要求将其送往医院。",
        "截至今天为止，截至目前为止，截止报名，减产是由于春旱的缘故，所致后果严重，值得各村借鉴。",
        "减产是由于春旱的缘故所致后果，做法有值得各村借鉴的必要性。",
        "两位教师组成的。",
    ],
)
def mixed_pattern(article: Article) -> Iterator[Finding]:
    """Two ways to build a sentence are mixed."""
    for pattern in _PATTERNS:
        for match in article.find(pattern):
            message = Message("两种句式套在一起，选用一种", "two ways to build the sentence are mixed: use one")
            yield Finding(match.span, message, confidence=Confidence.LIKELY)
    for match in article.find(_MADE_OF):
        yield from _made_of(article.document.text, match.start, match.end - 1)


def _made_of(text: str, start: int, end: int) -> Iterator[Finding]:
    """由…组成的 at the end of a sentence that has no 是 before it."""
    first = max(text.rfind(mark, max(0, start - 40), start) for mark in "。！？；：，\n") + 1
    made = text.find("由", first, start)
    if made > first and "是" not in text[first:end]:
        message = Message("“由……组成的”前缺“是”，或多“的”", "是 is lost before 由…组成的, or 的 is too many")
        yield Finding(Span(made, end), message, confidence=Confidence.LIKELY)
