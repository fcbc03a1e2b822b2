from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Related, Role, rule

from ._ordinals import SIGNS
from ._sequences import MIXED, faults


@rule(
    "mixed-numbering",
    title="同一列表序号写法不一",
    help=(
        "同一层的条目，序号的写法应当一致：1.之后不写2）、（3），一、之后不写（二）。"
        "只换了标点的（1.、2、），由“序号后误用顿号”一条管。"
    ),
    kind=ErrorKind.FORMAT,
    fold=3,
    patterns=SIGNS,
    bad=[
        Bad("1.报名时间\n2）报名地点\n3.注意事项", found="2）"),
        Bad("（1）报名时间\n2.报名地点\n（3）注意事项", found="2."),
        Bad("一、报名时间\n（二）报名地点\n三、注意事项", found="（二）"),
        Bad("①报名时间\n(2)报名地点", found="(2)"),
    ],
    good=[
        "1.报名时间\n2.报名地点\n3.注意事项",
        "1.报名时间\n2、报名地点\n3.注意事项",
        "一、报名\n（一）时间\n（二）地点\n二、抽签",
        "一、报名\n（二）项另行通知。\n二、抽签",
        "一、报名\n2.时间",
        "会议要求，首先摸清底数；一是报名；\n二是抽签；第三，开赛。",
    ],
)
def mixed_numbering(article: Article) -> Iterator[Finding]:
    """Items of one list are numbered in two ways.

    Doubtful, because the number may belong to a list that begins elsewhere.
    """
    for fault in faults(article):
        if fault.kind is MIXED and fault.ordinal.line.role not in (Role.TABLE_ROW, Role.VERSE):
            message = Message(
                "前一条写作“{before}”，这一条写作“{this}”，宜一致",
                "{before} before it, {this} here: number a list in one way",
                before=fault.before.text,
                this=fault.ordinal.text,
            )
            related = Related(fault.before.span, Message("前一条", "the item before"))
            yield Finding(fault.ordinal.span, message, (), (related,), Confidence.DOUBTFUL)
