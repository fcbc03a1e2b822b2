from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Document, ErrorKind, Finding, rule

from ._families import UNCLOSED, UNOPENED
from ._lost import findings
from ._pairs import page_faults


@rule(
    "unpaired-quote",
    title="引号缺一半",
    help=(
        "有上引号没有下引号，或有下引号没有上引号，按全篇统计。"
        "一段引文分作几段的，每段开头用上引号，最后一段末尾才用下引号，不算缺。"
        "英文的撇号、表示英寸的引号、转版的稿件不在此列。"
    ),
    unit="page",
    kind=ErrorKind.PUNCTUATION,
    triggers="“”‘’「」『』｢｣",
    injectors=("_injectors:lost_closing_quote", "_injectors:lost_opening_quote"),
    bad=[
        Bad("老支书说：“路修好了，心里就亮堂了。", fixed="老支书说：“路修好了，心里就亮堂了。”", found="“"),
        Bad("老支书说：路修好了，心里就亮堂了。”", fixed="老支书说：“路修好了，心里就亮堂了。”", found="”"),
        Bad("路修好了，心里就亮堂了。”老支书说。", fixed="“路修好了，心里就亮堂了。”老支书说。"),
        Bad(
            "“路修好了，心里就亮堂了，老支书许言说，“大家都高兴。”",
            fixed="“路修好了，心里就亮堂了，”老支书许言说，“大家都高兴。”",
        ),
        Bad("“路修好了。老支书许言说。“大家都高兴。”", fixed="“路修好了。”老支书许言说。“大家都高兴。”"),
        Bad(
            "“路修好了，心里就亮堂了，老支书许言说。",
            fixed="“路修好了，心里就亮堂了，”老支书许言说。",
        ),
        Bad(
            "镇里开办“板凳课堂”。老人都到“板凳课堂来听课。",
            fixed="镇里开办“板凳课堂”。老人都到“板凳课堂”来听课。",
        ),
        Bad(
            "镇里开办“板凳课堂”。老人都到板凳课堂”来听课。",
            fixed="镇里开办“板凳课堂”。老人都到“板凳课堂”来听课。",
        ),
        Bad(
            "“路修好了心里就亮堂了（新春走基层）\n\n本报记者 许言",
            fixed="“路修好了心里就亮堂了”（新春走基层）\n\n本报记者 许言",
        ),
        Bad("他到“板凳课堂听课，回来又讲给别人听。"),
        Bad("许言说：“路修好了，心里亮堂了……"),
        Bad("他到“板凳课堂听课，回来又讲给别人听。后来的事……"),
        Bad("“他讲过‘老账的来历，我记得。”许言说。", found="‘"),
        Bad("許言說：「路修好了。", fixed="許言說：「路修好了。」"),
        Bad("“路修好了，心里就亮堂了。\n\n“渠也修好了。”\n\n大坝在“三号渠的东面，离村子不远。", found="“"),
        Bad("他买了55”液晶电视，又讲了板凳课堂”的事。"),
        Bad("“路修好了……哥哥身高6’2”，妹妹身高也快了", found="“"),
        Bad("55”液晶电视旁边有“板凳和55”液晶电视，又有55”液晶电视", found="“"),
    ],
    good=[
        "老支书说：“路修好了，心里就亮堂了。”",
        "老支书说：“路修好了，心里就亮堂了。\n\n“渠也修好了，地里就有了水。\n\n“大坝也快了。”",
        "信上写道：“路修好了，心里就亮堂了。\n\n渠也修好了，地里就有了水。\n\n大坝也快了。”",
        "老支书说：“路修好了，心里就亮堂了，地里\n\n也有了水。”",
        "他到Xi’an去，听rock ’n’ roll。",
        "家里买了55”液晶电视。",
        "老支书说：“路修好了。（下转第二版）",
        "“城北社区开办“板凳课堂”的消息传开了。”许言说。",
        "老支书说：““路修好了。”",
        "库房里堆着3.5”和5.25”软盘，都是旧物。",
        "“库房里堆着5.25”软盘和8”软盘，”许言说，“都是旧物。”",
        "库房里堆着 3.5’’ 软盘和 8’’ 软盘。",
        "哥哥身高6’2”，妹妹身高5’10”，渠口在北纬30°15’20”。",
        "哥哥身高6‘2“，妹妹身高５’１０”。",
        "河湾镇开展“我们的节日…",
        "许言：“板凳课堂办到了村口...[详细]",
        "…板凳课堂”坐满了人",
    ],
)
def unpaired_quote(page: Document) -> Iterator[Finding]:
    """A quotation mark has no partner.

    Pairs are matched over the article, with broken paragraphs joined. In a quotation of several paragraphs each begins
    with an opening mark and only the last has a closing one (GB/T 15834-2011, 4.8.3.5). A missing mark is one finding.
    There is a fix if the text determines the place: the same words in quotation marks elsewhere, a speaker named
    after the speech, or a speech of one sentence.
    """
    lost = (fault for fault in page_faults(page) if fault.kind in (UNCLOSED, UNOPENED))
    yield from findings((fault for fault in lost if fault.family.is_quote), page)
