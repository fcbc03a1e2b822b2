from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, rule

from ._fixes import confidence_at, fixes_for
from ._words import hits_of


@rule(
    "broken-collocation",
    title="语序颠倒、漏字",
    help=(
        "常用词组里字序颠倒或漏字：悉据（据悉）、脱贫坚攻（脱贫攻坚）、取得圆成功（取得圆满成功）。只列别无他解的写法。"
    ),
    requires="_words:hits",
    kind=ErrorKind.WRONG_CHARACTER,
    bad=[
        Bad("悉据，大桥将于年底通车。", fixed="据悉，大桥将于年底通车。", found="悉据"),
        Bad("晚会取得圆成功。", fixed="晚会取得圆满成功。"),
    ],
    good=["据悉，大桥将于年底通车。", "晚会取得圆满成功。"],
)
def broken_collocation(article: Article) -> Iterator[Finding]:
    """Characters of a set phrase are swapped or missing.

    Phrases of rules/wording/collocations.tsv, none of which can mean anything else.
    """
    for hit in hits_of(article, "collocations"):
        message = Message(
            "“{wrong}”疑为“{right}”，有颠倒或漏字",
            "{wrong} is perhaps {right}: characters moved or lost",
            wrong=hit.entry.wrong,
            right=hit.entry.right[0],
        )
        yield Finding(hit.span, message, fixes_for(article, hit), confidence=confidence_at(article, hit))
