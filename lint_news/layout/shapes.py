"""What a line looks like on its own, without its neighbours."""

from __future__ import annotations

from collections.abc import Callable

from ..match.patterns import compiled
from ..text.chars import COLON, DIGIT, LETTER, SPACE
from ..text.lines import Line, Role
from .metadata import is_metadata

_S = SPACE
_NAME = f"(?:(?:{LETTER}|·){{2,4}}|{LETTER}{_S}{{1,3}}{LETTER})"
_NAMES = f"{_NAME}(?:[{SPACE}、]{{1,3}}{_NAME}){{0,3}}"
_WRITER = "(?:本报|本台|本刊|新华社|特约|实习|见习|首席|全媒体|融媒体|驻|综合)*(?:记者|通讯员|评论员|摄影|实习生)"
_NUMERAL = "[一二三四五六七八九十]{1,3}"
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石"
    "姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦管"
    "祝欧宁莫尚覃骆鲍辛路詹柳岳齐窦涂祁毋卫成付柴景荆解畅晋仝薄穆仇邢裴褚卞寇燕冀蔺苗靳阮凌耿霍舒喻宫闫"
)
"""What most surnames are written with."""

NEWS_LEAD = f"^(?:本报[讯迅]|本报电{_S}|(?:本报|本台|据?新华社|中新社|{LETTER}{{2,6}}网)[^。，,]{{0,16}}?[{DIGIT}]{{1,2}}日{_S}*[电讯]|央视网消息)"
"""The words a news item opens with: 本报讯, 新华社…日电."""

CREDIT = (
    f"(?:^|[。！？”）)（({SPACE}]|记者|通讯员|摄影){_S}*(?:{_NAMES}{_S}*(?:摄影报道|摄影|摄)"
    f"|{LETTER}{{2,12}}供图|(?:新华社|中新社|视觉中国|图)[/／]{LETTER}{{2,8}})(?:[（(][^）)]{{1,12}}[）)])?[)）]?$"
)
"""The photographer's credit at the end of a caption: 特约摄影 郝某 摄."""
BARE_CREDIT = f"^[（(]?(?:{_WRITER}{_S}*)?(?:{_NAMES}(?:{_S}+{_WRITER}{_S}*{_NAMES})*{_S}*(?:摄影报道|摄影|摄)|{LETTER}{{2,12}}供图)[（()）]?(?:{LETTER}{{2,12}}[)）])?$"
"""A credit that stands alone, below its caption."""
CAPTION_HEAD = f"^[▲▼△▽◀▶]?{_S}*(?:[上下左右中小大]?图(?:[①-⑩]|[一二三四五{DIGIT}])?(?:为|[{COLON}])|图片说明)"
"""What a caption opens with: 图为, 上图：."""

BYLINE = (
    rf"^[（(□○◎■●]?{_S}*(?:{_WRITER}(?:[{SPACE}{COLON}/、]+(?:{LETTER}|·){{1,6}})+|(?:文|图|撰文|作者|整理)[/／文图摄{SPACE}{COLON}]+(?:{LETTER}|[·\s/、]){{2,16}}"
    rf"|{_WRITER}(?!手记|来信|调查|观察|札记|点评|感言|节$){_NAME}(?:[{SPACE}、]{_NAME})*|本报(?:特约)?评论员|{_NAME}[/／]文{_S}+{_NAME}[/／][图摄])"
    f"{_S}*(?:文/图|图/文|摄影报道|报道|摄影|整理|文|图|摄)?[)）]?$"
)
"""A line that only says who wrote: 本报记者 许某, □ 许某, （通讯员 张某某）."""
JOINT_WORK = f"^[（(]?(?:{_WRITER}{_S}*)?{_NAMES}(?:{_S}+{_WRITER}{_S}*{_NAMES})*{_S}*摄影报道[)）]?$"
"""Who wrote and photographed: below a headline a byline, below a picture a credit."""
MARKED_NAME = rf"^[□○◎■●]{_S}*(?:{LETTER}{{4,16}}{_S}+)?{_NAMES}$"
DESIGNER = f"^(?:本版|本报|插图|图表)?(?:版式|版面)?(?:版式|设计|制图|题图|漫画|供图|、){{1,3}}{_S}*[{COLON}](?:{LETTER}|{_S}){{2,16}}$"
"""Who set the page or drew the figure."""
SOURCE = (
    rf"^(?:[（(](?!{_NUMERAL}[)）]|[{DIGIT}]+[)）])[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[)）]"
    rf"|(?:数据|资料|图片)来源{_S}*[{COLON}].{{2,30}}|(?:新华社|中新社)发|人民视觉|影像中国|——编{_S}*者|{_NAME}图{_S}+{_NAME}文|{_WRITER}.{{2,40}}(?:报道|整理))$"
)
"""A line after a story that says who wrote it or where it comes from: （作者为…）, 制图：…"""

AUTHOR = f"^(?:{LETTER}{{4,16}}{_S}+)?{_NAMES}$"
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
    "|主办|承办|协办|温馨提示|备注|费用|公众号|小程序|日期|人数|名额|路线|项目"
)
_SPEECH = "(?<![说道称讯问答出示为绍诉知写叹])"
KEY_VALUE = f"^{LETTER}{{0,14}}(?:{_LABEL_END})(?:[（(][^）)]{{1,8}}[）)])?[{COLON}]{_S}*[^“「{SPACE}]"
"""A label of a notice and its value: 活动时间：…"""
KEY_LIKE = f"^(?:{LETTER}|[“”]){{2,16}}{_SPEECH}[{COLON}]{_S}*[^“「{SPACE}]"
"""Looks like a label and its value; believed only beside others."""

DATE_ONLY = f"^(?:[{DIGIT}]{{4}}|[〇○零一二三四五六七八九]{{4}})年(?:[{DIGIT}]{{1,2}}|{_NUMERAL})月(?:[{DIGIT}]{{1,2}}|{_NUMERAL})日$"
OFFICE = f"^(?:{LETTER}|[（）()“”]){{2,24}}(?:办公室|委员会|指挥部|联合会|局|厅|院|校|会|社|公司|中心|政府|队|站|处|部|馆|所|编辑部|党委|党组|支部|中学|小学|大学)$"
"""An office that signs a notice."""

FURNITURE = (
    rf"^(?:[（(]?[上下][接转]第?{_S}*[A-Z]?[{DIGIT}]{{1,2}}{_S}*版.{{0,12}}|第{_S}*[{DIGIT}]{{1,3}}{_S}*版.{{0,20}}|[A-Z]?[{DIGIT}]{{1,2}}版?{_S}{LETTER}{{2,4}}(?:{_S}.{{0,20}})?"
    rf"|.{{0,40}}(?:责编|责任编辑|美编|版式|校对|组版|值班编辑|编委)[{COLON}{SPACE}].{{0,40}}"
    rf"|.{{0,20}}[{DIGIT}]{{4}}年[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}日{_S}*星期[一二三四五六日].{{0,30}}"
    rf"|[—-]{_S}*[{DIGIT}]{{1,3}}{_S}*[—-])$"
)
"""Page number, running head, the editors' line."""

NOTICE_HEAD = "(?:公告|通告|通知|启事|公示|声明|倡议书|公开信|告知书|预告|讣告|简讯|招聘|简章)$"
BRIEFS = "^(?:简讯|短讯|快讯|短波|简明新闻|一句话新闻|要闻速览|新闻速递|综合简讯)$"
"""A column of items without headlines."""
BRIEFS_END = "(?:简讯|短讯|快讯)$"
DECK = "^(?:——|—|--)[^—-]"
"""The second deck of a headline: ——记某某村…"""
LABEL = (
    rf"^(?:[■◆●◎▲★☆▌|]{_S}*{LETTER}{{2,8}}|[【〖\[]{LETTER}{{2,8}}[】〗\]]|(?:要闻|时政|民生|经济|社会|文化|教育|健康|卫生|法治|体育|副刊|国际|国内|财经|生态|环境|党建|理论"
    rf"|旅游|科技|评论|文艺|文旅|农业|三农|军事|广告|专题|综合|时事|视点|观点|公益|天气|服务|资讯|读书|人物|区域|都市|乡村|生活)(?:新闻|周刊|专版|专刊|专栏|版)?"
    rf"|{LETTER}{{2,6}}(?:新闻|要闻|视点|观察|天地|之窗|动态|广角|之声|在线|传真|追踪|关注|聚焦|副刊|周刊|专版|专栏|速递|热线|前沿|来信|论坛|见闻|札记|手记|时评|短评|编后|振兴|建设|生活|报道))$"
)
"""The name of a page or a column: 综合新闻, ■民生, 【法治】."""

_CELL = f"\t+|[{SPACE}]{{2,}}|{_S}*[|｜]{_S}*"
_SENTENCE = "。|[！？!?；;].*[！？!?，,]"
_HEAD_LENGTH = 45
_SMALL = 70
_NAME_MARKS = "□○◎■●"
_SENTENCE_END = "。！？!?；;，,"
_PARAGRAPH_END = "—？！?!”"
_BARE_END = "，,、；;：:。…"
_CREDIT_END = frozenset("摄影道图）)")
_AGENCIES = ("新华社/", "新华社／", "中新社/", "中新社／")
_LIST_START = frozenset(
    "-–•·*0123456789０１２３４５６７８９一二三四五六七八九十（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩第"
)


def cells(line: Line) -> int:
    """How many columns the line has, parted by tabs, bars or at least two spaces."""
    words = line.stripped
    if "。" in words or not any(part in words for part in _PARTS):
        return 1
    count = len(compiled(_CELL).split(words.strip("|｜")))
    return 1 if count == 2 and "\u3000\u3000" in words[:3] else count


_PARTS = ("\t", "|", "｜", "  ", "\u3000\u3000", "\u3000 ", " \u3000", "\xa0\xa0")


LATER_PICTURE = f"^图(?:[②-⑩]|[二三四五六七八九2-9])[{COLON}]"
"""The second picture of several, or a later one."""
PICTURED = f"^(?:[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}日|近日|连日来|日前|眼下|近期|当日|时下|初[春夏秋冬]|[春夏秋冬][日天]|[^，。“]{{2,20}}正在)"
"""What a caption that names the day opens with."""
_PICTURED_LENGTH = 150


def describes_picture(words: str) -> bool:
    """True for a paragraph that may be a caption when a credit follows it."""
    return len(words) <= _PICTURED_LENGTH and compiled(PICTURED).search(words) is not None


def looks_like(line: Line) -> Role | None:
    """The role that the line alone gives away; None for a short line that may be a head of some kind."""
    words = line.stripped
    if not words:
        return Role.BLANK
    is_small = len(words) <= _SMALL and words[-1] not in _SENTENCE_END
    role = _small(words) if is_small else None
    if role is not Role.FURNITURE and is_metadata(words):
        return Role.METADATA
    if role := role or _any_length(line):
        return role
    if line.text.startswith("\u3000\u3000") and words[-1] in _PARAGRAPH_END:
        return Role.BODY
    is_head = len(words) <= _HEAD_LENGTH and words[-1] not in _BARE_END and not compiled(_SENTENCE).search(words)
    return None if is_head and not opens_news(line) else Role.BODY


def _small(words: str) -> Role | None:
    """What only a short line can be."""
    for pattern, role, may in _TELLING:
        if may(words) and compiled(pattern).search(words):
            return role
    is_marked = words[0] in _NAME_MARKS and compiled(MARKED_NAME).search(words)
    return Role.BYLINE if is_marked and is_author(words.lstrip(_NAME_MARKS + " \u3000")) else None


def ends_in_credit(line: Line) -> bool:
    """True for a line that ends with who took the picture."""
    words = line.stripped
    tail = words[-16:]
    may = tail[-1:] in _CREDIT_END or ("社" in tail and any(agency in tail for agency in _AGENCIES))
    return may and compiled(CREDIT).search(words[-60:]) is not None


def _any_length(line: Line) -> Role | None:
    """What a line of any length gives away at its end or its start."""
    words = line.stripped
    if ends_in_credit(line):
        return Role.CAPTION
    if words[0] in _LIST_START and (compiled(BULLET).search(words) or compiled(ORDINAL).search(words)):
        return Role.LIST_ITEM
    head = words[:34]
    if ("：" in head or ":" in head) and compiled(KEY_VALUE).search(words):
        return Role.KEY_VALUE
    return Role.CAPTION if len(words) < 150 and compiled(CAPTION_HEAD).search(words) else None


def _ends(chars: str) -> Callable[[str], bool]:
    return lambda words: words[-1] in chars


def _has(*parts: str) -> Callable[[str], bool]:
    return lambda words: any(part in words for part in parts)


def _always(_: str) -> bool:
    return True


_TELLING: tuple[tuple[str, Role, Callable[[str], bool]], ...] = (
    (DESIGNER, Role.BYLINE, _has("：", ":")),
    (FURNITURE, Role.FURNITURE, _always),
    (LONE_MARKER, Role.LIST_ITEM, _ends("-–•·*■●◆▪")),
    (SECTION_NUMBER, Role.SUBHEAD, _ends("0123456789０１２３４５６７８９一二三四五六七八九十)）")),
    (JOINT_WORK, Role.BYLINE, _has("摄影报道")),
    (CREDIT, Role.CAPTION, _ends("摄影道图）)")),
    (BYLINE, Role.BYLINE, _always),
    (SOURCE, Role.BYLINE, lambda words: words[-1] in "）)发觉国者文道理" or "来源" in words),
)
"""What a short line may be, in this order, and what it must have for its pattern to be tried."""


def is_author(words: str) -> bool:
    """True for a name alone, several names, or an office and a name."""
    if not compiled(AUTHOR).search(words):
        return False
    parts = words.split()
    return parts[0][0] in SURNAMES if len(parts[0]) <= 3 else parts[-1][0] in SURNAMES or len(parts[-1]) == 1


def is_bare_credit(words: str) -> bool:
    """True for a line that only says who took the picture."""
    return len(words) <= _HEAD_LENGTH and words[-1] in _CREDIT_END and compiled(BARE_CREDIT).search(words) is not None


def opens_news(line: Line) -> bool:
    """True for the first paragraph of a news item: 本报讯（记者 …）"""
    return compiled(NEWS_LEAD).search(line.stripped) is not None
