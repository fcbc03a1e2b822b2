"""The dot in the date that names an event in another form."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Safety, replace, rule

_DATE = "(?:1[0-2]|[1-9])(?P<dot>[.．,，、•・‧])(?:[12][0-9]|3[01]|[1-9])"
_QUOTED = (
    f'[“"]{_DATE}[”"](?:事件|运动|惨案|专案|大?地震|特大|国际|消费者|晚会|火灾|爆炸|矿难|洪灾|暴雨'
    "|禁毒|植树|学雷锋|护士|教师|扫黑|[^，。、]{0,6}案)"
)
_PLAIN = "(?<![0-9.．:：])(?:1[0-2]|[1-9])(?P<dot>[.．])(?:[12][0-9]|3[01]|[1-9])(?:特大|专案|国际消费者权益日|大地震)"


@rule(
    "event-date-dot",
    title="事件名称的月日之间用错了点",
    help="以月日命名的事件、节日，月日之间用间隔号：“3·15”国际消费者权益日、“5·12”地震（GB/T 15834—2011 4.14.3.5），不用小数点、逗号、顿号。",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_QUOTED, _PLAIN),
    triggers=".．,，、•・‧",
    bad=[
        Bad("“3.15”国际消费者权益日活动举行。", fixed="“3·15”国际消费者权益日活动举行。", found="."),
        Bad("“5，12”大地震十八年了。", fixed="“5·12”大地震十八年了。"),
        Bad("县公安局侦破3.18特大盗窃案。", fixed="县公安局侦破3·18特大盗窃案。"),
    ],
    good=[
        "“3·15”国际消费者权益日活动举行。",
        "“3.15”亿元到账。",
        "全国5.12地震波记录。",
        "版本2.5.12大地震模拟软件。",
        "查处1、2案件。",
    ],
)
def event_date_dot(article: Article) -> Iterator[Finding]:
    """A point or a comma stands between month and day in the name of an event.

    GB/T 15834-2011, 4.14.3.5: a middle dot, “3·15”.
    """
    for pattern, safety in ((_QUOTED, Safety.SAFE), (_PLAIN, Safety.REVIEW)):
        for match in article.find(pattern):
            dot = match.group("dot")
            yield Finding(dot, _MESSAGE, (replace(dot, "·", safety=safety),))


_MESSAGE = Message("事件名称的月日之间用间隔号（·）", "· between month and day in the name of an event")
