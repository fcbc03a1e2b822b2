"""What a line looks like on its own, without its neighbours."""

from __future__ import annotations

from ..chars import COLON, DIGIT, LETTER, SPACE
from ..document import Line, Role
from ..patterns import compiled

_S = SPACE
_NAME = f"(?:{LETTER}|·){{2,4}}"
_WRITER = "(?:本报|本台|本刊|特约|实习|见习|首席|全媒体|融媒体)*(?:记者|通讯员|评论员|摄影)"
_NUMERAL = "[一二三四五六七八九十]{1,3}"

NEWS_LEAD = f"^(?:本报[讯迅]|(?:本报|本台|新华社|中新社|{LETTER}{{2,6}}网)[^。，,]{{0,16}}?[{DIGIT}]{{1,2}}日{_S}*[电讯]|央视网消息)"
"""The words a news item opens with: 本报讯, 新华社…日电."""

CREDIT = (
    f"(?:^|[。！？”）)（({SPACE}]|记者|通讯员|摄影){_S}*(?:{_NAME}(?:[{SPACE}、]{{1,2}}{_NAME}){{0,3}}{_S}*(?:摄影报道|摄影|摄)"
    f"|{LETTER}{{2,12}}供图)(?:（[^）]{{1,12}}）)?[)）]?$"
)
"""The photographer's credit at the end of a caption: 特约摄影 郝某 摄."""

BYLINE = (
    rf"^[（(]?(?:{_WRITER}(?:[{SPACE}{COLON}/、]+(?:{LETTER}|·){{1,6}})+|(?:文|图|撰文|作者|整理)[/／文图摄{SPACE}{COLON}]+(?:{LETTER}|[·\s/、]){{2,16}}"
    rf"|[□○◎]{_S}*(?:{LETTER}|[·\s]){{2,24}}|{_WRITER}(?!手记|来信|调查|观察|札记|节$){_NAME}(?:[{SPACE}、]{_NAME})*)"
    f"{_S}*(?:文/图|图/文|摄影报道|报道|摄影|整理|文|图|摄)?[)）]?$"
)
"""A line that only says who wrote: 本报记者 许某, □ 许某, （通讯员 张某某）."""

AUTHOR = f"^(?:{LETTER}{{4,16}}{_S}+)?{LETTER}{_S}?(?:{LETTER}|·){{1,3}}$"
"""A name alone, or a school or an office and a name: a byline when it stands below a headline."""

BULLET = rf"^[-–•·*]{_S}+(?![{DIGIT}.]+{_S}*(?:℃|°C|%|度))"
"""A bullet before an item; not the minus sign of a temperature."""

ORDINAL = (
    rf"^(?:[{DIGIT}]{{1,2}}[.．、)）](?![{DIGIT}])|[（(](?:[{DIGIT}]{{1,2}}|{_NUMERAL})[)）]|{_NUMERAL}、(?!{_NUMERAL}[名版届年级])"
    rf"|[①-⑳⑴-⒇㈠-㈩]|第{_NUMERAL}[条章节]{_S})"
)
"""A number before an item: 1. 1、 （一） 一、 ①"""

LONE_MARKER = r"^(?:[-–•·*]|[■●◆▪]{2,})$"
"""A marker with nothing behind it."""

SECTION_NUMBER = f"^(?:[{DIGIT}]{{1,2}}|{_NUMERAL}|[（(](?:[{DIGIT}]{{1,2}}|{_NUMERAL})[)）])$"
"""A section head that is only a number: 四, 07, （二）."""

_LABEL_END = (
    "时间|地点|地址|电话|热线|手机|邮箱|邮编|传真|主题|内容|部门|单位|联系人|对象|方式|要求|范围|名称|网址|价格|来源"
    "|主办|承办|协办|备注|费用|公众号|小程序|日期|人数|名额|路线|项目"
)
_SPEECH = "(?<![说道称讯问答出示为绍诉知写叹])"
KEY_VALUE = f"^{LETTER}{{0,14}}(?:{_LABEL_END})(?:[（(][^）)]{{1,8}}[）)])?[{COLON}]{_S}*[^“「{SPACE}]"
"""A label of a notice and its value: 活动时间：…"""
KEY_LIKE = f"^(?:{LETTER}|[“”]){{2,16}}{_SPEECH}[{COLON}]{_S}*[^“「{SPACE}]"
"""Looks like a label and its value; believed only beside others."""

DATE_ONLY = f"^(?:[{DIGIT}]{{4}}|[〇○零一二三四五六七八九]{{4}})年(?:[{DIGIT}]{{1,2}}|{_NUMERAL})月(?:[{DIGIT}]{{1,2}}|{_NUMERAL})日$"
OFFICE = f"^(?:{LETTER}|[（）()“”]){{2,24}}(?:办公室|委员会|指挥部|局|厅|院|校|会|社|公司|中心|政府|队|站|处|部|馆|所|编辑部|党委|党组|支部)$"
"""An office that signs a notice."""

FURNITURE = (
    rf"^(?:[（(]?[上下][接转]第?{_S}*[A-Z]?[{DIGIT}]{{1,2}}{_S}*版.{{0,12}}|第{_S}*[{DIGIT}]{{1,3}}{_S}*版.{{0,20}}|[A-Z][{DIGIT}]{{1,2}}{_S}.{{0,20}}"
    rf"|.{{0,40}}(?:责编|责任编辑|美编|版式|校对|组版|值班编辑)[{COLON}{SPACE}].{{0,40}}"
    rf"|.{{0,20}}[{DIGIT}]{{4}}年[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}日{_S}*星期[一二三四五六日].{{0,30}}"
    rf"|[—-]{_S}*[{DIGIT}]{{1,3}}{_S}*[—-])$"
)
"""Page number, running head, the editors' line."""

NOTICE_HEAD = "(?:公告|通告|通知|启事|公示|声明|倡议书|公开信|告知书|预告|讣告|简讯|招聘|简章)$"
BRIEFS = "^(?:简讯|短讯|快讯|短波|简明新闻|一句话新闻|要闻速览|新闻速递|综合简讯)$"
"""A column of items without headlines."""
DECK = "^(?:——|—|--)[^—-]"
"""The second deck of a headline: ——记某某村…"""

_CELL = f"\t+|[{SPACE}]{{2,}}|{_S}*[|｜]{_S}*"
_SENTENCE = "。|[！？!?；;].*[！？!?，,]"
_HEAD_LENGTH = 45
_PARAGRAPH_END = "—？！?!”"
_BARE_END = "，,、；;：:。…"


def cells(line: Line) -> int:
    """How many columns the line has, parted by tabs, bars or at least two spaces."""
    words = line.words
    return 1 if "。" in words or "\u3000\u3000" in words[:3] else len(compiled(_CELL).split(words.strip("|｜")))


def looks_like(line: Line) -> Role | None:
    """The role that the line alone gives away; None for a short line that may be a head of some kind."""
    words = line.words
    if not words:
        return Role.BLANK
    for pattern, role in _TELLING:
        if compiled(pattern).search(words):
            return role
    if line.text.startswith("\u3000\u3000") and words[-1] in _PARAGRAPH_END:
        return Role.BODY
    is_head = len(words) <= _HEAD_LENGTH and words[-1] not in _BARE_END and not compiled(_SENTENCE).search(words)
    return None if is_head else Role.BODY


_TELLING = (
    (FURNITURE, Role.FURNITURE),
    (LONE_MARKER, Role.LIST_ITEM),
    (SECTION_NUMBER, Role.SUBHEAD),
    (BYLINE, Role.BYLINE),
    (CREDIT, Role.CAPTION),
    (BULLET, Role.LIST_ITEM),
    (ORDINAL, Role.LIST_ITEM),
    (KEY_VALUE, Role.KEY_VALUE),
)


def opens_news(line: Line) -> bool:
    """True for the first paragraph of a news item: 本报讯（记者 …）"""
    return compiled(NEWS_LEAD).search(line.words) is not None
