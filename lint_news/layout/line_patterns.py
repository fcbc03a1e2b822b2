"""Patterns of what a line of a page looks like by itself. They match on one line, without the white space around it."""

from __future__ import annotations

from ..text.chars import COLON, DIGIT, LETTER, SPACE

_S = SPACE
NAME = f"(?:(?:{LETTER}|·){{2,4}}|{LETTER}{_S}{{1,3}}{LETTER})"
NAMES = f"{NAME}(?:[{SPACE}、]{{1,3}}{NAME}){{0,3}}"
WRITER = "(?:本报|本台|本刊|新华社|特约|实习|见习|首席|全媒体|融媒体|驻|综合)*(?:记者|通讯员|评论员|摄影|实习生)"
NUMERAL = "[一二三四五六七八九十]{1,3}"

_DAY_LINE = f"(?:本报|本台|据?新华社|中新社|{LETTER}{{2,6}}网)[^。，,]{{0,16}}?[{DIGIT}]{{1,2}}日{_S}*[电讯]"
NEWS_LEAD = f"^(?:本报[讯迅]|本报电{_S}|{_DAY_LINE}|央视网消息)"
"""What a news item begins with: 本报讯, 新华社…日电."""

CREDIT = (
    f"(?:^|[。！？”）)（({SPACE}]|记者|通讯员|摄影){_S}*"
    "(?:"
    f"{NAMES}{_S}*(?:摄影报道|摄影|摄)"
    f"|{LETTER}{{2,12}}供图"
    f"|(?:新华社|中新社|视觉中国|图)[/／]{LETTER}{{2,8}}"
    ")"
    "(?:[（(][^）)]{1,12}[）)])?[)）]?$"
)
"""The photographer's credit at the end of a caption: 特约摄影 郝某 摄."""
_WRITERS = f"(?:{WRITER}{_S}*)?"
_MORE_WRITERS = f"(?:{_S}+{WRITER}{_S}*{NAMES})*{_S}*"
BARE_CREDIT = (
    f"^[（(]?{_WRITERS}"
    "(?:"
    f"{NAMES}{_MORE_WRITERS}(?:摄影报道|摄影|摄)"
    f"|{LETTER}{{2,12}}供图"
    ")"
    f"[（()）]?(?:{LETTER}{{2,12}}[)）])?$"
)
"""A line that is only a credit, below its caption."""
JOINT_WORK = f"^[（(]?{_WRITERS}{NAMES}{_MORE_WRITERS}摄影报道[)）]?$"
"""Who wrote and photographed: below a headline a byline, below a picture a credit."""
CAPTION_HEAD = f"^[▲▼△▽◀▶]?{_S}*(?:[上下左右中小大]?图(?:[①-⑩]|[一二三四五{DIGIT}])?(?:为|[{COLON}])|图片说明)"
"""What a caption begins with: 图为, 上图：."""
LATER_PICTURE = f"^图(?:[②-⑩]|[二三四五六七八九2-9])[{COLON}]"
"""The caption of the second or a later one of several pictures."""
PICTURED = (
    "^(?:"
    f"[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}日"
    "|近日|连日来|日前|眼下|近期|当日|时下"
    "|初[春夏秋冬]|[春夏秋冬][日天]"
    "|[^，。“]{2,20}正在"
    ")"
)
"""What a caption begins with that says when the picture was taken."""

_NO_BYLINE = "(?!手记|来信|调查|观察|札记|点评|感言|节$)"
BYLINE = (
    rf"^[（(□○◎■●]?{_S}*"
    rf"(?:{WRITER}(?:[{SPACE}{COLON}/、]+(?:{LETTER}|·){{1,6}})+"
    rf"|(?:文|图|撰文|作者|整理)[/／文图摄{SPACE}{COLON}]+(?:{LETTER}|[·\s/、]){{2,16}}"
    rf"|{WRITER}{_NO_BYLINE}{NAME}(?:[{SPACE}、]{NAME})*"
    "|本报(?:特约)?评论员"
    f"|{NAME}[/／]文{_S}+{NAME}[/／][图摄]"
    ")"
    f"{_S}*(?:文/图|图/文|摄影报道|报道|摄影|整理|文|图|摄)?[)）]?$"
)
"""A line that only says who wrote: 本报记者 许某, □ 许某, （通讯员 张某某）."""
MARKED_NAME = rf"^[□○◎■●]{_S}*(?:{LETTER}{{4,16}}{_S}+)?{NAMES}$"
"""A name behind a mark, perhaps with an office before it: □ 许某."""
AUTHOR = f"^(?:{LETTER}{{4,16}}{_S}+)?{NAMES}$"
"""A name alone, or a school or an office and a name: a byline when it stands below a headline."""
DESIGNER = (
    "^(?:本版|本报|插图|图表)?(?:版式|版面)?"
    "(?:版式|设计|制图|题图|漫画|供图|、){1,3}"
    f"{_S}*[{COLON}](?:{LETTER}|{_S}){{2,16}}$"
)
"""Who set the page or drew the figure: 制图：…"""
_IN_BRACKETS = "[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*"
SOURCE = (
    "^(?:"
    rf"[（(](?!{NUMERAL}[)）]|[{DIGIT}]+[)）]){_IN_BRACKETS}[)）]"
    rf"|(?:数据|资料|图片)来源{_S}*[{COLON}].{{2,30}}"
    "|(?:新华社|中新社)发|人民视觉|影像中国"
    f"|——编{_S}*者"
    f"|{NAME}图{_S}+{NAME}文"
    f"|{WRITER}.{{2,40}}(?:报道|整理)"
    ")$"
)
"""A line after a story that says who wrote it or where it comes from: （作者为…）"""

BULLET = rf"^[-–•·*]{_S}+(?![{DIGIT}.]+{_S}*(?:℃|°C|%|度))"
"""A bullet before an item; not the minus sign of a temperature."""
ORDINAL = (
    "^(?:"
    rf"[{DIGIT}]{{1,2}}[.．、)）](?![{DIGIT}])"
    rf"|[（(](?:[{DIGIT}]{{1,2}}|{NUMERAL})[)）]"
    rf"|{NUMERAL}、(?!{NUMERAL}[名版届年级])"
    "|[①-⑳⑴-⒇㈠-㈩]"
    f"|第{NUMERAL}[条章节]{_S}"
    ")"
)
"""A number before an item: 1. 1、 （一） 一、 ①"""
LONE_MARKER = r"^(?:[-–•·*]|[■●◆▪]{2,})$"
"""A marker of a list with nothing behind it."""
SECTION_NUMBER = f"^(?:[{DIGIT}]{{1,2}}|{NUMERAL}|[（(](?:[{DIGIT}]{{1,2}}|{NUMERAL})[)）])$"
"""A section head that is only a number: 四, 07, （二）."""

_LABEL_END = (
    "时间|地点|地址|电话|热线|手机|邮箱|邮编|传真|主题|内容|部门|单位|联系人|对象|方式|要求|范围|名称|网址|价格|来源"
    "|主办|承办|协办|温馨提示|备注|费用|公众号|小程序|日期|人数|名额|路线|项目"
)
_NO_SPEECH = "(?<![说道称讯问答出示为绍诉知写叹])"
_VALUE = f"[{COLON}]{_S}*[^“「{SPACE}]"
KEY_VALUE = f"^{LETTER}{{0,14}}(?:{_LABEL_END})(?:[（(][^）)]{{1,8}}[）)])?{_VALUE}"
"""A label of a notice and its value: 活动时间：…"""
KEY_LIKE = f"^(?:{LETTER}|[“”]){{2,16}}{_NO_SPEECH}{_VALUE}"
"""What looks like a label and its value: it is one only beside others."""

DATE_ONLY = (
    f"^(?:[{DIGIT}]{{4}}|[〇○零一二三四五六七八九]{{4}})年"
    f"(?:[{DIGIT}]{{1,2}}|{NUMERAL})月"
    f"(?:[{DIGIT}]{{1,2}}|{NUMERAL})日$"
)
OFFICE = (
    f"^(?:{LETTER}|[（）()“”]){{2,24}}"
    "(?:办公室|委员会|指挥部|联合会|局|厅|院|校|会|社|公司|中心|政府|队|站|处|部|馆|所"
    "|编辑部|党委|党组|支部|中学|小学|大学)$"
)
"""An office that signs a notice."""

RANKED_ROW = f"^[{DIGIT}]{{1,2}}{_S}+{LETTER}{{2,4}}(?:{_S}+[{DIGIT}]+(?:[.．][{DIGIT}]+)?[%％]?){{2,}}$"
"""A row of a table that begins with a rank and a name, which a running head does too: 1　许言　85.5　86.0."""
FURNITURE = (
    "^(?:"
    rf"[（(]?[上下][接转]第?{_S}*[A-Z]?[{DIGIT}]{{1,2}}{_S}*版.{{0,12}}"
    rf"|第{_S}*[{DIGIT}]{{1,3}}{_S}*版.{{0,20}}"
    rf"|[A-Z]?[{DIGIT}]{{1,2}}版?{_S}{LETTER}{{2,4}}(?:{_S}.{{0,20}})?"
    rf"|.{{0,40}}(?:责编|责任编辑|美编|版式|校对|组版|值班编辑|编委)[{COLON}{SPACE}].{{0,40}}"
    rf"|.{{0,20}}[{DIGIT}]{{4}}年[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}日{_S}*星期[一二三四五六日].{{0,30}}"
    rf"|[—-]{_S}*[{DIGIT}]{{1,3}}{_S}*[—-]"
    ")$"
)
"""Page number, running head, the editors' line."""

NOTICE_HEAD = "(?:公告|通告|通知|启事|公示|声明|倡议书|公开信|告知书|预告|讣告|简讯|招聘|简章)$"
BRIEFS = "^(?:简讯|短讯|快讯|短波|简明新闻|一句话新闻|要闻速览|新闻速递|综合简讯)$"
"""The name of a column of items without headlines."""
BRIEFS_END = "(?:简讯|短讯|快讯)$"
DECK = "^(?:——|—|--)[^—-]"
"""The second deck of a headline: ——记某某村…"""
_COLUMN = (
    "要闻|时政|民生|经济|社会|文化|教育|健康|卫生|法治|体育|副刊|国际|国内|财经|生态|环境|党建|理论"
    "|旅游|科技|评论|文艺|文旅|农业|三农|军事|广告|专题|综合|时事|视点|观点|公益|天气|服务|资讯|读书|人物|区域|都市|乡村|生活"
)
_COLUMN_END = (
    "新闻|要闻|视点|观察|天地|之窗|动态|广角|之声|在线|传真|追踪|关注|聚焦|副刊|周刊|专版|专栏|速递|热线|前沿|来信|论坛"
    "|见闻|札记|手记|时评|短评|编后|振兴|建设|生活|报道"
)
LABEL = (
    "^(?:"
    rf"[■◆●◎▲★☆▌|]{_S}*{LETTER}{{2,8}}"
    rf"|[【〖\[]{LETTER}{{2,8}}[】〗\]]"
    f"|(?:{_COLUMN})(?:新闻|周刊|专版|专刊|专栏|版)?"
    f"|{LETTER}{{2,6}}(?:{_COLUMN_END})"
    ")$"
)
"""The name of a page or a column: 综合新闻, ■民生, 【法治】."""
