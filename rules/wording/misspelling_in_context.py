from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Span, replace, rule

from ._context import slips


@rule(
    "misspelling-in-context",
    title="别字（按上下文）",
    help=(
        "一个字在这里读不通，换成音近或形近的另一个字就成了常用的词语（养值场、绿色通到）。"
        "按大量文字的统计推断，只供核对；引号、书名号里的，全篇反复出现的，别字表、常用词组已报的，人名里的，不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    bad=[
        Bad("他从部队退役后，回乡创办了养值场。", fixed="他从部队退役后，回乡创办了养殖场。", found="值"),
        Bad("县里组织医疗对下乡义诊。", fixed="县里组织医疗队下乡义诊。", found="对"),
        Bad("县中医院开通了急救绿色通到。", fixed="县中医院开通了急救绿色通道。", found="到"),
    ],
    good=[
        "他从部队退役后，回乡创办了养殖场。",
        "一愁莫展",
        "线路全长由11.4公里增至14.1公里，票价不变。机手一开始嫌麻烦。",
        "村里的主播直播带货，为农文旅赋能。",
        "会上有乌孜别克族等各族代表。",
        "、乌孜别克族等。",
        "他写了一幅字：“绿色通到”。",
        "县中医院开通了急救绿色通到。大家都说绿色通到好。",
        "全村上下齐心协厉修水渠。",
        "什勒斯塔·卡特莉娜对记者说。",
        "他從部隊退役後，回鄉創辦了養值場，這個國家項目還要發展。",
    ],
)
def misspelling_in_context(article: Article, *, least: float = 2.75) -> Iterator[Finding]:
    """One character is typed or read for another of like sound or shape.

    Statistics decide; docs/context-misspellings.md has the figures. Not reported in quotation marks and if the story
    has the same word again. The option `least` is the least score, in units of the logarithm of odds.
    """
    for slip in slips(article, least, "character"):
        if slip.meant == "个":  # the measure word of most things; another one may be meant
            continue
        span, char = Span(slip.start, slip.end), article.document.text[slip.start : slip.end]
        message = Message("“{char}”疑为“{meant}”", "“{char}”: is “{meant}” meant?", char=char, meant=slip.meant)
        yield Finding(span, message, (replace(span, slip.meant),))
