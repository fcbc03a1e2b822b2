from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Role,
    Span,
    context_misspellings,
    is_traditional,
    quotation_at,
    replace,
    rule,
)

from ._words import hits

_ROLES = (Role.BODY, Role.HEADLINE, Role.SUBHEAD, Role.LIST_ITEM, Role.CAPTION)

_PEOPLE = "乌孜别克"
"""The name of a people (GB/T 3304) whose second character is rarer than another of its sound."""


@rule(
    "misspelling-in-context",
    title="同音字误用（按上下文）",
    help=(
        "一个字在这里读不通，换成同音的另一个字就成了常用的词语（齐心协厉、精准扶频）。"
        "按报纸文字的统计推断，只供核对；引号、书名号里的，全篇反复出现的，别字表已报的，不报。"
        "尚在试用，须用 --extend-select 打开。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    preview=True,
    bad=[
        Bad("全村上下齐心协厉修水渠。", fixed="全村上下齐心协力修水渠。", found="厉"),
        Bad("全县精准扶频工作进入收官阶段。", fixed="全县精准扶贫工作进入收官阶段。", found="频"),
    ],
    good=[
        "全村上下齐心协力修水渠。",
        "一愁莫展",
        "会上有乌孜别克族等各族代表。",
        "、乌孜别克族等。",
        "他写了一幅字：“齐心协厉”。",
        "大家喊他齐心协厉。第二天，齐心协厉又来了。",
        "我們齊心協厲修水渠，這個國家項目還要發展。",
    ],
)
def misspelling_in_context(article: Article, *, least: float = 16.0) -> Iterator[Finding]:
    """One character is typed in place of another of the same sound.

    Statistics of edited newspapers decide; docs/context-misspellings.md has the figures. Not reported in quotation
    marks and if the story has the same word again. The option `least` is the least evidence in bits.
    """
    if is_traditional(article.document):
        return
    text = article.document.text
    told = [Span(hit.start, hit.end) for hit in hits(article)]
    for line in article.with_role(*_ROLES):
        for at, meant, bits in context_misspellings(text, line.content.start, line.content.end):
            span = Span(at, at + 1)
            if bits < least or quotation_at(article, span) or any(span.overlaps(word) for word in told):
                continue
            if _PEOPLE in text[max(0, at - 3) : at + 4] or article.text.count(text[at - 1 : at + 1]) > 1:
                continue
            message = Message("“{char}”疑为“{meant}”", "“{char}”: is “{meant}” meant?", char=text[at], meant=meant)
            yield Finding(span, message, (replace(span, meant),))
