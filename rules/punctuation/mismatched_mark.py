from __future__ import annotations

from collections.abc import Iterator, Sequence

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

from ._families import MIXED, REVERSED, Fault
from ._pairs import page_faults

_SENTENCE = "[。！？!?；;]"
_SHORT = 20


@rule(
    "mismatched-mark",
    title="成对的标点不配",
    help="引号、书名号、括号方向打反（”文字“、“文字“），或前后两半不是一对（《书名〉、“文字’）。",
    unit="page",
    kind=ErrorKind.PUNCTUATION,
    triggers="“”‘’「」『』｢｣（(）)《》〈〉【】〔〕",
    explains=("doubled-mark", "misplaced-mark"),
    injectors=("_injectors:turned_mark", "_injectors:other_kind"),
    bad=[
        Bad("镇里开办“板凳课堂“的消息传开了。", fixed="镇里开办“板凳课堂”的消息传开了。", found="“"),
        Bad("镇里开办”板凳课堂”的消息传开了。", fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad("镇里开办”板凳课堂“的消息传开了。", fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad("通讯《镇里的课堂《见报了。", fixed="通讯《镇里的课堂》见报了。"),
        Bad("通讯《镇里的课堂〉见报了。", fixed="通讯《镇里的课堂》见报了。"),
        Bad("镇里开办“板凳课堂’的消息传开了。", fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad("通讯〈镇里的课堂》见报了。", fixed="通讯《镇里的课堂》见报了。"),
        Bad("通讯《镇里的课堂>见报了。", fixed="通讯《镇里的课堂》见报了。"),
        Bad("通讯<镇里的课堂》见报了。", fixed="通讯《镇里的课堂》见报了。"),
        Bad("他读了《渠水》》大坝《《老账》三篇。", fixed="他读了《渠水》《大坝》《老账》三篇。"),
        Bad("喜从何来？”路修好了，渠也通了。“许言笑着回答。", fixed="喜从何来？“路修好了，渠也通了。”许言笑着回答。"),
        Bad("许言说：”路修好了，渠也通了“。", fixed="许言说：“路修好了，渠也通了”。"),
        Bad("镇里开办”1+4”课堂。", fixed="镇里开办“1+4”课堂。"),
    ],
    good=[
        "通讯《镇里的课堂》见报了。",
        "县里印发《关于修改〈河道管理办法〉的通知》。",
        "“镇里开办‘板凳课堂’，我也去了。”许言说。",
        "镇里开办“板凳课堂”的消息传开了。",
        "“路修好了，”他说，“心里就亮堂了。”",
        "（下转第二版）路修好了，”他说，“渠也通了。",
        "库房里堆着 3.5’’ 软盘、5.25’’软盘和 8’’软盘。",
        "哥哥身高6’2”，妹妹身高5’10”。",
        "首页 》 新闻中心 》 正文",
        "水利志“第三卷\n\n灌区”一章，许言“执笔\n\n校对”两次。",
    ],
)
def mismatched_mark(page: Document) -> Iterator[Finding]:
    """Two marks that are meant as a pair do not match.

    One or both are reversed, or they are of two families. Reversing the mark of a short quotation is safe.
    """
    for fault in page_faults(page):
        if fault.kind in (REVERSED, MIXED):
            yield _finding(fault)


def _finding(fault: Fault) -> Finding:
    paragraph, text = fault.paragraph, fault.paragraph.text
    first, last = fault.at, fault.other
    right = _right(fault)
    edits = tuple(
        Edit(paragraph.span(at, at + 1), mark)
        for at, mark in zip((first, last), right, strict=True)
        if text[at] != mark
    )
    inside = text[first + 1 : last]
    is_plain = fault.kind is REVERSED and len(inside) <= _SHORT and not compiled(_SENTENCE).search(inside)
    wrong = [i for i, at in enumerate((first, last)) if text[at] != right[i]]
    at, other = (first, last) if wrong[0] == 0 else (last, first)
    fix = Fix(edits, Safety.SAFE if is_plain else Safety.REVIEW)
    related = (Related(paragraph.span(other, other + 1), Message("与它成对的", "what it should go with")),)
    return Finding(paragraph.span(at, at + 1), _message(fault, right, wrong), (fix,), related)


def _message(fault: Fault, right: tuple[str, str], wrong: Sequence[int]) -> Message:
    """Which mark is wrong, beside which words, and which is right."""
    text, at = fault.paragraph.text, (fault.at, fault.other)
    told = [
        Message(
            "{mark}应为{right}",
            "{mark} should be {right}",
            right=named(right[i]),
            mark=placed(text, at[i], at[i] + 1, opens=not i),
        )
        for i in wrong
    ]
    if len(told) == 1:
        return told[0]
    return Message("{a}，{b}", "{a}, {b}", a=told[0], b=told[1])


def _right(fault: Fault) -> tuple[str, str]:
    """The pair that was meant: that of the first mark, and double title marks rather than single ones."""
    text, family = fault.paragraph.text, fault.family
    if fault.kind is MIXED and text[fault.at] in "〈<＜":
        return ("《", "》")
    if text[fault.at] in family.opening:
        return (text[fault.at], family.partner(text[fault.at]))
    return (family.partner(text[fault.at]), text[fault.at])
