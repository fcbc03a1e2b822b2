from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Related, rule

from ._ordinals import SIGNS
from ._sequences import INVERTED, faults


@rule(
    "inverted-numbering",
    title="序号层次颠倒",
    help="层次由高到低为一、（一）1.（1）①，用了较低的，下面不宜再用较高的（GB/T 15834—2011 附录 B.3.8，资料性）。",
    kind=ErrorKind.FORMAT,
    preview=True,
    patterns=SIGNS,
    bad=[
        Bad("1.报名\n一、时间\n二、地点\n2.抽签", found="一、"),
        Bad("（1）报名\n1.时间\n2.地点\n（2）抽签", found="1."),
    ],
    good=[
        "一、报名\n1.时间\n2.地点\n二、抽签",
        "1.报名\n2.抽签\n\n一、时间\n二、地点",
        "1.报名\n一、时间。\n2.抽签",
        "1.报名，分两步：一、交表；二、付费。\n2.抽签",
    ],
)
def inverted_numbering(article: Article) -> Iterator[Finding]:
    """A list of a higher level is inside a list of a lower one.

    GB/T 15834-2011, annex B.3.8 (informative): the levels are 一、, （一）, 1., （1）, ①, the highest first.
    """
    for fault in faults(article):
        if fault.kind is INVERTED:
            related = Related(fault.before.span, Message("外层的序号", "the number around it"))
            yield Finding(fault.ordinal.span, _MESSAGE, (), (related,), Confidence.DOUBTFUL)


_MESSAGE = Message("外层用了较低的序号，里层反用较高的，层次颠倒", "the inner list has numbers of a higher level")
