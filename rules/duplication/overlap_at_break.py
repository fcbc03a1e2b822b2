from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    ErrorKind,
    Finding,
    Fix,
    Line,
    Message,
    Origin,
    Span,
    delete,
    join_gain,
    joints,
    rule,
    wrap,
)
from lint_news import repeated_at_break as overlapping

from ._reduplicated import REDUPLICATED

_GAIN = 2.0
"""Bits by which the text across a line end must be more likely without the repeated words.

With this limit three pairs in a million characters of edited text are false alarms, and three quarters of the errors
are found.
"""
_ASKING = "啥谁哪多"
_WRAPPED = (
    "三月六日上午，县水利局组织技术人员到城北\n水库检查大坝安全，逐一查看了泄洪闸、监\n"
    "测设备和值班记录，要求各乡镇落实责任。\n\n"
    "检查组还走访了下游的三个村子，向村民讲\n{}解避险路线，把联系电话贴到每家每户的门\n上。"
    "村民们说，有人操心，夜里睡得安稳。\n\n"
    "入汛以前，全县的十二座小型水库都要检查\n一遍，查出的问题限期整改，不留死角，整\n改的结果还要向附近的村民公布。"
)


@rule(
    "overlap-at-break",
    title="断行处文字重复",
    help="段落被切断，断口两边的文字又有重叠（各部门⏎各部门），多为取文字时重复。两边相连，重叠的只留一份。",
    kind=ErrorKind.EXTRA_CHARACTER,
    origin=Origin.EXTRACT,
    explains=("broken-paragraph",),
    injectors=("_injectors:overlap",),
    profiles={"print": False},
    bad=[
        Bad(
            "本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各乡镇\n\n各乡镇落实责任，确保安全度汛。",
            fixed="本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各乡镇落实责任，确保安全度汛。",
            found="各乡镇\n\n各乡镇",
        ),
        Bad(_WRAPPED.format("村民讲"), fixed=_WRAPPED.format(""), found="村民讲\n村民讲"),
    ],
    good=[
        _WRAPPED.format(""),
        _WRAPPED.format("").replace("下游的三个村子，向村民讲\n解避险", "下游三村，请各户彼此走动\n走动，再去看看避险"),
        "本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各\n\n乡镇落实责任，确保安全度汛。",
        "这是治水的根本。\n\n根本在于人人动手，家家出力。",
        "本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各村\n\n村干部落实责任，确保安全度汛。",
    ],
)
def overlap_at_break(article: Article) -> Iterator[Finding]:
    """The words at the end of a line are repeated at the beginning of the next.

    Two to twelve characters on both sides of a break inside a paragraph, or of a line end of a hard-wrapped page.
    """
    for joint in joints(article):
        if length := overlapping(joint.left.stripped, joint.right.stripped):
            title = Message(
                "两段相连，只留一个“{words}”", "join the two, keep one “{words}”", words=joint.left.stripped[-length:]
            )
            fix = delete(joint.span.start, joint.span.end + length, title=title)
            yield _finding(joint.left, joint.right, length, fix)
    for left, right in _cut_pairs(article):
        length = overlapping(left.stripped, right.stripped)
        if length and _is_slip(left.stripped, right.stripped, length):
            start = right.content.start
            title = Message("删去行首的“{words}”", "take “{words}” out of the next line", words=right.stripped[:length])
            yield _finding(left, right, length, delete(start, start + length, title=title))


def _finding(left: Line, right: Line, length: int, fix: Fix) -> Finding:
    span = Span(left.content.end - length, right.content.start + length)
    words = right.stripped[:length]
    return Finding(
        span, Message("断行处“{words}”重复", "“{words}” stands on both sides of the break", words=words), (fix,)
    )


def _cut_pairs(article: Article) -> Iterator[tuple[Line, Line]]:
    """The pairs of consecutive lines of a paragraph that is wrapped at the width of a column."""
    found = wrap(article.document)
    for left, right in found.pairs if found else ():
        if article.span.start <= left.span.start and right.span.end <= article.span.end:
            yield left, right


def _is_slip(left: str, right: str, length: int) -> bool:
    """Whether the text across the line end is clearly more likely without the second copy of the words."""
    words = right[:length]
    if words in REDUPLICATED or words[-1] in _ASKING or words.isdecimal():
        return False
    return join_gain(left, right[length:]) - join_gain(left, right) > _GAIN
