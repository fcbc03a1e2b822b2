from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, replace, rule

from ._context import slips


@rule(
    "misspelling-in-context",
    title="别字（按上下文）",
    help=(
        "一个字在这里读不通，换成音近或形近的另一个字就成了常用的词语（齐心协厉、提高认织）。"
        "按大量文字的统计推断，只供核对；引号、书名号里的，全篇反复出现的，别字表已报的，人名里的，不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    bad=[
        Bad("全村上下齐心协厉修水渠。", fixed="全村上下齐心协力修水渠。", found="厉"),
        Bad("会议要求各单位提高认织，压实责任。", fixed="会议要求各单位提高认识，压实责任。", found="织"),
    ],
    good=[
        "全村上下齐心协力修水渠。",
        "一愁莫展",
        "村里的主播直播带货，为农文旅赋能。",
        "会上有乌孜别克族等各族代表。",
        "、乌孜别克族等。",
        "他写了一幅字：“齐心协厉”。",
        "大家喊他齐心协厉。第二天，齐心协厉又来了。",
        "什勒斯塔·卡特莉娜对记者说。",
        "我們齊心協厲修水渠，這個國家項目還要發展。",
    ],
)
def misspelling_in_context(article: Article, *, least: float = 2.5) -> Iterator[Finding]:
    """One character is typed or read for another of like sound or shape.

    Statistics decide; docs/context-misspellings.md has the figures. Not reported in quotation marks and if the story
    has the same word again. The option `least` is the least score, in units of the logarithm of odds.
    """
    for slip in slips(article, least, swapped=False):
        if slip.meant == "个":  # the measure word of most things; another one may be meant
            continue
        span, char = Span(slip.start, slip.end), article.document.text[slip.start : slip.end]
        message = Message("“{char}”疑为“{meant}”", "“{char}”: is “{meant}” meant?", char=char, meant=slip.meant)
        yield Finding(span, message, (replace(span, slip.meant),))
