from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Confidence, Document, Finding, Message, Span, replace, rule

_RUN = "\\A(?:[ \t\u3000]*\n)+|\n(?:[ \t\u3000]*\n){3,}|\n(?:[ \t\u3000]*\n)+\\Z"


@rule(
    "blank-line-run",
    title="空行过多",
    help=(
        "文首、文末的空行，连续三个以上的空行。只关系到文件是否整齐，默认不查；"
        "三个以上的空行有时用来隔开两篇文章，删减要人看过。"
    ),
    unit="page",
    fold=2,
    preview=True,
    profiles={"print": False, "web": False},
    bad=[
        Bad("\n\n防汛会议召开\n", fixed="防汛会议召开\n"),
        Bad("防汛会议召开\n\n\n\n\n春耕开始\n", fixed="防汛会议召开\n\n\n春耕开始\n"),
        Bad("防汛会议召开\n \n\u3000\n\t\n春耕开始", fixed="防汛会议召开\n\n\n春耕开始"),
        Bad("防汛会议召开\n\n\n", fixed="防汛会议召开\n"),
    ],
    good=["防汛会议召开\n\n\n春耕开始\n", "防汛会议召开", "防汛会议召开\n"],
)
def blank_line_run(page: Document) -> Iterator[Finding]:
    """There are needless blank lines.

    Two are enough between articles. Off by default, because it does not concern the text.
    """
    for match in page.find(_RUN):
        is_inner = match.start > 0 and match.end < len(page.text)
        text = "\n\n\n" if is_inner else "\n" if match.start else ""
        span = Span(match.start, match.end)
        yield Finding(span, _MESSAGE, (replace(span, text, title=_TITLE),), confidence=Confidence.DOUBTFUL)


_MESSAGE = Message("空行过多", "more blank lines than needed")
_TITLE = Message("删去多余的空行", "delete the extra blank lines")
