from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Bad,
    Document,
    Edit,
    ErrorKind,
    Finding,
    Fix,
    Message,
    Related,
    Safety,
    compiled,
    named,
    placed,
    rule,
)

from ._families import NESTED, Fault
from ._pairs import page_faults

_NOT_PLAIN = "[“”‘’「」『』《》〈〉。！？!?]"


@rule(
    "nested-quote",
    title="引号、书名号套用同一种",
    help=(
        "引号里再用引号，外面一层用双引号，里面一层用单引号（GB/T 15834—2011 4.8.3.4）；"
        "书名号里再用书名号，里面一层用单书名号（4.15.3.5）。并列的引号“甲”“乙”不在此列。"
    ),
    unit="page",
    kind=ErrorKind.PUNCTUATION,
    triggers="“‘「『｢《〈",
    injectors=("_injectors:nested",),
    explains=("doubled-mark",),
    bad=[
        Bad(
            "许言说：“我们办的“板凳课堂”坐满了人。”",
            fixed="许言说：“我们办的‘板凳课堂’坐满了人。”",
            found="“",
        ),
        Bad("县里印发《关于修改《河道管理办法》的通知》。", fixed="县里印发《关于修改〈河道管理办法〉的通知》。"),
        Bad("許言說：「我們辦的「板凳課堂」坐滿了人。」", fixed="許言說：「我們辦的『板凳課堂』坐滿了人。」"),
        Bad("他答：“我读的是“老‘支书’的账本”，不是书。”"),
    ],
    good=[
        "许言说：“我们办的‘板凳课堂’坐满了人。”",
        "许言读了“板凳课堂”“楼道议事”两篇通讯。",
        "许言说：“他告诉我‘那本“老账”还在’。”",
        "县里印发《关于〈修改《河道管理办法》的决定〉的通知》。",
        "会议（特别报道（上））刊出。",
        "许言说：“哥哥‘身高6’2”，读了“板凳课堂”’。”",
        "镇里办起‘‘板凳课堂’’。",
    ],
)
def nested_quote(page: Document) -> Iterator[Finding]:
    """A quotation inside a quotation has the same marks.

    GB/T 15834-2011: the outer marks are double and the inner ones single (4.8.3.4), also of titles (4.15.3.5).
    """
    for fault in page_faults(page):
        if fault.kind is NESTED:
            yield _finding(fault)


def _finding(fault: Fault) -> Finding:
    paragraph, inner = fault.paragraph, fault.family.inner
    inside = paragraph.text[fault.at + 1 : fault.other]
    edits = tuple(
        Edit(paragraph.span(at, at + 1), mark) for at, mark in zip((fault.at, fault.other), inner, strict=True)
    )
    is_plain = not compiled(_NOT_PLAIN).search(inside)
    fixes = (Fix(edits, Safety.SAFE),) if is_plain else ()
    related = (Related(paragraph.span(fault.other, fault.other + 1), Message("与它成对的", "the other of the pair")),)
    mark = placed(paragraph.text, fault.at, fault.at + 1)
    message = Message(_MESSAGE.zh, _MESSAGE.en, mark=mark, right=named(inner[0]))
    return Finding(paragraph.span(fault.at, fault.at + 1), message, fixes, related)


_MESSAGE = Message(
    "{mark}在同一种标点里面，里层应用{right}", "{mark} stands inside a pair of its own kind: use {right} inside"
)
