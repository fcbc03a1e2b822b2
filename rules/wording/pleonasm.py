from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Message, Severity, rule

from ._fixes import confidence_at, fixes_for
from ._words import hits_of


@rule(
    "pleonasm",
    title="语义重复",
    help="一个词里已有的意思又说一遍：涉及到（涉及）、凯旋归来（凯旋）、公诸于众（公之于众）。习用已久的只作提示。",
    requires="_words:hits",
    kind=ErrorKind.EXTRA_CHARACTER,
    cap=Severity.WARNING,
    bad=[
        Bad("运动员凯旋归来。", fixed="运动员凯旋。", found="凯旋归来"),
        Bad("结果已公诸于众。", fixed="结果已公之于众。", found="公诸于众"),
    ],
    good=["运动员凯旋。", "结果已公之于众。"],
    injectors=("_injectors:pleonasm",),
)
def pleonasm(article: Article) -> Iterator[Finding]:
    """A word repeats the meaning of the word beside it.

    Words of rules/wording/pleonasms.tsv; those that edited newspapers use as well are doubtful.
    """
    for hit in hits_of(article, "pleonasms"):
        message = Message(
            "“{wrong}”语义重复，可作“{right}”",
            "{wrong} says it twice: {right}",
            wrong=hit.entry.wrong,
            right=hit.entry.right[0],
        )
        yield Finding(hit.span, message, fixes_for(article, hit), confidence=confidence_at(article, hit))
