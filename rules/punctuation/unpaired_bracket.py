"""A bracket or a title mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Document, ErrorKind, Finding, rule

from ._injectors import lost_closing_bracket, lost_opening_bracket
from ._lost import finding
from ._pairs import UNCLOSED, UNOPENED, page_faults


@rule(
    "unpaired-bracket",
    title="括号、书名号缺一半",
    help="圆括号、书名号、方头括号、六角括号只有一半。条目的序号“1）”“a)”，表情符号“:)”，跨行的括号不在此列。一全一半的圆括号（…)是宽度问题，不算缺。",
    unit="page",
    kind=ErrorKind.PUNCTUATION,
    triggers="（(）)《》〈〉【】〔〕",
    injectors=(lost_closing_bracket, lost_opening_bracket),
    bad=[
        Bad("本报讯（记者 许言3月6日，会议召开。", fixed="本报讯（记者 许言）3月6日，会议召开。", found="（"),
    ],
    good=[
        "本报讯（记者 许言）3月6日，会议召开。",
    ],
)
def unpaired_bracket(page: Document) -> Iterator[Finding]:
    """A bracket or a title mark has no partner.

    Counted over the article; a bracket may close some lines further down. Labels of items (1), a), faces and
    pairs of two widths are right. One lost mark is one finding, at the mark that is left.
    """
    for fault in page_faults(page):
        if not fault.family.is_quote and fault.kind in (UNCLOSED, UNOPENED):
            yield finding(fault, page)
