"""The words at the end of a line stand again at the head of the next."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Origin, Span, delete, joints, rule
from lint_news.layout.breaks import overlap as overlapping


@rule(
    "overlap-at-break",
    title="断行处文字重复",
    help="段落被切断，断口两边的文字又有重叠（各部门⏎各部门），多为取文字时重复。两边相连，重叠的只留一份。",
    kind=ErrorKind.EXTRA_CHARACTER,
    origin=Origin.EXTRACT,
    explains=("broken-paragraph",),
    injectors=("_injectors:overlap",),
    bad=[
        Bad(
            "本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各乡镇\n\n各乡镇落实责任，确保安全度汛。",
            fixed="本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各乡镇落实责任，确保安全度汛。",
            found="各乡镇\n\n各乡镇",
        ),
    ],
    good=[
        "本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各\n\n乡镇落实责任，确保安全度汛。",
        "这是治水的根本。\n\n根本在于人人动手，家家出力。",
        "本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝。检查组要求各村\n\n村干部落实责任，确保安全度汛。",
    ],
)
def overlap_at_break(article: Article) -> Iterator[Finding]:
    """The words at the end of a line stand again at the head of the next.

    Two to twelve characters on both sides of the break of a paragraph.
    """
    for joint in joints(article):
        if length := overlapping(joint.left.words, joint.right.words):
            span = Span(joint.span.start - length, joint.span.end + length)
            words = joint.left.words[-length:]
            message = Message("断行处“{words}”重复", "“{words}” stands on both sides of the break", words=words)
            title = Message("两段相连，只留一个“{words}”", "join the two, keep one “{words}”", words=words)
            yield Finding(span, message, (delete(joint.span.start, joint.span.end + length, title=title),))
