from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Safety,
    Span,
    compiled,
    delete,
    is_traditional,
    replace,
    rule,
)

_DATE = "(?:1[0-2]|[1-9])(?P<dot>[.．,，、•・‧])(?:[12][0-9]|3[01]|[1-9])"
_QUOTED = (
    f'[“"]{_DATE}[”"](?:事件|运动|惨案|专案|大?地震|特大|国际|消费者|晚会|火灾|爆炸|矿难|洪灾|暴雨'
    "|禁毒|植树|学雷锋|护士|教师|扫黑|[^，。、]{0,6}案)"
)
_PLAIN = (
    "(?<![0-9.．:：])(?:1[0-2]|[1-9])(?P<dot>[.．])(?:[12][0-9]|3[01]|[1-9])"
    "(?:特大|专案|国际消费者权益日|大地震|事变|惨案|晚会|运动(?:[的，。、中是]|$))"
)

_HAN = (
    '[“"‘](?P<month>[十一][一二]|[一二三四五六七八九十])(?P<dot>[.．•・‧])(?P<day>[一二三四五六七八九十卅]{1,3})[”"’]'
)
_DOTTED_HAN = ("一", "十一", "十二", "一一", "一二")
_HAN_PLAIN = "(?:一|十一|十二|一二)(?P<dot>[.．•・‧])[一二三四五六七八九十]{1,2}(?:运动|事变|惨案|抗战|起义)"
_BARE = (
    '(?P<open>[“"]?)(?P<number>315|3[-/]15|512|5[-/]12|911|9[-/]11|[1-9](?:0[1-9]|[12][0-9]|3[01]))(?P<shut>[”"]?)'
    "(?P<event>国际消费者|消费者权益|晚会|打假|维权|汶川|大地震|特大地震|地震|事件|恐怖|恐袭|特大|专案)"
)
_OF_NUMBER = {
    "315": ("国际消费者", "消费者权益", "晚会", "打假", "维权"),
    "512": ("汶川", "大地震", "特大地震", "地震"),
    "911": ("事件", "恐怖", "恐袭"),
}
_OF_ANY = ("特大", "专案")


@rule(
    "event-date-dot",
    title="事件名称的月日之间用错了点",
    help=(
        "以月日命名的事件、节日，月日之间用间隔号：“3·15”国际消费者权益日、"
        "“5·12”地震（GB/T 15834—2011 4.14.3.5），不用小数点、逗号、顿号。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_QUOTED, _PLAIN, _HAN, _HAN_PLAIN, _BARE),
    bad=[
        Bad("“3.15”国际消费者权益日活动举行。", fixed="“3·15”国际消费者权益日活动举行。", found="."),
        Bad("“5，12”大地震十八年了。", fixed="“5·12”大地震十八年了。"),
        Bad("县公安局侦破3.18特大盗窃案。", fixed="县公安局侦破3·18特大盗窃案。"),
        Bad("社员重温“一二.九”运动。", fixed="社员重温“一二·九”运动。", found="."),
        Bad("许言讲起一二.九运动。", fixed="许言讲起一二·九运动。"),
        Bad("许言讲起9.18事变，也讲5.4运动。", fixed="许言讲起9·18事变，也讲5.4运动。"),
        Bad("学校纪念“五．四”运动。", fixed="学校纪念“五四”运动。"),
        Bad("河湾酱油在315晚会上露了馅。", fixed="河湾酱油在“3·15”晚会上露了馅。", found="315"),
        Bad("社员捐款支援“512”汶川地震灾区。", fixed="社员捐款支援“5·12”汶川地震灾区。"),
        Bad("县公安局侦破618特大盗窃案。", fixed="县公安局侦破“6·18”特大盗窃案。"),
    ],
    good=[
        "社员重温“一二·九”运动，纪念“五四”运动，分为“五、六”两组，参观“九·一八”历史博物馆。",
        "恐怖分子在911事件後的會議說這個過程，與過去沒有關係。",
        "全长5.4运动场，1.2运动鞋。",
        "今年共处理1315事件，第315晚会，3.315地震，315事件。",
        "“3·15”国际消费者权益日活动举行。",
        "“3.15”亿元到账。",
        "全国5.12地震波记录。",
        "版本2.5.12大地震模拟软件。",
        "查处1、2案件。",
    ],
)
def event_date_dot(article: Article) -> Iterator[Finding]:
    """A point or a comma is between month and day in the name of an event.

    GB/T 15834-2011, 4.14.3.5: a middle dot, “3·15”.
    """
    for pattern, safety in ((_QUOTED, Safety.SAFE), (_PLAIN, Safety.REVIEW), (_HAN_PLAIN, Safety.REVIEW)):
        for match in article.find(pattern):
            dot = match.group("dot")
            yield Finding(dot, _MESSAGE, (replace(dot, "·", safety=safety),))
    for match in article.find(_HAN):
        yield from _in_han(match)
    for match in () if is_traditional(article.document) else article.find(_BARE):
        number = compiled("[-/]").sub("", match["number"])
        before = article.document.text[max(0, match.start - 1) : match.start]
        if not (before.isdigit() or before in tuple(".．-—第")) and match["event"] in _OF_NUMBER.get(number, _OF_ANY):
            span = Span(match.group("open").start, match.group("shut").end)
            yield Finding(span, _BARE_MESSAGE, (replace(span, f"“{number[0]}·{number[1:].lstrip('0')}”"),))


def _in_han(match: Match) -> Iterator[Finding]:
    """The right form in Chinese numerals: only January, November and December have the dot: “一二·九”, “五四”."""
    dot, takes_dot = match.group("dot"), match["month"] in _DOTTED_HAN
    if takes_dot:
        yield Finding(dot, _MESSAGE, (replace(dot, "·"),))
    else:
        yield Finding(dot, _NO_DOT, (delete(dot.start, dot.end),))


_NO_DOT = Message(
    "用汉字写的月日，只有一月、十一月、十二月用间隔号", "in Han, only January, November and December take the dot"
)
_BARE_MESSAGE = Message(
    "以月日命名的事件，月日之间用间隔号，外加引号", "the date that names an event takes a dot and quotation marks"
)
_MESSAGE = Message("事件名称的月日之间用间隔号（·）", "· between month and day in the name of an event")
