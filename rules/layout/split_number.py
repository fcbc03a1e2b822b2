from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Joint, Message, Origin, compiled, delete, joints, rule

from ._breaks import broken_number

_ENDS = f"(?P<last>[{DIGIT}]{{1,9}})[.．]?$"
_MONTH = f"^(?P<month>[{DIGIT}]{{1,2}})月[{DIGIT}]"
_DECEMBER = 12
_BEGINS = f"^(?:[.．]?[{DIGIT}]|[年月日时分秒点％%℃]|[万亿余多]*[元人个名家户次项吨米里亩公平千])"


@rule(
    "split-number",
    title="数字被断开",
    help="一个数字，或者数字和后面的单位，被换行断成两截（15⏎00人、2026⏎年）。",
    kind=ErrorKind.NUMBER,
    origin=Origin.EXTRACT,
    explains=("broken-paragraph",),
    injectors=(broken_number,),
    bad=[
        Bad(
            "新村建成以后，先后有两批村民搬了进来。第二批搬来的村民一共有15\n\n00人，住进了十二栋新楼。",
            fixed="新村建成以后，先后有两批村民搬了进来。第二批搬来的村民一共有1500人，住进了十二栋新楼。",
            found="\n\n",
        ),
        Bad(
            "水库的大坝已经用了几十年，坝体多处渗漏。县里决定从2026\n年起分三年加固，不再带病运行。",
            fixed="水库的大坝已经用了几十年，坝体多处渗漏。县里决定从2026年起分三年加固，不再带病运行。",
        ),
    ],
    good=[
        "水库的大坝已经用了几十年，坝体多处渗漏。县里决定从2026年起分三年加固，不再带病运行。",
        "水库今天放水。今天测得的水位是62\n3月7日的水位，要到明天早上才能测得。",
    ],
)
def split_number(article: Article) -> Iterator[Finding]:
    """A line end is inside a number, or between a number and its unit.

    Only inside paragraphs, because two numbers on consecutive lines of a table or a list are two numbers.
    """
    for joint in joints(article):
        if joint.is_shown and _parts_number(joint):
            fix = delete(joint.span.start, joint.span.end, title=Message("两行相连，中间不加字", "join the two lines"))
            yield Finding(joint.span, _MESSAGE, (fix,), confidence=joint.confidence)


def _parts_number(joint: Joint) -> bool:
    ends = compiled(_ENDS).search(joint.left.stripped)
    begins = compiled(_BEGINS).match(joint.right.stripped) if ends else None
    date = compiled(_MONTH).match(joint.right.stripped)
    return begins is not None and not (ends and date and int(ends["last"] + date["month"]) > _DECEMBER)


_MESSAGE = Message("数字被换行断开，应连在一起", "a line end parts the number: join it")
