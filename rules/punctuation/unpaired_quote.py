"""A quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Document, ErrorKind, Finding, rule

from ._injectors import lost_closing_quote, lost_opening_quote
from ._lost import finding
from ._pairs import UNCLOSED, UNOPENED, page_faults


@rule(
    "unpaired-quote",
    title="引号缺一半",
    help="有上引号没有下引号，或有下引号没有上引号，按全篇统计。一段引文分作几段的，每段开头用上引号，最后一段末尾才用下引号，不算缺。英文的撇号、表示英寸的引号、转版的稿件不在此列。",
    unit="page",
    kind=ErrorKind.PUNCTUATION,
    triggers="“”‘’「」『』｢｣",
    injectors=(lost_closing_quote, lost_opening_quote),
    bad=[
        Bad("老支书说：“路修好了，心里就亮堂了。", fixed="老支书说：“路修好了，心里就亮堂了。”", found="“"),
    ],
    good=[
        "老支书说：“路修好了，心里就亮堂了。”",
    ],
)
def unpaired_quote(page: Document) -> Iterator[Finding]:
    """A quotation mark has no partner.

    Counted over the article, as its paragraphs were meant. In a quotation of several paragraphs each opens
    with a mark and only the last closes (GB/T 15834-2011, 4.8.3.5). One lost mark is one finding. The fix
    says where it belongs when the text itself does: the same words in quotation marks elsewhere, a speaker
    named behind, a speech of one sentence.
    """
    for fault in page_faults(page):
        if fault.family.is_quote and fault.kind in (UNCLOSED, UNOPENED):
            yield finding(fault, page)
