from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Role, Span, delete, rule

_WORDS = {
    "已经已": "故婚知经",
    "将于将": "军来领士台乐才帅官校",
    "将要将": "军来领士台乐才帅官校",
    "但是但": "愿求凡书丁",
    "并且并": "非不没未无入网购列肩轨联行存发重用举处案线",
    "而且而": "立今后言已",
    "目前目": "标的光录击前睹次",
    "关于关": "于键心注系怀爱停闭税东西羽门山岭中公联押节岳",
    "经过经": "济营历过常费理典验贸纪书度办销停期络",
    "根据根": "本治据源系部茎植深除基",
    "截至截": "面流获至",
    "继续继": "承续",
    "立即立": "案项法即刻足功体",
    "能够能": "力源够量动手干级",
    "预计预": "计期算报热测",
    "需要需": "求要",
    "其他其": "他中余",
    "仍然仍": "然",
    "虽然虽": "然",
    "希望希": "望腊",
    "据悉据": "悉此",
    "或者或": "者许多",
    "正在正": "在式确常规中面宗义月午点阳定安宁大文门厅殿街路北南东西方比负轨骨气视反值餐职科处版片品途派直传房屋赛题",
    "已于已": "故",
    "截止截": "止面流",
}
"""A word and its first character again, and the characters with which that is a word: 能够能动地."""
_ONCE = "|".join(_WORDS)
_SURE = (
    "可以(?P<again>可)(?=报名|申请|预约|登录|享受|领取|前往|直接|[到凭向与将把]|拨打|咨询)",
    "应该(?P<again>应当?)(?=[在把将向由不给让]|设置|加强|做好)",
    "应当(?P<again>应该)",
    "曾经(?P<again>曾)(?=[在是任获被])",
    "如果(?P<again>如)(?=有|遇|需|发现|不[能会])",
    "按照(?P<again>按)(?=规定|要求|计划)",
    "因为(?P<again>因)(?=[下天雨雪大暴台疫])",
    "(?<![将定拟位由])(?P<again>于)将于(?=[0-9０-９一二三四五六七八九十今明本下年])",
    "由于(?P<again>由)(?=[^，。；]{1,8}(?:原因|影响|缘故)[，,])",
)
_ROLES = (Role.BODY, Role.CAPTION, Role.HEADLINE, Role.SUBHEAD, Role.LIST_ITEM)


@rule(
    "repeated-function-word",
    title="虚词重出",
    help=(
        "两字虚词后面又打了一个字：已经已恢复（已经恢复）、将于将5月举行、正在正修路、但是但他不肯。"
        "后面的字另成一词的（正在正定县、能够能动地、可以可持续发展）不在此列。"
    ),
    kind=ErrorKind.EXTRA_CHARACTER,
    patterns=(_ONCE, *_SURE),
    profiles={"traditional": False},
    injectors=("_injectors:function_word_again",),
    bad=[
        Bad("断水两天的两个小区已经已恢复供水。", fixed="断水两天的两个小区已经恢复供水。", found="已"),
        Bad("花会将于将5月上旬开幕。", fixed="花会将于5月上旬开幕。", found="将"),
        Bad("工人正在正铺沥青。", fixed="工人正在铺沥青。"),
        Bad("但是但他没有松手。", fixed="但是他没有松手。"),
        Bad("符合条件的家庭可以可申请补贴。", fixed="符合条件的家庭可以申请补贴。"),
        Bad("施工单位应该应当设置围挡。", fixed="施工单位应该设置围挡。", found="应当"),
        Bad("家长应该应把药放在高处。", fixed="家长应该把药放在高处。", found="应"),
        Bad("施工单位应当应该设置围挡。", fixed="施工单位应当设置围挡。", found="应该"),
        Bad("他曾经曾任民办教师。", fixed="他曾经任民办教师。"),
        Bad("如果如遇停电，请拨打热线。", fixed="如果遇停电，请拨打热线。"),
        Bad("各村按照按规定公示名单。", fixed="各村按照规定公示名单。"),
        Bad("因为因下雨，庙会改期。", fixed="因为下雨，庙会改期。"),
        Bad("花会于将于5月上旬开幕。", fixed="花会将于5月上旬开幕。", found="于"),
        Bad("由于由天气原因，庙会改期。", fixed="由于天气原因，庙会改期。", found="由"),
    ],
    good=[
        "两个小区已经恢复供水，花会将于5月上旬开幕，工人正在铺沥青。",
        "他已经已婚，工程队正在正定县施工，人能够能动地改造自然，这里可以可持续发展，村里应该应对旱情，将于将军广场开幕。",
        "应该对老人多加照顾。",
        "如果如愿，明年通车。",
        "由于由镇里出资，村民不用掏钱。因为因地制宜，产业活了。如果如期完工，明年通车。按照按劳分配的原则。",
        "他曾经曾家桥镇到县城。选址定于将于明年公布的地块。",
        "他连声说：“已经已经，早做完了。”",
    ],
)
def repeated_function_word(article: Article) -> Iterator[Finding]:
    """Behind a function word of two characters one of them stands again, and is no word with what follows."""
    text = article.document.text
    for match in article.find(_ONCE):
        if text[match.end : match.end + 1] not in _WORDS[match[0]] or match.end == article.span.end:
            yield from _finding(article, Span(match.end - 1, match.end))
    for pattern in _SURE:
        for match in article.find(pattern):
            yield from _finding(article, match.group("again"))


def _finding(article: Article, span: Span) -> Iterator[Finding]:
    lines = (line.content for line in article.with_role(*_ROLES))
    if any(line.start <= span.start < line.end for line in lines):
        word = article.document.text[span.start : span.end]
        message = Message("“{word}”重出，删去一个", "“{word}” is typed again", word=word)
        yield Finding(span, message, (delete(span.start, span.end),), confidence=Confidence.LIKELY)
