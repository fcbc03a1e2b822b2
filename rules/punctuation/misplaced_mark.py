"""A mark where none can stand."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, delete, replace, rule
from lint_news.chars import is_han

_BEHIND_OPENER = "[“‘《（【「『](?P<mark>[，。、；,;])(?=(?P<word>.))"
_BEFORE_CLOSER = "(?P<word>.)(?P<marks>、[”’》）】」』]|：[”’》】」』])"
_BEHIND_STOP = "(?P<word>.)(?P<marks>[！？!?][。，、；])"


@rule(
    "misplaced-mark",
    title="标点放错位置",
    help="上引号、前括号后面不用逗号、句号等点号，下引号、后括号前面不用顿号、冒号；问号、叹号后不再用句号、逗号。",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_BEHIND_OPENER, _BEFORE_CLOSER, _BEHIND_STOP),
    bad=[
        Bad("老支书说“，路修好了。”", fixed="老支书说，“路修好了。”", found="“，"),
        Bad("要办好“修路、”“引水”两件事。", fixed="要办好“修路”“引水”两件事。", found="、”"),
        Bad("路修好了吗？。大家都在问。", fixed="路修好了吗？大家都在问。", found="？。"),
    ],
    good=[
        "老支书说：“路修好了。”",
        "句号“。”和顿号“、”的用法不同。",
        "冒号（：）表示提示下文。",
        "数组（,a）为空。",
        "路修好了？！",
        "今天真好：）",
        "“Yahoo!，”他念道。",
    ],
)
def misplaced_mark(article: Article) -> Iterator[Finding]:
    """A mark stands where none can stand.

    No comma or stop right behind an opening mark, no mark of enumeration or colon right before a closing one,
    no comma or stop behind a question or exclamation mark.
    """
    for match in article.find(_BEHIND_OPENER):
        if is_han(match["word"]):
            fixes = (replace(match.span, match["mark"] + match[0][0]), delete(match.end - 1, match.end))
            yield Finding(match.span, _BEHIND, fixes)
    for match in article.find(_BEFORE_CLOSER):
        if is_han(match["word"]):
            marks = match.group("marks")
            yield Finding(marks, _BEFORE, (delete(marks.start, marks.start + 1),))
    for match in article.find(_BEHIND_STOP):
        if is_han(match["word"]):
            marks = match.group("marks")
            yield Finding(marks, _TWO, (delete(marks.end - 1, marks.end),))


_BEHIND = Message("上引号、前括号后面不用点号", "no comma or stop behind an opening mark")
_BEFORE = Message("下引号、后括号前面不用顿号、冒号", "no such mark before a closing mark")
_TWO = Message("问号、叹号后不再用点号", "no other mark behind a question or exclamation mark")
